import { setTimeout } from "node:timers/promises";
import { and, asc, desc, eq, isNull, lte, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { db, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import { type Job, wake } from "#platform/jobs/index.ts";
import { log } from "#platform/log/index.ts";
import { letterSaid, mail } from "./schema.ts";

/** A letter in plain words; subjects are neutral, since they show on locked screens. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
  /** Someone waits for it at their screen: it leaves before all others. */
  urgent?: boolean;
}

/** Connections to the mail server that an instance keeps open, each with one letter under way. */
const connections = 4;
/** Milliseconds for which one run of the post goes on; the next begins each minute. */
const run = 55_000;
const postJob = "mail.post";

let transport: Transporter | null = null;
let sender = "";
/** Milliseconds between two letters, and when the next may leave. */
let pause = 0;
let next = 0;

/**
 * Sets how mail leaves. Without an SMTP address nothing leaves: the mailbox page shows what would have.
 * @param options.perSecond letters a second at most from this instance; without it, as many as the server takes.
 */
export function configureMail(options: {
  smtpUrl: string | undefined;
  from: string;
  perSecond?: number | undefined;
}): void {
  transport?.close();
  // Short patience: the post holds connections to the database meanwhile.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const pool = { pool: true as const, maxConnections: connections, maxMessages: 1000 };
  transport = options.smtpUrl ? createTransport({ url: options.smtpUrl, ...pool, ...patience }) : null;
  sender = options.from;
  pause = options.perSecond ? 1000 / options.perSecond : 0;
}

/** Writes a letter, in the caller's transaction if there is one; the post takes it within a minute, an urgent one at once. */
export async function write(reader: Reader, letter: Letter): Promise<void> {
  await writeAll(reader, [letter]);
}

/** Writes letters to many people in one statement for each thousand. */
export async function writeAll(reader: Reader, letters: readonly Letter[]): Promise<void> {
  for (let from = 0; from < letters.length; from += 1000) {
    const some = letters.slice(from, from + 1000);
    await reader
      .insert(mail)
      .values(some.map(({ to, ...letter }) => ({ id: newId(), recipient: to, ...letter })));
  }
  if (letters.some(({ urgent }) => urgent)) await wake(reader, postJob);
}

/** Notes that something has been told. False when it already was: the caller then writes nothing. */
export async function sayOnce(tx: Transaction, key: string): Promise<boolean> {
  const noted = await tx.insert(letterSaid).values({ key }).onConflictDoNothing().returning();
  return noted.length > 0;
}

/**
 * Sends what waits until nothing is due, for a minute at most, as fast as the server takes it. A letter that a server
 * refused waits a minute, then two, four… up to a day.
 */
export async function post(): Promise<void> {
  const end = Date.now() + run;
  const postMany = async () => {
    do await turn();
    while (Date.now() < end && (await postOne()) === "went on");
  };
  await Promise.all(Array.from({ length: connections }, postMany));
}

// Waits before a letter is taken, not after: nothing is held in the database meanwhile.
async function turn(): Promise<void> {
  const wait = next - Date.now();
  next = Math.max(next, Date.now()) + pause;
  if (wait > 0) await setTimeout(wait);
}

/**
 * Takes the next letter due, urgent ones first, and sends it: one transaction a letter, so that a crash repeats one for
 * each connection at most, and instances that post together share them out.
 */
async function postOne(): Promise<"went on" | "nothing to do" | "no server"> {
  const server = transport;
  if (!server) return "no server";
  return db.transaction(async (tx) => {
    const due = and(isNull(mail.sentAt), lte(mail.dueAt, sql`now()`));
    const [letter] = await tx
      .select()
      .from(mail)
      .where(due)
      .orderBy(desc(mail.urgent), asc(mail.dueAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!letter) return "nothing to do";
    const how = await deliver(server, letter);
    if (how === "no server") return how;
    await tx
      .update(mail)
      .set(how === "sent" ? { sentAt: new Date() } : later(letter.refusals))
      .where(eq(mail.id, letter.id));
    return "went on";
  });
}

const later = (refusals: number) => {
  const minutes = Math.min(2 ** refusals, 24 * 60);
  return { refusals: refusals + 1, dueAt: sql`now() + make_interval(mins => ${minutes})` };
};

/** The latest letters, newest first, for the mailbox page of development. */
export async function mailbox(limit = 50) {
  return db.select().from(mail).orderBy(desc(mail.createdAt)).limit(limit);
}

/** Sends what waits every minute, and when something urgent is written. */
export const mailJobs: readonly Job[] = [{ name: postJob, every: "* * * * *", handle: post }];

// A server that cannot be reached is not the letter's fault: it keeps its turn.
const unreachable = ["ECONNECTION", "ECONNREFUSED", "EDNS", "ESOCKET", "ETIMEDOUT", "EAUTH", "ETLS"];

type Written = { recipient: string; subject: string; body: string };

async function deliver(server: Transporter, letter: Written): Promise<"sent" | "refused" | "no server"> {
  try {
    // The object form, since commas and angle brackets in a text form may address others as well.
    const to = { name: "", address: letter.recipient };
    await server.sendMail({ from: sender, to, subject: letter.subject, text: letter.body });
    return "sent";
  } catch (error) {
    const code = String((error as { code?: string }).code ?? "");
    log.warn({ code, answer: (error as { responseCode?: number }).responseCode }, "mail refused");
    return unreachable.includes(code) ? "no server" : "refused";
  }
}
