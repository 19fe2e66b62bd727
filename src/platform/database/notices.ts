import { sql } from "drizzle-orm";
import pg from "pg";
import { log } from "#platform/log/index.ts";
import type { Transaction } from "./index.ts";

type Listener = (payload: string) => void;
const listeners = new Map<string, Listener[]>();
let client: pg.Client | null = null;
let again: NodeJS.Timeout | null = null;
let stopped = true;

/** Calls back when any instance gives this notice. What it says must be refetched: notices can be lost. */
export function onNotice(channel: string, listener: Listener): void {
  const known = listeners.get(channel);
  listeners.set(channel, [...(known ?? []), listener]);
  if (!known && client) listen(client, channel).catch(() => log.warn("notices: connection lost"));
}

/** Tells every instance, when the transaction lands. */
export async function notify(tx: Transaction, channel: string, payload = ""): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}

/** Opens the connection that hears notices, and opens it again when it is lost. */
export async function startNotices(url: string): Promise<void> {
  stopped = false;
  await open(url);
}

/** Closes the connection; nothing is heard from then on. */
export async function stopNotices(): Promise<void> {
  stopped = true;
  if (again) clearTimeout(again);
  again = null;
  const closing = client;
  client = null;
  await closing?.end().catch(() => {});
}

async function open(url: string): Promise<void> {
  const opened = new pg.Client({
    connectionString: url,
    application_name: "boucle-notices",
    keepAlive: true,
  });
  opened.on("notification", ({ channel, payload }) => hear(channel, payload ?? ""));
  opened.on("error", () => opened.end().catch(() => {}));
  opened.on("end", () => openLater(url));
  await opened.connect();
  if (stopped) return opened.end();
  for (const channel of listeners.keys()) await listen(opened, channel);
  client = opened;
  // Something may have been said while nobody was listening.
  for (const channel of listeners.keys()) hear(channel, "");
}

function openLater(url: string): void {
  client = null;
  if (stopped) return;
  again = setTimeout(() => open(url).catch(() => log.warn("notices: database unavailable")), 1000).unref();
}

async function listen(on: pg.Client, channel: string): Promise<void> {
  await on.query(`listen ${pg.escapeIdentifier(channel)}`);
}

function hear(channel: string, payload: string): void {
  for (const listener of listeners.get(channel) ?? []) listener(payload);
}
