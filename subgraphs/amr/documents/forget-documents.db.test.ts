import { EventEmitter, once } from "node:events";
import { declareDays } from "../../../test/support/change-calendar";
import { openReportHub, owner } from "../../../test/support/report-hub";
import { storedDocument } from "../../../test/support/stored-document";
import { repositoriesOf } from "../repositories";
import { forgettingWorker } from "./forget-documents";

describe("documents that no report took", () => {
  it("hold up no change of the calendar while a slow store removes them", async () => {
    await using hub = await openReportHub();
    await storedDocument(hub, owner, { keptUntil: new Date(Date.now() - 1) });
    const { uploads } = repositoriesOf(hub.amr.database.manager);
    const store = new EventEmitter();
    const documentStore = {
      ...hub.amr.documentStore,
      async remove() {
        store.emit("asked");
        await once(store, "answered");
      },
    };
    const asked = once(store, "asked");
    const removed = forgettingWorker({ ...hub.amr, uploads, documentStore }).doAllDue();
    await asked;

    const { userErrors } = await declareDays(hub, "2027-07-04", "2027-07-04");
    store.emit("answered");

    expect(userErrors).toEqual([]);
    expect(await removed).toBe(1);
  }, 20_000);
});
