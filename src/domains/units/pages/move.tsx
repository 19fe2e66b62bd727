import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { hidden } from "#ui/kit/fields.tsx";
import { candidatesFor } from "../candidates.ts";
import { m } from "../messages.ts";
import { moveUnit } from "../restructure/move.ts";
import { countUnder, type Unit, unitById, unitBySlug } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { changeForm, why } from "./change-form.tsx";

export const moveRoutes = changeForm("/unites/:slug/gestion/deplacement", {
  words: m.move,
  load: async ({ c, actor, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const slug = asked("to", "vers");
    const to = slug ? await unitBySlug(slug) : null;
    const again = c.req.path;
    if (to) return { unit, to, again, effects: await effectsOf(unit, to) };
    const q = asked("q");
    const candidates = await candidatesFor(actor, unit, { q, holding: [unit.kind] });
    const picker = { title: t(m.move.choose), action: again, name: "vers", q, candidates };
    return { unit, to, picker, effects: [] };
  },
  fields: ({ to }) => ({ to: hidden(to?.slug), ...why }),
  run: async ({ actor, unit, to, once, input: { reason } }) => {
    if (!to) throw refuse.invalid();
    await moveUnit(actor, unit, to, { id: once, reason });
    return `/unites/${unit.slug}`;
  },
});

async function effectsOf(unit: Unit, to: Unit): Promise<string[]> {
  const [from, below] = await Promise.all([unitById(unit.parentId ?? unit.id), countUnder(unit.id)]);
  const named = { unit: apart(unit.name), to: apart(to.name), from: apart(from.name) };
  return [
    t(m.move.effect, named),
    ...(below > 0 ? [t(m.move.below, { count: below })] : []),
    t(m.move.powers, { from: named.from, to: named.to }),
  ];
}
