import { z } from "zod";
import { mandateKindsFor } from "#domains/mandates/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, FormActions, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { amend } from "../consensus/amending.ts";
import { choicesFor, inSight } from "../consensus/choosing.ts";
import { requireSettled } from "../consensus/forecast.ts";
import { type Consensus, consensusSeenBy } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { fieldOf, foreseenOf } from "./opening.tsx";
import { peopleFrom } from "./people-fields.tsx";
import { ProposalBody } from "./proposal.tsx";
import { type FieldsProps, ProposalFields } from "./proposal-fields.tsx";

const opens = holding("appointments.open");

export const amendingRoutes = [
  get("/consensus/:id/amendement", opens, (c) => showAmending(c)),
  post("/consensus/:id/amendement", opens, amendIt, { limit: { times: 60, seconds: 600 } }),
];

const amendment = z.object({
  once: z.string().refine(isId),
  version: z.coerce.number().int().min(1).max(1000),
  mots: z.string(),
  remplace: z.string().optional(),
  sur: z.string().optional(),
});

async function amendIt(c: Ctx): Promise<Response> {
  const { one } = await consensusToAmend(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, version, mots, remplace, sur } = check(amendment, { mots: "", ...form.values });
      const choices = await choicesFor(c.var.actor, one.unit, one.current.named);
      const people = await peopleFrom(form.values, choices);
      const intended = { unitId: one.unitId, kind: one.kindKey, people, replaces: remplace === "1" };
      if (sur !== "1") await requireSettled(db, intended, one.seats, await inSight(c.var.actor, one));
      await amend(c.var.actor, one.id, {
        id: once,
        number: version,
        people,
        words: mots,
        replaces: remplace === "1",
      });
      return done(c, `/consensus/${one.id}`, m.amendDone);
    },
    (refusal) => showAmending(c, { values: form.values, refusal }),
  );
}

async function consensusToAmend(c: Ctx) {
  const { one, from } = await consensusSeenBy(c.var.actor, c.req.param("id"));
  if (!from.opens) throw refuse.notFound();
  return { one };
}

async function showAmending(c: Ctx, typed?: Typed): Promise<Response> {
  const { one } = await consensusToAmend(c);
  const values = typed?.values ?? valuesOf(one);
  const choices = await choicesFor(c.var.actor, one.unit, one.current.named);
  await logAccess(c.var.actor, "/consensus/:id/amendement", ["consensus", one.id], choices.length);
  const foreseen = await foreseenOf(
    typed,
    { unitId: one.unitId, kind: one.kindKey },
    await inSight(c.var.actor, one),
  );
  const kinds = (await mandateKindsFor(one.unit.kind)).filter(({ key }) => key === one.kindKey);
  return page(
    c,
    { title: t(m.amendTitle), under: "/groupes", noIndex: true },
    <Amending
      {...{ one, values, choices, kinds, foreseen }}
      errors={errorsOf(t, typed?.refusal, fieldOf)}
      stale={typed?.refusal?.code === "boucle.stale"}
    />,
  );
}

/** The proposal under discussion as its form had it: by name, so that nobody's address is told. */
function valuesOf({ current }: Consensus): Record<string, string> {
  const values: Record<string, string> = { mots: current.words, remplace: current.replaces ? "1" : "" };
  for (const [index, { personId, title }] of current.named.entries()) {
    values[`personne${index + 1}`] = personId;
    values[`titre${index + 1}`] = title ?? "";
  }
  return values;
}

/** The form that amends a proposal; it bears the number of the one that was read. */
export function Amending({ one, stale, ...fields }: FieldsProps & { one: Consensus; stale: boolean }) {
  const { values, errors } = fields;
  const at = `/consensus/${one.id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: at, label: one.label[t.language] }]} />
      <PageHead title={t(m.amendTitle)} lead={t(m.amendLead)} />
      <ErrorSummary errors={errors} />
      {stale ? <ProposalBody proposal={one.current} /> : null}
      <Form action={`${at}/amendement`} once={values.once || newId()} version={one.current.number} guard>
        <ProposalFields {...fields} />
        <FormActions>
          <Submit>{t(m.amend)}</Submit>
          <ButtonLink look="quiet" href={at}>
            {t(m.leaveUnchanged)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
