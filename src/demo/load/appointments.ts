import { nameTogether } from "#domains/appointments/index.ts";
import { unitById } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { HOME_LOOP } from "../content/index.ts";
import { writeCalls } from "./calls.ts";
import { writeConsensuses } from "./consensuses.ts";
import { aPair, type Ground } from "./ground.ts";

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
  const people = [one, two].map((personId) => ({ personId, title: null }));
  await nameTogether(tx, system, unit, "loop_delegate", people, {
    means: "election",
    decidedOn: dates.day(-45),
    at: dates.at(-45),
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
