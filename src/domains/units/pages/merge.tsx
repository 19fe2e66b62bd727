import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { areFew, areMany } from "#platform/personal/few.ts";
import { hidden, yes } from "#ui/kit/fields.tsx";
import { candidatesFor } from "../candidates.ts";
import { memberCount } from "../membership.ts";
import { m } from "../messages.ts";
import { openMandates } from "../restructure/ending.ts";
import { mergeUnits } from "../restructure/merge.ts";
import { type Unit, unitBySlug, unitsUnder } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { changeForm, why } from "./change-form.tsx";

export const mergeRoutes = changeForm("/unites/:slug/gestion/fusion", {
  words: m.merge,
  look: "danger",
  load: async ({ c, actor, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const slug = asked("into", "avec");
    const into = slug ? await unitBySlug(slug) : null;
    const again = c.req.path;
    if (into) {
      const mandates = await openMandates(db, unit.id);
      return { unit, into, again, mandates, effects: await effectsOf(unit, into, mandates) };
    }
    const q = asked("q");
    const candidates = await candidatesFor(actor, unit, { q, like: unit.kind });
    const picker = { title: t(m.merge.choose), action: again, name: "avec", q, candidates };
    return { unit, into, picker, mandates: 0, effects: [] };
  },
  fields: ({ into, mandates }) => ({
    into: hidden(into?.slug),
    endMandates: mandates > 0 && yes(),
    ...why,
  }),
  run: async ({ actor, unit, into, once, input: { reason, endMandates = false } }) => {
    if (!into) throw refuse.invalid();
    await mergeUnits(actor, unit, into, { id: once, reason, endMandates });
    return `/unites/${into.slug}`;
  },
});

async function effectsOf(unit: Unit, into: Unit, mandates: number): Promise<string[]> {
  const [members, under] = await Promise.all([memberCount(unit.id), unitsUnder(unit.id)]);
  const to = apart(into.name);
  return [
    t(m.merge.effect, { unit: apart(unit.name), to }),
    ...(areMany(members) ? [t(m.merge.members, { count: members, to })] : []),
    ...(areFew(members) ? [t(m.merge.few, { to })] : []),
    ...(under.length > 0 ? [t(m.merge.children, { count: under.length, to })] : []),
    t(m.merge.address, { to }),
    t(m.merge.commitments, { to }),
    ...(mandates > 0 ? [t(m.endMandatesEffect, { count: mandates })] : []),
  ];
}
