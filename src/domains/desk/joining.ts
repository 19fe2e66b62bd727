import {
  giveAccount,
  giveConsent,
  isFreeAddress,
  isRegistered,
  personAt,
  register,
} from "#domains/people/index.ts";
import { enrol, rootUnit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { visitor } from "#platform/policy/index.ts";

export interface Newcomer {
  /** Made with the form, so that sending it twice registers one person. */
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  /** The sentence that they agreed to, as they read it. */
  consent: string;
  language: "fr" | "en";
}

/**
 * Someone joins the movement by themselves (§36): a person, a member of the movement, an account to sign in with.
 * An address that is already known registers nobody: its owner gets a link like anyone else, and nothing is told.
 */
export async function joinMovement(who: Newcomer): Promise<void> {
  const root = await rootUnit();
  const newcomer = await db.transaction(async (tx) => {
    if (!(await isFreeAddress(tx, who.email))) return null;
    // Someone who went back to correct their address sends the same form again: by then they are another person.
    const id = (await isRegistered(tx, who.id)) ? newId() : who.id;
    await register(tx, visitor, { ...who, id });
    await giveConsent(tx, id, "membership", who.consent);
    await enrol(tx, root.id, id);
    return id;
  });
  const personId = newcomer ?? (await personAt(who.email));
  if (personId) await giveAccount(personId);
}
