import { z } from "zod";
import { db, isId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox } from "#ui/form.tsx";
import { candidatesFor } from "../candidates.ts";
import { memberCount } from "../membership.ts";
import { m } from "../messages/units.ts";
import { openMandates } from "../restructure/ending.ts";
import { mergeUnits } from "../restructure/merge.ts";
import { type Unit, unitBySlug, unitsUnder } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { Confirm, changePage, type RefusedChange, UnitPicker } from "./change-parts.tsx";

const managing = holding("organisation.manage");

export const mergeRoutes = [
  get("/unites/:slug/gestion/fusion", managing, (c) => mergePage(c)),
  post("/unites/:slug/gestion/fusion", managing, mergeIt),
];

async function mergeIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    avec: z.string().min(1).max(80),
    reason: z.string().min(1).max(2000),
  });
  return attempt(
    c,
    async () => {
      const { once, avec, reason } = check(shape, form.values);
      const into = await unitBySlug(avec);
      const endMandates = form.text("mandats") === "1";
      await mergeUnits(c.var.actor, unit, into, { id: once, reason, endMandates });
      return done(c, `/unites/${into.slug}`, m.merged);
    },
    (refusal) => mergePage(c, { refusal, values: form.values }),
  );
}

async function mergePage(c: Ctx, refused?: RefusedChange): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const action = `/unites/${unit.slug}/gestion/fusion`;
  const chosen = refused?.values.avec ?? c.req.query("avec") ?? "";
  const into = chosen ? await unitBySlug(chosen) : null;
  if (into)
    return changePage(c, unit, t(m.merge), refused, await confirmation(c, unit, into, action, refused));
  const q = (c.req.query("q") ?? "").slice(0, 100).trim();
  const candidates = await candidatesFor(actor, unit, { q, like: unit.kind });
  return changePage(
    c,
    unit,
    t(m.merge),
    refused,
    <UnitPicker title={t(m.mergeInto)} action={action} name="avec" q={q} candidates={candidates} />,
  );
}

async function confirmation(_c: Ctx, unit: Unit, into: Unit, action: string, refused?: RefusedChange) {
  const [members, under, mandates] = await Promise.all([
    memberCount(unit.id),
    unitsUnder(unit.id),
    openMandates(db, unit.id),
  ]);
  const to = apart(into.name);
  const effects = [
    t(m.mergeEffect, { unit: apart(unit.name), to }),
    ...(members >= 5
      ? [t(m.mergeMembers, { count: members, to })]
      : members > 0
        ? [t(m.mergeFew, { to })]
        : []),
    ...(under.length > 0 ? [t(m.mergeChildren, { count: under.length, to })] : []),
    t(m.mergeAddress, { to }),
    t(m.mergeCommitments, { to }),
    ...(mandates > 0 ? [t(m.endMandatesEffect, { count: mandates })] : []),
  ];
  const chosen = { name: "avec", slug: into.slug, again: action };
  return (
    <Confirm {...{ action, effects, chosen, refused }} label={t(m.merge)} danger>
      {mandates > 0 ? (
        <Checkbox name="mandats" label={t(m.endMandates)} checked={refused?.values.mandats === "1"} />
      ) : null}
    </Confirm>
  );
}
