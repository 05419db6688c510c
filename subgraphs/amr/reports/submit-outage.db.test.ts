import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import {
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submit,
} from "../../../test/support/report-hub";
import { takenOf } from "../../../test/support/request-hub";
import { walk } from "../../../test/support/report-steps";
import { storedDocument } from "../../../test/support/stored-document";

const another = buildBeneficiary(SECOND_PERSON);
const SERVICES = ["TENDERS", "PAYMENTS", "TRAVEL", "CONTRACTS", "GUARANTEES", "MARKETPLACE"];

describe("complaining that no complaint can be opened (AMR-C1)", () => {
  let hub: ReportHub;
  let services = 0;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  /** A service about which the owner has no complaint yet. */
  const service = () => {
    services += 1;
    return `ETIMAD-${SERVICES[services - 1] ?? ""}`;
  };

  const outage = (serviceCode: string, documentIds: readonly string[]) => ({
    provider: "ETIMAD",
    serviceCode,
    documentIds,
    intakeOutage: true,
    channel: "WEBSITE",
    title: "تعطل النظام",
    description: "The page answers with an error.",
  });

  it("is taken with a picture of the fault, without asking the provider (AMR-C8)", async () => {
    const picture = await storedDocument(hub, owner);
    const serviceCode = service();
    hub.providers.down.add("ETIMAD");

    const { complaint, eligibility, userErrors } = await submit(
      hub,
      owner,
      outage(serviceCode, [picture]),
    );
    hub.providers.down.clear();

    expect(userErrors).toEqual([]);
    expect(eligibility).toMatchObject({ verdict: "ELIGIBLE", ground: "PROVIDER_INTAKE_OUTAGE" });
    const shown = await hub.ask(
      owner,
      `query ($number: ID!) {
        report(number: $number) {
          documents { id }
          service { code }
          ... on Complaint { ticketNumber ticket { number } }
        }
      }`,
      { number: complaint.number },
    );
    expect(payloadOf(shown, "report")).toEqual({
      documents: [{ id: picture }],
      service: { code: serviceCode },
      ticketNumber: null,
      ticket: null,
    });
  });

  it.each([
    ["no document", []],
    ["a document that is no picture", ["application/pdf"]],
  ] as const)("is refused with %s (AMR-C8)", async (_, types) => {
    const documentIds: string[] = [];
    for (const mediaType of types)
      documentIds.push(await storedDocument(hub, owner, { mediaType }));

    const { complaint, eligibility, userErrors } = await submit(
      hub,
      owner,
      outage("ETIMAD-DATA", documentIds),
    );

    expect(complaint).toBeNull();
    expect(eligibility.verdict).toBe("INELIGIBLE");
    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-C8" }, path: ["input", "documentIds"] },
    ]);
  });

  it.each([
    ["whose bytes have not come", { stored: false }],
    ["that was kept too long", { keptUntil: new Date("2020-01-01T00:00:00.000Z") }],
  ])("is INVALID_INPUT with a picture %s", async (_, options) => {
    const picture = await storedDocument(hub, owner, options);

    const { userErrors } = await submit(hub, owner, outage("ETIMAD-DATA", [picture]));

    expect(userErrors).toMatchObject([
      { code: "INVALID_INPUT", path: ["input", "documentIds", "0"] },
    ]);
  });

  it("is one active complaint a beneficiary and service (AMR-C5)", async () => {
    const serviceCode = service();
    const first = await submit(hub, owner, outage(serviceCode, [await storedDocument(hub, owner)]));

    const second = await submit(
      hub,
      owner,
      outage(serviceCode, [await storedDocument(hub, owner)]),
    );

    expect(second.userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-C5" }, path: ["input", "serviceCode"] },
    ]);
    expect(second.eligibility.existingComplaint).toEqual({ number: first.complaint.number });
  });

  it("is taken about another service, and from another beneficiary", async () => {
    const serviceCode = service();
    await submit(hub, owner, outage(serviceCode, [await storedDocument(hub, owner)]));

    const elsewhere = await submit(
      hub,
      owner,
      outage(service(), [await storedDocument(hub, owner)]),
    );
    const others = await submit(
      hub,
      another,
      outage(serviceCode, [await storedDocument(hub, another)]),
    );

    expect([elsewhere.userErrors, others.userErrors]).toEqual([[], []]);
  });

  it("is taken again once the earlier one has ended", async () => {
    const serviceCode = service();
    const first = await submit(hub, owner, outage(serviceCode, [await storedDocument(hub, owner)]));
    await walk(hub, first.complaint.number, [staff, "rejectReport"]);

    const again = await submit(hub, owner, outage(serviceCode, [await storedDocument(hub, owner)]));

    expect(again.userErrors).toEqual([]);
  });

  it("is taken once of however many come at once", async () => {
    const serviceCode = service();
    const pictures = await Promise.all(Array.from({ length: 5 }, () => storedDocument(hub, owner)));

    const answers = await Promise.all(
      pictures.map((picture) => submit(hub, owner, outage(serviceCode, [picture]))),
    );

    expect(takenOf(answers)).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ rule }) => rule?.id))).toEqual(
      Array.from({ length: 4 }, () => "AMR-C5"),
    );
  });

  it("answers C5 before C8 when both refuse (At submission)", async () => {
    const serviceCode = "ETIMAD-DATA";
    await submit(hub, owner, outage(serviceCode, [await storedDocument(hub, owner)]));

    const { eligibility, userErrors } = await submit(hub, owner, outage(serviceCode, []));

    expect(userErrors).toMatchObject([{ rule: { id: "AMR-C5" } }]);
    const failed = eligibility.decisions.filter(({ outcome }) => outcome === "FAILED");
    expect(failed.map(({ rule }) => rule.id)).toEqual(["AMR-C5", "AMR-C8"]);
  });
});
