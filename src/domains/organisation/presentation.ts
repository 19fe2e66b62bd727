import { eq } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
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

/** Changes how a unit presents itself. @throws {Refusal} without `organisation.manage` over it. */
export async function present(actor: Actor, which: Unit, changes: Presented): Promise<void> {
  const deed = {
    verb: "organisation.present",
    subject: ["unit", which.id] as const,
    needs: "organisation.manage",
    over: which,
  };
  await act(actor, deed, async (tx) => {
    await tx
      .update(unit)
      .set({ ...changes, meeting: changes.meeting || null, searchName: searchable(changes.name) })
      .where(eq(unit.id, which.id));
  });
}
