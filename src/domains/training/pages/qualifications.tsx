import { trainingsAsked } from "#domains/kinds/index.ts";
import { personAt } from "#domains/people/index.ts";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Ctx, idIn, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { day, pick, text } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { type Followed, holdersIn, perPage, trainingsOf } from "../listing.ts";
import { m } from "../messages.ts";
import { forgetTraining, recordPower, recordTraining } from "../qualification.ts";
import { refuseTraining } from "../refusals.ts";

const query = defineQuery({
  training: words("formation"),
  which: oneOf("lesquelles", ["manquantes", "toutes"], "manquantes"),
});

async function load({ c }: Pick<Asking, "c">) {
  const unit = await unitBySlug(c.req.param("slug")!);
  const [trainings, holders] = await Promise.all([trainingsAsked(), holdersIn(unit.id)]);
  return { unit, trainings, holders };
}

/** Who must follow what here and below, and the form that records what someone followed. */
const list: Route[] = listPage("/unites/:slug/formations", {
  power: recordPower,
  words: m.list,
  query,
  perPage,
  load,
  find: ({ unit, trainings, asked, page }) => {
    const training = trainings.find(({ key }) => key === asked.training)?.key ?? null;
    return trainingsOf(unit.id, { missingOnly: asked.which !== "toutes", training, page });
  },
  seen: ({ unit }) => ["unit", unit.id],
  above: ({ found }) => (
    <>
      <p class="lead">{t(m.lead)}</p>
      <Figures>
        <Figure figure={t.number(found.missing)} label={t(m.missing, { count: found.missing })} />
      </Figures>
    </>
  ),
  filters: ({ trainings }) => ({
    training: { label: m.training, all: m.allTrainings, options: named(trainings, "key") },
    which: { label: m.whichOnes, options: said({ manquantes: m.missingOnly, toutes: m.everything }) },
  }),
  rowKey: ({ mandateId, training }) => `${mandateId} ${training}`,
  columns: ({ unit, actor }) => [
    { key: "person", cell: ({ name }) => name },
    {
      key: "role",
      cell: ({ role, slug, unit: where }) => (
        <span>
          {role[t.language]}, <a href={`/unites/${slug}`}>{where}</a>
        </span>
      ),
    },
    { key: "training", cell: ({ label }) => label[t.language] },
    {
      key: "state",
      cell: (line) => (
        <div class="cluster">
          <State line={line} />
          {line.id && line.recordedBy === actor.personId
            ? forgetting.show({ unit }, { at: { slug: unit.slug, id: line.id }, key: line.mandateId })
            : null}
        </div>
      ),
    },
  ],
  below: (loaded) => recording.section(loaded),
  frame: ({ c, unit, trainings }, title, content) =>
    unitPage(
      c,
      unit,
      { tab: "trainings", title, noIndex: true },
      trainings.length > 0 ? content : <Empty title={t(m.list.none)}>{t(m.noTraining)}</Empty>,
    ),
});

const host = (c: Ctx) => list[0]!.handle(c);

const recording = partForm("/unites/:slug/formations", host, {
  power: recordPower,
  words: m.record,
  load,
  fields: ({ trainings, holders }) => ({
    person: pick({ options: named(holders, "id"), open: isId }),
    email: text({ type: "email" }),
    training: pick({ options: named(trainings, "key"), required: true }),
    followedOn: day({ required: true }),
    expiresOn: day({}),
  }),
  run: async ({ actor, unit, holders, input, once }) => {
    const { person, email, ...what } = input;
    const personId = email ? await personAt(email) : holders.find(({ id }) => id === person)?.id;
    if (!personId) throw refuseTraining.nobodyHere();
    await recordTraining(actor, unit, { ...what, id: once, personId });
    return `/unites/${unit.slug}/formations`;
  },
});

const forgetting = partForm("/unites/:slug/formations/:id/retrait", host, {
  power: recordPower,
  words: m.forget,
  look: "quiet",
  load: async ({ c }): Promise<{ unit: Unit }> => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  run: async ({ c, actor, unit }) => {
    const id = idIn(c);
    await forgetTraining(actor, unit, id);
    return `/unites/${unit.slug}/formations`;
  },
});

export const qualificationRoutes = [...list, ...recording.routes, ...forgetting.routes];

function State({ line: { counts, followedOn, expiresOn, before } }: { line: Followed }) {
  if (counts && followedOn) {
    const followed = t.day(followedOn);
    return (
      <Badge kind="good">
        {expiresOn
          ? t(m.followedUntil, { day: followed, until: t.day(expiresOn) })
          : t(m.followed, { day: followed })}
      </Badge>
    );
  }
  if (expiresOn) return <Badge kind="late">{t(m.expired, { day: t.day(expiresOn) })}</Badge>;
  return <Badge kind={before ? "late" : "soon"}>{t(before ? m.neededBefore : m.toFollow)}</Badge>;
}
