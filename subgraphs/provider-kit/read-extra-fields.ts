import { type Decision, grant, refuse } from "../../domain/decision";
import { readText } from "../../domain/lifecycle/text";
import { type ExtraField } from "./extra-field";

/** What an opening says beyond what every provider asks: by the fields of the definition, trimmed. */
export function readExtraFields(
  input: object,
  fields: readonly ExtraField[],
): Decision<Readonly<Record<string, string>>> {
  const given = new Map<string, unknown>(Object.entries(input));
  const read = fields.map((field) => ({
    field,
    decision: readField(given.get(field.name), field),
  }));
  const refusals = read.flatMap(({ decision }) => (decision.granted ? [] : decision.refusals));
  if (refusals.length > 0) return refuse(...refusals);

  const values = read.flatMap(({ field: { name }, decision }) =>
    decision.granted && decision.value !== null ? [[name, decision.value] as const] : [],
  );
  return grant(Object.fromEntries(values));
}

/** An enum's value was checked by the schema. */
function readField(value: unknown, { name, type, opening }: ExtraField): Decision<string | null> {
  const text = typeof value === "string" ? value : null;
  if (type.kind === "ENUM") return grant(text);
  return readText(text, { field: name, most: type.most, owed: opening.required, lines: "ONE" });
}
