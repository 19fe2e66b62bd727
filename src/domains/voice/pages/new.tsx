import { asc, inArray } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { type Unit, unitBySlug, unit as unitTable } from "#domains/units/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { request, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, FormActions, Hidden, Select, Submit } from "#ui/form.tsx";
import { choice, hidden } from "#ui/kit/fields.tsx";
import { type Asking, formPage, WhyRefused } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { contribute } from "../contribution.ts";
import { contributionFields } from "../form.ts";
import { m } from "../messages.ts";
import { type Subject, subjectsInForce } from "../subjects.ts";

/** The form to speak: where, as whom, the words, and what they are about. */
export const newRoutes = formPage("/contributions/nouvelle", {
  post: "/contributions",
  policy: signedIn,
  limit: { times: 60, seconds: 600 },
  under: "/contributions",
  words: m.speakUp,
  load,
  values: ({ where }) => ({ unit: where?.name ?? "" }),
  fields: ({ actor, where, subjects, about }) => ({
    unit: hidden(where?.slug),
    as: asWhom(actor, where),
    ...contributionFields(subjects, about),
  }),
  draft: ({ where }) => `contribution-${where?.slug}`,
  run: async ({ actor, input, once }) => {
    const where = await unitBySlug(input.unit);
    return `/contributions/${await contribute(actor, where, { ...input, id: once })}`;
  },
  view: ({ where, places, about }, form) => {
    if (where) return form;
    const typed = request().var.sent?.text("body");
    return (
      <>
        <WhyRefused />
        {typed ? <blockquote>{typed}</blockquote> : null}
        {places.length > 0 ? <ChooseUnit places={places} about={about} /> : <NoUnit />}
      </>
    );
  },
});

async function load({ actor, asked }: Asking) {
  const places = await unitsToSpeakIn(actor);
  const slug = asked("unit", "unite");
  const where =
    places.find((unit) => unit.slug === slug) ?? (places.length === 1 && !slug ? places[0]! : null);
  const about = asked("blockId", "bloc") || null;
  return { actor, places, where, about, subjects: await subjectsWith(about) };
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
async function subjectsWith(blockId: string | null): Promise<Subject[]> {
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

/** As whom one speaks: for the unit where one may, otherwise as one of its members. */
function asWhom(actor: Actor, where: Unit | null) {
  const forUnit = where !== null && can(actor, "voice.speak", where);
  const member = where !== null && actor.memberOf.includes(where.id);
  const unit = t(m.asUnit, { unit: where?.name ?? "" });
  return choice({
    choices: [
      { value: "unit", label: unit, help: t(m.asUnitHelp), unseen: !forUnit },
      { value: "person", label: t(m.asPerson), help: t(m.asPersonHelp), unseen: !member },
    ],
    initial: forUnit ? "unit" : "person",
    required: true,
  });
}

/** A member of no group is told where to find one. */
function NoUnit() {
  return (
    <Empty title={t(m.noUnit)} action={<ButtonLink href="/groupes" label={t(m.findGroup)} />}>
      <p>{t(m.noUnitHelp)}</p>
    </Empty>
  );
}

function ChooseUnit({ places, about }: { places: Unit[]; about: string | null }) {
  return (
    <Form action="/contributions/nouvelle" method="get">
      {about ? <Hidden name="bloc" value={about} /> : null}
      <Select
        name="unite"
        label={t(m.speakTo.fields.unit.label)}
        empty={t(m.speakTo.fields.unit.empty)}
        options={named(places, "slug")}
        required
      />
      <FormActions>
        <Submit>{t(m.speakTo.submit)}</Submit>
      </FormActions>
    </Form>
  );
}
