import { Client, escapeIdentifier } from "pg";

/** A database for each part on one server, made where it is missing; answers with their addresses. */
export async function createDatabases(
  serverUrl: string,
  parts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database",
    );
    const there = new Set(rows.map(({ name }) => name));
    for (const part of parts.filter((name) => !there.has(name))) {
      await client.query(`create database ${escapeIdentifier(part)}`);
    }
  } finally {
    await client.end();
  }
  return new Map(parts.map((part) => [part, databaseUrl(serverUrl, part)]));
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
