import { createHash } from "node:crypto";
import { USER_ERRORS, type UserError } from "../report-view";
import { expectThat } from "../stage";
import { type Act, type Theatre } from "../theatre";
import { received } from "./reports";

/** One transparent pixel: a picture by its content. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const SHA256 = createHash("sha256").update(PICTURE).digest("hex");

/** A picture goes with a complaint, and whoever may see the report fetches the same bytes (AMR-C8). */
export const documentUploaded: Act = {
  title: { en: "A document uploaded and fetched", ar: "رفع مستند وتنزيله" },
  async play(theatre) {
    const id = await upload(theatre);
    const number = await received(theatre, undefined, { documentIds: [id] });
    const { documents } = await theatre.look(number);
    const url = documents[0]?.url;
    expectThat(typeof url === "string", "The document has no address.");
    const fetched = await fetch(url);
    const bytes = Buffer.from(await fetched.arrayBuffer());
    expectThat(bytes.equals(PICTURE), `Other bytes came back (HTTP ${String(fetched.status)}).`);
    await theatre.say(
      `${String(bytes.length)} bytes came back as they were sent`,
      `عاد المستند كما أُرسل: ${String(bytes.length)} بايت`,
    );
  },
};

async function upload(theatre: Theatre): Promise<string> {
  const mutation = `mutation ($input: UploadDocumentInput!) {
    done: uploadDocument(input: $input) {
      document { id } upload { url headers { name value } } ${USER_ERRORS}
    }
  }`;
  const file = { fileName: "fault.png", mediaType: "image/png", size: PICTURE.length };
  const { done } = await theatre.ask<{ done: Answer }>(theatre.company.beneficiary, mutation, {
    input: { ...file, sha256: SHA256 },
  });
  const { document, upload: to, userErrors } = done;
  expectThat(document !== null && to !== null, userErrors[0]?.message.en ?? "No upload.");
  const headers = to.headers.map(({ name, value }): [string, string] => [name, value]);
  const sent = await fetch(to.url, { method: "PUT", body: PICTURE, headers });
  expectThat(sent.ok, `The bytes were refused: HTTP ${String(sent.status)} ${await sent.text()}`);
  return document.id;
}

interface Answer {
  readonly document: { readonly id: string } | null;
  readonly upload: {
    readonly url: string;
    readonly headers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  } | null;
  readonly userErrors: readonly UserError[];
}
