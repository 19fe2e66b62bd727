import { sql } from "drizzle-orm";
import { holdersOf } from "#domains/mandates/index.ts";
import { forgetMovement, movement, writeSettings } from "#domains/movement/index.ts";
import { giveAccount } from "#domains/people/index.ts";
import { loadFrance, territoryIsLoaded } from "#domains/territory/index.ts";
import { isFounded } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { MOVEMENT } from "./content/index.ts";
import { writeAppointments } from "./load/appointments.ts";
import { writeArrival } from "./load/arrival.ts";
import { writeCommitmentsOf } from "./load/commitments.ts";
import { layGround } from "./load/ground.ts";
import { writeInvitations } from "./load/invitations.ts";
import { writeKindsLife } from "./load/kinds-life.ts";
import { writeLoops } from "./load/loops.ts";
import { writeMandatesLife } from "./load/mandates-life.ts";
import { writeMps } from "./load/mps.ts";
import { writeReviews } from "./load/reviews.ts";
import { writeRightsLife } from "./load/rights-life.ts";
import { writeTexts } from "./load/texts.ts";
import { writeUnitsLife } from "./load/units-life.ts";
import { writeVoices } from "./load/voices.ts";

/**
 * Loads the example movement into an empty database. Answers whether this database holds the example: a database
 * with a movement of its own is left alone, and no role can be taken there.
 */
export async function ensureExample(day = today("Europe/Paris")): Promise<boolean> {
  if (await isFounded()) return (await movement()).example;
  if (!(await territoryIsLoaded())) await loadFrance();
  const { root, dates, cast } = await db.transaction(async (tx) => {
    const ground = await layGround(tx, day);
    const { name, slogan: tagline } = MOVEMENT;
    await writeSettings(tx, { name, tagline, founded: true, example: true }, null);
    await writeUnitsLife(tx, ground);
    await writeKindsLife(tx, ground);
    await writeLoops(tx, ground);
    await writeMandatesLife(tx, ground);
    await writeRightsLife(tx, ground);
    await writeMps(tx, ground);
    await writeAppointments(tx, ground);
    await writeInvitations(tx, ground);
    const texts = await writeTexts(tx, ground);
    await writeCommitmentsOf(tx, ground, texts);
    const campaigns = await writeReviews(tx, ground, texts);
    await writeVoices(tx, ground, texts.current, campaigns);
    return ground;
  });
  for (const personId of cast) await giveAccount(personId);
  // Lists are compared with what exists: they come after the movement.
  const [administrator] = await holdersOf(db, "arrival.import", root.id);
  if (administrator) await writeArrival(administrator, dates);
  forgetMovement();
  // Tables this small stay under what wakes autovacuum: without figures the planner reads some of them line by line.
  await db.execute(sql`analyze`);
  return true;
}
