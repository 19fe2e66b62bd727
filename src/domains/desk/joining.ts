import { enrol, rootUnit } from "#domains/organisation/index.ts";
import { giveAccount, giveConsent, personAt, register } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
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
 * Somebody joins the movement by themselves (§36): a person, a member of the movement, an account to sign in with.
 * An address that is already known registers nobody: its owner gets a link like anyone else, and nothing is told.
 */
export async function joinMovement(who: Newcomer): Promise<void> {
  if (await personAt(who.email)) return;
  const root = await rootUnit();
  await db.transaction(async (tx) => {
    const personId = await register(tx, visitor, who);
    await giveConsent(tx, personId, "membership", who.consent);
    await enrol(tx, root.id, personId);
  });
  await giveAccount(who.id);
}
