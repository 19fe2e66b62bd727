import { sql } from "drizzle-orm";
import { z } from "zod";
import { mandateKindsAt } from "#domains/kinds/index.ts";
import { personAt } from "#domains/people/index.ts";
import { unitPage } from "#domains/units/index.ts";
import { db, isId, newId, rows } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
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
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { ErrorSummary, Form, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { e } from "../messages.ts";
import { refuseTerms } from "../refusals.ts";
import { mandateWithUnit, planSuccession } from "../succession.ts";

const appoints = holding("organisation.appoint");

/** Where who follows in a mandate is planned. */
export const successionRoutes = [
  get("/mandats/:id/succession", appoints, (c) => successionPage(c)),
  post("/mandats/:id/succession", appoints, plan),
];

const shape = z.object({ once: z.string().refine(isId), email: z.email() });

async function plan(c: Ctx): Promise<Response> {
  const { mandate, unit } = await mandateWithUnit(c.req.param("id")!);
  requirePower(c.var.actor, "organisation.appoint", unit);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, email } = check(shape, form.values);
      const personId = await personAt(email);
      if (!personId) throw refuseTerms.unknownPerson();
      await planSuccession(c.var.actor, unit, mandate.id, { id: once, personId });
      return done(c, `/unites/${unit.slug}/echeances`, e.planned);
    },
    (refusal) => successionPage(c, form.values, refusal),
  );
}

async function successionPage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
): Promise<Response> {
  const { actor } = c.var;
  const { mandate, unit } = await mandateWithUnit(c.req.param("id")!);
  requirePower(actor, "organisation.appoint", unit);
  if (!mandate.endsAt) throw refuseTerms.openEnded();
  const kinds = await mandateKindsAt(new Date());
  const label = mandate.title ?? kinds.find(({ key }) => key === mandate.kindKey)?.label[t.language] ?? "";
  const [holder] = await rows<{ name: string }>(
    db,
    sql`select given_name || ' ' || family_name as name from person where id = ${mandate.personId}`,
  );
  await logAccess(actor, "/mandats/:id/succession", ["mandate", mandate.id], 1);
  const errors = errorsOf(t, refusal);
  return unitPage(
    c,
    unit,
    { tab: "echeances", title: t(e.planTitle), noIndex: true },
    <Section title={t(e.planTitle)}>
      <p>
        {t(mandate.endsAt <= new Date() ? e.planLeadOver : e.planLead, {
          label,
          unit: unit.name,
          name: holder?.name ?? "",
          day: t.dateTime(mandate.endsAt),
        })}
      </p>
      <ErrorSummary errors={errors} />
      <Form action={`/mandats/${mandate.id}/succession`} once={values.once || newId()}>
        <TextInput
          name="email"
          type="email"
          label={t(e.personEmail)}
          help={t(e.personHelp)}
          value={values.email}
          error={errors.email}
          required
        />
        <Submit>{t(e.planSubmit)}</Submit>
      </Form>
    </Section>,
  );
}
