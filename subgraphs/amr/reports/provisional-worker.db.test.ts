import { decideProvisional, provisionalWorkerOf } from "../../../test/support/decide-provisional";
import {
  escalatableTicket,
  openReportHub,
  owner,
  type ReportHub,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { type ReportedTicket } from "../tickets/indexed-ticket";

describe("the worker that decides what waits for a provider (A8)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());
  afterEach(() => {
    hub.providers.down.clear();
  });

  async function wait(ticket: ReportedTicket): Promise<string> {
    hub.providers.down.add(ticket.provider);
    const { complaint } = await submit(hub, owner, submission(ticket));
    hub.providers.tell(ticket);
    return complaint.number;
  }

  const verdictOf = async (number: string) => {
    const [row] = await hub.amr.database.query<{ verdict: string }[]>(
      "select verdict from report where number = $1",
      [number],
    );
    return row?.verdict;
  };

  const until = async (number: string, verdict: string) => {
    while ((await verdictOf(number)) !== verdict) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it("decides by itself once the provider is back, and is over when it is stopped", async () => {
    const number = await wait(escalatableTicket());
    const worker = provisionalWorkerOf(hub);
    worker.start();

    hub.providers.down.clear();
    await until(number, "ELIGIBLE");
    await worker.stop();

    const later = await wait(escalatableTicket());
    hub.providers.down.clear();
    expect(await verdictOf(later)).toBe("PROVISIONAL");
    await decideProvisional(hub);
  }, 30_000);

  it("decides for one provider while another stays away", async () => {
    const furas = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
    const waiting = await wait(escalatableTicket(furas));
    const answered = await wait(escalatableTicket());
    hub.providers.down.delete("ETIMAD");

    expect(await decideProvisional(hub)).toBe(1);

    expect(await verdictOf(answered)).toBe("ELIGIBLE");
    expect(await verdictOf(waiting)).toBe("PROVISIONAL");
    hub.providers.down.clear();
    await decideProvisional(hub);
  });

  it("asks for all that wait at a provider, many at a time", async () => {
    const tickets = Array.from({ length: 60 }, () => escalatableTicket());
    for (const ticket of tickets) await wait(ticket);
    hub.providers.down.clear();
    hub.providers.asked.length = 0;

    expect(await decideProvisional(hub)).toBe(60);

    expect(hub.providers.asked).toEqual(["ETIMAD", "ETIMAD"]);
  }, 60_000);

  it("lets one that fails hold up no other, and decides it later", async () => {
    const failing = await wait(escalatableTicket());
    const next = await wait(escalatableTicket());
    hub.providers.down.clear();
    await hub.amr.database.query(`
      create function fails() returns trigger language plpgsql as
        $$ begin raise exception 'not now'; end $$`);
    await hub.amr.database.query(`
      create trigger fails before update on report for each row
        when (old.number = '${failing}') execute function fails()`);

    expect(await decideProvisional(hub)).toBe(1);
    expect(await verdictOf(next)).toBe("ELIGIBLE");
    await hub.amr.database.query("drop trigger fails on report");

    expect(await decideProvisional(hub)).toBe(1);
    expect(await verdictOf(failing)).toBe("ELIGIBLE");
  });
});
