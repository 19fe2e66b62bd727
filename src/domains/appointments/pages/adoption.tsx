import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { adopt, maxMinutesLength } from "../consensus/adoption.ts";
import { heardAbout } from "../consensus/heard.ts";
import { type Consensus, consensusSeenBy, factsOf } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { draftMinutes } from "../sentences.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { ProposalBody } from "./proposal.tsx";

const opens = holding("appointments.open");

export const adoptionRoutes = [
  get("/consensus/:id/adoption", opens, (c) => show(c)),
  post("/consensus/:id/adoption", opens, adoptIt),
];

async function toAdopt(c: Ctx): Promise<Consensus> {
  const { one, from } = await consensusSeenBy(c.var.actor, c.req.param("id"));
  if (!from.opens) throw refuse.notFound();
  return one;
}

async function adoptIt(c: Ctx): Promise<Response> {
  const one = await toAdopt(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const number = Number.parseInt(form.text("version"), 10) || 0;
      await adopt(c.var.actor, one.id, { number, minutes: form.text("compte-rendu") });
      return done(c, `/consensus/${one.id}`, m.adoptDone);
    },
    (refusal) => show(c, { values: form.values, refusal }),
  );
}

async function show(c: Ctx, typed?: Typed): Promise<Response> {
  const one = await toAdopt(c);
  const [facts, heard] = await Promise.all([factsOf(one), heardAbout(one.current.id, false)]);
  const reservations = heard.filter(({ stance }) => stance === "reservation").length;
  const minutes = typed?.values["compte-rendu"] ?? draftMinutes(t, one, facts, reservations);
  return page(
    c,
    { title: t(m.adoptTitle), under: "/groupes", noIndex: true },
    <AdoptionForm {...{ one, minutes }} errors={errorsOf(t, typed?.refusal, fieldOf)} />,
  );
}

const fieldOf: Record<string, string> = { "appointments.consensus.tooLong": "compte-rendu" };

type Props = { one: Consensus; minutes: string; errors: Record<string, string> };

/** Whom the adoption appoints, and the minutes, filled in from what happened. */
export function AdoptionForm({ one, minutes, errors }: Props) {
  const at = `/consensus/${one.id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: at, label: one.label[t.language] }]} />
      <PageHead title={t(m.adoptTitle)} lead={t(m.adoptLead)} />
      <ErrorSummary errors={errors} />
      <ProposalBody proposal={one.current} />
      <Form action={`${at}/adoption`} version={one.current.number}>
        <TextArea
          name="compte-rendu"
          label={t(m.minutes)}
          help={t(m.minutesHelp)}
          value={minutes}
          error={errors["compte-rendu"]}
          max={maxMinutesLength}
          rows={10}
        />
        <FormActions>
          <Submit confirm={t(m.adoptConfirm)}>{t(m.adopt)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}
