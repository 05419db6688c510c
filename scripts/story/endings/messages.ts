import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type LocalizedText } from "../../../domain/text";
import { whole } from "../shown-text";
import { expectThat } from "../stage";
import { type Act } from "../theatre";

/** Every message that the carriers were given in this play, whole in both languages. */
export const everyMessage: Act = {
  title: { en: "Every message that was sent", ar: "كل رسالة أُرسلت" },
  async play(theatre) {
    const { messages: folder } = theatre.props;
    const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    expectThat(names.length > 0, "No message was handed over.");
    const kinds = new Set<string>();
    for (const name of names) {
      const message = JSON.parse(await readFile(path.join(folder, name), "utf8")) as Sent;
      whole(message.text, `The message ${message.kind}`);
      kinds.add(message.kind);
    }
    await theatre.say(
      `${String(names.length)} messages of ${String(kinds.size)} kinds, each whole in both languages`,
      `${String(names.length)} رسالة من ${String(kinds.size)} نوعًا، كلها كاملة باللغتين`,
    );
  },
};

interface Sent {
  readonly kind: string;
  readonly text: LocalizedText;
}
