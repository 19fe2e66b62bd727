import { type SQL, sql } from "drizzle-orm";
import { letter, type Reached, writeTo } from "#domains/movement/index.ts";
import { db, rows, type Transaction } from "#platform/database/index.ts";
import type { Message, Translator } from "#platform/language/index.ts";
import { m } from "./messages.ts";
import { daysToAnswer } from "./request/reading.ts";

interface Told extends Reached {
  name: string;
  path: string;
}

// Letters name nobody: they show on locked screens.
const says =
  (body: Message) =>
  (t: Translator, { name, path }: Told, link: (path: string) => string) => ({
    subject: t.say(m.mailSubject),
    body: t.say(body, { name, link: link(path) }),
  });

const asTold = (path: SQL) => sql`c.address, c.given_name as name, c.language, ${path} as path`;

/** Those who answer for a loop: holders of `loops.write` there by a mandate of the loop itself. */
const writersOf = sql`join power_held h on h.unit_id = u.id and h.power = 'loops.write'
  join contact c on c.person_id = h.person_id`;

/** The liaison MPs of a loop. */
const mpsOf = sql`join mandate_now m on m.unit_id = u.id and m.kind_key = 'loop_mp'
  join contact c on c.person_id = m.person_id`;

const adopted = ({ runId }: Record<string, string>) => runId;

const changedBy = (runId: string | undefined) => sql`mp_run_line l
  join mp_run r on r.id = l.run_id and r.state = 'adopted'
  where r.id = ${runId} and l.person_id is not null and l.person_id is distinct from l.former_id`;

/** Tells MPs of what an adopted assignment changed for them. */
const tellMpsOfAssignment = letter("loops.mps-assigned", "tell-loops-and-mps", {
  once: adopted,
  to: (tx, { runId }) =>
    rows<Told>(
      tx,
      sql`select distinct ${asTold(sql`'/mes-boucles'`)} from contact c
          where c.person_id in (select l.person_id from ${changedBy(runId)} union select l.former_id from ${changedBy(runId)})
          limit 2000`,
    ),
  write: says(m.mailAssignedMp),
});

/** Tells loops whose MP an adopted assignment changed. */
const tellLoopsOfAssignment = letter("loops.mps-assigned", "tell-loops", {
  once: adopted,
  to: (tx, { runId }) =>
    rows<Told>(
      tx,
      sql`select distinct ${asTold(sql`'/unites/' || u.slug || '/depute'`)} from unit u ${writersOf}
          where u.id in (select l.loop_id from ${changedBy(runId)}) limit 5000`,
    ),
  write: says(m.mailAssignedLoop),
});

/** Tells the liaison MP of a request. */
const tellOfRequest = letter("loops.mp-asked", "tell-the-mp", {
  once: ({ requestId }) => requestId,
  to: (tx, { requestId }) => mpsFor(tx, requestId),
  write: says(m.mailAsked),
});

/** Tells those who answer for the loop that the MP answered. */
const tellOfAnswer = letter("loops.mp-answered", "tell-the-loop", {
  once: ({ stepId }) => stepId,
  to: (tx, { stepId }) => writersFor(tx, sql`(select request_id from mp_request_step where id = ${stepId})`),
  write: says(m.mailAnswered),
});

const request = asTold(sql`'/demandes-deputes/' || r.id::text`);

const mpsFor = (tx: Transaction, requestId: string | undefined): Promise<Told[]> =>
  rows(
    tx,
    sql`select distinct ${request} from mp_request r join unit u on u.id = r.loop_id ${mpsOf}
        where r.id = ${requestId} limit 10`,
  );

const writersFor = (tx: Transaction, requestId: SQL): Promise<Told[]> =>
  rows(
    tx,
    sql`select distinct ${request} from mp_request r join unit u on u.id = r.loop_id ${writersOf}
        where r.id = ${requestId} limit 50`,
  );

export const mpSubscriptions = [tellMpsOfAssignment, tellLoopsOfAssignment, tellOfRequest, tellOfAnswer];

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
      const both = [...(await mpsFor(tx, id)), ...(await writersFor(tx, sql`${id}`))];
      await writeTo(tx, both, says(m.mailSilent));
    }
    return silent.length;
  });
}
