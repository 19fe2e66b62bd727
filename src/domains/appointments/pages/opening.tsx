import { kindsByConsensus, type MandateKind } from "#domains/mandates/index.ts";
import { personAt } from "#domains/people/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { pick, text } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { choicesFor, requireSettled } from "../consensus/choosing.ts";
import { openConsensus, roomOf } from "../consensus/opening.ts";
import { m } from "../messages.ts";
import { refuseConsensus } from "../refusals.ts";
import { sayRule } from "../sentences.ts";
import { peopleFrom } from "./people-fields.tsx";
import { foreseenOf, proposalFields } from "./proposal-fields.tsx";

/** The form that opens a consensus: for which mandate, whom, why, and to whom an objection may be confided. */
export const openingRoutes = formPage("/unites/:slug/consensus/nouveau", {
  post: "/unites/:slug/consensus",
  power: "appointments.open",
  discreet: true,
  limit: { times: 60, seconds: 600 },
  under: "/groupes",
  words: { ...m.opening, fields: { ...m.proposal, ...m.opening.fields } },
  load: async ({ c, actor, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const [kinds, choices] = await Promise.all([kindsByConsensus(unit.kind), choicesFor(actor, unit)]);
    const kind = asked("kind", "mandat") || (kinds.length === 1 ? kinds[0]!.key : "");
    return { unit, kinds, choices, kind, foreseen: await foreseenOf({ unitId: unit.id, kind }, choices) };
  },
  seen: ({ unit, choices }) => [["unit", unit.id], choices.length],
  crumb: ({ unit }) => ({ href: `/unites/${unit.slug}/consensus`, label: unit.name }),
  fields: ({ kinds, choices, kind, foreseen }) => ({
    kind: pick({
      options: named(kinds, "key"),
      help: kinds.map(sayRuleOf).join(" · "),
      initial: kind,
      required: true,
    }),
    ...proposalFields({ choices, kinds, foreseen }),
    thirdParty: text({ type: "email" }),
  }),
  draft: ({ unit }) => `consensus-${unit.slug}`,
  view: ({ kinds }, form) =>
    kinds.length > 0 ? (
      form
    ) : (
      <Empty title={t(m.noKind)}>
        <p>{t(m.noKindHelp)}</p>
      </Empty>
    ),
  run: async ({ actor, unit, kinds, choices, input, once }) => {
    const { kind, words, replaces } = input;
    const thirdPartyId = input.thirdParty ? await personAt(input.thirdParty) : null;
    if (input.thirdParty && !thirdPartyId)
      throw refuseConsensus.unknownPerson({}, { thirdParty: refuseConsensus.unknownPerson().said });
    const people = await peopleFrom(input.people, choices);
    const room = roomOf(kinds.find(({ key }) => key === kind)!);
    if (!input.anyway) await requireSettled(db, { unitId: unit.id, kind, people, replaces }, room, choices);
    const what = { id: once, kind, people, words, thirdPartyId, replaces };
    return `/consensus/${await openConsensus(actor, unit, what)}`;
  },
});

const sayRuleOf = ({ label, consensus }: MandateKind) =>
  t(m.ruleOf, { label: label[t.language], rule: sayRule(consensus!) });
