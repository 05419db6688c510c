import { serverAudits } from "graphql-http";
import { startGatewayHub, type GatewayHub } from "./gateway-hub";

let hub: GatewayHub;

beforeAll(async () => {
  hub = await startGatewayHub();
});
afterAll(() => hub.close());

describe("GraphQL over HTTP", () => {
  // The address is known only when the hub runs; the audits themselves are the same for every address.
  const audits = serverAudits({
    url: () => hub.url,
    fetchFn: fetch,
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
    "%s: %s",
    async (_, name, fn) => {
      const result = await fn();

      if (result.status === "ok") return;
      const { reason } = result;
      expect({ name, status: result.status, reason }).toEqual({ name, status: "notice", reason });
    },
  );
});
