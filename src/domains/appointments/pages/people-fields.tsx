import { personAt } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Fieldset, Select, TextInput } from "#ui/form.tsx";
import type { Choice } from "../consensus/choosing.ts";
import { maxNamed } from "../consensus/opening.ts";
import { maxTitleLength } from "../consensus/proposing.ts";
import { m } from "../messages.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";

export type PeopleFieldsProps = {
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Those whom the reader may choose among. */
  choices: Choice[];
  /** How many people are asked for. */
  rows: number;
  /** Whether each may have a named responsibility. */
  titles: boolean;
};

/** Fields `personne1`, `adresse1`, `titre1`…: who is proposed, from the unit or by address, and their responsibility. */
export function PeopleFields({ rows, ...props }: PeopleFieldsProps) {
  return (
    <>
      {Array.from({ length: rows }, (_, index) => (
        <OnePerson key={index} n={index + 1} {...props} />
      ))}
    </>
  );
}

type OneProps = Omit<PeopleFieldsProps, "rows"> & { n: number };

function OnePerson({ n, values, errors, choices, titles }: OneProps) {
  const field = (name: string) => ({
    t,
    name: `${name}${n}`,
    value: values[`${name}${n}`],
    error: errors[`${name}${n}`],
  });
  const listed = choices.length > 0;
  return (
    <Fieldset legend={t(m.person, { n })}>
      <div class="grid">
        {listed ? (
          <Select
            {...field("personne")}
            label={t(m.personHere)}
            empty={t(m.choosePerson)}
            options={choices}
          />
        ) : null}
        <TextInput
          {...field("adresse")}
          type="email"
          label={t(listed ? m.personElsewhere : m.personEmail)}
          required={!listed && n === 1}
        />
        {titles ? (
          <TextInput {...field("titre")} label={t(m.personTitle)} maxLength={maxTitleLength} />
        ) : null}
      </div>
    </Fieldset>
  );
}

/**
 * The people whom the fields name: one of those offered, or whoever has the address.
 * @throws {Refusal} `unknownPerson` at the field that names nobody, `twoNamed` where both fields name somebody.
 */
export async function peopleFrom(
  values: Record<string, string>,
  choices: readonly Choice[],
): Promise<Proposed[]> {
  const offered = new Set(choices.map(({ value }) => value));
  const people: Proposed[] = [];
  for (let n = 1; n <= maxNamed; n++) {
    const [chosen, address] = [values[`personne${n}`], values[`adresse${n}`]];
    if (!chosen && !address) continue;
    if (chosen && address)
      throw refuseConsensus.twoNamed({}, { [`adresse${n}`]: refuseConsensus.twoNamed().said });
    const personId = chosen ? (offered.has(chosen) ? chosen : null) : await personAt(address!);
    if (!personId) {
      const at = `${chosen ? "personne" : "adresse"}${n}`;
      throw refuseConsensus.unknownPerson({}, { [at]: refuseConsensus.unknownPerson().said });
    }
    people.push({ personId, title: values[`titre${n}`] || null });
  }
  return people;
}
