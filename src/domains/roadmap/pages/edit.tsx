import { mandatesIn } from "#domains/mandates/index.ts";
import { fullName } from "#domains/people/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Checkboxes, type Choice, ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { amend, groundOf, withdrawCommitment } from "../commitment.ts";
import { m } from "../messages.ts";
import { ownerIds, possibleOwners } from "../owners.ts";
import { type Commitment, commitmentById } from "../reading.ts";
import { sayOwner } from "../saying.tsx";
import { type PossibleOwners, TermsFields, termsField, termsFrom } from "../terms-form.tsx";

const editors = holding("roadmap.edit");

export const editRoutes = [
  get("/engagements/:id/modifier", editors, (c) => show(c)),
  post("/engagements/:id", editors, save),
  post("/engagements/:id/retrait", editors, takeBack),
];

async function save(c: Ctx): Promise<Response> {
  const one = await load(c);
  const form = await readForm(c);
  const people = form.all("personnes");
  return attempt(
    c,
    async () => {
      const terms = { ...termsFrom(form.values), personIds: people, revision: Number(form.text("version")) };
      await amend(c.var.actor, one.id, terms);
      return done(c, `/engagements/${one.id}`, m.saved);
    },
    (refusal) => show(c, { values: form.values, people, refusal }),
  );
}

async function takeBack(c: Ctx): Promise<Response> {
  const one = await load(c);
  const { values } = await readForm(c);
  return attempt(
    c,
    async () => {
      await withdrawCommitment(c.var.actor, one.id, values.raison ?? "");
      return done(c, `/engagements/${one.id}`, m.withdrawDone);
    },
    (refusal) => show(c, { values, refusal }),
  );
}

async function load(c: Ctx): Promise<Commitment> {
  const id = c.req.param("id");
  const one = isId(id) ? await commitmentById(id) : null;
  if (!one) throw refuse.notFound();
  requirePower(c.var.actor, "roadmap.edit", await groundOf(one.textId));
  return one;
}

type Typed = { values: Record<string, string>; people?: string[]; refusal?: Refusal };

async function show(c: Ctx, typed: Typed = { values: {} }): Promise<Response> {
  const { actor } = c.var;
  const one = await load(c);
  const [owners, people, chosen] = await Promise.all([
    possibleOwners(),
    peopleOf(one.owner.id, t),
    ownerIds(one.id),
  ]);
  await logAccess(actor, "/engagements/:id/modifier", ["unit", one.owner.id], people.length);
  const view = <EditCommitment {...{ one, owners, people, typed }} chosen={typed.people ?? chosen} />;
  return page(c, { title: t(m.editTitle), under: "/feuille-de-route", noIndex: true }, view);
}

/** Whoever holds a mandate in the owner unit, once each, with the role. */
async function peopleOf(unitId: string, t: Translator): Promise<Choice[]> {
  const choices = new Map<string, Choice>();
  for (const held of await mandatesIn(unitId)) {
    choices.set(held.personId, {
      value: held.personId,
      label: held.publicName ?? fullName(held),
      help: held.label[t.language],
    });
  }
  return [...choices.values()];
}

type EditProps = {
  one: Commitment;
  owners: PossibleOwners;
  people: Choice[];
  chosen: string[];
  typed: Typed;
};

/** Who answers for a commitment and for when; the sentence itself cannot change. */
export function EditCommitment({ one, owners, people, chosen, typed: { values, refusal } }: EditProps) {
  const errors: Record<string, string> = refusal
    ? { [fieldOf(refusal)]: t.say(refusal.said, refusal.values) }
    : {};
  const filled = { ...valuesOf(one), ...values };
  return (
    <>
      <PageHead
        eyebrow={<a href={`/engagements/${one.id}`}>{one.title}</a>}
        title={t(m.editTitle)}
        lead={<q>{one.sentence}</q>}
      />
      <ErrorSummary errors={errors} />
      {refusal?.code === "boucle.stale" ? <Meanwhile one={one} /> : null}
      <Form action={`/engagements/${one.id}`} version={one.revision} guard>
        <TermsFields owners={owners} values={filled} errors={errors} />
        {people.length > 0 ? (
          <Checkboxes
            name="personnes"
            label={t(m.peopleLabel)}
            help={t(m.peopleHelp)}
            choices={people}
            values={chosen}
            error={errors.personnes}
          />
        ) : null}
        <FormActions>
          <Submit>{t(m.save)}</Submit>
        </FormActions>
      </Form>
      {one.withdrawnAt ? null : <Withdrawal one={one} error={errors.raison} />}
    </>
  );
}

/** What somebody else saved, beside what was typed: saving again keeps what is typed. */
function Meanwhile({ one }: { one: Commitment }) {
  return (
    <Notice kind="warning" title={t(m.savedMeanwhile)}>
      <Definitions
        items={[
          { term: t(m.titleLabel), value: one.title },
          { term: t(m.ownerLabel), value: sayOwner(t, one.owner) },
          { term: t(m.dueLabel), value: one.dueOn ? t.day(one.dueOn) : t(m.noDate) },
          { term: t(m.indicatorLabel), value: one.indicator },
          { term: t(m.targetLabel), value: one.target },
        ]}
      />
    </Notice>
  );
}

function Withdrawal({ one, error }: { one: Commitment; error?: string }) {
  return (
    <Section title={t(m.withdraw)}>
      <p class="soft measure">{t(m.withdrawHelp)}</p>
      <Form action={`/engagements/${one.id}/retrait`}>
        <TextArea name="raison" label={t(m.withdrawReason)} error={error} max={2000} rows={3} required />
        <FormActions>
          <Submit look="danger">{t(m.withdraw)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}

const fieldOf = ({ code }: Refusal) => (code === "roadmap.noReason" ? "raison" : (termsField[code] ?? ""));

function valuesOf(one: Commitment): Record<string, string> {
  return {
    nom: one.title,
    structure: one.owner.id,
    echeance: one.dueOn ?? "",
    indicateur: one.indicator ?? "",
    cible: one.target === null ? "" : String(one.target),
  };
}
