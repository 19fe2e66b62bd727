import { z } from "zod";
import { type MandateKind, mandateKindsFor, type Unit, unitBySlug } from "#domains/organisation/index.ts";
import { addressOf, personAt } from "#domains/people/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Select,
  Submit,
  TextArea,
  TextInput,
} from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { amend } from "../consensus/amending.ts";
import { longestProposal, openConsensus } from "../consensus/opening.ts";
import { type Consensus, consensusSeenBy } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { refuseConsensus } from "../refusals.ts";
import { sayRule } from "../sentences.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { PeopleFields, peopleFrom } from "./people-fields.tsx";
import { ProposalBody } from "./proposal.tsx";

const opens = holding("appointments.open");
const limit = { limit: { times: 60, seconds: 600 } };

export const openingRoutes = [
  get("/unites/:slug/consensus/nouveau", opens, (c) => showOpening(c)),
  post("/unites/:slug/consensus", opens, openIt, limit),
  get("/consensus/:id/amendement", opens, (c) => showAmending(c)),
  post("/consensus/:id/amendement", opens, amendIt, limit),
];

const shape = z.object({
  once: z.string().refine(isId),
  mandat: z.string().min(1).max(60),
  mots: z.string(),
  tiers: z.union([z.literal(""), z.email()]),
  remplace: z.string().optional(),
});

async function openIt(c: Ctx): Promise<Response> {
  const unit = await unitToOpen(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, mandat, mots, tiers, remplace } = check(shape, { mots: "", tiers: "", ...form.values });
      const thirdPartyId = tiers ? await personAt(tiers) : null;
      if (tiers && !thirdPartyId) {
        const { said } = refuseConsensus.unknownPerson();
        throw refuseConsensus.unknownPerson({}, { tiers: said });
      }
      const people = await peopleFrom(form.values);
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

async function showOpening(c: Ctx, typed: Typed = { values: {} }): Promise<Response> {
  const { t } = c.var;
  const unit = await unitToOpen(c);
  const kinds = (await mandateKindsFor(unit.kind)).filter(
    ({ means, consensus }) => means.includes("consensus") && consensus,
  );
  const values = { mandat: c.req.query("mandat") ?? "", ...typed.values };
  return page(
    c,
    { title: t(m.openingTitle), under: "/groupes", noIndex: true },
    <Opening t={t} unit={unit} kinds={kinds} typed={{ ...typed, values }} />,
  );
}

type OpeningProps = { t: Translator; unit: Unit; kinds: MandateKind[]; typed: Typed };

/** The form that opens a consensus: for which mandate, whom, why, and to whom an objection may be confided. */
export function Opening({ t, unit, kinds, typed: { values, refusal } }: OpeningProps) {
  const errors = errorsOf(t, refusal, fieldOf);
  const at = `/unites/${unit.slug}/consensus`;
  const head = (
    <>
      <Breadcrumb t={t} crumbs={[{ href: at, label: unit.name }]} />
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
      <ErrorSummary t={t} errors={errors} />
      <Form action={at} once={values.once || newId()} draft={{ t, name: `consensus-${unit.slug}` }}>
        <Select
          t={t}
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
        <ProposalFields t={t} values={values} errors={errors} />
        <TextInput
          t={t}
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

const fieldOf: Record<string, string> = {
  "appointments.consensus.notForThisKind": "mandat",
  "appointments.consensus.underWay": "mandat",
  "appointments.consensus.nobodyProposed": "adresse1",
  "appointments.consensus.tooManyProposed": "adresse1",
  "appointments.consensus.proposedTwice": "adresse2",
  "appointments.consensus.thirdPartyInvolved": "tiers",
  "appointments.consensus.tooLong": "mots",
};

type FieldsProps = { t: Translator; values: Record<string, string>; errors: Record<string, string> };

/** What a proposal is made of: people, whether they replace those in place, and why. */
function ProposalFields({ t, values, errors }: FieldsProps) {
  return (
    <>
      <Fieldset legend={t(m.proposedPeople)} help={t(m.proposedPeopleHelp)}>
        <PeopleFields t={t} values={values} errors={errors} />
      </Fieldset>
      <Checkbox
        t={t}
        name="remplace"
        label={t(m.replaces)}
        checked={values.remplace === "1"}
        error={errors.remplace}
      />
      <TextArea
        t={t}
        name="mots"
        label={t(m.proposalWords)}
        help={t(m.proposalWordsHelp)}
        value={values.mots}
        error={errors.mots}
        max={longestProposal}
      />
    </>
  );
}

const amendment = z.object({
  once: z.string().refine(isId),
  version: z.coerce.number().int().min(1).max(1000),
  mots: z.string(),
  remplace: z.string().optional(),
});

async function amendIt(c: Ctx): Promise<Response> {
  const { one } = await consensusToAmend(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, version, mots, remplace } = check(amendment, { mots: "", ...form.values });
      const people = await peopleFrom(form.values);
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
  const { t } = c.var;
  const { one } = await consensusToAmend(c);
  const values = typed?.values ?? (await valuesOf(one));
  return page(
    c,
    { title: t(m.amendTitle), under: "/groupes", noIndex: true },
    <Amending
      t={t}
      one={one}
      values={values}
      errors={errorsOf(t, typed?.refusal, fieldOf)}
      stale={typed?.refusal?.code === "boucle.stale"}
    />,
  );
}

/** The proposal under discussion as its form had it. */
async function valuesOf({ current }: Consensus): Promise<Record<string, string>> {
  const values: Record<string, string> = { mots: current.words, remplace: current.replaces ? "1" : "" };
  for (const [index, { personId, title }] of current.named.entries()) {
    values[`adresse${index + 1}`] = (await addressOf(db, personId)) ?? "";
    values[`titre${index + 1}`] = title ?? "";
  }
  return values;
}

/** The form that amends a proposal; it bears the number of the one that was read. */
export function Amending({
  t,
  one,
  values,
  errors,
  stale,
}: FieldsProps & { one: Consensus; stale: boolean }) {
  const at = `/consensus/${one.id}`;
  return (
    <>
      <Breadcrumb t={t} crumbs={[{ href: at, label: one.label[t.language] }]} />
      <PageHead title={t(m.amendTitle)} lead={t(m.amendLead)} />
      <ErrorSummary t={t} errors={errors} />
      {stale ? <ProposalBody t={t} proposal={one.current} /> : null}
      <Form action={`${at}/amendement`} once={values.once || newId()} version={one.current.number} guard>
        <ProposalFields t={t} values={values} errors={errors} />
        <FormActions>
          <Submit>{t(m.amend)}</Submit>
          <ButtonLink look="quiet" href={at}>
            {one.label[t.language]}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
