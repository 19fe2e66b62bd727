import { z } from "zod";
import { personAt } from "#domains/people/index.ts";
import { isId } from "#platform/database/index.ts";
import { defineRefusals, type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { logSighting } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { ErrorSummary } from "#ui/form.tsx";
import { appoint, endMandate, mandateKindsFor, mandatesIn } from "../mandate.ts";
import { membersOf } from "../members.ts";
import { m } from "../messages.ts";
import { present } from "../presentation.ts";
import { foundUnit, kindsInForce, unitBySlug } from "../unit.ts";
import { Mandates, Members, NewUnder, Present } from "./manage-parts.tsx";
import { unitPage } from "./unit-frame.tsx";

const anyPower = holding("organisation.manage", "organisation.appoint", "organisation.see-members");

export const manageRoutes = [
  get("/unites/:slug/gestion", anyPower, (c) => managePage(c)),
  post("/unites/:slug/gestion", holding("organisation.manage"), save),
  post("/unites/:slug/mandats", holding("organisation.appoint"), appointSomeone),
  post("/unites/:slug/mandats/:mandate/fin", holding("organisation.appoint"), endIt),
  post("/unites/:slug/structures", holding("organisation.manage"), createUnder),
];

const refuseManage = defineRefusals("organisation.manage", {
  unknownPerson: {
    status: 422,
    fr: "Aucune personne, ou plusieurs, n’ont cette adresse.",
    en: "Nobody, or more than one person, has this address.",
  },
});

async function save(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    name: z.string().min(1).max(120),
    nameOf: z.string().min(1).max(140),
    description: z.string().max(2000),
    meeting: z.string().max(300),
  });
  return attempt(
    c,
    async () => {
      await present(c.var.actor, unit, check(shape, form.values), form.text("version"));
      return done(c, `/unites/${unit.slug}/gestion`, m.saved);
    },
    (refusal) => managePage(c, { form: "presentation", values: form.values, refusal }),
  );
}

async function appointSomeone(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    kind: z.string().min(1).max(60),
    email: z.email(),
    title: z.string().max(120),
  });
  return attempt(
    c,
    async () => {
      const { once, kind, email, title } = check(shape, form.values);
      const personId = await personAt(email);
      if (!personId) throw refuseManage.unknownPerson();
      await appoint(c.var.actor, unit, { id: once, kind, personId, title: title || null });
      return done(c, `/unites/${unit.slug}/gestion`, m.appointed);
    },
    (refusal) => managePage(c, { form: "mandate", values: form.values, refusal }),
  );
}

async function endIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const mandateId = c.req.param("mandate");
  if (!isId(mandateId)) throw refuse.notFound();
  await endMandate(c.var.actor, unit, mandateId);
  return done(c, `/unites/${unit.slug}/gestion`, m.ended);
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

/** Which of the forms of the page was refused, with what was typed there: the other forms stay as they are. */
type Refused = { form: "presentation" | "mandate" | "new"; values: Record<string, string>; refusal: Refusal };

async function managePage(c: Ctx, refused?: Refused): Promise<Response> {
  const { t, actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const may = {
    manage: can(actor, "organisation.manage", unit),
    appoint: can(actor, "organisation.appoint", unit),
    see: can(actor, "organisation.see-members", unit),
  };
  if (!may.manage && !may.appoint && !may.see) throw refuse.forbidden();
  const refusal = refused?.refusal;
  const errors: Record<string, string> = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([name, said]) => [name, t.say(said)]),
  );
  if (refusal && Object.keys(errors).length === 0) errors[""] = t.say(refusal.said, refusal.values);
  const typedIn = (form: Refused["form"]) =>
    refused?.form === form ? { values: refused.values, errors } : { values: {}, errors: {} };
  const [members, mandates, mandateKinds, unitKinds] = await Promise.all([
    may.see && unit.kind === "group" ? membersOf(unit.id) : [],
    mandatesIn(unit.id),
    mandateKindsFor(unit.kind),
    kindsInForce(),
  ]);
  await logSighting(actor, "/unites/:slug/gestion", ["unit", unit.id], members.length + mandates.length);
  const contains = unitKinds.find((kind) => kind.key === unit.kind)?.contains ?? [];
  return unitPage(
    c,
    unit,
    { tab: "manage", title: t(m.manage), noIndex: true },
    <>
      <ErrorSummary t={t} errors={errors} />
      <Mandates {...{ t, unit, mandates, mandateKinds, ...typedIn("mandate") }} may={may.appoint} />
      {may.see && unit.kind === "group" ? <Members t={t} members={members} /> : null}
      {may.manage ? <Present {...{ t, unit, ...typedIn("presentation") }} /> : null}
      {may.manage && contains.length > 0 ? <NewUnder {...{ t, unit, contains, ...typedIn("new") }} /> : null}
    </>,
  );
}
