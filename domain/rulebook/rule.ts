import { type LocalizedText } from "../text";
import { type CATALOGUE } from "./catalogue";

/** An id of the rule catalogue, for example `AMR-C5`. */
export type RuleId = (typeof CATALOGUE)[number]["id"];

/** One rule of the published guides, with where it is written. */
export interface Rule {
  readonly id: RuleId;
  readonly title: LocalizedText;
  /** The guide's own words in Arabic, and what they say in English. */
  readonly source: LocalizedText;
}
