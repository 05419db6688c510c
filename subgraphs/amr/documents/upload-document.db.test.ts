import fc from "fast-check";
import { type Caller } from "../../../platform/auth/caller";
import { hostileNames } from "../../../test/support/hostile-names";
import {
  admin,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { storedDocument } from "../../../test/support/stored-document";
import { type UploadAnswer } from "../../../test/support/uploading";
import { MEDIA_TYPE_NAMES } from "./media-types";

const UPLOAD = `mutation ($input: UploadDocumentInput!) {
  uploadDocument(input: $input) {
    document { id fileName mediaType size sha256 url }
    upload { url headers { name value } expiresAt }
    userErrors { code path allowed message { ar en } }
  }
}`;
const MIB = 1024 * 1024;
const INPUT = {
  fileName: "screenshot.png",
  mediaType: "image/png",
  size: 10 * MIB,
  sha256: "ab".repeat(32),
};

const someone = (subject: string): Caller => ({ ...owner, subject });

describe("announcing a document (AMR-I5)", () => {
  let hub: ReportHub;
  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function upload(fields: object = {}, caller: Caller = owner): Promise<UploadAnswer> {
    const result = await hub.ask(caller, UPLOAD, { input: { ...INPUT, ...fields } });
    return payloadOf(result, "uploadDocument") as UploadAnswer;
  }

  it("answers the document without an address, and where its bytes go", async () => {
    const { document, upload: where, userErrors } = await upload();

    expect(userErrors).toEqual([]);
    expect(document).toEqual({ ...INPUT, id: expect.stringMatching(/^[0-9a-f-]{36}$/), url: null });
    expect(where).toMatchObject({ headers: [{ name: "content-type", value: "image/png" }] });
    expect(where?.url).toContain(`/documents/${document?.id ?? ""}?until=`);
    const minutes = (Date.parse(where?.expiresAt ?? "") - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(15);
  });

  it("keeps the media type and the hash in lower case", async () => {
    const answer = await upload({ mediaType: " Image/PNG ", sha256: "AB".repeat(32) });

    expect(answer.document).toMatchObject({ mediaType: "image/png", sha256: INPUT.sha256 });
  });

  it.each([
    ["fileName", { fileName: "../.." }],
    ["fileName", { fileName: "photo.exe" }],
    ["mediaType", { mediaType: "text/html", fileName: "a.html" }],
    ["mediaType", { mediaType: "image/svg+xml", fileName: "a.svg" }],
    ["mediaType", { mediaType: "application/x-msdownload", fileName: "a.exe" }],
    ["mediaType", { mediaType: "" }],
    ["size", { size: 0 }],
    ["size", { size: -1 }],
    ["size", { size: 10 * MIB + 1 }],
    ["sha256", { sha256: "ab" }],
    ["sha256", { sha256: "zz".repeat(32) }],
    ["idempotencyKey", { idempotencyKey: "" }],
  ])("refuses a %s that cannot be: %j", async (field, fields) => {
    const answer = await upload(fields);

    expect(answer).toMatchObject({
      document: null,
      upload: null,
      userErrors: [
        {
          code: "INVALID_INPUT",
          path: ["input", field],
          message: { ar: expect.stringMatching(/[\u0600-\u06ff]/), en: expect.stringMatching(/./) },
        },
      ],
    });
  });

  it("says everything that is wrong at once, and which types are accepted", async () => {
    const input = { fileName: "..", mediaType: "x", size: 0, sha256: "" };

    const { userErrors } = await upload(input);

    expect(userErrors.map(({ path }) => path[1])).toEqual([
      "fileName",
      "mediaType",
      "size",
      "sha256",
    ]);
    expect(userErrors[1]?.allowed).toEqual(MEDIA_TYPE_NAMES);
  });

  it("answers 1,000 hostile names, each with a document of a harmless name or with a clear error", async () => {
    const answers = [];
    const names = fc.sample(hostileNames, 1_000);
    for (const [n, fileName] of names.entries()) {
      answers.push(await upload({ fileName }, someone(`hostile ${String(n % 50)}`)));
    }

    const kept = answers.flatMap(({ document }) => document?.fileName ?? []);
    const errors = answers.flatMap(({ userErrors }) => userErrors);
    expect(kept.length + errors.length).toBe(1_000);
    expect(Math.min(kept.length, errors.length)).toBeGreaterThan(50);
    for (const name of kept) expect(name).toMatch(/^[^/\\\p{C}]{1,196}\.png$/iu);
    for (const error of errors) {
      expect(error).toMatchObject({ code: "INVALID_INPUT", path: ["input", "fileName"] });
    }
  }, 60_000);

  it.each([
    ["a beneficiary", someone("a collector"), 50],
    ["a member of staff", { ...staff, subject: "a collector" }, 200],
    ["an administrator", { ...admin, subject: "a collector" }, 200],
  ])("gives %s no more than so many that no report has taken", async (_, caller, most) => {
    for (let n = 1; n < most; n += 1) await storedDocument(hub, caller, { stored: n % 2 === 0 });
    const all = await Promise.all([upload({}, caller), upload({}, caller), upload({}, caller)]);

    const refused = all.flatMap(({ userErrors }) => userErrors);
    expect(all.filter(({ document }) => document !== null)).toHaveLength(1);
    expect(refused).toHaveLength(2);
    for (const { code, path, message } of refused) {
      expect({ code, path }).toEqual({ code: "INVALID_INPUT", path: ["input"] });
      expect(message.en).toContain(`(${String(most)})`);
      expect(message.ar).toContain(`(${String(most)})`);
    }
    expect((await upload({}, someone("another"))).userErrors).toEqual([]);
  });

  it("counts none that a report has taken, or that has expired", async () => {
    const caller = someone("a reporter");
    const report = await received(hub);
    const past = new Date(Date.now() - 1);
    for (let n = 0; n < 25; n += 1) await storedDocument(hub, caller, { keptUntil: past });
    const ids = [];
    for (let n = 0; n < 50; n += 1) ids.push(await storedDocument(hub, caller));
    expect((await upload({}, caller)).document).toBeNull();

    await hub.amr.database.query("update document set report_number = $1 where id = $2", [
      report,
      ids[0],
    ]);

    expect((await upload({}, caller)).userErrors).toEqual([]);
    expect((await upload({}, caller)).document).toBeNull();
  });

  it("gives staff and administrators an upload on behalf of a beneficiary", async () => {
    for (const caller of [staff, admin]) {
      expect((await upload({}, caller)).userErrors).toEqual([]);
    }
  });

  it("happens once for one idempotency key of one caller", async () => {
    const [first, again, ofAnother] = [
      await upload({ idempotencyKey: "once" }),
      await upload({ idempotencyKey: "once" }),
      await upload({ idempotencyKey: "once" }, staff),
    ];

    expect(again).toEqual(first);
    expect(ofAnother.document?.id).not.toBe(first.document?.id);
  });

  it("says so when the document that a key stands for has been forgotten", async () => {
    const { document } = await upload({ idempotencyKey: "long ago" });
    await hub.amr.database.query("delete from document where id = $1", [document?.id]);

    const again = await upload({ idempotencyKey: "long ago" });

    expect(again).toMatchObject({
      document: null,
      upload: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("keeps real time where the hub's clock is moved", async () => {
    hub.now = new Date("2031-01-01T00:00:00.000Z");

    const { upload: where } = await upload();

    expect(Date.parse(where?.expiresAt ?? "")).toBeLessThan(Date.now() + 3_600_000);
  });
});
