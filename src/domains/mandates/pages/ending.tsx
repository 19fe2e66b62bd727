import { z } from "zod";
import { dayOrNone } from "#domains/kinds/index.ts";
import { movement } from "#domains/movement/index.ts";
import { unitPage } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  post,
  readForm,
  signedIn,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { dependingOn } from "../board.ts";
import { cancelMandate, endMandate, resign } from "../end.ts";
import { mm } from "../messages.ts";
import { dayIn } from "../term.ts";
import { mandateSeen } from "./access.ts";
import { reasonWords } from "./words.ts";

export const endingRoutes = [
  get("/mandats/:id/fin", signedIn, (c) => endPage(c)),
  post("/mandats/:id/fin", signedIn, endIt),
  get("/mandats/:id/annulation", signedIn, cancelPage),
  post("/mandats/:id/annulation", signedIn, cancelIt),
];

const reasons = ["resigned", "recalled", "replaced", "term", "other"] as const;
const shape = z.object({
  reason: z.enum(reasons).default("other"),
  day: dayOrNone,
});

async function endIt(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { line, unit, mine } = await mandateSeen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { reason, day } = check(shape, form.values);
      const { zone } = await movement();
      const at = day ? (await dayIn(db, day, zone)).ends : new Date();
      if (mine) await resign(actor, unit, line.id, at);
      else await endMandate(actor, unit, line.id, { at, reason });
      const to =
        mine && !can(actor, "organisation.appoint", unit) ? `/unites/${unit.slug}` : `/mandats/${line.id}`;
      return at > new Date() ? done(c, to, mm.endsLater, { when: t.ago(at) }) : done(c, to, mm.ended);
    },
    (refusal) => endPage(c, { values: form.values, refusal }),
  );
}

type Refused = { values: Record<string, string>; refusal: Refusal };

async function endPage(c: Ctx, refused?: Refused): Promise<Response> {
  const { actor } = c.var;
  const { line, unit, mine } = await mandateSeen(c);
  if (!mine && !can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const now = new Date();
  const below = (await dependingOn(line.id)).filter((one) => one.endsAt === null || one.endsAt > now);
  const errors = errorsOf(t, refused?.refusal);
  const title = mine ? t(mm.resignTitle) : t(mm.endTitle, { name: line.name });
  return unitPage(
    c,
    unit,
    { tab: "mandates", title, noIndex: true },
    <>
      <h2>{title}</h2>
      <ErrorSummary errors={errors} />
      <p>{t(mm.endLead)}</p>
      {below.length > 0 ? <p>{t(mm.endBelow, { count: below.length })}</p> : null}
      <Form action={`/mandats/${line.id}/fin`}>
        {mine ? null : (
          <Select
            name="reason"
            label={t(mm.reason)}
            options={reasons.map((value) => ({ value, label: t.say(reasonWords[value]) }))}
            value={refused?.values.reason}
            error={errors.reason}
            required
          />
        )}
        <TextInput
          name="day"
          type="date"
          label={t(mm.endDay)}
          help={t(mm.endDayHelp)}
          value={refused?.values.day}
          error={errors.day}
          short
        />
        <FormActions>
          <Submit look="danger">{t(mine ? mm.resign : mm.end)}</Submit>
          <ButtonLink href={`/mandats/${line.id}`} look="plain">
            {t(mm.keep)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
  );
}

async function cancelPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { line, unit } = await mandateSeen(c);
  if (!can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const title = t(mm.cancelTitle, { name: line.name });
  return unitPage(
    c,
    unit,
    { tab: "mandates", title, noIndex: true },
    <>
      <h2>{title}</h2>
      <p>{t(mm.cancelLead)}</p>
      <Form action={`/mandats/${line.id}/annulation`}>
        <FormActions>
          <Submit look="danger">{t(mm.cancel)}</Submit>
          <ButtonLink href={`/mandats/${line.id}`} look="plain">
            {t(mm.keep)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
  );
}

async function cancelIt(c: Ctx): Promise<Response> {
  const { line, unit } = await mandateSeen(c);
  await cancelMandate(c.var.actor, unit, line.id);
  return done(c, `/unites/${unit.slug}/mandats`, mm.cancelledNow);
}
