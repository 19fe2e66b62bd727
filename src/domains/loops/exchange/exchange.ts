import { eq, sql } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import {
  createOnce,
  db,
  isRepeated,
  newId,
  type Reader,
  row,
  rows,
  run,
  type Transaction,
} from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, can, requirePerson } from "#platform/policy/index.ts";
import { counterpartOf } from "../counterpart/counterpart.ts";
import { refuseLoops } from "../refusals.ts";
import { exchange, exchangeWord } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { exchangeFor } from "./reading.ts";
import { holdsRole, type Side } from "./sides.ts";

/** What a form says to open an exchange. The id is the form's: sent twice, it opens one. */
interface NewExchange {
  id: string;
  kind: string;
  subject: string;
  body: string;
}

/**
 * A loop writes to the space that follows one of its roles (§26): those who hold that role there may.
 * @throws {Refusal} `forbidden`, `closed`, `noCounterpart`, `nobodyReads`, `idTaken`.
 */
export async function writeToSpace(actor: Actor, loop: Unit, what: NewExchange): Promise<string> {
  return verbs.openExchange(actor, openingOf(loop, what), async (tx) => {
    if (loop.closedAt) throw refuseLoops.closed();
    if (!(await holdsRole(actor, loop, what.kind, tx))) throw refuse.forbidden();
    const space = await counterpartOf(what.kind, tx);
    if (!space) throw refuseLoops.noCounterpart();
    if (!space.reads) throw refuseLoops.nobodyReads();
    await open(tx, actor, what, { loopId: loop.id, spaceId: space.id, side: "loop" });
    return what.id;
  });
}

/**
 * A space writes to the holders of a role in one loop.
 * @throws {Refusal} `forbidden`, `unknownRole` when it does not follow that role, `closed`, `nobodyThere`, `idTaken`.
 */
export async function writeToLoop(actor: Actor, space: Unit, loop: Unit, what: NewExchange): Promise<string> {
  return verbs.openExchange(actor, openingOf(space, what), async (tx) => {
    if (space.closedAt || loop.closedAt) throw refuseLoops.closed();
    if ((await counterpartOf(what.kind, tx))?.id !== space.id) throw refuseLoops.unknownRole();
    if (!(await isHeld(tx, loop.id, what.kind))) throw refuseLoops.nobodyThere();
    await open(tx, actor, what, { loopId: loop.id, spaceId: space.id, side: "space" });
    return what.id;
  });
}

const openingOf = (over: Unit, { id, kind }: NewExchange) => ({ id, over, details: { charge: kind } });

async function open(
  tx: Transaction,
  actor: Actor,
  { id, kind, subject, body }: NewExchange,
  { loopId, spaceId, side }: { loopId: string; spaceId: string; side: Side },
): Promise<void> {
  const opened = { id, loopId, spaceId, kindKey: kind, subject, startedBy: actor.personId };
  const same = ["loopId", "spaceId", "kindKey", "startedBy"] as const;
  if (await createOnce(tx, exchange, opened, { same, taken: refuseLoops.idTaken }))
    await say(tx, actor, { id, exchangeId: id, side, body });
}

/** Answers in an exchange. Sent twice with the same id, it is said once. @throws {Refusal} `notFound`, `closed`, `idTaken`. */
export async function answerIn(
  actor: Actor,
  exchangeId: string,
  { id, body }: { id: string; body: string },
): Promise<void> {
  const found = await exchangeFor(actor, exchangeId);
  const over = await unitById(found.side === "loop" ? found.loopId : found.spaceId);
  await verbs.answerExchange(actor, { id: exchangeId, over }, async (tx) => {
    if (over.closedAt) throw refuseLoops.closed();
    const said = { id, exchangeId, authorId: requirePerson(actor) };
    const same = ["exchangeId", "authorId"] as const;
    if (await isRepeated(tx, exchangeWord, said, { same, taken: refuseLoops.idTaken })) return;
    await say(tx, actor, { id, exchangeId, side: found.side, body });
  });
}

async function say(
  tx: Transaction,
  actor: Actor,
  word: { id: string; exchangeId: string; side: Side; body: string },
): Promise<void> {
  await tx.insert(exchangeWord).values({ ...word, authorId: requirePerson(actor) });
  await emit(tx, "loops.said", { wordId: word.id });
}

/**
 * A space writes to those who hold a role it follows, in every loop at once: each loop gets an exchange of its own, made
 * in one statement. Answers how many loops it reaches; sent twice with the same id it writes once.
 * @throws {Refusal} `forbidden`, `unknownRole`, `closed`, `nobodyThere`, `idTaken`.
 */
export async function writeToAllLoops(actor: Actor, space: Unit, what: NewExchange): Promise<number> {
  return verbs.writeToAll(actor, openingOf(space, what), async (tx) => {
    if (space.closedAt) throw refuseLoops.closed();
    if ((await counterpartOf(what.kind, tx))?.id !== space.id) throw refuseLoops.unknownRole();
    // Two who send the same form at once take turns: the second finds what the first has written.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`loops.batch ${what.id}`}, 0))`);
    const before = await alreadyWritten(tx, actor, space, what);
    if (before > 0) return before;
    const loops = await loopsWhereHeld(what.kind, tx);
    if (loops.length === 0) throw refuseLoops.nobodyThere();
    await insertBatch(tx, requirePerson(actor), space.id, what, loops);
    await emit(tx, "loops.said", { batchId: what.id });
    return loops.length;
  });
}

async function alreadyWritten(
  tx: Transaction,
  actor: Actor,
  space: Unit,
  what: NewExchange,
): Promise<number> {
  const there = await tx.select().from(exchange).where(eq(exchange.batchId, what.id));
  const others = there.some(
    (one) => one.spaceId !== space.id || one.kindKey !== what.kind || one.startedBy !== actor.personId,
  );
  if (others) throw refuseLoops.idTaken();
  return there.length;
}

async function insertBatch(
  tx: Transaction,
  authorId: string,
  spaceId: string,
  { id: batchId, kind, subject, body }: NewExchange,
  loops: string[],
): Promise<void> {
  const ids = loops.map(() => newId());
  await run(
    tx,
    sql`with opened as (
          insert into exchange (id, loop_id, kind_key, space_id, subject, started_by, batch_id)
          select new.id, new.loop_id, ${kind}, ${spaceId}::uuid, ${subject}, ${authorId}::uuid, ${batchId}::uuid
          from unnest(${sql.param(ids)}::uuid[], ${sql.param(loops)}::uuid[]) as new(id, loop_id)
          returning id
        )
        insert into exchange_word (id, exchange_id, side, author_id, body)
        select id, id, 'space', ${authorId}::uuid, ${body} from opened`,
  );
}

/** Open loops in which somebody holds a role today and reads what is written to it. */
export async function loopsWhereHeld(kind: string, reader: Reader = db): Promise<string[]> {
  const found = await rows<{ id: string }>(
    reader,
    sql`select distinct u.id from unit u join ${holding(kind)} m on m.unit_id = u.id
        where u.kind = 'loop' and u.closed_at is null`,
  );
  return found.map(({ id }) => id);
}

async function isHeld(tx: Transaction, loopId: string, kind: string): Promise<boolean> {
  return (await row(tx, sql`select 1 from ${holding(kind)} m where m.unit_id = ${loopId} limit 1`)) !== null;
}

const holding = (kind: string) =>
  sql`(select unit_id from power_held where kind_key = ${kind} and power = 'loops.write')`;

/** Somebody has read an exchange up to a word, to the instant that the database gave it. */
export async function markRead(actor: Actor, exchangeId: string, lastWordId: string): Promise<void> {
  const personId = requirePerson(actor);
  await run(
    db,
    sql`insert into exchange_reading (exchange_id, person_id, read_at)
        select exchange_id, ${personId}::uuid, said_at from exchange_word
        where id = ${lastWordId} and exchange_id = ${exchangeId}
        on conflict (exchange_id, person_id)
        do update set read_at = greatest(exchange_reading.read_at, excluded.read_at)`,
  );
}

/** Whether somebody may write for a space to the loops that it follows. */
export function writesForSpace(actor: Actor, space: Unit): boolean {
  return space.kind !== "loop" && can(actor, "loops.write", space);
}

/** Exchanges with what was said in them, as they stand elsewhere; nobody is told. */
export async function writeExchanges(
  tx: Transaction,
  exchanges: readonly (typeof exchange.$inferInsert)[],
  words: readonly (typeof exchangeWord.$inferInsert)[],
): Promise<void> {
  if (exchanges.length > 0) await tx.insert(exchange).values([...exchanges]);
  if (words.length > 0) await tx.insert(exchangeWord).values([...words]);
}
