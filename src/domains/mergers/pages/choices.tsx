import { isId } from "#platform/database/index.ts";
import type { Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { RadioCards, Select } from "#ui/form.tsx";
import type { Field, Shown } from "#ui/kit/fields.tsx";
import { said } from "#ui/kit/options.ts";
import { Section } from "#ui/layout.tsx";
import { m } from "../messages.ts";
import { choiceOf, isSame, maxMet, type Report } from "../report.ts";
import type { MergerChoices } from "../schema.ts";

/** What is decided where two installations say different things, by the identifiers that the other one gives. */
export const choicesField = (kept: MergerChoices, report: Report | null): Field<MergerChoices> => ({
  show: ({ part }) => <Choices {...{ kept, report, part }} />,
  read: choicesOf,
});

function choicesOf(sent: Sent): MergerChoices {
  const choices: MergerChoices = {
    units: {},
    people: {},
    mandates: sent.text("mandates") === "both" ? "both" : "ours",
  };
  for (const [name, value] of Object.entries(sent.values)) {
    if (name.startsWith("unit:")) choices.units[name.slice(5)] = isId(value) ? value : null;
    if (name.startsWith("person:")) choices.people[name.slice(7)] = value === "apart" ? "apart" : "same";
  }
  return choices;
}

type ChoicesProps = { kept: MergerChoices; report: Report | null; part: Shown["part"] };

function Choices({ kept, report, part }: ChoicesProps) {
  if (!report) return null;
  const { units, people, mandates } = report;
  const field = (name: string, initial: string) => {
    const { typed, ...named } = part(name);
    return { ...named, value: typed ?? initial, required: true };
  };
  return (
    <>
      <Section title={t(m.unitsTitle)} lead={t(m.unitsLead)}>
        {units.met.slice(0, maxMet).map(({ theirs, ours, among }) => (
          <Select
            key={theirs.id}
            {...field(`unit:${theirs.id}`, choiceOf(kept, theirs.id, ours?.id ?? null) ?? "new")}
            label={theirs.name}
            options={[
              { value: "new", label: t(m.isNew) },
              ...among.map(({ id, name }) => ({ value: id, label: t(m.isSame, { name }) })),
            ]}
          />
        ))}
      </Section>
      {people.met.length > 0 ? (
        <Section title={t(m.peopleTitle)} lead={t(m.peopleLead)}>
          {people.met.map(({ theirs, ours, address }) => (
            <RadioCards
              key={theirs.id}
              {...field(`person:${theirs.id}`, isSame(kept, theirs.id) ? "same" : "apart")}
              label={t(m.person, { theirs: theirs.name, ours: ours.name })}
              help={address}
              choices={said({ same: m.same, apart: m.apart })}
            />
          ))}
        </Section>
      ) : null}
      {mandates.met.length > 0 ? (
        <Section title={t(m.rolesTitle)}>
          <ul>
            {mandates.met.map(({ unitId, key, role, seats, ...met }) => (
              <li key={`${unitId} ${key}`}>{t(m.role, { role: role[t.language], count: seats, ...met })}</li>
            ))}
          </ul>
          <RadioCards
            {...field("mandates", kept.mandates)}
            label={t(m.rolesTitle)}
            choices={[
              { value: "ours", label: t(m.keepOurs), help: t(m.keepOursHelp) },
              { value: "both", label: t(m.keepBoth), help: t(m.keepBothHelp) },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
