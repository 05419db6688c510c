import { access } from "node:fs/promises";
import { type Caller } from "../../../platform/auth/caller";
import { FolderStore } from "../../../platform/storage/folder-store";
import { buildBeneficiary } from "../../../test/support/build-caller";
import {
  openReportHub,
  owner,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { keptDocument, storedDocument } from "../../../test/support/stored-document";
import { dataFolder } from "../../../test/support/uploading";
import { repositoriesOf } from "../repositories";
import { forgettingWorker } from "./forget-documents";
import { type ReportDocuments } from "./report-documents";

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const stranger: Caller = { ...buildBeneficiary(), subject: "a stranger" };
const upperCased = (id: string) => id.toUpperCase();

describe("the documents of reports", () => {
  let hub: ReportHub;
  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const taking = <Result>(work: (documents: ReportDocuments) => Promise<Result>) =>
    hub.amr.unitOfWork.run(({ documents }) => work(documents));
  const attach = (report: string, ids: readonly string[], caller: Caller = owner) =>
    taking((documents) => documents.attach(report, ids, caller));
  const replace = (report: string, ids: readonly string[], caller: Caller = owner) =>
    taking((documents) => documents.replace(report, ids, caller));
  const namesOf = async (report: string) => {
    const [found = []] = await taking((documents) => documents.of([report]));
    return found.map(({ id }) => id);
  };
  const some = async (count: number) => {
    const ids = [];
    for (let n = 0; n < count; n += 1) ids.push(await storedDocument(hub, owner));
    return ids;
  };

  it("are attached in the order in which they were announced (AMR-I5)", async () => {
    const report = await received(hub);
    const [first = "", second = "", third = ""] = await some(3);

    expect(await attach(report, [upperCased(second), first])).toEqual([]);
    expect(await attach(report, [third])).toEqual([]);

    expect(await namesOf(report)).toEqual([first, second, third]);
  });

  it.each([
    ["is not there", () => Promise.resolve(NOWHERE)],
    ["is no id", () => Promise.resolve("../../etc")],
    ["is another person's", () => storedDocument(hub, stranger)],
    [
      "is the same subject's in another role",
      () => storedDocument(hub, { ...owner, role: "REGULATOR_STAFF" }),
    ],
    ["has not arrived", () => storedDocument(hub, owner, { stored: false })],
    ["was forgotten", () => storedDocument(hub, owner, { keptUntil: new Date() })],
  ])("are refused at the place of one that %s, and none is attached", async (_, make) => {
    const report = await received(hub);
    const [good = ""] = await some(1);
    const bad = await make();

    const refusals = await attach(report, [good, bad]);

    expect(refusals).toMatchObject([
      {
        code: "INVALID_INPUT",
        path: ["input", "documentIds", "1"],
        message: { ar: expect.any(String) },
      },
    ]);
    expect(await namesOf(report)).toEqual([]);
  });

  it("of another person read as ones that there are not", async () => {
    const report = await received(hub);
    const theirs = await storedDocument(hub, stranger);
    const attached = await storedDocument(hub, stranger);
    await attach(await received(hub), [attached], stranger);

    const [unknown] = await attach(report, [NOWHERE]);

    expect(await attach(report, [theirs])).toEqual([unknown]);
    expect(await attach(report, [attached])).toEqual([unknown]);
    expect(await replace(report, [attached])).toEqual([unknown]);
  });

  it("belong to one report each, and are named once", async () => {
    const [first, second] = [await received(hub), await received(hub)];
    const [id = "", other = ""] = await some(2);
    await attach(first, [id]);

    expect((await attach(second, [id]))[0]?.message.en).toContain("another report");
    expect((await attach(first, [id]))[0]?.message.en).toContain("already");
    expect(await attach(second, [other, upperCased(other)])).toMatchObject([
      { path: ["input", "documentIds", "1"] },
    ]);
    expect(await namesOf(second)).toEqual([]);
  });

  it("are at most ten, those it has among them", async () => {
    const report = await received(hub);
    const ids = await some(11);

    expect(await attach(report, ids)).toMatchObject([{ path: ["input", "documentIds"] }]);
    expect(await attach(report, ids.slice(0, 9))).toEqual([]);
    expect(await attach(report, ids.slice(9))).toMatchObject([{ path: ["input", "documentIds"] }]);
    expect(await attach(report, ids.slice(10))).toEqual([]);
    expect(await namesOf(report)).toHaveLength(10);
    expect(await attach(report, [])).toEqual([]);
  });

  it("go to one report when two would have them at once", async () => {
    const reports = [await received(hub), await received(hub)];
    const [id = ""] = await some(1);

    const refusals = await Promise.all(reports.map((report) => attach(report, [id])));

    expect(refusals.map(({ length }) => length).sort()).toEqual([0, 1]);
  });

  it("are replaced by an amendment, in which those that stay are named; the others are kept as replaced (AMR-P5)", async () => {
    const report = await received(hub);
    const [stays = "", goes = "", comes = ""] = await some(3);
    await attach(report, [stays, goes]);
    const byStaff = await storedDocument(hub, staff);

    expect(await replace(report, [stays, comes])).toEqual([]);
    expect(await namesOf(report)).toEqual([stays, comes]);
    expect(await replace(report, [byStaff, stays], staff)).toEqual([]);
    expect(await namesOf(report)).toEqual([stays, byStaff]);

    const [gone] = await taking((documents) => documents.of([report]));
    expect(gone).toHaveLength(2);
    const { uploads } = repositoriesOf(hub.amr.database.manager);
    expect(await uploads.find(goes)).toMatchObject({ report, replaced: true });
    expect(await replace(report, [])).toEqual([]);
    expect(await namesOf(report)).toEqual([]);
  });

  it("are checked before there is a report, and locked for it", async () => {
    const [id = ""] = await some(1);

    expect(await taking((documents) => documents.check([id], owner))).toEqual([]);
    expect(await taking((documents) => documents.check([id, NOWHERE], owner))).toHaveLength(1);
    expect(await taking((documents) => documents.check([id], stranger))).toHaveLength(1);
  });

  it("have a picture among them when one is a picture by its content and may be attached (AMR-C8)", async () => {
    const report = await received(hub);
    const picture = await storedDocument(hub, owner);
    const text = await storedDocument(hub, owner, { mediaType: "application/pdf" });
    const coming = await storedDocument(hub, owner, { stored: false });
    const hasPicture = (ids: readonly string[], caller: Caller, of?: string) =>
      taking((documents) => documents.hasPicture(ids, caller, of));

    expect(await hasPicture([text, picture], owner)).toBe(true);
    expect(await hasPicture([text, coming], owner)).toBe(false);
    expect(await hasPicture([picture], stranger)).toBe(false);
    expect(await hasPicture([], owner)).toBe(false);
    await attach(report, [picture]);
    expect(await hasPicture([picture], owner)).toBe(false);
    expect(await hasPicture([picture], staff, report)).toBe(true);
  });

  it("are read with one statement for all reports of an operation", async () => {
    const reports = [await received(hub), await received(hub), await received(hub)];
    for (const report of reports) await attach(report, await some(1));
    hub.statements.length = 0;

    const fields = "{ documents { id fileName mediaType size sha256 url } }";
    const asked = reports.map(
      (number, n) => `r${String(n)}: report(number: "${number}") ${fields}`,
    );
    const { data, errors } = await hub.ask(staff, `{ ${asked.join(" ")} }`);

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).match(/screenshot\.png/g)).toHaveLength(3);
    expect(hub.statements.filter((sql) => sql.includes('"document"'))).toHaveLength(1);
  });

  it("that no report takes are removed once their time has passed, bytes first, and no others", async () => {
    const folder = dataFolder();
    const documentStore = new FolderStore(`${folder.path}/documents`);
    const here = { amr: { ...hub.amr, documentStore } };
    const past = new Date(Date.now() - 1);
    const forgotten = await keptDocument(here, owner, { keptUntil: past });
    const never = await storedDocument(hub, owner, { keptUntil: past, stored: false });
    const waiting = await keptDocument(here, owner);
    const taken = await keptDocument(here, owner);
    await attach(await received(hub), [taken]);
    await hub.amr.database.query(
      "update document set announced_at = $2, upload_until = $3, kept_until = $4 where id = $1",
      [taken, new Date(0), new Date(1), new Date(2)],
    );
    const { uploads } = repositoriesOf(hub.amr.database.manager);
    const worker = () => forgettingWorker({ ...here.amr, uploads });

    const done = await Promise.all([worker().doAllDue(), worker().doAllDue()]);

    expect(done[0] + done[1]).toBeGreaterThanOrEqual(2);
    expect(await uploads.find(forgotten)).toBeNull();
    expect(await uploads.find(never)).toBeNull();
    expect(folder.documents()).toEqual([waiting, taken].sort());
    await expect(access(`${folder.path}/documents/${taken}`)).resolves.toBeUndefined();
    expect(await worker().doAllDue()).toBe(0);
  });
});
