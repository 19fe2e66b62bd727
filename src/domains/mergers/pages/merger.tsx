import {
  type Batch,
  batchById,
  kindNames,
  type ThingKind,
  thingKinds,
  withFile,
} from "#domains/lists/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { allMessages, dotted, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { type Asking, type FormWords, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { readBundle } from "../bundle.ts";
import { applyMerger, decideMerger, type Merger, mergerById, undoMerger } from "../merger.ts";
import { m } from "../messages.ts";
import { type Report, reportOf } from "../report.ts";
import { choicesField } from "./choices.tsx";

export const policy = holding("arrival.merge");
export const here = "/administration/rattachement";
const address = `${here}/:id`;

type Loaded = { merger: Merger; report: Report | null };
// What the archive meets is read for those who see it only.
const load = async ({ c, actor }: Asking): Promise<Loaded> => ({
  merger: await mergerById(actor, c.req.param("id")),
  report: null,
});

const deciding = partForm(`${address}/choix`, mergerPage, {
  policy,
  words: m.decide,
  look: "plain",
  load,
  fields: ({ merger, report }) => ({ choices: choicesField(merger.choices, report) }),
  run: async ({ actor, merger, input }) => {
    await decideMerger(actor, merger.id, input.choices);
    return `${here}/${merger.id}`;
  },
});

/** A step of a merger, by one press. */
const step = (path: string, words: FormWords, verb: typeof applyMerger, look?: "quiet") =>
  partForm(`${address}/${path}`, mergerPage, {
    policy,
    words,
    look,
    load,
    run: async ({ actor, merger }) => {
      await verb(actor, merger.id);
      return `${here}/${merger.id}`;
    },
  });

const applying = step("reprise", m.apply, applyMerger);
const undoing = step("annulation", m.undo, undoMerger, "quiet");

export const mergerRoutes = [
  get(address, policy, mergerPage),
  ...deciding.routes,
  ...applying.routes,
  ...undoing.routes,
];

/** A merger: what it would become and the choices, or what each list became and the way back. */
async function mergerPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const merger = await mergerById(actor, c.req.param("id"));
  const where = await unitById(merger.unitId);
  const waits = merger.state === "prepared" || merger.state === "undone";
  const report = waits ? await reportOrNothing(merger, where) : null;
  await logAccess(actor, address, ["unit", where.id], report?.people.met.length ?? 0);
  const loaded = { merger, report };
  return page(
    c,
    { title: merger.name, noIndex: true, under: "/administration" },
    <>
      <PageHead title={<bdi>{merger.name}</bdi>} lead={t(m.list.lead)} />
      {report || merger.state === "applied" ? null : <WhyRefused />}
      <p class="cluster">
        <StateBadge state={merger.state} />
        <span class="soft">{where.name}</span>
      </p>
      {merger.failure ? <p>{t(m.failed, { reason: reasonOf(merger.failure) })}</p> : null}
      {waits && !report ? (
        <Empty title={t(m.archiveGone)} action={<ButtonLink href={here} label={t(m.receive.title)} />}>
          <p>{t(m.archiveGoneHelp)}</p>
        </Empty>
      ) : null}
      {report ? (
        <>
          <ReportFigures report={report} />
          {deciding.show(loaded)}
          <Section title={t(m.apply.submit)} lead={t(m.noMail)}>
            {applying.show(loaded)}
          </Section>
        </>
      ) : null}
      <Outcome merger={merger} figures={await figuresOf(actor, merger)} />
      {merger.state === "applied" ? undoing.show(loaded) : null}
    </>,
  );
}

const badges: Record<Merger["state"], BadgeKind> = {
  prepared: "soon",
  applying: "accent",
  applied: "good",
  undoing: "accent",
  undone: "neutral",
};

/** Where a merger stands, in a word. */
export function StateBadge({ state }: Pick<Merger, "state">) {
  return <Badge kind={badges[state]}>{t(m[state])}</Badge>;
}

function ReportFigures({ report: { units, people, memberships, mandates } }: { report: Report }) {
  const figures = {
    unitsSame: units.met.length - units.fresh,
    unitsFresh: units.fresh,
    peopleSame: people.same.size,
    peopleFresh: people.fresh,
    memberships,
    mandates: mandates.count,
  };
  return (
    <>
      <Figures>
        {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
          <Figure key={name} figure={t.number(figures[name])} label={t(m[name])} />
        ))}
      </Figures>
      {mandates.left > 0 ? <p class="soft">{t(m.leftOut, { count: mandates.left })}</p> : null}
    </>
  );
}

/** What the archive meets here; null once the archive is gone. */
async function reportOrNothing(merger: Merger, where: Unit): Promise<Report | null> {
  try {
    return await reportOf(where, await withFile(merger.id, readBundle), merger.choices);
  } catch (error) {
    if (error instanceof Refusal && error.code === "arrival.fileGone") return null;
    throw error;
  }
}

/** Why a step stopped: the code of a refusal, then the list at which it did. */
function reasonOf(failure: string): string {
  const [code = "", list = ""] = failure.split(" ");
  const kind = thingKinds.find((one) => one === list);
  const at = code.lastIndexOf(".");
  const said = allMessages().get(`${code.slice(0, at)}.refusal${code.slice(at)}`);
  return said ? t.say(said, { kind: kind ? t(kindNames[kind]) : "" }) : t(m.failedUnknown);
}

type ListFigures = Partial<Record<ThingKind, Batch["figures"]>>;

/** How many lines of each list met which fate. */
async function figuresOf(actor: Actor, { batches }: Merger): Promise<ListFigures> {
  const all: ListFigures = {};
  for (const kind of thingKinds) {
    const id = batches[kind];
    const batch = id ? await batchById(actor, id).catch(() => null) : null;
    if (batch) all[kind] = batch.figures;
  }
  return all;
}

function toldOf(figures: Batch["figures"] | undefined): string {
  const { create = 0, update = 0, same = 0, error = 0 } = figures ?? {};
  return dotted(
    t(m.listCreated, { count: create }),
    update + same > 0 ? t(m.listKnown, { count: update + same }) : "",
    error > 0 ? t(m.listErrors, { count: error }) : "",
  );
}

/** What each list became. */
function Outcome({ merger: { batches }, figures }: { merger: Merger; figures: ListFigures }) {
  const lists = thingKinds.filter((kind) => batches[kind]);
  if (lists.length === 0) return null;
  return (
    <Section title={t(m.lists)}>
      <List>
        {lists.map((kind) => (
          <Row
            key={kind}
            href={`/administration/arrivee/${batches[kind]}`}
            title={t(kindNames[kind])}
            meta={toldOf(figures[kind])}
          />
        ))}
      </List>
    </Section>
  );
}
