import { sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, row, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language, Message } from "#platform/language/index.ts";
import { writeAll } from "#platform/mail/index.ts";
import { daysToAnswer } from "./day.ts";
import { m } from "./messages.ts";

interface Reached {
  address: string;
  name: string;
  language: Language;
  path: string;
}

type Letter = Message<{ fr: string; en: string }>;

// Subjects are neutral and letters name nobody: they show on locked screens.
async function write(tx: Transaction, reached: readonly Reached[], body: Message): Promise<void> {
  const speakers = await translators();
  const origin = readConfig(process.env).url;
  const letters = reached.map(({ address, name, language, path }) => {
    const t = speakers[language] ?? speakers.fr;
    return {
      to: address,
      subject: t(m.mailSubject as Letter),
      body: t.say(body, { name, link: `${origin}${path}` }),
    };
  });
  await writeAll(tx, letters);
}

const asReached = (path: ReturnType<typeof sql>) =>
  sql`c.address, c.given_name as name, c.language, ${path} as path`;

/** Those who answer for a loop: whoever holds `loops.write` there by a mandate of the loop itself. */
const writersOf = sql`join power_held h on h.unit_id = u.id and h.power = 'loops.write'
  join contact c on c.person_id = h.person_id`;

/** The liaison MPs of a loop. */
const mpsOf = sql`join mandate_now m on m.unit_id = u.id and m.kind_key = 'loop_mp'
  join contact c on c.person_id = m.person_id`;

/** Tells loops and MPs of what an adopted assignment changed for them: once, whatever is delivered twice. */
const tellOfAssignment: Subscription = {
  event: "loops.mps-assigned",
  name: "tell-loops-and-mps",
  handle: async ({ runId }) => {
    if (!runId) return;
    await db.transaction(async (tx) => {
      const marked = await row(
        tx,
        sql`update mp_run set told_at = now() where id = ${runId} and state = 'adopted' and told_at is null returning id`,
      );
      if (!marked) return;
      const changed = sql`mp_run_line l where l.run_id = ${runId} and l.person_id is not null and l.person_id is distinct from l.former_id`;
      const mps = await rows<Reached>(
        tx,
        sql`select distinct ${asReached(sql`'/mes-boucles'`)} from contact c
            where c.person_id in (select l.person_id from ${changed} union select l.former_id from ${changed}) limit 2000`,
      );
      const loops = await rows<Reached>(
        tx,
        sql`select distinct ${asReached(sql`'/unites/' || u.slug || '/depute'`)} from unit u ${writersOf}
            where u.id in (select l.loop_id from ${changed}) limit 5000`,
      );
      await write(tx, mps, m.mailAssignedMp);
      await write(tx, loops, m.mailAssignedLoop);
    });
  },
};

/** Tells the liaison MP of a request. */
const tellOfRequest: Subscription = {
  event: "loops.mp-asked",
  name: "tell-the-mp",
  handle: async ({ requestId }) => {
    if (!requestId) return;
    await db.transaction(async (tx) => {
      const asked = await row<{ loopId: string }>(
        tx,
        sql`update mp_request set told_at = now() where id = ${requestId} and told_at is null returning loop_id`,
      );
      if (!asked) return;
      const path = sql`'/demandes-deputes/' || ${requestId}::text`;
      const mps = await rows<Reached>(
        tx,
        sql`select distinct ${asReached(path)} from unit u ${mpsOf} where u.id = ${asked.loopId} limit 10`,
      );
      await write(tx, mps, m.mailAsked);
    });
  },
};

/** Tells those who answer for the loop that the MP answered. */
const tellOfAnswer: Subscription = {
  event: "loops.mp-answered",
  name: "tell-the-loop",
  handle: async ({ stepId }) => {
    if (!stepId) return;
    await db.transaction(async (tx) => {
      const step = await row<{ requestId: string }>(
        tx,
        sql`update mp_request_step set told_at = now() where id = ${stepId} and told_at is null returning request_id`,
      );
      if (step) await write(tx, await writersFor(tx, step.requestId), m.mailAnswered);
    });
  },
};

function writersFor(tx: Transaction, requestId: string): Promise<Reached[]> {
  const path = sql`'/demandes-deputes/' || r.id::text`;
  return rows<Reached>(
    tx,
    sql`select distinct ${asReached(path)} from mp_request r join unit u on u.id = r.loop_id ${writersOf}
        where r.id = ${requestId} limit 50`,
  );
}

export const mpSubscriptions: readonly Subscription[] = [tellOfAssignment, tellOfRequest, tellOfAnswer];

/** Tells loops and MPs, once, of requests that have waited for too long. @returns how many there were. */
export async function tellOfSilence(): Promise<number> {
  return db.transaction(async (tx) => {
    const silent = await rows<{ id: string }>(
      tx,
      sql`update mp_request set silence_told_at = now() where id in (
            select id from mp_request where state = 'waiting' and silence_told_at is null
              and asked_at < now() - make_interval(days => ${daysToAnswer})
            order by asked_at limit 200 for update skip locked) returning id`,
    );
    for (const { id } of silent) {
      const path = sql`'/demandes-deputes/' || r.id::text`;
      const mps = await rows<Reached>(
        tx,
        sql`select distinct ${asReached(path)} from mp_request r join unit u on u.id = r.loop_id ${mpsOf}
            where r.id = ${id} limit 10`,
      );
      await write(tx, [...mps, ...(await writersFor(tx, id))], m.mailSilent);
    }
    return silent.length;
  });
}
