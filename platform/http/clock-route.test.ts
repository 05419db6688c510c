import request from "supertest";
import {
  serveTestSubgraph,
  type Signed,
  type TestSubgraph,
} from "../../test/support/test-subgraph";
import { systemClock } from "../clock";
import { SandboxClock } from "../sandbox-clock";
import { movesClock } from "./clock-route";

const DAY_MS = 86_400_000;

describe("a part of a sandbox that is told the time", () => {
  const clock = new SandboxClock();
  const settledAt: number[] = [];
  let subgraph: TestSubgraph;
  let admin: string;

  beforeAll(async () => {
    const settle = () => {
      settledAt.push(clock.aheadMs);
      return Promise.resolve();
    };
    subgraph = await serveTestSubgraph(movesClock(clock, settle));
    admin = await subgraph.issuer.bearer({ role: "REGULATOR_ADMIN" });
  });
  afterAll(() => subgraph.close());

  const send = (to: TestSubgraph, body: string, signed: Signed = {}) =>
    request(to.url)
      .post("/clock")
      .set("content-type", "application/json")
      .set(to.headersOf({ operation: "mutation", ...signed, body }))
      .send(body);

  it("moves its time on, and answers when what fell due is done", async () => {
    const response = await send(subgraph, JSON.stringify({ aheadMs: DAY_MS }), {
      authorization: admin,
    });

    expect(response.status).toBe(200);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.now() + DAY_MS - 5);
    expect(settledAt).toEqual([DAY_MS]);
  });

  it.each([
    ["back", { aheadMs: DAY_MS - 1 }],
    ["before the real time", { aheadMs: -1 }],
    ["by a text", { aheadMs: "1" }],
    ["by nothing", {}],
  ])("does not move it %s", async (_, body) => {
    const response = await send(subgraph, JSON.stringify(body), { authorization: admin });

    expect(response.status).toBe(400);
    expect(clock.aheadMs).toBe(DAY_MS);
    expect(settledAt).toEqual([DAY_MS]);
  });

  it.each(["REGULATOR_STAFF", "PROVIDER_AGENT", "PARTNER_DEVELOPER", "BENEFICIARY"])(
    "is not told by %s",
    async (role) => {
      const authorization = await subgraph.issuer.bearer({ role });

      const response = await send(subgraph, JSON.stringify({ aheadMs: 2 * DAY_MS }), {
        authorization,
      });

      expect(response.status).not.toBe(200);
      expect(clock.aheadMs).toBe(DAY_MS);
    },
  );

  it("is told nothing that the hub has not signed", async () => {
    const response = await request(subgraph.url)
      .post("/clock")
      .set({ authorization: admin, "content-type": "application/json" })
      .send(JSON.stringify({ aheadMs: 2 * DAY_MS }));

    expect(response.status).toBe(401);
    expect(clock.aheadMs).toBe(DAY_MS);
  });

  it("goes on taking requests that were signed at the real time", async () => {
    const body = JSON.stringify({ query: "{ who }" });

    const response = await request(subgraph.url)
      .post("/graphql")
      .set({ ...subgraph.headersOf({ body, authorization: admin }) })
      .set("content-type", "application/json")
      .send(body);

    expect(response.body).toEqual({ data: { who: "REGULATOR_ADMIN query r-1" } });
  });

  it("has no such address outside a sandbox", async () => {
    const real = await serveTestSubgraph(movesClock(systemClock, () => Promise.resolve()));
    const authorization = await real.issuer.bearer({ role: "REGULATOR_ADMIN" });

    const response = await send(real, JSON.stringify({ aheadMs: DAY_MS }), { authorization });
    await real.close();

    expect(response.status).toBe(404);
  });
});
