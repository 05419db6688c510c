import { z } from "zod";
import { CHANNEL_KINDS, RESPONSE_UNITS } from "./channel";

const text = z.strictObject({ ar: z.string().trim().min(1), en: z.string().trim().min(1) });
const code = z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/);
const days = z.int().min(1).max(365);

const channel = z.strictObject({
  kind: z.enum(CHANNEL_KINDS),
  address: z.string().min(1).nullable(),
  hours: text,
  available: z.boolean(),
  expectedResponse: z
    .strictObject({ amount: z.int().min(0), unit: z.enum(RESPONSE_UNITS) })
    .nullable(),
});

const service = z.strictObject({
  code,
  name: text,
  digital: z.boolean(),
  digitalAlternative: code.nullable(),
});

const level = z.strictObject({
  level: z.int().min(1),
  title: text,
  businessDays: days.nullable(),
});

/** What a definition must say of its provider for the regulator to oversee it; one entry of `schema/registry.json`. */
const providerRegistration = z
  .strictObject({
    code,
    subgraph: z.string().regex(/^[a-z][a-z0-9]*$/),
    ticketType: z.string().regex(/^[A-Z][A-Za-z0-9]*Ticket$/),
    name: text,
    platform: text,
    resolutionBusinessDays: days.nullable(),
    channels: z.array(channel).min(1),
    services: z.array(service).min(1),
    escalationLadder: z.array(level),
    /** What the guides leave open in these figures, for whoever administers the registry. */
    note: text.nullable(),
  })
  .refine(({ escalationLadder }) => escalationLadder.every((step, at) => step.level === at + 1), {
    path: ["escalationLadder"],
    error: "levels are 1, 2, 3 … in their order: none is skipped (ETM-1)",
  });

export type ProviderRegistration = Readonly<z.infer<typeof providerRegistration>>;
export type RegisteredChannel = ProviderRegistration["channels"][number];
export type RegisteredService = ProviderRegistration["services"][number];
export type RegisteredLevel = ProviderRegistration["escalationLadder"][number];

/** Nothing that identifies a provider, its types or its services is there twice, whoever declares it. */
export const providerRegistry = z.array(providerRegistration).superRefine((registry, context) => {
  const named = registry.flatMap(({ code: provider, subgraph, ticketType, services }) => [
    `provider ${provider}`,
    `subgraph ${subgraph}`,
    `type ${ticketType}`,
    ...services.map((each) => `service ${each.code}`),
  ]);
  const twice = named.filter((name, at) => named.indexOf(name) !== at);
  for (const name of twice) context.addIssue(`${name} is registered twice`);
});

/** Reads what is in `schema/registry.json`; throws one error that names everything wrong with it. */
export function readRegistry(json: unknown): readonly ProviderRegistration[] {
  const read = providerRegistry.safeParse(json);
  if (!read.success) throw new Error(`Not a provider registry:\n${z.prettifyError(read.error)}`);
  return read.data;
}
