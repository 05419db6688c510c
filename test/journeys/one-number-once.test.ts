import { complaintInput, FIRST_PERSON, openLateTicket, submitComplaint } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const SUBMISSIONS = 100;

/** As people write a number: Arabic-Indic and Persian digits, spaces, dashes, direction marks (A13). */
const SPELLINGS: ReadonlyArray<(number: string) => string> = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => number.replaceAll("-", ""),
  (number) => number.replaceAll("-", "–"),
  (number) => ` ${number.slice(0, 5)} ${number.slice(5)} `,
  (number) => `\u200F${number}\u200E`,
  (number) => number.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  (number) => number.replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit))),
];

describe("one complaint per provider ticket (AMR-C5)", () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  }, 60_000);
  afterAll(() => hub.close());

  it("accepts exactly one of a hundred submissions at once, however the number is written", async () => {
    const { number } = await openLateTicket(hub, "Etimad");
    const token = await hub.tokens.beneficiary(FIRST_PERSON);

    const answers = await Promise.all(
      Array.from({ length: SUBMISSIONS }, (_, index) => {
        const spell = SPELLINGS[index % SPELLINGS.length] ?? String;
        return submitComplaint(hub, token, complaintInput("Etimad", spell(number)));
      }),
    );

    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const payloads = answers.map(({ data }) => data?.submitComplaint);
    expect(payloads.filter((payload) => payload?.complaint)).toHaveLength(1);
    const refusals = payloads.flatMap((payload) => payload?.userErrors ?? []);
    expect(refusals).toHaveLength(SUBMISSIONS - 1);
    expect(new Set(refusals.map(({ code, rule }) => `${code} ${rule?.id ?? ""}`))).toEqual(
      new Set(["RULE_REFUSED AMR-C5"]),
    );
  }, 60_000);
});
