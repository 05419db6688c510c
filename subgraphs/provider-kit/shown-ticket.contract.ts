/** What a provider answers, as its clients read it. */
export interface ShownChange {
  readonly cursor: string;
  readonly at: string;
  readonly from: string | null;
  readonly to: string;
  readonly closure: string | null;
  readonly level: number;
  readonly actor: string;
  readonly note: string | null;
}
export interface ShownTicket {
  readonly number: string;
  readonly status: string;
  readonly closure: string | null;
  readonly redirectedTo: { readonly code: string } | null;
  readonly redirectedFrom: {
    readonly provider: { readonly code: string };
    readonly number: string;
  } | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly informationDueAt: string | null;
  readonly level: number;
  readonly version: number;
  readonly service: { readonly code: string };
  readonly provider: { readonly code: string };
  readonly beneficiary: Readonly<Record<string, string | null>>;
  readonly history: readonly ShownChange[];
}
export interface ShownPayload {
  readonly ticket: ShownTicket | null;
  readonly userErrors: ReadonlyArray<{
    readonly code: string;
    readonly message: { readonly ar: string; readonly en: string };
    readonly path: readonly string[] | null;
    readonly rule: { readonly id: string } | null;
    readonly allowedAt: string | null;
    readonly allowed: readonly string[] | null;
  }>;
}
export interface Delivered {
  readonly change: ShownChange;
  readonly ticket: ShownTicket;
}

/** The fields of a change that tests look at. */
export const CHANGE = "cursor at from to closure level actor note";
/** The fields of a ticket that tests look at. */
export const TICKET = `number status closure redirectedTo { code } redirectedFrom { provider { code } number } openedAt closedAt
  informationDueAt level version service { code } provider { code }
  beneficiary { kind name identifierKind identifier mobile email } history { ${CHANGE} }`;
