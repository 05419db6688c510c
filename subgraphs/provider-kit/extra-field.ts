/** Free text that only one provider's tickets carry, and the longest it may be. */
interface ExtraText {
  readonly kind: "TEXT";
  readonly most: number;
}

/** An enum that only one provider has: its GraphQL name, and each value with its description. */
export interface ExtraEnum {
  readonly kind: "ENUM";
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Something that only one provider's tickets carry, as data: the kit makes the
 * field of the ticket and of the opening from it, stores it and gives it back.
 */
export interface ExtraField {
  readonly name: string;
  readonly type: ExtraText | ExtraEnum;
  /** The ticket's field in the schema. */
  readonly description: string | null;
  /** The field of the opening. */
  readonly opening: { readonly required: boolean; readonly description: string };
}
