import { and, arrayContains, asc, eq, inArray, isNull } from "drizzle-orm";
import { mandateKind } from "#domains/kinds/index.ts";
import { insertMandate, mandateVerbs } from "#domains/mandates/index.ts";
import { person, register } from "#domains/people/index.ts";
import {
  insertUnit,
  kindsInForce,
  rootUnit,
  type Unit,
  unit,
  unitById,
  unitVerbs,
} from "#domains/units/index.ts";
import { db, inForce, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import type { Import } from "./import.ts";
import { refuseTexts } from "./refusals.ts";
import { importProposal } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** Something that the annex of an imported text names, and what was decided of it. */
export type Proposal = typeof importProposal.$inferSelect;

/** The proposals of an import in the order in which they are to be decided; at most 500. */
export async function proposalsOf(importId: string, reader: Reader = db): Promise<Proposal[]> {
  return reader
    .select()
    .from(importProposal)
    .where(eq(importProposal.importId, importId))
    .orderBy(asc(importProposal.position))
    .limit(500);
}

/** How a unit proposal is confirmed: as a unit that exists, or else as a new one of this name under a parent. */
interface UnitDecision {
  existingId: string | null;
  name: string;
  parentId: string;
}

/**
 * Confirms a unit that an annex names: it is created, or recognised as one that exists. Repeating it changes nothing.
 * @throws {Refusal} `forbidden` without `organisation.manage` over the parent, `misplaced`, `alreadyDecided`, `notFound`.
 */
export async function confirmUnit(
  actor: Actor,
  of: Import,
  proposalId: string,
  how: UnitDecision,
): Promise<string> {
  const existing = how.existingId ? await unitById(how.existingId) : null;
  const over = existing ?? (await unitById(how.parentId));
  return verbs.confirmUnit(actor, { id: proposalId, over }, async (tx) => {
    const proposal = await undecided(tx, of, proposalId, existing?.id ?? proposalId);
    if (proposal.becameId) return proposal.becameId;
    if (existing && existing.kind !== proposal.kind) throw refuseTexts.misplaced();
    const made = existing ?? (await foundIn(tx, actor, over, proposal, how.name));
    await decide(tx, actor, proposal, "confirmed", made.id);
    return made.id;
  });
}

async function foundIn(
  tx: Transaction,
  actor: Actor,
  parent: Unit,
  proposal: Proposal,
  name: string,
): Promise<Unit> {
  const above = (await kindsInForce(tx)).find((kind) => kind.key === parent.kind);
  if (parent.closedAt || !above?.contains.includes(proposal.kind)) throw refuseTexts.misplaced();
  const { description = "", contact } = proposal.details;
  const contactEmail = contact?.includes("@") ? contact : null;
  const made = await insertUnit(tx, {
    id: proposal.id,
    kind: proposal.kind,
    name,
    description,
    contactEmail,
    parentId: parent.id,
  });
  await unitVerbs.found.record(tx, actor, { id: made.id, over: parent });
  return made;
}

/** How a person is confirmed: someone known or someone new, and the mandates that they are given. */
export interface PersonDecision {
  personId: string | null;
  givenName: string;
  familyName: string;
  mandates: { unitId: string; kind: string; title: string | null }[];
}

/**
 * Confirms a person whom an annex names, with the mandates chosen. A mandate that they hold already is left as it is.
 * Repeating it changes nothing.
 * @throws {Refusal} `forbidden` without `organisation.appoint` over each unit, `misplaced`, `alreadyDecided`, `notFound`.
 */
export async function confirmPerson(
  actor: Actor,
  of: Import,
  proposalId: string,
  how: PersonDecision,
): Promise<string> {
  const units = await unitsByIds(how.mandates.map((one) => one.unitId));
  const over = await rootUnit();
  for (const where of units.values()) requirePower(actor, "organisation.appoint", where);
  return verbs.confirmPerson(actor, { id: proposalId, over }, async (tx) => {
    const proposal = await undecided(tx, of, proposalId, how.personId ?? proposalId);
    if (proposal.becameId) return proposal.becameId;
    if (proposal.kind !== "person") throw refuse.notFound();
    const { givenName, familyName } = how;
    const personId = how.personId
      ? await knownPerson(tx, how.personId)
      : await register(tx, actor, { id: proposal.id, givenName, familyName });
    for (const one of how.mandates) await appointIn(tx, actor, units.get(one.unitId), personId, one);
    await decide(tx, actor, proposal, "confirmed", personId);
    return personId;
  });
}

async function appointIn(
  tx: Transaction,
  actor: Actor,
  where: Unit | undefined,
  personId: string,
  { kind, title }: { kind: string; title: string | null },
): Promise<void> {
  if (!where) throw refuse.notFound();
  const [allowed] = await tx
    .select({ id: mandateKind.id })
    .from(mandateKind)
    .where(
      and(
        eq(mandateKind.key, kind),
        inForce(mandateKind),
        arrayContains(mandateKind.unitKinds, [where.kind]),
      ),
    );
  if (!allowed) throw refuseTexts.misplaced();
  const id = newId();
  try {
    await insertMandate(tx, where.id, { id, kind, personId, title }, actor.personId);
    await mandateVerbs.appoint.record(tx, actor, { id, over: where });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "organisation.alreadyHeld")) throw error;
  }
}

/** Sets a proposal aside: nothing is made of it. @throws {Refusal} `forbidden`, `alreadyDecided`. */
export const dismiss = (actor: Actor, of: Import, proposalId: string): Promise<void> =>
  unmade(actor, of, proposalId, verbs.dismissProposal, "dismissed");

/** Takes a dismissal back. @throws {Refusal} `forbidden`, `alreadyDecided` for a proposal that was confirmed. */
export const reconsider = (actor: Actor, of: Import, proposalId: string): Promise<void> =>
  unmade(actor, of, proposalId, verbs.reconsiderProposal, null);

async function unmade(
  actor: Actor,
  of: Import,
  id: string,
  verb: typeof verbs.dismissProposal,
  decision: "dismissed" | null,
): Promise<void> {
  await verb(actor, { id, over: await unitById(of.unitId) }, async (tx) => {
    const proposal = await locked(tx, of, id);
    if (proposal.decision === "confirmed") throw refuseTexts.alreadyDecided();
    await decide(tx, actor, proposal, decision, null);
  });
}

/** Units that may be the one that a proposal names: of the same kind, under its name or another of its names. */
export async function likelyUnits({ kind, name, details }: Proposal): Promise<Unit[]> {
  const names = [name, ...(details.aliases ?? [])].map(searchable);
  const alike = and(eq(unit.kind, kind), inArray(unit.searchName, names), isNull(unit.closedAt));
  return db.select().from(unit).where(alike).limit(500);
}

/** People who bear the name of a proposal, wherever given and family name part; at most 5. */
export async function likelyPeople(proposal: Proposal) {
  const words = proposal.name.trim().split(/\s+/);
  const orders = words.map((_, at) => searchable([...words.slice(at), ...words.slice(0, at)].join(" ")));
  return db
    .select({ id: person.id, givenName: person.givenName, familyName: person.familyName })
    .from(person)
    .where(inArray(person.searchName, orders))
    .limit(5);
}

async function unitsByIds(ids: string[]): Promise<Map<string, Unit>> {
  const found = ids.length > 0 ? await db.select().from(unit).where(inArray(unit.id, ids)) : [];
  return new Map(found.map((one) => [one.id, one]));
}

async function knownPerson(tx: Transaction, id: string): Promise<string> {
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.id, id));
  if (!found) throw refuse.notFound();
  return found.id;
}

async function locked(tx: Transaction, of: Import, id: string): Promise<Proposal> {
  const where = and(eq(importProposal.id, id), eq(importProposal.importId, of.id));
  const [found] = await tx.select().from(importProposal).where(where).for("update");
  if (!found) throw refuse.notFound();
  return found;
}

/** The proposal, locked; one that was already confirmed as the same thing passes, so that repeats do no harm. */
async function undecided(tx: Transaction, of: Import, id: string, becoming: string): Promise<Proposal> {
  const proposal = await locked(tx, of, id);
  if (proposal.decision === null || proposal.becameId === becoming) return proposal;
  throw refuseTexts.alreadyDecided();
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { id }: Proposal,
  decision: "confirmed" | "dismissed" | null,
  becameId: string | null,
): Promise<void> {
  const decidedAt = decision ? new Date() : null;
  await tx
    .update(importProposal)
    .set({ decision, becameId, decidedBy: actor.personId, decidedAt })
    .where(eq(importProposal.id, id));
}
