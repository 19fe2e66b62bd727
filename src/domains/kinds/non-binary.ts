import { forgetMovement, type Settings, writeSettings } from "#domains/movement/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { verbs } from "./verbs.ts";

/** How non-binary people count in rules of parity. */
type NonBinaryRule = Settings["parityNonBinary"];

/** Decides how non-binary people count, from now on; what it was stays on record. @throws {Refusal} without `organisation.configure`. */
export async function decideNonBinary(actor: Actor, over: Ground, how: NonBinaryRule): Promise<void> {
  await verbs.decideNonBinary(actor, { id: over.id, over, details: { how } }, (tx) =>
    writeSettings(tx, { parityNonBinary: how }, actor.personId),
  );
  forgetMovement();
}
