import { type Refusal } from "../../../domain/refusal";
import { isText } from "../page";
import { type Provider } from "../providers/provider";
import { type Work } from "../unit-of-work";

/** A provider by its code; null when there is none of that code. */
export async function findProvider({ providers }: Work, code: string): Promise<Provider | null> {
  const [provider = null] = isText(code) ? await providers.findMany([code]) : [];
  return provider;
}

/** AMR-I4, AMR-T3, AMR-S2: a report names a provider of the registry. */
export async function unknownProvider({ providers }: Work): Promise<Refusal> {
  const known = await providers.all();
  return {
    code: "INVALID_INPUT",
    message: { ar: "لا توجد جهة بهذا الرمز.", en: "There is no provider of this code." },
    path: ["input", "provider"],
    allowed: known.map(({ code }) => code),
  };
}
