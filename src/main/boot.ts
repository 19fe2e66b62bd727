import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { demoDomain, ensureExample, roleBar } from "#demo/index.ts";
import { openMailbox } from "#domains/desk/index.ts";
import { replayErasures } from "#domains/people/index.ts";
import { loadFrance, territoryIsLoaded } from "#domains/territory/index.ts";
import { type Config, readConfig } from "#platform/config/index.ts";
import { connect, disconnect, migrate, startNotices, stopNotices } from "#platform/database/index.ts";
import { loadAssets } from "#platform/http/index.ts";
import { startJobs, stopJobs } from "#platform/jobs/index.ts";
import { log } from "#platform/log/index.ts";
import { configureMail, mailJobs } from "#platform/mail/index.ts";
import { noteErasuresIn, personalJobs } from "#platform/personal/index.ts";
import { startEmbeddedPostgres } from "#platform/postgres/index.ts";
import { configureSessions } from "#platform/session/index.ts";
import { buildApp, buildHouse } from "./app.ts";

const platformJobs = [...mailJobs, ...personalJobs];

/** The program under way. */
export interface Running {
  url: string;
  /** Whether the example movement is shown. */
  demo: boolean;
  stop(): Promise<void>;
}

/** Boots: config → database → domains → HTTP → jobs. Answers how to stop it all, in the reverse order. */
export async function start(config: Config = readConfig(process.env)): Promise<Running> {
  const database = await openDatabase(config);
  await migrate(database.url);
  connect(database.url);
  noteErasuresIn(config.erasuresFile);
  await replayErasures();
  await startNotices(database.url);

  configureSessions({ secret: secretOf(config), url: config.url });
  configureMail({ smtpUrl: config.smtpUrl, from: config.mailFrom, perSecond: config.mailRate });

  if (!(await territoryIsLoaded())) await loadFrance();
  const demo = config.demo && (await ensureExample());
  openMailbox(demo || onThisMachineAlone(config));
  const house = buildHouse(demo ? [demoDomain] : []);
  const app = buildApp(house, {
    assets: loadAssets("dist/public"),
    origin: config.url,
    proxies: config.proxies,
    roleBar: demo ? roleBar : undefined,
  });
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  await startJobs(database.url, [...house.jobs, ...platformJobs], house.subscriptions);

  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    demo,
    stop: async () => {
      await closeServer(server as Server);
      await stopJobs();
      configureMail({ smtpUrl: undefined, from: "" });
      await stopNotices();
      await disconnect();
      await database.stop();
    },
  };
}

// Anyone who sees the trial mailbox can sign in as anyone: it opens for the example and for the person at the machine.
function onThisMachineAlone({ host, published, smtpUrl }: Config): boolean {
  return !smtpUrl && !published && ["127.0.0.1", "::1", "localhost"].includes(host);
}

// Requests under way get two seconds; streams and kept connections do not hold the program back.
async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}

async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  return startEmbeddedPostgres({ dataFolder: config.dataFolder, log });
}

// The secret that signs sessions stays outside the database, readable by the program alone.
export function secretOf(config: Config): string {
  if (config.secret) return config.secret;
  mkdirSync(config.dataFolder, { recursive: true });
  const file = join(config.dataFolder, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
