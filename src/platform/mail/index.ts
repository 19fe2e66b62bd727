import { desc, eq, isNull, lt, sql } from "drizzle-orm";
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
  transport = options.smtpUrl ? createTransport(options.smtpUrl) : null;
  sender = options.from;
}

/** Writes a letter, in the caller's transaction if there is one; the post takes it within a minute, or `post` at once. */
export async function write(reader: Reader, letter: Letter): Promise<void> {
  await reader.insert(mail).values({ id: newId(), recipient: letter.to, subject: letter.subject, body: letter.body });
}

/** Sends what waits, 50 at a time, each at most once: a letter whose server refused it is tried at the next round. */
export async function post(): Promise<void> {
  if (!transport) return;
  await db.transaction(async (tx) => {
    const waiting = await tx.select().from(mail).where(isNull(mail.sentAt)).orderBy(mail.createdAt).limit(50).for("update", { skipLocked: true });
    for (const letter of waiting) {
      const sent = await deliver(letter).catch((error) => log.warn({ error: String(error?.code ?? error) }, "mail refused"));
      if (sent) await tx.update(mail).set({ sentAt: new Date() }).where(eq(mail.id, letter.id));
    }
  });
}

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

async function deliver(letter: { recipient: string; subject: string; body: string }): Promise<boolean> {
  await transport?.sendMail({ from: sender, to: letter.recipient, subject: letter.subject, text: letter.body });
  return true;
}
