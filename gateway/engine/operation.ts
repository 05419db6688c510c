import { type Asker } from "../guard/guard";
import { type Plan } from "./plan";

/** One operation that was let in, with all that is needed to answer it. */
export interface Operation {
  readonly plan: Plan;
  /** Checked against the schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asker: Asker;
}
