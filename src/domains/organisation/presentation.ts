import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseOrganisation } from "./refusals.ts";
import { unit } from "./schema.ts";
import type { Unit } from "./unit.ts";

/** How a unit presents itself to anyone. */
export interface Presented {
  name: string;
  nameOf: string;
  description: string;
  /** When it meets, without an address; nothing when it has not said. */
  meeting: string;
}

/** The presentation that a form showed, in a few letters: it tells whether someone changed it in the meantime. */
export function presentationSeen(of: Unit): string {
  const { name, nameOf, description, meeting } = of;
  const words = JSON.stringify([name, nameOf, description, meeting ?? ""]);
  return createHash("sha256").update(words).digest("base64url").slice(0, 16);
}

/**
 * Changes how a unit presents itself. `seen` is what the form showed ({@link presentationSeen}); sending the same
 * form twice changes nothing the second time.
 * @throws {Refusal} without `organisation.manage` over it; `stalePresentation` when someone else changed it since.
 */
export async function present(actor: Actor, which: Unit, changes: Presented, seen: string): Promise<void> {
  const deed = {
    verb: "organisation.present",
    subject: ["unit", which.id] as const,
    needs: "organisation.manage",
    over: which,
  };
  await act(actor, deed, async (tx) => {
    const wanted = { ...changes, meeting: changes.meeting || null, searchName: searchable(changes.name) };
    const [now] = await tx.select().from(unit).where(eq(unit.id, which.id)).for("update");
    const alike = presentationSeen({ ...now!, ...wanted }) === presentationSeen(now!);
    if (!alike && presentationSeen(now!) !== seen) throw refuseOrganisation.stalePresentation();
    await tx.update(unit).set(wanted).where(eq(unit.id, which.id));
  });
}
