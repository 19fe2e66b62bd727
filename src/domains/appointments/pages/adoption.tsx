import { holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { area } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { adopt, maxMinutesLength } from "../consensus/adoption.ts";
import { heardAbout } from "../consensus/position.ts";
import { consensusToLead, factsOf } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { draftMinutes } from "../sentences.ts";
import { ProposalBody } from "./proposal.tsx";
import { numberShown } from "./proposal-fields.tsx";

/** Whom the adoption appoints, and the minutes, filled in from what happened. */
export const adoptionRoutes = formPage("/consensus/:id/adoption", {
  policy: holding("appointments.open"),
  under: "/groupes",
  words: m.adoption,
  load: async ({ c, actor }) => {
    const one = await consensusToLead(actor, c.req.param("id")!);
    const [facts, heard] = await Promise.all([factsOf(one), heardAbout(one.current.id, false)]);
    const reservations = heard.filter(({ stance }) => stance === "reservation").length;
    return { one, minutes: draftMinutes(one, facts, reservations) };
  },
  crumb: ({ one }) => ({ href: `/consensus/${one.id}`, label: one.label[t.language] }),
  fields: ({ one, minutes }) => ({
    number: numberShown(one.current.number),
    minutes: area({ max: maxMinutesLength, rows: 10, initial: minutes }),
  }),
  view: ({ one }, form) => (
    <>
      <ProposalBody proposal={one.current} />
      {form}
    </>
  ),
  run: async ({ actor, one, input }) => {
    await adopt(actor, one.id, input);
    return `/consensus/${one.id}`;
  },
});
