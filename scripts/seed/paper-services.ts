import { Client } from "pg";

/**
 * One made-up service on paper for each provider, so that a sandbox shows what the rules say of those
 * (AMR-X1). The registry knows none, and a sandbox alone has these.
 */
const PAPER_SERVICES = [
  {
    provider: "ETIMAD",
    code: "ETIMAD-PAPER-STAMP",
    ar: "ختم وثائق التأهيل ورقيًا (خدمة تجريبية)",
    en: "Stamping of qualification papers (made up)",
  },
  {
    provider: "FURAS",
    code: "FURAS-PAPER-SITE-VISIT",
    ar: "محضر زيارة موقع الاستثمار ورقيًا (خدمة تجريبية)",
    en: "Paper record of an investment site visit (made up)",
  },
  {
    provider: "MOF",
    code: "MOF-PAPER-CLEARANCE",
    ar: "إخلاء طرف ورقي (خدمة تجريبية)",
    en: "Paper clearance certificate (made up)",
  },
] as const;

const INTO_AMR = `
  insert into service (code, provider_code, place, name_ar, name_en, digital)
  values ($1, $2, 99, $3, $4, false) on conflict (code) do nothing`;
const INTO_PROVIDER =
  "insert into service (code, digital) values ($1, false) on conflict do nothing";

/** Adds them to the regulator's registry and to each provider's own services; twice is as good as once. */
export async function addPaperServices(databaseUrls: ReadonlyMap<string, string>): Promise<void> {
  for (const { provider, code, ar, en } of PAPER_SERVICES) {
    await execute(databaseUrls.get("amr"), INTO_AMR, [code, provider, ar, en]);
    await execute(databaseUrls.get(provider.toLowerCase()), INTO_PROVIDER, [code]);
  }
}

async function execute(
  url: string | undefined,
  sql: string,
  values: readonly string[],
): Promise<void> {
  if (url === undefined) return;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
