import { type ClassType, Field, registerEnumType } from "type-graphql";
import { enumOf } from "../vocabulary/enum-of";
import { type ExtraEnum, type ExtraField } from "./extra-field";

/** Adds to a provider's ticket and opening the fields that only it has. Called once for each provider. */
export function addExtraFields(
  { Ticket, Open }: { readonly Ticket: ClassType; readonly Open: ClassType },
  fields: readonly ExtraField[],
): void {
  for (const { name, type, description, opening } of fields) {
    const graphqlType = type.kind === "TEXT" ? String : enumTypeOf(type);
    const described = description === null ? {} : { description };
    Field(() => graphqlType, { nullable: true, ...described })(prototypeOf(Ticket), name);
    Field(() => graphqlType, {
      nullable: !opening.required,
      description: opening.description,
    })(prototypeOf(Open), name);
  }
}

function enumTypeOf({ name, description, values }: ExtraEnum): object {
  const type = enumOf(Object.keys(values));
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, means]) => [value, { description: means }]),
    ),
  });
  return type;
}

function prototypeOf(type: ClassType): object {
  return type.prototype;
}
