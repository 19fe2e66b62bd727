import { sql } from "drizzle-orm";
import pg from "pg";
import { log } from "#platform/log/index.ts";
import type { Transaction } from "./index.ts";

type Ear = (payload: string) => void;
const ears = new Map<string, Ear[]>();
let client: pg.Client | null = null;
let stopped = false;

/** Calls back when any instance gives this notice. What it says must be refetched: notices can be lost. */
export function onNotice(channel: string, ear: Ear): void {
  ears.set(channel, [...(ears.get(channel) ?? []), ear]);
}

/** Tells every instance, when the transaction lands. */
export async function notify(tx: Transaction, channel: string, payload = ""): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}

/** Opens the connection that hears notices, and opens it again when it is lost. */
export async function startNotices(url: string): Promise<void> {
  stopped = false;
  client = new pg.Client({ connectionString: url, application_name: "boucle-notices" });
  client.on("notification", ({ channel, payload }) => hear(channel, payload ?? ""));
  client.on("error", () => void client?.end().catch(() => {}));
  client.on("end", () => {
    if (!stopped) setTimeout(() => startNotices(url).catch(() => log.warn("notices: database unavailable")), 1000).unref();
  });
  await client.connect();
  for (const channel of ears.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  // Something may have been said while nobody was listening.
  for (const channel of ears.keys()) hear(channel, "");
}

export async function stopNotices(): Promise<void> {
  stopped = true;
  await client?.end().catch(() => {});
}

function hear(channel: string, payload: string): void {
  for (const ear of ears.get(channel) ?? []) ear(payload);
}
