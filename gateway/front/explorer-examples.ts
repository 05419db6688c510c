/** One tab of the explorer: who asks, and what they might ask first. */
export interface Example {
  /** Claims of a token as AMR-I1 names them; the people are made up. */
  readonly claims: Readonly<Record<string, string>>;
  readonly query: string;
}

const staff = { sub: "sandbox-regulator-staff", role: "REGULATOR_STAFF" };
const beneficiary = {
  sub: "sandbox-1000000008",
  role: "BENEFICIARY",
  identifier: "1000000008",
  kind: "INDIVIDUAL",
  name: "سارة التجريبية",
  phone_number: "+966501234567",
};

/** A tab for each role, the operations among them one that goes on: a subscription. */
export const EXAMPLES: readonly Example[] = [
  {
    claims: staff,
    query: `# موظف الجهة المنظمة: التذاكر المتأخرة في كل الجهات
# Regulator staff: the overdue tickets of all agencies
query OverdueTickets {
  tickets(filter: { overdue: true }, orderBy: DUE_AT_ASC, first: 10) {
    totalCount
    nodes {
      number
      provider { code name { ar en } }
      status
      subject
      dueAt
    }
  }
}
`,
  },
  {
    claims: staff,
    query: `# موظف الجهة المنظمة: كل تغيّر في التذاكر لحظة حدوثه
# Regulator staff: each change of a ticket as it happens
subscription TicketsLive {
  ticketChanged(after: "START") {
    cursor
    ticket {
      number
      provider { code }
      status
      dueAt
      overdue
    }
  }
}
`,
  },
  {
    claims: { sub: "sandbox-regulator-admin", role: "REGULATOR_ADMIN" },
    query: `# مشرف الجهة المنظمة: الأحكام ومستويات الخدمة
# Regulator administrator: rules and service levels
query Rulebook {
  rules {
    id
    title { ar en }
    source { ar en }
  }
  providers {
    code
    name { ar en }
    resolutionBusinessDays
  }
}
`,
  },
  {
    claims: { sub: "sandbox-agent-etimad", role: "PROVIDER_AGENT", provider: "ETIMAD" },
    query: `# موظف اعتماد: يفتح تذكرة لمستفيد
# An agent of Etimad opens a ticket for a beneficiary
mutation OpenTicket {
  openEtimadTicket(
    input: {
      serviceCode: "ETIMAD-TENDERS"
      channel: PHONE
      matter: TECHNICAL
      subject: "تعذّر رفع ملف العرض"
      beneficiary: { identifier: "1000000008", name: "سارة التجريبية", mobile: "+966501234567" }
    }
  ) {
    ticket { number status openedAt dueAt }
    userErrors { code message { ar en } path }
  }
}
`,
  },
  {
    claims: beneficiary,
    query: `# المستفيد: تذاكره وبلاغاته دون غيره
# A beneficiary: their own tickets and reports
query MyCases {
  tickets(first: 5) {
    nodes { number provider { code name { ar en } } status dueAt }
  }
  reports(first: 5) {
    nodes { number status title dueAt trackingUrl }
  }
}
`,
  },
  {
    claims: { sub: "sandbox-partner-developer", role: "PARTNER_DEVELOPER" },
    query: `# المطوّر الشريك: أيام العمل والمواعيد المحسوبة بها
# A partner developer: business days and a deadline
query BusinessDays {
  businessDeadline(from: "2026-03-15T08:00:00.000Z", businessDays: 5)
  calendar(from: "2026-03-15", to: "2026-03-31") {
    date
    hijri
    kind
    holiday { ar en }
  }
}
`,
  },
];
