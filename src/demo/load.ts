import { sql } from "drizzle-orm";
import { holdersOf } from "#domains/mandates/index.ts";
import { forgetMovement, movement, writeSettings } from "#domains/movement/index.ts";
import { giveAccount } from "#domains/people/index.ts";
import { foundMovement } from "#domains/rights/index.ts";
import { loadFrance, territoryIsLoaded } from "#domains/territory/index.ts";
import { atMoment, isFounded, rootUnit } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { type Day, today as todayIn } from "#platform/time/index.ts";
import { demoDates, generateGroups, MOVEMENT, readCommunes } from "./content/index.ts";
import { writeAppointments } from "./load/appointments.ts";
import { writeArrival } from "./load/arrival.ts";
import { writeCommitmentsOf } from "./load/commitments.ts";
import { writeInvitations } from "./load/invitations.ts";
import { writeKindsLife } from "./load/kinds-life.ts";
import { writeLoops } from "./load/loops.ts";
import { writeMandatesLife } from "./load/mandates-life.ts";
import { writeMps } from "./load/mps.ts";
import { writePeople } from "./load/people.ts";
import { writeReviews } from "./load/reviews.ts";
import { writeRightsLife } from "./load/rights-life.ts";
import { writeTexts } from "./load/texts.ts";
import { movementBegan, writeUnits } from "./load/units.ts";
import { writeUnitsLife } from "./load/units-life.ts";
import { writeVoices } from "./load/voices.ts";

/**
 * Loads the example movement into an empty database. Answers whether this database holds the example: a database
 * with a movement of its own is left alone, and no role can be taken there.
 */
export async function ensureExample(today: Day = todayIn("Europe/Paris")): Promise<boolean> {
  if (await isFounded()) return (await movement()).example;
  const dates = demoDates(today);
  const groups = generateGroups(readCommunes(), today);
  if (!(await territoryIsLoaded())) await loadFrance();
  const cast = await db.transaction(async (tx) => {
    const root = await atMoment(tx, movementBegan, () => foundMovement(tx, MOVEMENT.name));
    await writeSettings(
      tx,
      { name: MOVEMENT.name, tagline: MOVEMENT.slogan, founded: true, example: true },
      null,
    );
    const units = await writeUnits(tx, root, groups);
    const people = await writePeople(tx, units, groups);
    await writeUnitsLife(tx, { root, units, groups });
    await writeKindsLife(tx, { units, today });
    await writeLoops(tx, { units, dates });
    await writeMandatesLife(tx, { units, today });
    await writeRightsLife(tx, { root, units, dates });
    await writeMps(tx, { root, units, dates });
    await writeAppointments(tx, { units, dates });
    await writeInvitations(tx, { root, units });
    const texts = await writeTexts(tx, root, dates);
    await writeCommitmentsOf(tx, texts, units, dates);
    const campaigns = await writeReviews(tx, { root, units, texts, groups, dates });
    await writeVoices(tx, { units, groups, dates, text: texts.current, campaigns });
    return people.cast;
  });
  for (const personId of cast) await giveAccount(personId);
  // Lists meet what stands: they come once the movement does.
  const [administrator] = await holdersOf(db, "arrival.import", (await rootUnit()).id);
  if (administrator) await writeArrival({ administrator, dates });
  forgetMovement();
  // Tables this small stay under what wakes autovacuum: without figures the planner reads some of them line by line.
  await db.execute(sql`analyze`);
  return true;
}
