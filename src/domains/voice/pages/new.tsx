import { asc, inArray } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { type Unit, unitBySlug, unit as unitTable } from "#domains/units/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, Hidden, RadioCards, Select, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { contribute } from "../contribution.ts";
import { ContributionForm } from "../form.tsx";
import { m } from "../messages.ts";
import { type Subject, subjectsInForce } from "../subjects.ts";

export const newRoutes = [
  get("/contributions/nouvelle", signedIn, (c) => show(c, { values: {} })),
  post("/contributions", signedIn, say, { limit: { times: 60, seconds: 600 } }),
];

async function say(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { once = "", contribution = "", about = "", unite = "" } = form.values;
  try {
    if (!isId(once) || (about && !isId(about))) throw refuse.invalid();
    const where = await unitBySlug(unite);
    const as = form.text("qui") === "unit" ? "unit" : "person";
    const id = await contribute(c.var.actor, where, {
      id: once,
      body: contribution,
      blockId: about || null,
      as,
    });
    return done(c, `/contributions/${id}`, m.sent);
  } catch (error) {
    // Whatever the reason, even a missing membership: nothing that was typed is lost.
    if (error instanceof Refusal && error.status !== 404 && error.status !== 401)
      return show(c, { values: form.values, refusal: error });
    throw error;
  }
}

type Typed = { values: Record<string, string>; refusal?: Refusal };

async function show(c: Ctx, { values, refusal }: Typed): Promise<Response> {
  const { actor } = c.var;
  const places = await unitsToSpeakIn(actor);
  const asked = values.unite ?? c.req.query("unite");
  const where =
    places.find((unit) => unit.slug === asked) ?? (places.length === 1 && !asked ? places[0]! : null);
  const subjects = await subjectsWith(values.about ?? c.req.query("bloc"));
  const filled = { about: c.req.query("bloc") ?? "", ...values };
  const view = <NewContribution {...{ places, where, subjects, values: filled, refusal, actor }} />;
  return page(
    c,
    { title: t(m.newTitle), under: "/contributions", noIndex: true, status: refusal?.status },
    view,
  );
}

/** The units where this person may speak, for themselves or for the unit; by name, at most 200. */
async function unitsToSpeakIn(actor: Actor): Promise<Unit[]> {
  const spoken = actor.grants.filter((grant) => grant.power === "voice.speak").map((grant) => grant.unitId);
  const ids = [...new Set([...actor.memberOf, ...spoken])];
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(unitTable)
    .where(inArray(unitTable.id, ids))
    .orderBy(asc(unitTable.searchName))
    .limit(200);
  return found.filter((unit) => !unit.closedAt);
}

/** The objectives in force, with the block asked about wherever it stands. */
async function subjectsWith(blockId: string | undefined): Promise<Subject[]> {
  const subjects = await subjectsInForce();
  const known = subjects.some(
    (one) => one.blockId === blockId || one.paragraphs.some((part) => part.blockId === blockId),
  );
  if (!isId(blockId) || known) return subjects;
  const place = (await blocksById([blockId])).get(blockId);
  if (!place?.published) return subjects;
  return [
    { blockId, number: place.number, title: `${place.textTitle} · ${place.plain}`, paragraphs: [] },
    ...subjects,
  ];
}

type NewProps = {
  actor: Actor;
  places: Unit[];
  where: Unit | null;
  subjects: Subject[];
  values: Record<string, string>;
  refusal?: Refusal;
};

/** The form to speak: where, as whom, the words, and what they are about. */
export function NewContribution({ actor, places, where, subjects, values, refusal }: NewProps) {
  const head = <PageHead title={t(m.newTitle)} lead={t(m.newLead)} />;
  if (places.length === 0) {
    return (
      <>
        {head}
        {refusal ? <ErrorSummary errors={{ "": t.say(refusal.said, refusal.values) }} /> : null}
        <Empty title={t(m.noUnit)} action={<ButtonLink href="/groupes">{t(m.findGroup)}</ButtonLink>}>
          <p>{t(m.noUnitHelp)}</p>
          {values.contribution ? <blockquote>{values.contribution}</blockquote> : null}
        </Empty>
      </>
    );
  }
  const errors = refusal ? errorsOf(t, refusal) : {};
  return (
    <>
      {head}
      <ErrorSummary errors={errors} />
      {where ? (
        <Form action="/contributions" once={values.once || newId()} draft={`contribution-${where.slug}`}>
          <Hidden name="unite" value={where.slug} />
          <AsWhom actor={actor} where={where} value={values.qui} />
          <ContributionForm subjects={subjects} values={values} errors={errors} required />
          <FormActions>
            <Submit>{t(m.send)}</Submit>
          </FormActions>
        </Form>
      ) : (
        <>
          {values.contribution ? <blockquote>{values.contribution}</blockquote> : null}
          <ChooseUnit places={places} bloc={values.about} />
        </>
      )}
    </>
  );
}

function AsWhom({ actor, where, value }: { actor: Actor; where: Unit; value?: string }) {
  const choices = [
    ...(can(actor, "voice.speak", where)
      ? [{ value: "unit", label: t(m.asUnit, { unit: where.name }), help: t(m.asUnitHelp) }]
      : []),
    ...(actor.memberOf.includes(where.id)
      ? [{ value: "person", label: t(m.asPerson), help: t(m.asPersonHelp) }]
      : []),
  ];
  return (
    <RadioCards
      name="qui"
      label={`${t(m.asWhom)} · ${where.name}`}
      choices={choices}
      value={value ?? choices[0]?.value}
      required
    />
  );
}

function ChooseUnit({ places, bloc }: { places: Unit[]; bloc?: string }) {
  return (
    <Form action="/contributions/nouvelle" method="get">
      {bloc ? <Hidden name="bloc" value={bloc} /> : null}
      <Select
        name="unite"
        label={t(m.where)}
        empty={t(m.chooseUnit)}
        options={places.map(({ slug, name }) => ({ value: slug, label: name }))}
        required
      />
      <FormActions>
        <Submit>{t(m.goOn)}</Submit>
      </FormActions>
    </Form>
  );
}

const fieldOf: Record<string, string> = {
  "voice.empty": "contribution",
  "voice.tooLong": "contribution",
  "voice.taken": "contribution",
  "voice.unknownSubject": "about",
};

function errorsOf(t: Translator, refusal: Refusal): Record<string, string> {
  return { [fieldOf[refusal.code] ?? ""]: t.say(refusal.said, refusal.values) };
}
