import { z } from "zod";
import { isId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { candidatesFor } from "../candidates.ts";
import { m } from "../messages/units.ts";
import { moveUnit } from "../restructure/move.ts";
import { countUnder, type Unit, unitById, unitBySlug } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { Confirm, changePage, type RefusedChange, UnitPicker } from "./change-parts.tsx";

const managing = holding("organisation.manage");

export const moveRoutes = [
  get("/unites/:slug/gestion/deplacement", managing, (c) => movePage(c)),
  post("/unites/:slug/gestion/deplacement", managing, moveIt),
];

async function moveIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    vers: z.string().min(1).max(80),
    reason: z.string().min(1).max(2000),
  });
  return attempt(
    c,
    async () => {
      const { once, vers, reason } = check(shape, form.values);
      await moveUnit(c.var.actor, unit, await unitBySlug(vers), { id: once, reason });
      return done(c, `/unites/${unit.slug}`, m.moved);
    },
    (refusal) => movePage(c, { refusal, values: form.values }),
  );
}

async function movePage(c: Ctx, refused?: RefusedChange): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const action = `/unites/${unit.slug}/gestion/deplacement`;
  const chosen = refused?.values.vers ?? c.req.query("vers") ?? "";
  const to = chosen ? await unitBySlug(chosen) : null;
  if (to) return changePage(c, unit, t(m.move), refused, await confirmation(c, unit, to, action, refused));
  const q = (c.req.query("q") ?? "").slice(0, 100).trim();
  const candidates = await candidatesFor(actor, unit, { q, holding: [unit.kind] });
  return changePage(
    c,
    unit,
    t(m.move),
    refused,
    <UnitPicker title={t(m.moveTo)} action={action} name="vers" q={q} candidates={candidates} />,
  );
}

async function confirmation(_c: Ctx, unit: Unit, to: Unit, action: string, refused?: RefusedChange) {
  const [from, below] = await Promise.all([unitById(unit.parentId ?? unit.id), countUnder(unit.id)]);
  const named = { unit: apart(unit.name), to: apart(to.name), from: apart(from.name) };
  const effects = [
    t(m.moveEffect, named),
    ...(below > 0 ? [t(m.moveBelow, { count: below })] : []),
    t(m.movePowers, { from: named.from, to: named.to }),
  ];
  const chosen = { name: "vers", slug: to.slug, again: action };
  return <Confirm {...{ action, effects, chosen, refused }} label={t(m.move)} />;
}
