import { type LocalizedText } from "../../domain/text";
import { expectThat } from "./stage";

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /[A-Za-z]/;
/** What is left in a text whose data did not arrive. */
const PLACEHOLDER = /undefined|\bnull\b|NaN|Invalid Date|\[object|\{\{|\}\}|\$\{|%s|\{\w+\}/;

/** A text as it is shown: there in both languages, with nothing left to be filled in; anything else ends the story. */
export function whole(text: LocalizedText, what: string): LocalizedText {
  expectThat(LATIN.test(text.en), `${what} is not there in English.`);
  expectThat(ARABIC.test(text.ar), `${what} is not there in Arabic.`);
  for (const each of [text.en, text.ar]) {
    const left = PLACEHOLDER.exec(each)?.[0];
    expectThat(left === undefined, `${what} has “${left ?? ""}” left in it.`);
  }
  return text;
}
