import { z } from "zod";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox } from "#ui/form.tsx";
import { unitAtAddress } from "../address.ts";
import { candidatesFor } from "../candidates.ts";
import { memberCount } from "../membership.ts";
import { m } from "../messages/units.ts";
import { closeUnit, reopenUnit } from "../restructure/close.ts";
import { openMandates } from "../restructure/ending.ts";
import { type Unit, unitById, unitBySlug, unitsUnder } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { Confirm, changePage, type RefusedChange, UnitPicker } from "./change-parts.tsx";

const managing = holding("organisation.manage");

export const closingRoutes = [
  get("/unites/:slug/gestion/fermeture", managing, (c) => closingPage(c)),
  post("/unites/:slug/gestion/fermeture", managing, closeIt),
  get("/unites/:slug/gestion/reouverture", managing, (c) => reopeningPage(c)),
  post("/unites/:slug/gestion/reouverture", managing, reopenIt),
];

async function closeIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    vers: z.string().max(80).optional(),
    reason: z.string().min(1).max(2000),
  });
  return attempt(
    c,
    async () => {
      const { once, vers, reason } = check(shape, form.values);
      const childrenTo = vers ? await unitBySlug(vers) : null;
      const endMandates = form.text("mandats") === "1";
      await closeUnit(c.var.actor, unit, { id: once, reason, endMandates, childrenTo });
      return done(c, `/unites/${unit.slug}`, m.closed);
    },
    (refusal) => closingPage(c, { refusal, values: form.values }),
  );
}

async function closingPage(c: Ctx, refused?: RefusedChange): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const action = `/unites/${unit.slug}/gestion/fermeture`;
  const under = await unitsUnder(unit.id);
  const chosen = refused?.values.vers || c.req.query("vers") || "";
  const to = chosen && under.length > 0 ? await unitBySlug(chosen) : null;
  if (under.length === 0 || to)
    return changePage(
      c,
      unit,
      t(m.close),
      refused,
      await confirmation(c, { unit, under, to, action, refused }),
    );
  const q = (c.req.query("q") ?? "").slice(0, 100).trim();
  const holdingKinds = [...new Set(under.map((one) => one.kind))];
  const candidates = await candidatesFor(actor, unit, { q, holding: holdingKinds });
  const title = t(m.closeChildren, { count: under.length });
  return changePage(
    c,
    unit,
    t(m.close),
    refused,
    <UnitPicker title={title} action={action} name="vers" q={q} candidates={candidates} />,
  );
}

type Closing = { unit: Unit; under: Unit[]; to: Unit | null; action: string; refused?: RefusedChange };

async function confirmation(_c: Ctx, { unit, to, action, refused }: Closing) {
  const [members, mandates] = await Promise.all([memberCount(unit.id), openMandates(db, unit.id)]);
  const effects = [
    t(m.closeEffect, { unit: apart(unit.name) }),
    ...(to ? [t(m.closeChildrenTo, { to: apart(to.name) })] : []),
    ...(members >= 5 ? [t(m.closeMembers, { count: members })] : members > 0 ? [t(m.closeFew)] : []),
    ...(mandates > 0 ? [t(m.endMandatesEffect, { count: mandates })] : []),
  ];
  const chosen = to ? { name: "vers", slug: to.slug, again: action } : undefined;
  return (
    <Confirm {...{ action, effects, refused, ...(chosen ? { chosen } : {}) }} label={t(m.close)} danger>
      {mandates > 0 ? (
        <Checkbox name="mandats" label={t(m.endMandates)} checked={refused?.values.mandats === "1"} />
      ) : null}
    </Confirm>
  );
}

/** The closed unit at this very address, be it merged into another since, where the address leads. */
async function closedUnit(c: Ctx): Promise<Unit> {
  const found = await unitAtAddress(c.req.param("slug")!);
  if (!found) throw refuse.notFound();
  return found;
}

async function reopenIt(c: Ctx): Promise<Response> {
  const unit = await closedUnit(c);
  const form = await readForm(c);
  const shape = z.object({ once: z.string().refine(isId), reason: z.string().min(1).max(2000) });
  return attempt(
    c,
    async () => {
      const { once, reason } = check(shape, form.values);
      await reopenUnit(c.var.actor, unit, { id: once, reason });
      return done(c, `/unites/${unit.slug}`, m.reopened);
    },
    (refusal) => reopeningPage(c, { refusal, values: form.values }),
  );
}

async function reopeningPage(c: Ctx, refused?: RefusedChange): Promise<Response> {
  const unit = await closedUnit(c);
  const above = await unitById(unit.parentId ?? unit.id);
  const action = `/unites/${unit.slug}/gestion/reouverture`;
  const effects = [t(m.reopenEffect, { unit: apart(unit.name), above: apart(above.name) })];
  return changePage(
    c,
    unit,
    t(m.reopen),
    refused,
    <Confirm {...{ action, effects, refused }} label={t(m.reopen)} />,
  );
}
