import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "#platform/database/index.ts";
import { searchable, slugOf } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { changeAddress } from "./address.ts";
import { hold, remember } from "./change.ts";
import { refuseOrganisation } from "./refusals.ts";
import { unit } from "./schema.ts";
import type { Unit } from "./unit.ts";
import { maxNameLength, nameOfUnit } from "./unit-name.ts";
import { verbs } from "./verbs.ts";

/** How a unit presents itself to anyone. What is left out stays as it is. */
interface Presented {
  name: string;
  nameOf: string;
  description: string;
  /** When it meets, without an address; nothing when it has not said. */
  meeting: string;
  /** The part of its address that is its own; the one that it leaves leads to it. */
  slug?: string;
  /** Where to write to it, where its kind shows that. */
  contactEmail?: string;
  /** What one must bring to join, in its own words. */
  joinCondition?: string;
  /** Why it changes its name, for its history. */
  reason?: string;
}

/** A short digest of the presentation that a form showed: it tells whether someone changed it in the meantime. */
export function presentationSeen(of: Unit): string {
  const { name, nameOf, description, meeting, slug, contactEmail, joinCondition } = of;
  const words = [name, nameOf, description, meeting ?? "", slug, contactEmail ?? "", joinCondition ?? ""];
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);
}

/**
 * Changes how a unit presents itself; another name or address is a step of its history. `seen` is what the form showed
 * ({@link presentationSeen}); sending the same form twice changes nothing the second time.
 * @throws {Refusal} without `organisation.manage` over it; `stalePresentation` when someone else changed it since;
 * `noName`, `nameTooLong`, `slugTaken`.
 */
export async function present(actor: Actor, which: Unit, changes: Presented, seen: string): Promise<void> {
  await verbs.present(actor, { id: which.id, over: which }, (tx) =>
    presentWithin(tx, actor, which, changes, seen),
  );
}

/** {@link present} as a part of a transaction under way, without its record: for loaders of a history. */
export async function presentWithin(
  tx: Transaction,
  actor: Actor,
  which: Unit,
  changes: Presented,
  seen: string,
): Promise<void> {
  const now = await hold(tx, which.id);
  const wanted = wantedOf(now, changes);
  if (presentationSeen({ ...now, ...wanted }) === presentationSeen(now)) return;
  if (presentationSeen(now) !== seen) throw refuseOrganisation.stalePresentation();
  await changeAddress(tx, now, wanted.slug);
  await tx.update(unit).set(wanted).where(eq(unit.id, which.id));
  const [from, to] = [called(now), called(wanted)];
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  const reason = (changes.reason ?? "").trim().slice(0, 2000);
  await remember(tx, actor.personId, [{ unitId: now.id, kind: "renamed", details: { from, to }, reason }]);
}

function wantedOf(now: Unit, changes: Presented) {
  const { description, contactEmail, joinCondition } = changes;
  const name = nameOfUnit(changes.name);
  return {
    name,
    nameOf: nameOfUnit(changes.nameOf, maxNameLength + 20), // « de l’ » and the like
    description,
    meeting: changes.meeting || null,
    searchName: searchable(name),
    slug: changes.slug ? slugOf(changes.slug) : now.slug,
    contactEmail: contactEmail === undefined ? now.contactEmail : contactEmail || null,
    joinCondition: joinCondition === undefined ? now.joinCondition : joinCondition || null,
  };
}

const called = ({ name, nameOf, slug }: Pick<Unit, "name" | "nameOf" | "slug">) => ({ name, nameOf, slug });
