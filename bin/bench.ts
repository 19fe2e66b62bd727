/**
 * Measures the main pages of the program beside a bare Node server that sends the same bytes after the same main
 * query, on the example movement and on one grown to 100,000 people. Prints the figures and writes
 * docs/benchmarks.md. Beside pages: an import of 50,000 lines (`--lines=500000` for the whole), the powers of a person
 * with 30 mandates, an assignment of MPs. Loopback only; stops by itself after about ten minutes.
 *
 * Usage: npm run bench [-- filter] [-- --lines=500000]   with a filter (part of a page's name) nothing is written
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { startEmbeddedPostgres } from "#platform/postgres/index.ts";
import type { BareOrder, BarePage } from "./bench/bare.ts";
import { type Case, cases, type Place, placeQuery } from "./bench/cases.ts";
import { load, measureOf, type Stretch } from "./bench/load.ts";
import type { Measures } from "./bench/measures.ts";
import { type Line, sayingOf, type Table, tableOf, writeReport } from "./bench/report.ts";
import { type Program, startProgram, temporaryFolder } from "./program.ts";

const rounds = 2;
const seconds = 2;
const given = process.argv.slice(2);
const filter = given.find((one) => !one.startsWith("--")) ?? "";
const lines = Number(given.find((one) => one.startsWith("--lines="))?.slice(8) ?? 50_000);
const wanted = cases.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));

const folder = temporaryFolder();
const quiet = { info: () => {}, warn: console.warn, error: console.error };
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: quiet });
try {
  const tables: Table[] = [];
  const sizes: string[] = [];
  await withProgram(async (program) => {
    // Otherwise PostgreSQL gathers its statistics in the middle of the run.
    await ask("analyze");
    tables.push({ title: "The example movement", lines: await measureAll(program) });
    sizes.push(await sizeOf());
  });
  await ask(readFileSync("bin/bench/grow.sql", "utf8"));
  await withProgram(async (program) => {
    tables.push({ title: "The example grown", lines: await measureAll(program) });
    sizes.push(await sizeOf());
  });
  const measures = filter ? null : await measureApart();
  if (measures) console.log(`\n${sayingOf(measures)}`);
  for (const [index, table] of tables.entries()) console.log(`\n${tableOf(table)}\n${sizes[index]}`);
  const version = await ask<{ v: string }>(
    "select split_part(current_setting('server_version'), ' ', 1) as v",
  );
  if (measures) writeReport("docs/benchmarks.md", tables, version[0]?.v ?? "", sizes, measures);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function withProgram(work: (program: Program) => Promise<void>): Promise<void> {
  const program = await startProgram({ DATABASE_URL: postgres.url, NODE_ENV: "production" });
  try {
    await work(program);
  } finally {
    await program.stop();
  }
}

/** Measures every page in turn, the program and the bare server alternately. */
async function measureAll(program: Program): Promise<Line[]> {
  const [place] = await ask<Place>(placeQuery);
  if (!place) throw new Error("The example movement is not as the benchmark knows it: see placeQuery.");
  const pages = await Promise.all(wanted.map((one) => visit(program, one, place)));
  const bare = await startBare({ databaseUrl: postgres.url, pages });
  const lines: Line[] = [];
  for (const [index, page] of pages.entries()) {
    const name = wanted[index]?.name ?? "";
    const [ours, limit]: [Stretch[], Stretch[]] = [[], []];
    await load(program.url + page.path, page.headers, 1);
    await load(bare.url + page.path, {}, 1);
    for (let round = 0; round < rounds; round++) {
      ours.push(await load(program.url + page.path, page.headers, seconds));
      limit.push(await load(bare.url + page.path, {}, seconds));
    }
    lines.push({
      name,
      bytes: Buffer.byteLength(page.body),
      program: measureOf(ours),
      bare: measureOf(limit),
    });
    console.log(`${name}: measured`);
  }
  await bare.stop();
  return lines;
}

type Visited = BarePage & { headers: Record<string, string> };

/** Asks for a page once, as who it is for: where it really is, and the bytes that the bare server will send. */
async function visit(program: Program, one: Case, place: Place): Promise<Visited> {
  const headers: Record<string, string> = one.role ? { cookie: await become(program, one.role) } : {};
  const answer = await fetch(program.url + one.path(place), { headers });
  if (!answer.ok) throw new Error(`${one.name}: ${answer.status}`);
  const { pathname, search } = new URL(answer.url);
  if (pathname === "/connexion") throw new Error(`${one.name}: only for those who signed in`);
  return {
    path: pathname + search,
    body: await answer.text(),
    query: one.query,
    values: one.values(place),
    headers,
  };
}

async function become(program: Program, role: string): Promise<string> {
  const body = new URLSearchParams({ role });
  const answer = await fetch(`${program.url}/demo/role`, {
    method: "POST",
    body,
    headers: { origin: program.url },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  const session = cookies.find((cookie) => cookie.startsWith("boucle.session_token="));
  if (!session) throw new Error(`Nobody can be ${role}: ${answer.status}`);
  return session;
}

async function startBare(order: BareOrder): Promise<Program> {
  const child = fork("bin/bench/bare.ts");
  child.send(order);
  const [{ port }] = (await once(child, "message")) as [AddressInfo];
  const stop = async () => {
    child.disconnect();
    await once(child, "exit");
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** What is no page, in a process of its own that reads the source with its views. */
async function measureApart(): Promise<Measures> {
  const child = fork("bin/bench/measures.ts", [postgres.url, String(lines)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, LOG_LEVEL: "error" },
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The measures ended with ${code}.`);
  });
  const [measures] = (await Promise.race([once(child, "message"), failed])) as [Measures];
  return measures;
}

async function sizeOf(): Promise<string> {
  const [found] = await ask<{ people: number; groups: number; contributions: number; answers: number }>(
    `select (select count(*)::int from person) as people, (select count(*)::int from unit where kind = 'group') as groups,
       (select count(*)::int from contribution) as contributions, (select count(*)::int from answer) as answers`,
  );
  const said = (n = 0) => n.toLocaleString("en-GB");
  return `${said(found?.people)} people, ${said(found?.groups)} groups, ${said(found?.contributions)} contributions, ${said(found?.answers)} answers to reviews.`;
}

async function ask<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}
