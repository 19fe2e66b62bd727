import { personAt } from "#domains/people/index.ts";
import { request, type Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Fieldset, Select, TextInput } from "#ui/form.tsx";
import type { Field, Shown } from "#ui/kit/fields.tsx";
import type { Choice } from "../consensus/choosing.ts";
import { maxNamed } from "../consensus/opening.ts";
import { maxTitleLength } from "../consensus/proposal.ts";
import { m } from "../messages.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";

/** One row as it was typed: someone chosen, or an address. */
interface Row {
  n: number;
  chosen: string;
  email: string;
  title: string;
}

type PeopleOptions = {
  /** Those whom the reader may choose among. */
  choices: Choice[];
  /** How many people are asked for. */
  rows: number;
  /** Whether each may have a named responsibility. */
  titles: boolean;
  /** Those who stand there before anyone types. */
  initial: readonly Proposed[];
};

const numbers = Array.from({ length: maxNamed }, (_, index) => index + 1);

/** Rows `person1`, `email1`, `title1`…: who is proposed, from the unit or by address, and their responsibility. */
export function people(options: PeopleOptions): Field<Row[]> {
  return {
    parts: numbers.flatMap((n) => [`person${n}`, `email${n}`, `title${n}`]),
    show: ({ label, help, part }) => {
      const { sent } = request().var;
      const filled = sent ? rowsIn(sent).length : options.initial.length;
      const titles = options.titles || (sent ? rowsIn(sent) : options.initial).some(({ title }) => title);
      const shown = Math.min(maxNamed, Math.max(filled, options.rows));
      return (
        <Fieldset legend={label} help={help}>
          {numbers.slice(0, shown).map((n) => (
            <OnePerson
              key={n}
              {...{ n, part, titles }}
              choices={options.choices}
              before={options.initial[n - 1]}
            />
          ))}
        </Fieldset>
      );
    },
    read: rowsIn,
  };
}

const rowsIn = (sent: Sent): Row[] =>
  numbers
    .map((n) => ({
      n,
      chosen: sent.text(`person${n}`),
      email: sent.text(`email${n}`),
      title: sent.text(`title${n}`),
    }))
    .filter(({ chosen, email }) => chosen || email);

type OneProps = { n: number; part: Shown["part"]; titles: boolean; choices: Choice[]; before?: Proposed };

function OnePerson({ n, part, titles, choices, before }: OneProps) {
  const field = (name: string, initial = "") => {
    const { typed, ...shown } = part(`${name}${n}`);
    return { ...shown, value: typed ?? initial };
  };
  const listed = choices.length > 0;
  return (
    <Fieldset legend={t(m.person, { n })}>
      <div class="grid">
        {listed ? (
          <Select
            {...field("person", before?.personId)}
            label={t(m.personHere)}
            empty={t(m.choosePerson)}
            options={choices}
          />
        ) : null}
        <TextInput
          {...field("email")}
          type="email"
          label={t(listed ? m.personElsewhere : m.personEmail)}
          required={!listed && n === 1}
        />
        {titles ? (
          <TextInput
            {...field("title", before?.title ?? "")}
            label={t(m.personTitle)}
            maxLength={maxTitleLength}
          />
        ) : null}
      </div>
    </Fieldset>
  );
}

/**
 * The people whom the rows name: one of those offered, or the person who has the address.
 * @throws {Refusal} `unknownPerson` at the field that names nobody, `twoNamed` where both fields name someone.
 */
export async function peopleFrom(rows: readonly Row[], choices: readonly Choice[]): Promise<Proposed[]> {
  const found: Proposed[] = [];
  for (const { n, chosen, email, title } of rows) {
    if (chosen && email)
      throw refuseConsensus.twoNamed({}, { [`email${n}`]: refuseConsensus.twoNamed().said });
    const offered = choices.some(({ value }) => value === chosen) ? chosen : null;
    const personId = chosen ? offered : await personAt(email);
    if (!personId) {
      const at = `${chosen ? "person" : "email"}${n}`;
      throw refuseConsensus.unknownPerson({}, { [at]: refuseConsensus.unknownPerson().said });
    }
    found.push({ personId, title: title || null });
  }
  return found;
}

/** The people whom a form names that was sent. */
export const peopleSent = (sent: Sent, choices: readonly Choice[]) => peopleFrom(rowsIn(sent), choices);
