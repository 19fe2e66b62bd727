import { z } from "zod";
import { dayField, trainingsAsked } from "#domains/kinds/index.ts";
import { personAt } from "#domains/people/index.ts";
import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { holdersIn, perPage, trainingsOf } from "../listing.ts";
import { q } from "../messages.ts";
import { forgetTraining, recordPower, recordTraining } from "../qualification.ts";
import { refuseTraining } from "../refusals.ts";
import { TrainingsView } from "./qualifications-view.tsx";

const policy = holding(recordPower);

export const qualificationRoutes = [
  get("/unites/:slug/formations", policy, (c) => trainingsPage(c)),
  post("/unites/:slug/formations", policy, recordOne),
  post("/unites/:slug/formations/:id/retrait", policy, forgetOne),
];

async function recordOne(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(c.var.actor, recordPower, unit)) throw refuse.forbidden();
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    person: z.union([z.literal(""), z.uuid()]),
    email: z.union([z.literal(""), z.email()]),
    training: z.string().min(1).max(80),
    followedOn: dayField,
    expiresOn: z.union([z.literal(""), dayField]),
  });
  return attempt(
    c,
    async () => {
      const { once, person, email, expiresOn, ...what } = check(shape, form.values);
      const holders = await holdersIn(unit.id);
      const personId = email ? await personAt(email) : holders.find(({ id }) => id === person)?.id;
      if (!personId) throw refuseTraining.nobodyHere();
      await recordTraining(c.var.actor, unit, { ...what, id: once, personId, expiresOn: expiresOn || null });
      return done(c, `/unites/${unit.slug}/formations`, q.saved);
    },
    (refusal) => trainingsPage(c, { values: form.values, refusal }),
  );
}

async function forgetOne(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  await forgetTraining(c.var.actor, unit, id);
  return done(c, `/unites/${unit.slug}/formations`, q.forgotten);
}

type Again = { values: Record<string, string>; refusal: Refusal };

async function trainingsPage(c: Ctx, again?: Again): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(actor, recordPower, unit)) throw refuse.forbidden();
  const asked = await trainingsAsked();
  const training = asked.find(({ key }) => key === c.req.query("formation"))?.key ?? null;
  const missingOnly = c.req.query("lesquelles") !== "toutes";
  const at = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
  const [found, holders] = await Promise.all([
    trainingsOf(unit.id, { missingOnly, training, page: at }),
    holdersIn(unit.id),
  ]);
  await logAccess(actor, "/unites/:slug/formations", ["unit", unit.id], found.lines.length);
  const errors: Record<string, string> = Object.fromEntries(
    Object.entries(again?.refusal.fields ?? {}).map(([name, said]) => [name, t.say(said)]),
  );
  if (again && Object.keys(errors).length === 0)
    errors[fieldOf[again.refusal.code] ?? ""] = t.say(again.refusal.said, again.refusal.values);
  return unitPage(
    c,
    unit,
    { tab: "trainings", title: t(q.title), noIndex: true },
    <TrainingsView
      {...{ unit, asked, training, missingOnly, holders, errors }}
      {...found}
      me={actor.personId}
      page={at}
      pages={Math.max(1, Math.ceil(found.total / perPage))}
      values={again?.values ?? {}}
    />,
  );
}

const fieldOf: Record<string, string> = {
  "organisation.trainings.unknown": "training",
  "organisation.trainings.notYet": "followedOn",
  "organisation.trainings.expiresBefore": "expiresOn",
  "organisation.trainings.nobodyHere": "person",
};
