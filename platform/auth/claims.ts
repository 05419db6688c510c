import { z } from "zod";
import { type Caller, type Person, ROLES } from "./caller";

const SIGNED_IN = ROLES.filter((role) => role !== "SYSTEM");
const ESTABLISHMENTS = ["BUSINESS", "GOVERNMENT", "NON_PROFIT"] as const;
/** U+0000 no database holds, and half of a surrogate pair is no sign. */
const Text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed() && !text.includes("\u0000"));
const absent = z.null().optional();

const Common = z.object({ sub: Text, exp: z.number() });

const PersonClaims = Common.extend({
  role: z.literal("BENEFICIARY"),
  provider: absent,
  name: Text,
  phone_number: Text.nullish(),
  email: Text.nullish(),
});
/** AMR-I1: whoever acts for an establishment signs in with its unified number, from 7. */
const Beneficiary = z.union([
  PersonClaims.extend({
    identifier: z.string().regex(/^[12]\d{9}$/),
    kind: z.literal("INDIVIDUAL").nullish(),
  }),
  PersonClaims.extend({
    identifier: z.string().regex(/^7\d{9}$/),
    kind: z.enum(ESTABLISHMENTS),
  }),
]);
const Agent = Common.extend({
  role: z.literal("PROVIDER_AGENT"),
  provider: z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/),
});
const Other = Common.extend({
  role: z.enum(SIGNED_IN).exclude(["BENEFICIARY", "PROVIDER_AGENT"]),
  provider: absent,
});
const Claims = z.union([Agent, Other, Beneficiary]);

/** The caller that the claims of AMR-I1 describe, or null when they are not as it says. */
export function toCaller(claims: unknown): Caller | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { data } = parsed;
  return {
    role: data.role,
    subject: data.sub,
    provider: data.provider ?? null,
    person: data.role === "BENEFICIARY" ? toPerson(data) : null,
    expiresAt: new Date(data.exp * 1000),
  };
}

function toPerson(claims: z.infer<typeof Beneficiary>): Person {
  const { identifier, kind, name, phone_number, email } = claims;
  return {
    identifier,
    kind: kind ?? "INDIVIDUAL",
    name,
    mobile: phone_number ?? null,
    email: email ?? null,
  };
}
