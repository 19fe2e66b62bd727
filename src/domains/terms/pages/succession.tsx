import { personAt } from "#domains/people/index.ts";
import { unitPage } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { m } from "../messages.ts";
import { refuseTerms } from "../refusals.ts";
import { mandateTold, planSuccession } from "../succession.ts";

/** The page on which a succession is planned. */
export const successionRoutes = formPage("/mandats/:id/succession", {
  power: "organisation.appoint",
  words: m.planning,
  load: ({ c }) => mandateTold(c.req.param("id")!),
  fields: { email: text({ type: "email", required: true }) },
  seen: ({ mandate }) => [["mandate", mandate.id], 1],
  view: ({ mandate, unit, label, holder }, form) => {
    // A mandate without an end cannot have a successor yet.
    if (!mandate.endsAt) throw refuseTerms.openEnded();
    const lead = mandate.endsAt <= new Date() ? m.planning.leadOver : m.planning.lead;
    const said = { label, unit: unit.name, name: holder, day: t.dateTime(mandate.endsAt) };
    return (
      <Section title={t(m.planning.title)}>
        <p>{t(lead, said)}</p>
        {form}
      </Section>
    );
  },
  frame: ({ c, loaded: { unit }, title }, content) =>
    unitPage(c, unit, { tab: "echeances", title, noIndex: true }, content),
  run: async ({ actor, mandate, unit, input, once }) => {
    const personId = await personAt(input.email);
    if (!personId) throw refuseTerms.unknownPerson();
    await planSuccession(actor, unit, mandate.id, { id: once, personId });
    return `/unites/${unit.slug}/echeances`;
  },
});
