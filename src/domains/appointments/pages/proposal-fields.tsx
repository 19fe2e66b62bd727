import type { MandateKind } from "#domains/mandates/index.ts";
import { db } from "#platform/database/index.ts";
import { request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox, Hidden } from "#ui/form.tsx";
import { area, type Field, number, yes } from "#ui/kit/fields.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Choice } from "../consensus/choosing.ts";
import { type Foreseen, foresee } from "../consensus/choosing.ts";
import { roomOf } from "../consensus/opening.ts";
import { maxProposalLength } from "../consensus/proposal.ts";
import type { Proposal } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { people, peopleSent } from "./people-fields.tsx";

type Options = {
  choices: Choice[];
  kinds: Pick<MandateKind, "pair" | "seats">[];
  /** What would prevent adoption today, once it was looked at. */
  foreseen: Foreseen[];
  /** The proposal that is amended. */
  before?: Proposal;
};

/** Rows offered where a mandate does not say how many people hold it. */
const usualRows = 4;

/** What a proposal is made of: people, whether they replace those in place, and why. */
export function proposalFields({ choices, kinds, foreseen, before }: Options) {
  const room = Math.max(1, ...kinds.map(roomOf));
  return {
    people: people({
      choices,
      rows: Math.min(room, usualRows),
      titles: !kinds.every(({ pair }) => pair),
      initial: before?.named ?? [],
    }),
    replaces: yes({ initial: before?.replaces ? "1" : null }),
    words: area({ max: maxProposalLength, initial: before?.words }),
    anyway: anyway(foreseen),
  };
}

/** Asked once it is known that the proposal would not hold today. */
const anyway = (foreseen: Foreseen[]): Field<boolean> => ({
  ...yes(),
  show: ({ name, id, label, error }) => (
    <>
      <ForeseenNotice foreseen={foreseen} />
      {foreseen.length > 0 || error ? <Checkbox {...{ name, id, label, error }} /> : null}
    </>
  ),
});

/** What the proposal that was sent would meet, when that is why its form comes back. */
export async function foreseenOf(
  { unitId, kind }: { unitId: string; kind: string },
  choices: Choice[],
  among = choices,
): Promise<Foreseen[]> {
  const { refused } = request().var;
  if (refused?.refusal.code !== "appointments.consensus.unsettled") return [];
  const named = await peopleSent(refused.sent, choices);
  const replaces = refused.sent.text("replaces") === "1";
  return foresee(db, { unitId, kind, people: named, replaces }, among);
}

/** The number of the proposal that the page shows: when a form comes back, that of the one shown then. */
export const numberShown = (shown: number): Field<number> => ({
  ...number({ min: 1, max: 1000, required: true }),
  unseen: true,
  show: ({ name }) => <Hidden name={name} value={shown} />,
});

/** What would prevent adoption today, for those who lead the consensus alone. */
export function ForeseenNotice({ foreseen }: { foreseen: Foreseen[] }) {
  if (foreseen.length === 0) return null;
  return (
    <Notice kind="warning" title={t(m.wouldNotHold)}>
      <ul>
        {foreseen.map(({ name, refusal }) => (
          <li key={`${name} ${refusal.code}`}>
            {name ? (
              <>
                <bdi>{name}</bdi> :{" "}
              </>
            ) : null}
            {t.say(refusal.said, refusal.values)}
          </li>
        ))}
      </ul>
      <p>{t(m.wouldNotHoldHelp)}</p>
    </Notice>
  );
}
