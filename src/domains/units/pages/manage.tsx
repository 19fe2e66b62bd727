import { z } from "zod";
import { db, isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { piecesOn } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { ErrorSummary } from "#ui/form.tsx";
import { certifiedSince, certify, endCertification } from "../certification.ts";
import { membersOf } from "../members.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import { present } from "../presentation.ts";
import { foundUnit, kindOf, unitById, unitBySlug } from "../unit.ts";
import { Certification, LifeLinks } from "./manage-life.tsx";
import { Members, NewUnder, Present } from "./manage-parts.tsx";
import { managingPowers } from "./panels.ts";
import { PlacesAbroad, placesAbroad } from "./places-abroad.tsx";
import { unitPage } from "./unit-frame.tsx";
import { panelGround } from "./unit-tabs.ts";

const anyPower = holding(...managingPowers);

export const manageRoutes = [
  get("/unites/:slug/gestion", anyPower, (c) => managePage(c)),
  post("/unites/:slug/gestion", holding("organisation.manage"), save),
  post("/unites/:slug/structures", holding("organisation.manage"), createUnder),
  post("/unites/:slug/certification", holding("organisation.manage"), certifyIt),
  post("/unites/:slug/certification/fin", holding("organisation.manage"), endCertificationOf),
];

async function save(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    name: z.string().min(1).max(120),
    nameOf: z.string().min(1).max(140),
    description: z.string().max(2000),
    meeting: z.string().max(300),
    slug: z.string().max(60).optional(),
    contactEmail: z.union([z.literal(""), z.email()]).optional(),
    joinCondition: z.string().max(1000).optional(),
    reason: z.string().max(2000).optional(),
  });
  return attempt(
    c,
    async () => {
      await present(c.var.actor, unit, check(shape, form.values), form.text("version"));
      const now = await unitById(unit.id);
      return done(c, `/unites/${now.slug}/gestion`, m.saved);
    },
    (refusal) => managePage(c, { form: "presentation", values: form.values, refusal }),
  );
}

async function createUnder(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    kind: z.string().min(1).max(60),
    name: z.string().min(1).max(120),
  });
  return attempt(
    c,
    async () => {
      const { once, kind, name } = check(shape, form.values);
      const made = await foundUnit(c.var.actor, unit, { id: once, kind, name });
      return done(c, `/unites/${made.slug}/gestion`, m.created);
    },
    (refusal) => managePage(c, { form: "new", values: form.values, refusal }),
  );
}

async function certifyIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const once = (await readForm(c)).text("once");
  await certify(c.var.actor, unit, isId(once) ? once : newId());
  return done(c, `/unites/${unit.slug}/gestion`, mu.certified);
}

async function endCertificationOf(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  await endCertification(c.var.actor, unit);
  return done(c, `/unites/${unit.slug}/gestion`, mu.certificationEnded);
}

/** Which of the forms of the page was refused, with what was typed there: the other forms stay as they are. */
type Refused = { form: "presentation" | "new"; values: Record<string, string>; refusal: Refusal };

async function managePage(c: Ctx, refused?: Refused): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const may = {
    manage: can(actor, "organisation.manage", unit),
    appoint: can(actor, "organisation.appoint", unit),
    see: can(actor, "organisation.see-members", unit),
    accept: can(actor, "organisation.accept", unit),
  };
  if (!Object.values(may).some(Boolean)) throw refuse.forbidden();
  const refusal = refused?.refusal;
  const errors = errorsOf(t, refusal);
  const typedIn = (form: Refused["form"]) =>
    refused?.form === form ? { values: refused.values, errors } : { values: {}, errors: {} };
  const kind = await kindOf(unit);
  const lists = may.see && kind?.hasMembers === true && kind.joining !== "closed";
  const [list, certified, abroad, pieces] = await Promise.all([
    lists ? membersOf(unit.id) : { members: [], total: 0 },
    certifiedSince(db, unit.id),
    may.manage ? placesAbroad(unit) : null,
    piecesOn(c.var.house, "unit-manage", { unit: panelGround(unit, kind), actor }),
  ]);
  await logAccess(actor, "/unites/:slug/gestion", ["unit", unit.id], list.members.length);
  const contains = unit.closedAt ? [] : (kind?.contains ?? []);
  return unitPage(
    c,
    unit,
    { tab: "manage", title: t(m.manage), noIndex: true },
    <>
      <ErrorSummary errors={errors} />
      {lists ? <Members unit={unit} {...list} /> : null}
      {pieces}
      {may.manage ? <Present {...{ unit, kind, ...typedIn("presentation") }} /> : null}
      {may.manage && contains.length > 0 ? <NewUnder {...{ unit, contains, ...typedIn("new") }} /> : null}
      {may.manage && abroad ? <PlacesAbroad unit={unit} {...abroad} /> : null}
      {may.manage && unit.kind === "group" ? <Certification unit={unit} since={certified} /> : null}
      <LifeLinks unit={unit} may={may} requests={kind?.joining === "request"} />
    </>,
  );
}
