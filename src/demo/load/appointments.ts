import { nameTogether } from "#domains/appointments/index.ts";
import { unitById } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { addDays, type DemoDates, evening, HOME_LOOP } from "../content/index.ts";
import { writeCalls } from "./calls.ts";
import { writeConsensuses } from "./consensuses.ts";
import type { UnitIds } from "./units.ts";
import { aPair } from "./whom.ts";

/** What appointments stand on. */
export interface Ground {
  units: UnitIds;
  dates: DemoDates;
}

/** How the example names its people: consensuses in every state, an election recorded, calls with candidacies. */
export async function writeAppointments(tx: Transaction, ground: Ground): Promise<void> {
  await writeConsensuses(tx, ground);
  await writeElection(tx, ground);
  await writeCalls(tx, ground);
}

/** The delegates of the home loop, elected by its assembly. */
async function writeElection(tx: Transaction, { units, dates }: Ground): Promise<void> {
  const unit = await unitById(units.get(HOME_LOOP)!, tx);
  const [one, two] = await aPair(tx, unit);
  const people = [
    { personId: one, title: null },
    { personId: two, title: null },
  ];
  await nameTogether(tx, system, unit, "loop_delegate", people, {
    means: "election",
    decidedOn: addDays(dates.today, -45),
    at: evening(addDays(dates.today, -45)),
    minutes: "Vote à main levée, puis à bulletins pour la dernière place.\n\nDeux personnes sont élues.",
    result: {
      couldVote: 48,
      voted: 37,
      choices: 2,
      candidates: [
        { personId: one, name: null, votes: 31, elected: true },
        { personId: two, name: null, votes: 26, elected: true },
        { personId: null, name: "Une troisième personne", votes: 11, elected: false },
      ],
    },
  });
}
