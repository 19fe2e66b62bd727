import { z } from "zod";
import { type MandateKind, mandateKindsFor } from "#domains/mandates/index.ts";
import { personAt } from "#domains/people/index.ts";
import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { type Choice, choicesFor } from "../consensus/choosing.ts";
import { type Foreseen, foresee, requireSettled } from "../consensus/forecast.ts";
import { openConsensus, roomOf } from "../consensus/opening.ts";
import { m } from "../messages.ts";
import { refuseConsensus } from "../refusals.ts";
import { sayRule } from "../sentences.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { peopleFrom } from "./people-fields.tsx";
import { ProposalFields } from "./proposal-fields.tsx";

const opens = holding("appointments.open");
const limit = { limit: { times: 60, seconds: 600 } };

export const openingRoutes = [
  get("/unites/:slug/consensus/nouveau", opens, (c) => showOpening(c)),
  post("/unites/:slug/consensus", opens, openIt, limit),
];

const shape = z.object({
  once: z.string().refine(isId),
  mandat: z.string().min(1).max(60),
  mots: z.string(),
  tiers: z.union([z.literal(""), z.email()]),
  remplace: z.string().optional(),
  sur: z.string().optional(),
});

async function openIt(c: Ctx): Promise<Response> {
  const unit = await unitToOpen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, mandat, mots, tiers, remplace, sur } = check(shape, {
        mots: "",
        tiers: "",
        ...form.values,
      });
      const thirdPartyId = tiers ? await personAt(tiers) : null;
      if (tiers && !thirdPartyId) {
        const { said } = refuseConsensus.unknownPerson();
        throw refuseConsensus.unknownPerson({}, { tiers: said });
      }
      const choices = await choicesFor(c.var.actor, unit);
      const people = await peopleFrom(form.values, choices);
      const kind = (await kindsByConsensus(unit)).find(({ key }) => key === mandat);
      const intended = { unitId: unit.id, kind: mandat, people, replaces: remplace === "1" };
      if (kind && sur !== "1") await requireSettled(db, intended, roomOf(kind), choices);
      const what = { id: once, kind: mandat, people, words: mots, thirdPartyId, replaces: remplace === "1" };
      await openConsensus(c.var.actor, unit, what);
      return done(c, `/consensus/${once}`, m.opened);
    },
    (refusal) => showOpening(c, { values: form.values, refusal }),
  );
}

async function unitToOpen(c: Ctx): Promise<Unit> {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(c.var.actor, "appointments.open", unit)) throw refuse.notFound();
  return unit;
}

/** What is given by consensus in units of this kind. */
async function kindsByConsensus(unit: Unit): Promise<MandateKind[]> {
  const kinds = await mandateKindsFor(unit.kind);
  return kinds.filter(({ means, consensus }) => means.includes("consensus") && consensus);
}

async function showOpening(c: Ctx, typed: Typed = { values: {} }): Promise<Response> {
  const unit = await unitToOpen(c);
  const kinds = await kindsByConsensus(unit);
  const values = { mandat: c.req.query("mandat") ?? "", ...typed.values };
  const choices = await choicesFor(c.var.actor, unit);
  await logAccess(c.var.actor, "/unites/:slug/consensus/nouveau", ["unit", unit.id], choices.length);
  const foreseen = await foreseenOf(typed, { unitId: unit.id, kind: values.mandat }, choices);
  return page(
    c,
    { title: t(m.openingTitle), under: "/groupes", noIndex: true },
    <Opening unit={unit} kinds={kinds} typed={{ ...typed, values }} {...{ choices, foreseen }} />,
  );
}

/** What a proposal that was sent would meet, when that is why it comes back. */
export async function foreseenOf(
  typed: Typed | undefined,
  { unitId, kind }: { unitId: string; kind: string },
  choices: Choice[],
): Promise<Foreseen[]> {
  if (typed?.refusal?.code !== "appointments.consensus.unsettled") return [];
  const people = await peopleFrom(typed.values, choices);
  return foresee(db, { unitId, kind, people, replaces: typed.values.remplace === "1" }, choices);
}

type OpeningProps = {
  unit: Unit;
  kinds: MandateKind[];
  typed: Typed;
  choices: Choice[];
  foreseen: Foreseen[];
};

/** The form that opens a consensus: for which mandate, whom, why, and to whom an objection may be confided. */
export function Opening({ unit, kinds, typed: { values, refusal }, choices, foreseen }: OpeningProps) {
  const errors = errorsOf(t, refusal, fieldOf);
  const at = `/unites/${unit.slug}/consensus`;
  const head = (
    <>
      <Breadcrumb crumbs={[{ href: at, label: unit.name }]} />
      <PageHead title={t(m.openingTitle)} lead={t(m.openingLead)} />
    </>
  );
  if (kinds.length === 0)
    return (
      <>
        {head}
        <Empty title={t(m.noKind)}>
          <p>{t(m.noKindHelp)}</p>
        </Empty>
      </>
    );
  return (
    <>
      {head}
      <ErrorSummary errors={errors} />
      <Form action={at} once={values.once || newId()} draft={`consensus-${unit.slug}`}>
        <Select
          name="mandat"
          label={t(m.mandate)}
          empty={kinds.length > 1 ? t(m.chooseMandate) : undefined}
          options={kinds.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
          value={values.mandat}
          error={errors.mandat}
          help={kinds
            .map(({ label, consensus }) =>
              t(m.ruleOf, { label: label[t.language], rule: sayRule(t, consensus!) }),
            )
            .join(" · ")}
          required
        />
        <ProposalFields {...{ values, errors, choices, kinds, foreseen }} />
        <TextInput
          name="tiers"
          type="email"
          label={t(m.thirdPartyEmail)}
          help={t(m.thirdPartyHelp)}
          value={values.tiers}
          error={errors.tiers}
        />
        <FormActions>
          <Submit>{t(m.open)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}

export const fieldOf: Record<string, string> = {
  "appointments.consensus.notForThisKind": "mandat",
  "appointments.consensus.underWay": "mandat",
  "appointments.consensus.nobodyProposed": "personne1",
  "appointments.consensus.tooManyProposed": "personne1",
  "appointments.consensus.proposedTwice": "personne2",
  "appointments.consensus.thirdPartyInvolved": "tiers",
  "appointments.consensus.tooLong": "mots",
};
