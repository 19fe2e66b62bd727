import pg from "pg";

/** Another program made it meanwhile: PostgreSQL says it in one of two ways. */
const alreadyThere = ["42P04", "23505"];

/**
 * Makes a database of that name if there is none.
 *
 * @param adminUrl address of any database of the server, as a role that may create others
 * @returns the address of the database
 */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!alreadyThere.includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}
