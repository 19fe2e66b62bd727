import { z } from "zod";
import { dayOrNone } from "#domains/kinds/index.ts";
import { movement } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { pm } from "../../messages/plans.ts";
import { enactPlan } from "../../plan/enact.ts";
import { addStep, type NewStep, removeStep, rewordPlan, withdrawPlan } from "../../plan/prepare.ts";
import { refuseMandate } from "../../refusals.ts";
import { dayIn } from "../../term.ts";
import { idOf } from "../access.ts";
import { planShape, planWords } from "./list.tsx";
import { planPage, planSeen } from "./one.tsx";

const appointing = holding("organisation.appoint");

export const planRoutes = [
  get("/plans/:id", appointing, (c) => planPage(c)),
  post("/plans/:id", appointing, reword),
  post("/plans/:id/etapes", appointing, add),
  post("/plans/:id/etapes/:step/retrait", appointing, remove),
  post("/plans/:id/application", appointing, enact),
  post("/plans/:id/retrait", appointing, withdraw),
];

async function reword(c: Ctx): Promise<Response> {
  const { plan, unit } = await planSeen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const words = await planWords(check(planShape, form.values));
      await rewordPlan(c.var.actor, unit, plan.id, words);
      return done(c, `/plans/${plan.id}`, pm.saved);
    },
    (refusal) => planPage(c, { form: "words", values: form.values, refusal }),
  );
}

const ending = z.object({ once: z.string().refine(isId), ends: z.string().refine(isId) });
const appointment = z.object({
  once: z.string().refine(isId),
  unit: z.union([z.literal(""), z.string().refine(isId)]).default(""),
  kind: z.string().min(1).max(60),
  email: z.email(),
  title: z.string().max(120).default(""),
  end: dayOrNone,
  under: z.union([z.literal(""), z.string().refine(isId)]).default(""),
  replaces: z.union([z.literal(""), z.string().refine(isId)]).default(""),
});

async function add(c: Ctx): Promise<Response> {
  const { plan, unit } = await planSeen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      await addStep(c.var.actor, unit, plan.id, await stepFrom(form.values, unit));
      return done(c, `/plans/${plan.id}`, pm.added);
    },
    (refusal) => planPage(c, { form: "ends" in form.values ? "end" : "step", values: form.values, refusal }),
  );
}

async function stepFrom(values: Record<string, string>, unit: Unit): Promise<NewStep> {
  if ("ends" in values) {
    const { once, ends } = check(ending, values);
    return { id: once, endsMandateId: ends };
  }
  const sent = check(appointment, values);
  const personId = await personAt(sent.email);
  if (!personId) throw refuseMandate.unknownPerson({}, { email: refuseMandate.unknownPerson().said });
  const { zone } = await movement();
  return {
    id: sent.once,
    unitId: sent.unit || unit.id,
    kind: sent.kind,
    personId,
    title: sent.title || null,
    endsAt: sent.end ? (await dayIn(db, sent.end, zone)).ends : null,
    underId: sent.under || null,
    substituteForId: sent.replaces || null,
  };
}

async function remove(c: Ctx): Promise<Response> {
  const { plan, unit } = await planSeen(c);
  await removeStep(c.var.actor, unit, plan.id, idOf(c, "step"));
  return done(c, `/plans/${plan.id}`, pm.removed);
}

async function enact(c: Ctx): Promise<Response> {
  const { plan, unit } = await planSeen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const waiver = form.text("waive") ? { reason: form.text("reason").slice(0, 500) } : null;
      await enactPlan(c.var.actor, unit, plan.id, waiver);
      return done(c, `/plans/${plan.id}`, pm.enactedNow);
    },
    (refusal) => planPage(c, { form: "enact", values: form.values, refusal }),
  );
}

async function withdraw(c: Ctx): Promise<Response> {
  const { plan, unit } = await planSeen(c);
  return attempt(
    c,
    async () => {
      await withdrawPlan(c.var.actor, unit, plan.id);
      return done(c, `/plans/${plan.id}`, pm.withdrawnNow);
    },
    (refusal) => planPage(c, { form: "enact", values: {}, refusal }),
  );
}
