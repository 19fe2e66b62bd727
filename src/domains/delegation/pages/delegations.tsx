import { z } from "zod";
import { dayAt, dayOf, mandateKindAsOf } from "#domains/kinds/index.ts";
import { unitById } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { page } from "#ui/page.tsx";
import { delegate, type LentFrom, lendable, mandateToLend, mayLend, revoke } from "../delegation.ts";
import { lentBy, lentTo } from "../listing.ts";
import { d } from "../messages.ts";
import { DelegationsView } from "./delegations-view.tsx";

export const delegationRoutes = [
  get("/mandats/:id/delegations", signedIn, (c) => delegationsPage(c)),
  post("/mandats/:id/delegations", signedIn, lend),
  post("/mandats/:id/delegations/:delegation/reprise", signedIn, takeBack),
];

const address = (id: string) => `/mandats/${id}/delegations`;

function idIn(c: Ctx, name: string): string {
  const id = c.req.param(name);
  if (!isId(id)) throw refuse.notFound();
  return id;
}

async function lend(c: Ctx): Promise<Response> {
  const id = idIn(c, "id");
  await seen(c, id);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    power: z.string().min(1).max(80),
    to: z.email(),
    until: z.iso.date(),
    reason: z.string().min(1).max(300),
  });
  return attempt(
    c,
    async () => {
      const { once, until, ...what } = check(shape, form.values);
      const day = await dayOf(until);
      if (!day) throw refuse.invalid();
      await delegate(c.var.actor, id, { ...what, id: once, until: await endOf(id, until, day.ends) });
      return done(c, address(id), d.lent);
    },
    (refusal) => delegationsPage(c, { values: form.values, refusal }),
  );
}

// On the day on which the mandate itself ends, the power ends with it, to the minute.
async function endOf(mandateId: string, day: string, ends: Date): Promise<Date> {
  const { endsAt } = await mandateToLend(mandateId);
  return endsAt && endsAt < ends && (await dayAt(endsAt)) === day ? endsAt : ends;
}

async function takeBack(c: Ctx): Promise<Response> {
  const id = idIn(c, "id");
  await seen(c, id);
  await readForm(c);
  await revoke(c.var.actor, id, idIn(c, "delegation"));
  return done(c, address(id), d.revoked);
}

/** What this person sees of the mandate: all that was lent of it, or only what was lent to them. */
async function seen(c: Ctx, id: string): Promise<{ lent: LentFrom; lends: boolean }> {
  const { actor } = c.var;
  const lent = await mandateToLend(id);
  const lends = mayLend(actor, lent);
  if (!lends && !(await lentTo(actor.personId!)).some((one) => one.mandateId === id)) throw refuse.notFound();
  return { lent, lends };
}

type Again = { values: Record<string, string>; refusal: Refusal };

async function delegationsPage(c: Ctx, again?: Again): Promise<Response> {
  const { actor, house } = c.var;
  const id = idIn(c, "id");
  const { lent, lends } = await seen(c, id);
  const [unit, kind, given, received] = await Promise.all([
    unitById(lent.unitId),
    mandateKindAsOf(lent.kindKey, new Date()),
    lends ? lentBy(id) : [],
    lentTo(actor.personId!),
  ]);
  if (actor.personId !== lent.personId && lends)
    await logAccess(actor, "/mandats/:id/delegations", ["mandate", id], given.length);
  const labels = new Map(house.powers.map(({ key, label }) => [key, t.say(label)]));
  const errors: Record<string, string> = Object.fromEntries(
    Object.entries(again?.refusal.fields ?? {}).map(([name, said]) => [name, t.say(said)]),
  );
  if (again && Object.keys(errors).length === 0)
    errors[fieldOf[again.refusal.code] ?? ""] = t.say(again.refusal.said, again.refusal.values);
  return page(
    c,
    { title: t(d.title), noIndex: true },
    <DelegationsView
      {...{ unit, given, received, lends, errors }}
      mandate={lent}
      mine={actor.personId === lent.personId}
      label={kind?.label[t.language] ?? lent.kindKey}
      values={again?.values ?? {}}
      powerLabel={(power) => labels.get(power) ?? power}
      powers={lendable(lent).filter((power) => labels.has(power))}
    />,
  );
}

const fieldOf: Record<string, string> = {
  "organisation.delegations.notGiven": "power",
  "organisation.delegations.neverLent": "power",
  "organisation.delegations.alreadyPast": "until",
  "organisation.delegations.tooLong": "until",
  "organisation.delegations.toOneself": "to",
  "organisation.delegations.unknownPerson": "to",
  "organisation.delegations.already": "to",
};
