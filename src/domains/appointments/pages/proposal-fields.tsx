import type { MandateKind } from "#domains/mandates/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox, Fieldset, TextArea } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Choice } from "../consensus/choosing.ts";
import type { Foreseen } from "../consensus/forecast.ts";
import { maxNamed, maxProposalLength, roomOf } from "../consensus/opening.ts";
import { m } from "../messages.ts";
import { PeopleFields } from "./people-fields.tsx";

export type FieldsProps = {
  values: Record<string, string>;
  errors: Record<string, string>;
  choices: Choice[];
  kinds: Pick<MandateKind, "pair" | "seats">[];
  /** What would hinder the adoption today, once it was looked at. */
  foreseen: Foreseen[];
};

/** Rows offered where a mandate does not say how many people hold it. */
const usualRows = 4;

/** What a proposal is made of: people, whether they replace those in place, and why. */
export function ProposalFields({ values, errors, choices, kinds, foreseen }: FieldsProps) {
  const pairs = kinds.every(({ pair }) => pair);
  const titled = !pairs || Object.keys(values).some((name) => name.startsWith("titre") && values[name]);
  const room = Math.max(1, ...kinds.map(roomOf));
  const filled = Object.keys(values).filter(
    (name) => /^(personne|adresse)\d+$/.test(name) && values[name],
  ).length;
  const rows = Math.min(maxNamed, Math.max(filled, Math.min(room, usualRows)));
  return (
    <>
      <Fieldset legend={t(m.proposedPeople)} help={t(pairs ? m.proposedPairHelp : m.proposedPeopleHelp)}>
        <PeopleFields {...{ values, errors, choices, rows }} titles={titled} />
      </Fieldset>
      <Checkbox
        name="remplace"
        label={t(m.replaces)}
        checked={values.remplace === "1"}
        error={errors.remplace}
      />
      <TextArea
        name="mots"
        label={t(m.proposalWords)}
        help={t(m.proposalWordsHelp)}
        value={values.mots}
        error={errors.mots}
        max={maxProposalLength}
      />
      {foreseen.length > 0 || errors.sur ? (
        <>
          <ForeseenNotice foreseen={foreseen} />
          <Checkbox name="sur" label={t(m.proposeAnyway)} error={errors.sur} />
        </>
      ) : null}
    </>
  );
}

/** What would hinder the adoption if it came today, for whoever leads the consensus alone. */
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
