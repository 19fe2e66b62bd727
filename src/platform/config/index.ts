import { join } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BOUCLE_URL: z.url({ protocol: /^https?$/ }).optional(),
  BOUCLE_DEMO: z.enum(["0", "1"]).default("1"),
  BOUCLE_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  BOUCLE_DATA: z.string().default("./data"),
  BOUCLE_ERASURES: z.string().optional(),
  BOUCLE_SECRET: z.string().min(32).optional(),
  BOUCLE_MAIL_FROM: z.string().default("Boucle <ne-pas-repondre@example.org>"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  BOUCLE_MAIL_RATE: z.coerce.number().int().min(1).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  NODE_ENV: z.string().default("development"),
});

/** What an operator may set, validated once at start. See README, "Settings". */
export interface Config {
  port: number;
  host: string;
  /** Address of the PostgreSQL server that replaces the embedded one. */
  databaseUrl: string | undefined;
  /** Public address of the installation, used in mails; guessed from host and port when unset. */
  url: string;
  /** How many of the operator's reverse proxies are in front of the program: what they say of the caller is trusted. */
  proxies: number;
  /** Whether the operator gave a public address or proxies: then others than themselves may connect. */
  published: boolean;
  demo: boolean;
  dataFolder: string;
  /** The file that notes erasures outside the database; in the data folder when unset. */
  erasuresFile: string;
  secret: string | undefined;
  mailFrom: string;
  smtpUrl: string | undefined;
  /** Letters a second at most from this instance; unset, as many as the mail server takes. */
  mailRate: number | undefined;
  logLevel: string;
}

/** An environment that cannot start the program: the message names each faulty variable. */
export class BadConfiguration extends Error {}

/** Reads the settings from environment variables. @throws {BadConfiguration} naming every faulty one. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new BadConfiguration(`Configuration refused.\n${faults.join("\n")}`);
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    url: (e.BOUCLE_URL ?? `http://${e.HOST.includes(":") ? `[${e.HOST}]` : e.HOST}:${e.PORT}`).replace(
      /\/+$/,
      "",
    ),
    proxies: e.BOUCLE_PROXIES,
    published: e.BOUCLE_URL !== undefined || e.BOUCLE_PROXIES > 0,
    demo: e.BOUCLE_DEMO === "1",
    dataFolder: e.BOUCLE_DATA,
    erasuresFile: e.BOUCLE_ERASURES ?? join(e.BOUCLE_DATA, "erasures"),
    secret: e.BOUCLE_SECRET,
    mailFrom: e.BOUCLE_MAIL_FROM,
    smtpUrl: e.SMTP_URL,
    mailRate: e.BOUCLE_MAIL_RATE,
    logLevel: e.LOG_LEVEL,
  };
}
