import { refuse } from "#platform/errors/index.ts";
import { signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { day, pick } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { cancelMandate, endMandate, resign } from "../end.ts";
import { dependingOn } from "../mandate.ts";
import { m } from "../messages.ts";
import { mandateSeen } from "./access.ts";
import { mandatesFrame } from "./frame.tsx";
import { eveningOf } from "./words.ts";

const reasons = ["resigned", "recalled", "replaced", "term", "other"] as const;

/** The end of a mandate: by its holder, or by those who appoint there. */
const ending = formPage("/mandats/:id/fin", {
  policy: signedIn,
  words: m.ending,
  load: async ({ c, actor }: Asking) => {
    const seen = await mandateSeen(c);
    const may = can(actor, "organisation.appoint", seen.unit);
    if (!seen.mine && !may) throw refuse.forbidden();
    const now = new Date();
    const below = (await dependingOn(seen.line.id)).filter((one) => one.endsAt === null || one.endsAt > now);
    return { ...seen, may, below };
  },
  title: ({ mine, line }) => (mine ? t(m.resignTitle) : t(m.ending.title, { name: line.name })),
  fields: ({ mine }) => ({
    reason: !mine && pick({ options: reasons.map((value) => ({ value, label: t(m.ended[value]) })) }),
    at: day({}),
  }),
  look: "danger",
  submit: ({ mine }) => t(mine ? m.resign : m.ending.submit),
  back: ({ line }) => `/mandats/${line.id}`,
  run: async ({ actor, unit, line, mine, may, input }) => {
    const at = input.at ? eveningOf(input.at) : new Date();
    if (mine) await resign(actor, unit, line.id, at);
    else await endMandate(actor, unit, line.id, { at, reason: input.reason ?? "other" });
    const to = mine && !may ? `/unites/${unit.slug}` : `/mandats/${line.id}`;
    return at > new Date() ? { to, say: m.endsLater, values: { when: t.ago(at) } } : to;
  },
  view: ({ below }, form) => (
    <>
      {below.length > 0 ? <p>{t(m.endBelow, { count: below.length })}</p> : null}
      {form}
    </>
  ),
  frame: mandatesFrame(m.ending.lead),
});

const cancelling = formPage("/mandats/:id/annulation", {
  policy: signedIn,
  power: "organisation.appoint",
  words: m.cancelling,
  load: ({ c }: Asking) => mandateSeen(c),
  values: ({ line }) => ({ name: line.name }),
  look: "danger",
  back: ({ line }) => `/mandats/${line.id}`,
  run: async ({ actor, unit, line }) => {
    await cancelMandate(actor, unit, line.id);
    return `/unites/${unit.slug}/mandats`;
  },
  frame: mandatesFrame(m.cancelling.lead),
});

export const endingRoutes = [...ending, ...cancelling];
