import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { db, row } from "#platform/database/index.ts";

/**
 * Expects a page that says no in clear words: this status, French, a title, no trace of the program inside.
 * Answers its HTML.
 */
export async function expectRefused(answer: Response, status: number | readonly number[]): Promise<string> {
  const html = await answer.text();
  expect([status].flat(), html.slice(0, 300)).toContain(answer.status);
  expect(html).toMatch(/<html[^>]* lang="fr"/);
  expect(html).toMatch(/<h1[\s>]/);
  expect(html).not.toMatch(/node_modules|\.tsx?:\d+|Failed query|at async |\bselect .* from /);
  return html;
}

/** How many rows a table has, or those that a condition keeps. */
export async function count(table: string, where = sql`true`): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`,
  );
  return found!.n;
}

/** Lets everybody try again, as if the time of the limits had passed. */
export async function forgetKnocks(): Promise<void> {
  await db.execute(sql`delete from knock`);
}
