import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { movement, type Reached, writeTo } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, rows, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { m } from "./messages.ts";

/** Days for which the link of an invitation is good. */
export const invitationDays = 60;
/** Letters written at a time. */
const atOnce = 300;

/** What is kept of a token: those who read the database cannot open an invitation with it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Writes the letters of waves that were launched, some hundreds a minute. */
export const writeInvitations: Job = {
  name: "arrival.write-invitations",
  every: "* * * * *",
  handle: async () => {
    await writeSome(readConfig(process.env).url);
  },
};

/**
 * Writes the next letters: each holds a link of its own, of which only a digest is kept. Instances that write together
 * share them out. @returns how many were written.
 */
export async function writeSome(origin: string): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await rows<Reached & { id: string; name: string; words: string }>(
      tx,
      sql`select i.id, c.address, c.given_name as name, c.language, w.words
          from invitation i
          join invitation_wave w on w.id = i.wave_id and w.launched_at is not null and w.stopped_at is null
          join contact c on c.person_id = i.person_id
          where i.sent_at is null order by w.launched_at, i.id limit ${atOnce} for update of i skip locked`,
    );
    if (due.length === 0) return 0;
    const { name: movementName } = await movement();
    const tokens = due.map(() => randomBytes(32).toString("base64url"));
    await run(
      tx,
      sql`update invitation set token_hash = given.hash, sent_at = now()
          from unnest(${sql.param(due.map(({ id }) => id))}::uuid[], ${sql.param(tokens.map(hashOf))}::text[]) as given(id, hash)
          where invitation.id = given.id`,
    );
    await writeTo(
      tx,
      due.map((one, index) => ({ ...one, token: tokens[index]! })),
      (t, { name, words, token }) => ({
        subject: t(m.letterSubject),
        body: t(m.letterBody, {
          name,
          words: words ? `${words}\n\n` : "",
          movement: movementName,
          link: `${origin}/invitation/${token}`,
          days: invitationDays,
        }),
      }),
    );
    return due.length;
  });
}
