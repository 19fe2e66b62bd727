import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { person } from "#domains/people/index.ts";
import { db, isId, isRepeated } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusWord } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { consensusById, holdConsensus, isConcerned, type Standpoint, standpointOf } from "./reading.ts";

/** The longest word of a discussion, in characters, and how often one person may speak in it. */
export const maxWordLength = 2000;
const maxWords = 30;
/** Words on a page of the discussion. */
export const wordsPerPage = 30;

/** Who discusses: those asked, those named, those who opened; the third party stays apart. */
export function mayDiscuss(from: Standpoint): boolean {
  return from.asked || from.named !== null || from.opens;
}

/**
 * Says something in the discussion. Saying it again with the same id changes nothing.
 * @throws {Refusal} `notFound` for anyone who does not take part, `ended`, `empty`, `tooLong`, `enoughSaid`, `idTaken`.
 */
export async function speak(
  actor: Actor,
  consensusId: string,
  what: { id: string; body: string },
  now = new Date(),
): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await consensusById(consensusId);
  await verbs.speak(actor, { id: consensusId, over }, async (tx) => {
    const held = await holdConsensus(tx, consensusId);
    const from = await standpointOf(actor, held, now, tx);
    if (!isConcerned(from) || !mayDiscuss(from)) throw refuse.notFound();
    const body = bounded(what.body, maxWordLength, refuseConsensus.tooLong);
    if (!body) throw refuseConsensus.empty();
    const { number } = held.current;
    const word = { id: what.id, consensusId, number, personId, body, saidAt: now };
    const same = ["consensusId", "personId"] as const;
    if (await isRepeated(tx, consensusWord, word, { same, taken: refuseConsensus.idTaken })) return;
    const mine = and(eq(consensusWord.consensusId, consensusId), eq(consensusWord.personId, personId));
    if ((await tx.$count(consensusWord, mine)) >= maxWords)
      throw refuseConsensus.enoughSaid({ max: maxWords });
    await tx.insert(consensusWord).values(word);
  });
}

/** The person who said a word takes it back: its place stays. @throws {Refusal} `notFound` for anyone else, `ended`. */
export async function takeBackWord(actor: Actor, consensusId: string, wordId: string): Promise<void> {
  const personId = requirePerson(actor);
  if (!isId(wordId)) throw refuse.notFound();
  const { unit: over } = await consensusById(consensusId);
  await verbs.takeBackWord(actor, { id: wordId, over }, async (tx) => {
    await holdConsensus(tx, consensusId);
    const mine = and(
      eq(consensusWord.id, wordId),
      eq(consensusWord.consensusId, consensusId),
      eq(consensusWord.personId, personId),
    );
    const [found] = await tx.select().from(consensusWord).where(mine);
    if (!found) throw refuse.notFound();
    await tx
      .update(consensusWord)
      .set({ withdrawnAt: sql`now()`, body: "" })
      .where(and(mine, isNull(consensusWord.withdrawnAt)));
  });
}

/** What was said in a discussion, the first first, a page at a time, with how many words there are. */
export async function wordsOf(consensusId: string, page = 1) {
  const of = eq(consensusWord.consensusId, consensusId);
  const list = await db
    .select({ word: consensusWord, givenName: person.givenName, familyName: person.familyName })
    .from(consensusWord)
    .innerJoin(person, eq(person.id, consensusWord.personId))
    .where(of)
    .orderBy(asc(consensusWord.saidAt), asc(consensusWord.id))
    .limit(wordsPerPage)
    .offset((page - 1) * wordsPerPage);
  return { list, total: await db.$count(consensusWord, of) };
}
