import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { areFew, areMany } from "#platform/personal/few.ts";
import { hidden, yes } from "#ui/kit/fields.tsx";
import { unitAtAddress } from "../address.ts";
import { candidatesFor } from "../candidates.ts";
import { memberCount } from "../membership.ts";
import { m } from "../messages.ts";
import { closeUnit, reopenUnit } from "../restructure/close.ts";
import { openMandates } from "../restructure/ending.ts";
import { type Unit, unitById, unitBySlug, unitsUnder } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { changeForm, why } from "./change-form.tsx";

const closing = changeForm("/unites/:slug/gestion/fermeture", {
  words: m.close,
  look: "danger",
  load: async ({ c, actor, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const under = await unitsUnder(unit.id);
    const slug = asked("childrenTo", "vers");
    const childrenTo = slug && under.length > 0 ? await unitBySlug(slug) : null;
    const action = c.req.path;
    const q = asked("q");
    const picker = under.length > 0 &&
      !childrenTo && {
        title: t(m.close.choose, { count: under.length }),
        action,
        name: "vers",
        q,
        candidates: await candidatesFor(actor, unit, {
          q,
          holding: [...new Set(under.map(({ kind }) => kind))],
        }),
      };
    const mandates = await openMandates(db, unit.id);
    const effects = await closingEffects(unit, childrenTo, mandates);
    return { unit, childrenTo, mandates, picker, again: childrenTo !== null && action, effects };
  },
  fields: ({ childrenTo, mandates }) => ({
    childrenTo: hidden(childrenTo?.slug),
    endMandates: mandates > 0 && yes(),
    ...why,
  }),
  run: async ({ actor, unit, childrenTo, once, input: { reason, endMandates = false } }) => {
    await closeUnit(actor, unit, { id: once, reason, endMandates, childrenTo });
    return `/unites/${unit.slug}`;
  },
});

async function closingEffects(unit: Unit, to: Unit | null, mandates: number): Promise<string[]> {
  const members = await memberCount(unit.id);
  return [
    t(m.close.effect, { unit: apart(unit.name) }),
    ...(to ? [t(m.close.childrenTo, { to: apart(to.name) })] : []),
    ...(areMany(members) ? [t(m.close.members, { count: members })] : []),
    ...(areFew(members) ? [t(m.close.few)] : []),
    ...(mandates > 0 ? [t(m.endMandatesEffect, { count: mandates })] : []),
  ];
}

const reopening = changeForm("/unites/:slug/gestion/reouverture", {
  words: m.reopen,
  load: async ({ c }) => {
    // The closed unit at this very address, even if it has merged into another since, where the address leads.
    const unit = await unitAtAddress(c.req.param("slug")!);
    if (!unit) throw refuse.notFound();
    const above = await unitById(unit.parentId ?? unit.id);
    return { unit, effects: [t(m.reopen.effect, { unit: apart(unit.name), above: apart(above.name) })] };
  },
  fields: why,
  run: async ({ actor, unit, once, input: { reason } }) => {
    await reopenUnit(actor, unit, { id: once, reason });
    return `/unites/${unit.slug}`;
  },
});

export const closingRoutes = [...closing, ...reopening];
