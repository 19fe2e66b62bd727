import { isId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Figure, Figures } from "#ui/figure.tsx";
import { Form, RadioCards, Select, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import type { Merger } from "../merger.ts";
import { m } from "../messages.ts";
import { choiceOf, isSame, maxMet, type Report } from "../report.ts";
import type { MergerChoices } from "../schema.ts";
import { here } from "./parts.tsx";

/** What was chosen, by the identifiers that the other installation gives. */
export function choicesOf(values: Record<string, string>): MergerChoices {
  const choices: MergerChoices = {
    units: {},
    people: {},
    mandates: values.mandates === "both" ? "both" : "ours",
  };
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("unit:")) choices.units[name.slice(5)] = isId(value) ? value : null;
    if (name.startsWith("person:")) choices.people[name.slice(7)] = value === "apart" ? "apart" : "same";
  }
  return choices;
}

/** What the lists would become, and what somebody has to decide. */
export function DryRun({ merger, report }: { merger: Merger; report: Report }) {
  const figures = [
    [report.units.met.length - report.units.fresh, m.unitsSame],
    [report.units.fresh, m.unitsFresh],
    [report.people.same.size, m.peopleSame],
    [report.people.fresh, m.peopleFresh],
    [report.memberships, m.memberships],
    [report.mandates.count, m.mandates],
  ] as const;
  return (
    <>
      <Figures>
        {figures.map(([n, word]) => (
          <Figure key={word.key} figure={t.number(n)} label={t(word)} />
        ))}
      </Figures>
      {report.mandates.left > 0 ? <p class="soft">{t(m.leftOut, { count: report.mandates.left })}</p> : null}
      <Choices merger={merger} report={report} />
      <Section title={t(m.apply)}>
        <p class="soft">{t(m.noMail)}</p>
        <Form action={`${here}/${merger.id}/reprise`}>
          <Submit confirm={t(m.applyConfirm)}>{t(m.apply)}</Submit>
        </Form>
      </Section>
    </>
  );
}

function Choices({ merger, report }: { merger: Merger; report: Report }) {
  const { choices } = merger;
  return (
    <Form action={`${here}/${merger.id}/choix`}>
      <Section title={t(m.unitsTitle)}>
        <p class="soft">{t(m.unitsLead)}</p>
        {report.units.met.slice(0, maxMet).map(({ theirs, ours, among }) => (
          <Select
            key={theirs.id}
            name={`unit:${theirs.id}`}
            label={theirs.name}
            value={choiceOf(choices, theirs.id, ours?.id ?? null) ?? "new"}
            options={[
              { value: "new", label: t(m.isNew) },
              ...among.map(({ id, name }) => ({ value: id, label: t(m.isSame, { name }) })),
            ]}
            required
          />
        ))}
      </Section>
      {report.people.met.length > 0 ? (
        <Section title={t(m.peopleTitle)}>
          <p class="soft">{t(m.peopleLead)}</p>
          {report.people.met.map(({ theirs, ours, address }) => (
            <RadioCards
              key={theirs.id}
              name={`person:${theirs.id}`}
              label={t(m.person, { theirs: theirs.name, ours: ours.name })}
              help={address}
              value={isSame(choices, theirs.id) ? "same" : "apart"}
              choices={[
                { value: "same", label: t(m.same) },
                { value: "apart", label: t(m.apart) },
              ]}
              required
            />
          ))}
        </Section>
      ) : null}
      {report.mandates.met.length > 0 ? (
        <Section title={t(m.rolesTitle)}>
          <ul>
            {report.mandates.met.map(({ unitId, key, role, seats, ...met }) => (
              <li key={`${unitId} ${key}`}>{t(m.role, { role: role[t.language], count: seats, ...met })}</li>
            ))}
          </ul>
          <RadioCards
            name="mandates"
            label={t(m.rolesTitle)}
            value={choices.mandates}
            choices={[
              { value: "ours", label: t(m.keepOurs), help: t(m.keepOursHelp) },
              { value: "both", label: t(m.keepBoth), help: t(m.keepBothHelp) },
            ]}
            required
          />
        </Section>
      ) : null}
      <Submit look="plain">{t(m.decide)}</Submit>
    </Form>
  );
}
