import { and, desc, eq, isNull, lt, lte, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { db, newId, type Reader } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { log } from "#platform/log/index.ts";
import { mail } from "./schema.ts";

/** A letter in plain words; subjects are neutral, since they show on locked screens. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
}

let transport: Transporter | null = null;
let sender = "";

/** Sets how mail leaves. Without an SMTP address nothing leaves: the mailbox page shows what would have. */
export function configureMail(options: { smtpUrl: string | undefined; from: string }): void {
  // Short patience: the post holds a connection to the database meanwhile.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  transport = options.smtpUrl ? createTransport({ url: options.smtpUrl, ...patience }) : null;
  sender = options.from;
}

/** Writes a letter, in the caller's transaction if there is one; the post takes it within a minute. */
export async function write(reader: Reader, letter: Letter): Promise<void> {
  await writeAll(reader, [letter]);
}

/** Writes letters to many people in one statement for each thousand. */
export async function writeAll(reader: Reader, letters: readonly Letter[]): Promise<void> {
  for (let from = 0; from < letters.length; from += 1000) {
    const some = letters.slice(from, from + 1000);
    await reader
      .insert(mail)
      .values(some.map(({ to, subject, body }) => ({ id: newId(), recipient: to, subject, body })));
  }
}

/** Sends what waits, 50 letters at most. A letter that a server refused waits a minute, then two, four… up to a day. */
export async function post(): Promise<void> {
  for (let letters = 0; letters < 50 && (await postOne()) === "went on"; letters++);
}

/**
 * Takes the oldest letter due and sends it: one transaction a letter, so that a crash repeats one at most, and
 * instances that post together share them out.
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
      .orderBy(mail.dueAt)
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

/** Sends what waits every minute; forgets texts a week after they left. */
export const mailJobs: readonly Job[] = [
  { name: "mail.post", every: "* * * * *", handle: post },
  {
    name: "mail.forget",
    every: "17 3 * * *",
    handle: async () => {
      await db.delete(mail).where(lt(mail.createdAt, sql`now() - interval '7 days'`));
    },
  },
];

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
