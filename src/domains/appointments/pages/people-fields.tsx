import { personAt } from "#domains/people/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { TextInput } from "#ui/form.tsx";
import { longestTitle } from "../consensus/proposing.ts";
import { m } from "../messages.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";

/** Rows of the form in which people are proposed. */
const rowsShown = 4;

export type PeopleFieldsProps = {
  t: Translator;
  values: Record<string, string>;
  errors: Record<string, string>;
  rows?: number;
};

/** Fields `adresse1`… and `titre1`…: who is proposed, by address, and the named responsibility if there is one. */
export function PeopleFields({ t, values, errors, rows = rowsShown }: PeopleFieldsProps) {
  return (
    <>
      {Array.from({ length: rows }, (_, index) => index + 1).map((n) => (
        <div key={n} class="grid">
          <TextInput
            t={t}
            name={`adresse${n}`}
            type="email"
            label={t(m.personEmail, { n })}
            value={values[`adresse${n}`]}
            error={errors[`adresse${n}`]}
            required={n === 1}
          />
          <TextInput
            t={t}
            name={`titre${n}`}
            label={t(m.personTitle, { n })}
            value={values[`titre${n}`]}
            error={errors[`titre${n}`]}
            maxLength={longestTitle}
          />
        </div>
      ))}
    </>
  );
}

/** The people whom the fields name. @throws {Refusal} `unknownPerson`, at the field that names nobody. */
export async function peopleFrom(values: Record<string, string>): Promise<Proposed[]> {
  const people: Proposed[] = [];
  for (let n = 1; n <= 12; n++) {
    const address = values[`adresse${n}`];
    if (!address) continue;
    const personId = await personAt(address);
    if (!personId) {
      const refusal = refuseConsensus.unknownPerson();
      throw refuseConsensus.unknownPerson({}, { [`adresse${n}`]: refusal.said });
    }
    people.push({ personId, title: values[`titre${n}`] || null });
  }
  return people;
}
