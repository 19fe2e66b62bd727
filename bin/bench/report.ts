import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { connections, type Measure } from "./load.ts";
import type { Measures } from "./measures.ts";

/** One page measured: the program, the bare server, and how many bytes both sent. */
export interface Line {
  name: string;
  bytes: number;
  program: Measure;
  bare: Measure;
}

/** All pages on one movement. */
export interface Table {
  title: string;
  lines: Line[];
}

const busyAtStart =
  loadavg()[0]! < 0.3 * cpus().length
    ? "Nothing else ran on it."
    : `Other work ran on it too (load ${loadavg()[0]!.toFixed(1)} before the start): figures are low, ratios tell more.`;

/** The figures of a run as a table of Markdown; the ratio is the program's pages per second over the bare server's. */
export function tableOf({ title, lines }: Table): string {
  const rows = lines.map(
    ({ name, bytes, program, bare }) =>
      `| ${name} | ${Math.round(bytes / 1024)} | ${latency(program)} | ${count(program)} | ${latency(bare)} | ${count(bare)} | ${(program.perSecond / bare.perSecond).toFixed(2)} |`,
  );
  return `## ${title}

| page | kB sent | median · p95 · p99, ms | pages/s | bare: median · p95 · p99, ms | bare: pages/s | ratio |
|---|--:|--:|--:|--:|--:|--:|
${rows.join("\n")}
`;
}

/** Writes the run down, with all that one needs to judge and repeat it. */
export function writeReport(
  file: string,
  tables: readonly Table[],
  postgres: string,
  sizes: readonly string[],
  measures: Measures,
): void {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}, PostgreSQL ${postgres}`;
  const head = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, on a machine with ${machine}. The load
generator, the program, the bare server and PostgreSQL share those cores. ${busyAtStart}

Each page is asked for on ${connections} connections, nothing cached, no compression: first of the program, then of a bare
Node server, twice in turn, 2 seconds each, after a warm-up, with fresh statistics in the database. The bare server has no
framework, no session and no template: for each request it runs one prepared query (the main one of the page, in
\`bin/bench/cases.ts\`) and sends bytes that it already has. It is the limit of what this machine can answer; the ratio
says how near the program comes.

Aims: public pages at least 0.33 of the limit with a median under 15 ms; signed-in pages at least 0.25 with a p95
under 50 ms. At ${connections} connections that never pause, latency is ${connections} divided by pages per second: medians under
15 ms take more than 3,300 pages per second.

To repeat: \`npm run bench\`. It takes about ten minutes, listens on the loopback only, works on a data folder of its
own that it removes, and rewrites this file.
`;
  const parts = tables.map((table, index) => `${tableOf(table)}\n${sizes[index] ?? ""}\n`);
  writeFileSync(file, `${head}\n${parts.join("\n")}\n${sayingOf(measures)}`);
}

/** What was measured beside pages, as a table of Markdown. */
export function sayingOf({ powers, assignment, arrival }: Measures): string {
  const total = `${arrival.total} s (${count({ perSecond: arrival.lines / arrival.total })} lines a second)`;
  const steps = `receive ${arrival.receive} s, read ${arrival.read} s, dry run ${arrival.dryRun} s, apply ${arrival.apply} s`;
  return `## Beside pages, on the example grown

| what | measured |
|---|---|
| Import of ${arrival.lines.toLocaleString("en-GB")} people, dry run and all | ${total}: ${steps} |
| Powers of a person with ${powers.mandates} mandates, read at each of their requests | median ${powers.median} ms, p95 ${powers.p95} ms |
| Assignment of ${assignment.mps} MPs to ${assignment.loops} loops, proved best (computing alone) | ${assignment.median} ms, ${assignment.served} served |

Imports of 500,000 people are to take under 5 minutes: \`npm run bench -- --lines=500000\`.
`;
}

const latency = ({ median, p95, p99 }: Measure) => [median, p95, p99].map((ms) => ms.toFixed(1)).join(" · ");
const count = ({ perSecond }: Pick<Measure, "perSecond">) => Math.round(perSecond).toLocaleString("en-GB");
