import { isReadable } from "../../domain/text";
import { HubError } from "../../platform/errors";
import { type PageInfoType } from "./page-info.type";

/** The most that one page of a list holds. */
const MOST = 100;

/** Which page of a list in one order is asked for. */
export interface PageRequest<Order extends string = string> {
  readonly order: Order;
  /** 1 to 100. */
  readonly first: number;
  /** What the row before the page is ordered by; null for the first page. */
  readonly after: readonly string[] | null;
}

export type PageInfo = Pick<PageInfoType, keyof PageInfoType>;

/** A page as it was read, each node with the cursor that goes on after it. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

interface Asked<Order extends string> {
  readonly order: Order;
  readonly first: number;
  readonly after: string | null | undefined;
}

/**
 * Throws BAD_USER_INPUT unless `first` is 1 to 100 and `after` a cursor of this order, whose values are
 * each as its check in `form` says.
 */
export function pageRequest<Order extends string>(
  { order, first, after }: Asked<Order>,
  form: readonly ((value: string) => boolean)[],
): PageRequest<Order> {
  if (first < 1 || first > MOST) {
    throw badInput(`\`first\` is 1 to ${MOST}.`, `first من 1 إلى ${MOST}.`);
  }
  return { order, first, after: after == null ? null : read(after, order, form) };
}

/** An instant as a cursor holds it, of a year of four digits from 0001: the database has no others. */
export function isInstant(value: string): boolean {
  if (!/^(?!0000)\d{4}-/.test(value)) return false;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === value;
}

/** A text that the database takes. */
export function isText(value: string): boolean {
  return isReadable(value);
}

/**
 * Makes a page of the rows that a query for `first + 1` found: the one too many says that there are
 * more. A cursor holds the order it belongs to and the values the row is ordered by.
 */
export function toPage<Row>(
  rows: readonly Row[],
  { order, first, after }: PageRequest,
  valuesOf: (row: Row) => readonly string[],
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({
    node,
    cursor: Buffer.from(JSON.stringify([order, ...valuesOf(node)])).toString("base64url"),
  }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}

function read(
  cursor: string,
  order: string,
  form: readonly ((value: string) => boolean)[],
): readonly string[] {
  const [ordered, ...values] = partsOf(cursor) ?? [];
  const isOurs = ordered === order && values.length === form.length;
  if (!isOurs || !values.every((value, at) => form[at]?.(value))) {
    throw badInput(
      "`after` is not a cursor of this list in this order.",
      "after ليس مؤشراً لهذه القائمة بهذا الترتيب.",
    );
  }
  return values;
}

function partsOf(cursor: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return isTexts(parts) ? parts : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function badInput(en: string, ar: string): HubError {
  return new HubError("BAD_USER_INPUT", { message: { en, ar } });
}
