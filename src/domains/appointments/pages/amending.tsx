import { mandateKindsFor } from "#domains/mandates/index.ts";
import { db } from "#platform/database/index.ts";
import { holding, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { formPage } from "#ui/kit/form.tsx";
import { choicesFor, inSight, requireSettled } from "../consensus/choosing.ts";
import { amend } from "../consensus/proposal.ts";
import { consensusToLead } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { peopleFrom } from "./people-fields.tsx";
import { ProposalBody } from "./proposal.tsx";
import { foreseenOf, numberShown, proposalFields } from "./proposal-fields.tsx";

/** The form that amends a proposal; it carries the number of the one that was read. */
export const amendingRoutes = formPage("/consensus/:id/amendement", {
  policy: holding("appointments.open"),
  limit: { times: 60, seconds: 600 },
  under: "/groupes",
  words: { ...m.amending, fields: m.proposal },
  load: async ({ c, actor }) => {
    const one = await consensusToLead(actor, c.req.param("id")!);
    const [choices, among, kinds] = await Promise.all([
      choicesFor(actor, one.unit, one.current.named),
      inSight(actor, one),
      mandateKindsFor(one.unit.kind),
    ]);
    const foreseen = await foreseenOf({ unitId: one.unitId, kind: one.kindKey }, choices, among);
    return { one, choices, among, foreseen, kinds: kinds.filter(({ key }) => key === one.kindKey) };
  },
  seen: ({ one, choices }) => [["consensus", one.id], choices.length],
  crumb: ({ one }) => ({ href: `/consensus/${one.id}`, label: one.label[t.language] }),
  fields: ({ one, ...offered }) => ({
    number: numberShown(one.current.number),
    // By name, so that nobody's address is told.
    ...proposalFields({ ...offered, before: one.current }),
  }),
  guard: true,
  back: ({ one }) => `/consensus/${one.id}`,
  view: ({ one }, form) => (
    <>
      {request().var.refused?.refusal.code === "boucle.stale" ? (
        <ProposalBody proposal={one.current} />
      ) : null}
      {form}
    </>
  ),
  run: async ({ actor, one, choices, among, input, once }) => {
    const { number, words, replaces } = input;
    const people = await peopleFrom(input.people, choices);
    const intended = { unitId: one.unitId, kind: one.kindKey, people, replaces };
    if (!input.anyway) await requireSettled(db, intended, one.seats, among);
    await amend(actor, one.id, { id: once, number, people, words, replaces });
    return `/consensus/${one.id}`;
  },
});
