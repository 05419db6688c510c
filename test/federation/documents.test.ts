import { rm } from "node:fs/promises";
import { pngOf, sha256Of } from "../support/pictures";
import {
  complaintInput,
  FIRST_PERSON,
  openLateTicket,
  SECOND_PERSON,
  submitComplaint,
  takeReportStep,
} from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";
import {
  announce,
  announced,
  dataFolder,
  put,
  type Upload,
  uploaded,
  uploadInput,
} from "../support/uploading";

const PNG = pngOf(300_000);
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/documents\/[0-9a-f-]{36}\?/;

describe("documents through the gateway", () => {
  const folder = dataFolder();
  let hub: TestHub;
  let token: string;

  beforeAll(async () => {
    hub = await startTestHub({ dataDir: folder.path });
    token = await hub.tokens.beneficiary(FIRST_PERSON);
    await uploaded(hub, token);
  }, 60_000);
  afterAll(async () => {
    await hub.close();
    await rm(folder.path, { recursive: true });
  });

  async function failing(sent: () => Promise<unknown>): Promise<unknown> {
    const before = folder.documents();
    const outcome = await sent();
    expect(folder.documents()).toEqual(before);
    return outcome;
  }

  async function submittedWith(ids: readonly string[]): Promise<string> {
    const { number } = await openLateTicket(hub, "Etimad");
    const input = complaintInput("Etimad", number, { documentIds: ids });
    const { data, errors } = await submitComplaint(hub, token, input);
    const report = data?.submitComplaint?.complaint?.number;
    if (report === undefined) throw new Error(JSON.stringify({ data, errors }));
    return report;
  }

  async function documentsOf(asker: string, number: string) {
    const { data, errors } = await hub.ask<{
      report: { documents: { id: string; fileName: string; url: string }[] } | null;
    }>(
      asker,
      "query ($number: ID!) { report(number: $number) { documents { id fileName url } } }",
      {
        number,
      },
    );
    expect(errors).toBeUndefined();
    return data?.report?.documents ?? null;
  }

  async function documentOf(asker: string, number: string) {
    const [found] = (await documentsOf(asker, number)) ?? [];
    if (found === undefined) throw new Error("There is no document");
    return found;
  }

  async function announcedAs(input: object) {
    const { document, upload, userErrors } = await announce(hub, token, input);
    expect(userErrors).toEqual([]);
    expect(document).toMatchObject({ ...input, url: null });
    expect(upload?.url).toMatch(ADDRESS);
    return { id: document?.id ?? "", upload: upload as Upload };
  }

  it("are announced, put, attached and fetched by whoever may see the report (AMR-I5)", async () => {
    const input = uploadInput(PNG, { fileName: "لقطة الشاشة.png" });

    const { id, upload } = await announcedAs(input);
    const kept = await put(upload, PNG);
    expect(kept).toMatchObject({ status: 201, code: null });
    expect(JSON.parse(kept.text)).toEqual({ id, size: PNG.length, sha256: sha256Of(PNG) });

    const number = await submittedWith([id]);
    for (const asker of [token, await hub.tokens.staff(), await hub.tokens.admin()]) {
      const found = await documentOf(asker, number);
      expect(found).toMatchObject({ id, fileName: "لقطة الشاشة.png" });
      const response = await fetch(found.url);
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
    }
  });

  it("are sent as a file to save, which a browser opens nothing of", async () => {
    const found = await documentOf(token, await submittedWith([await uploaded(hub, token, PNG)]));

    const { headers, status } = await fetch(found.url);

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(PNG.length),
      "content-disposition":
        "attachment; filename=\"screenshot.png\"; filename*=UTF-8''screenshot.png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
  });

  it("are seen by an agent from referral on, and by no other beneficiary", async () => {
    const number = await submittedWith([await uploaded(hub, token)]);
    const agent = await hub.tokens.agent("ETIMAD");
    const stranger = await hub.tokens.beneficiary(SECOND_PERSON);
    const staff = await hub.tokens.staff();

    expect(await documentsOf(agent, number)).toBeNull();
    await takeReportStep(hub, staff, "startReview", { number });
    await takeReportStep(hub, staff, "referReport", { number });

    expect(await documentsOf(agent, number)).toHaveLength(1);
    expect(await documentsOf(await hub.tokens.agent("FURAS"), number)).toBeNull();
    expect(await documentsOf(stranger, number)).toBeNull();
  });

  it("of another person read as ones that there are not", async () => {
    const theirs = await uploaded(hub, await hub.tokens.beneficiary(SECOND_PERSON));
    const { number } = await openLateTicket(hub, "Etimad");
    const nowhere = "00000000-0000-4000-8000-000000000000";

    const answers = [];
    for (const id of [theirs, nowhere]) {
      const input = complaintInput("Etimad", number, { documentIds: [id] });
      answers.push((await submitComplaint(hub, token, input)).data?.submitComplaint);
    }

    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      complaint: null,
      userErrors: [{ code: "INVALID_INPUT", path: ["input", "documentIds", "0"] }],
    });
  });

  it("never change once they have arrived, and are put once", async () => {
    const { upload } = await announced(hub, token, PNG);

    expect((await put(upload, PNG)).status).toBe(201);

    expect(await failing(() => put(upload, PNG))).toMatchObject({
      status: 409,
      code: "ALREADY_STORED",
    });
  });

  it("arrive once however many put them at once", async () => {
    const { upload } = await announced(hub, token, PNG);

    const outcomes = await Promise.all([1, 2, 3, 4].map(() => put(upload, PNG)));

    const statuses = outcomes.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409]);
  });

  it("are the same for the same idempotency key, address and all", async () => {
    const input = uploadInput(PNG, { idempotencyKey: "upload-1" });

    const first = await announce(hub, token, input);
    const again = await announce(hub, token, input);
    expect(again).toEqual(first);
    await put(first.upload as Upload, PNG);

    expect((await announce(hub, token, input)).document?.url).toMatch(ADDRESS);
    const other = await announce(hub, token, { ...input, size: 1 });
    expect(other.userErrors[0]?.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  it("cannot be put or fetched while amr is down, and can be when it is back", async () => {
    const { upload } = await announced(hub, token, PNG);
    await hub.stop("amr");

    const outcome = await put(upload, PNG);
    await hub.start("amr");

    expect(outcome).toMatchObject({ status: 503, code: "UNAVAILABLE" });
    expect((await put(upload, PNG)).status).toBe(201);
  });
});
