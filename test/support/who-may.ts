/** Everybody who may ask, as the table "Who may" of the life cycles names them; OTHER_AGENT is another provider's. */
export const CALLERS = [
  "SIGNED_OUT",
  "BENEFICIARY",
  "AGENT",
  "OTHER_AGENT",
  "STAFF",
  "ADMIN",
  "DEVELOPER",
] as const;
export type CallerName = (typeof CALLERS)[number];

/** What an operation is asked about: a ticket of Etimad and one of Furas, and a report about the former, referred. */
export interface Subjects {
  readonly etimad: string;
  readonly furas: string;
  readonly mof: string;
  readonly report: string;
}

/** One row: an operation, asked in a way that reaches its authorization, and who may use it. */
export interface Row {
  readonly name: string;
  readonly operation: (subjects: Subjects) => string;
  readonly may: readonly CallerName[];
}

const SIGNED_IN: readonly CallerName[] = [
  "BENEFICIARY",
  "AGENT",
  "OTHER_AGENT",
  "STAFF",
  "ADMIN",
  "DEVELOPER",
];
const STAFF: readonly CallerName[] = ["STAFF", "ADMIN"];
const ADMIN: readonly CallerName[] = ["ADMIN"];
const AGENTS: readonly CallerName[] = ["AGENT", "OTHER_AGENT"];
const OF_THE_CASE: readonly CallerName[] = ["BENEFICIARY", ...AGENTS, ...STAFF];
const BENEFICIARY_OR_STAFF: readonly CallerName[] = ["BENEFICIARY", ...STAFF];

const query = (name: string, fields: string, may: readonly CallerName[]): Row => ({
  name,
  operation: () => `{ ${fields} }`,
  may,
});

/** Refused by its business every time (an unknown number), so that asking it changes nothing. */
const reportStep = (name: string, input: string, may: readonly CallerName[]): Row => ({
  name,
  operation: () =>
    `mutation { ${name}(input: { number: "BR-UNKNOWN" ${input} }) { userErrors { code } } }`,
  may,
});
const ticketStep = (name: string, input: string, may: readonly CallerName[]): Row => ({
  name,
  operation: () => `mutation { ${name}(input: { ${input} }) { userErrors { code } } }`,
  may,
});

const PERSON = `beneficiary: { identifier: "1000000000", name: "x" }`;
const OPENING = `serviceCode: "NONE", channel: PHONE, matter: TECHNICAL, subject: "x", ${PERSON}`;

/** Every operation that the hub answers, in the order of the contract. */
export const ROWS: readonly Row[] = [
  query("providers", "providers { code }", SIGNED_IN),
  query("provider", 'provider(code: "ETIMAD") { code }', SIGNED_IN),
  query("regulator", "regulator { name { ar } }", SIGNED_IN),
  query("rules", "rules { id }", SIGNED_IN),
  query("rule", 'rule(id: "AMR-C5") { id }', SIGNED_IN),
  query("calendar", 'calendar(from: "2026-11-01", to: "2026-11-02") { date }', SIGNED_IN),
  query("calendarVersion", "calendarVersion", SIGNED_IN),
  query(
    "businessDeadline",
    'businessDeadline(from: "2026-11-01T08:00:00.000Z", businessDays: 5)',
    SIGNED_IN,
  ),
  query("overview", 'overview(from: "2026-11-01", to: "2026-11-30") { reports }', STAFF),
  {
    name: "complaintEligibility",
    operation: ({ etimad }) =>
      `{ complaintEligibility(provider: "ETIMAD", ticketNumber: "${etimad}") { verdict } }`,
    may: BENEFICIARY_OR_STAFF,
  },
  {
    name: "report",
    operation: ({ report }) => `{ report(number: "${report}") { number } }`,
    may: OF_THE_CASE,
  },
  query("reports", "reports { totalCount }", OF_THE_CASE),
  {
    name: "ticket",
    operation: ({ etimad }) => `{ ticket(provider: "ETIMAD", number: "${etimad}") { number } }`,
    may: OF_THE_CASE,
  },
  query("tickets", "tickets { totalCount }", OF_THE_CASE),
  {
    name: "etimadTicket",
    operation: ({ etimad }) => `{ etimadTicket(number: "${etimad}") { number } }`,
    may: OF_THE_CASE,
  },
  {
    name: "furasTicket",
    operation: ({ furas }) => `{ furasTicket(number: "${furas}") { number } }`,
    may: OF_THE_CASE,
  },
  {
    name: "mofTicket",
    operation: ({ mof }) => `{ mofTicket(number: "${mof}") { number } }`,
    may: OF_THE_CASE,
  },
  ticketStep(
    "submitComplaint",
    'provider: "ETIMAD", ticketNumber: "UNKNOWN", channel: WEBSITE, title: "x", description: "x"',
    BENEFICIARY_OR_STAFF,
  ),
  ticketStep(
    "submitTransformationRequest",
    'provider: "NONE", paperServiceName: "x", title: "x", description: "x"',
    BENEFICIARY_OR_STAFF,
  ),
  ticketStep(
    "submitSuggestion",
    'provider: "NONE", serviceCode: "NONE", channel: WEBSITE, title: "x", description: "x"',
    BENEFICIARY_OR_STAFF,
  ),
  ticketStep(
    "uploadDocument",
    'fileName: "x", mediaType: "text/html", size: 1, sha256: "x"',
    BENEFICIARY_OR_STAFF,
  ),
  reportStep("amendReport", 'title: "x"', BENEFICIARY_OR_STAFF),
  reportStep("provideInformation", 'note: "x"', BENEFICIARY_OR_STAFF),
  reportStep("withdrawReport", "", BENEFICIARY_OR_STAFF),
  reportStep("requestReopen", 'note: "x"', BENEFICIARY_OR_STAFF),
  reportStep("closeReport", "", BENEFICIARY_OR_STAFF),
  reportStep("rateReport", "subject: HUB_EXPERIENCE, score: 5", BENEFICIARY_OR_STAFF),
  reportStep("startReview", "", STAFF),
  reportStep("requestInformation", 'missing: ["x"]', [...STAFF, ...AGENTS]),
  reportStep("referReport", "", STAFF),
  reportStep("rejectReport", 'ruleId: "AMR-X2", note: "x"', STAFF),
  reportStep("reclassifyComplaint", 'matter: TECHNICAL, note: "x"', STAFF),
  reportStep("decideReopen", "accept: true", STAFF),
  reportStep("startReport", "", AGENTS),
  reportStep("resolveReport", 'note: "x"', AGENTS),
  reportStep("returnReport", 'note: "x"', AGENTS),
  reportStep("planReport", 'plannedFor: "2026-12-10"', AGENTS),
  reportStep("declineReport", 'note: "x"', AGENTS),
  ticketStep(
    "declareHoliday",
    'from: "2026-11-02", to: "2026-11-01", name: { ar: "x", en: "x" }',
    ADMIN,
  ),
  ticketStep("withdrawHoliday", 'from: "2026-11-02", to: "2026-11-01"', ADMIN),
  ticketStep("setResolutionBusinessDays", 'provider: "NONE", businessDays: 5', ADMIN),
  ticketStep("openEtimadTicket", OPENING, ["AGENT"]),
  ticketStep("changeEtimadTicket", 'number: "UNKNOWN", status: IN_PROGRESS', ["AGENT"]),
  ticketStep("escalateEtimadTicket", 'number: "UNKNOWN"', ["AGENT"]),
  ticketStep("followEtimadTicketUp", 'number: "UNKNOWN", kind: VERIFICATION, note: "x"', ["AGENT"]),
  ticketStep("openFurasTicket", `${OPENING}, requestNumber: "1", requestProblem: REQUEST_OVERDUE`, [
    "OTHER_AGENT",
  ]),
  ticketStep("changeFurasTicket", 'number: "UNKNOWN", status: IN_PROGRESS', ["OTHER_AGENT"]),
  ticketStep("escalateFurasTicket", 'number: "UNKNOWN"', ["OTHER_AGENT"]),
  ticketStep("remindFurasTicket", 'number: "UNKNOWN"', ["OTHER_AGENT"]),
  ticketStep("openMofTicket", OPENING, []),
  ticketStep("changeMofTicket", 'number: "UNKNOWN", status: IN_PROGRESS', []),
];

const subscription = (name: string, fields: string, may: readonly CallerName[]): Row => ({
  name,
  operation: () => `subscription { ${name}(after: "START") { ${fields} } }`,
  may,
});

/** The subscriptions; whoever may use one sees at least one event of the case. */
export const STREAMS: readonly Row[] = [
  subscription("reportChanged", "report { number }", OF_THE_CASE),
  subscription("ticketChanged", "ticket { number }", OF_THE_CASE),
  subscription("etimadTicketChanged", "ticket { number }", ["BENEFICIARY", "AGENT", ...STAFF]),
  subscription("furasTicketChanged", "ticket { number }", ["BENEFICIARY", "OTHER_AGENT", ...STAFF]),
  subscription("mofTicketChanged", "ticket { number }", ["BENEFICIARY", ...STAFF]),
];
