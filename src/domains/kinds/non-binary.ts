import { forgetMovement, type Settings, writeSettings } from "#domains/movement/index.ts";
import { act } from "#platform/audit/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";

/** How non-binary people count in rules of parity. */
export type NonBinaryRule = Settings["parityNonBinary"];

/** Decides how non-binary people count, from now on; what it was stays on record. @throws {Refusal} without `organisation.configure`. */
export async function decideNonBinary(actor: Actor, over: Ground, how: NonBinaryRule): Promise<void> {
  const deed = {
    verb: "organisation.decide-non-binary",
    subject: ["movement", over.id] as const,
    needs: "organisation.configure",
    over,
    details: { how },
  };
  await act(actor, deed, (tx) => writeSettings(tx, { parityNonBinary: how }, actor.personId));
  forgetMovement();
}
