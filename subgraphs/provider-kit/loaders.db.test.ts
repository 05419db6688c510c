import { etimad } from "../providers/etimad/provider";
import { TestProvider } from "./running-provider.contract";

const TICKETS = 30;
const REFERENCES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on EtimadTicket { number status beneficiary { name } history { cursor to } }
  }
}`;

describe("many tickets in one request", () => {
  let provider: TestProvider;
  let numbers: readonly string[];

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
    numbers = await Promise.all(Array.from({ length: TICKETS }, () => provider.opened()));
    const steps = numbers.map((number) => ({ number, status: "IN_PROGRESS" }));
    await Promise.all(steps.map((step) => provider.take("change", step)));
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it.each([1, TICKETS])("take two statements, with their histories, also for %i", async (count) => {
    const asked = numbers.slice(0, count);
    provider.statements.length = 0;

    const entities = await resolve(provider, asked);

    const history = [{ to: "OPEN" }, { to: "IN_PROGRESS" }];
    expect(entities).toMatchObject(asked.map((number) => ({ number, history })));
    expect(provider.statements).toHaveLength(2);
  });

  it("are answered each in its place, null for one that is unknown, whatever the spelling", async () => {
    const [first = "", second = ""] = numbers;

    const entities = await resolve(provider, [second, "unknown", first.toLowerCase(), second]);

    expect(entities).toMatchObject([
      { number: second },
      null,
      { number: first },
      { number: second },
    ]);
  });
});

async function resolve(provider: TestProvider, numbers: readonly string[]) {
  const representations = numbers.map((number) => ({ __typename: "EtimadTicket", number }));
  const { data, errors } = await provider.ask<{ _entities: ReadonlyArray<object | null> }>(
    REFERENCES,
    { representations },
    { as: "SYSTEM" },
  );
  expect(errors).toBeUndefined();
  return data?._entities;
}
