import {
  type Batch,
  batchById,
  kindNames,
  type ThingKind,
  thingKinds,
  withFile,
} from "#domains/lists/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, post, readForm } from "#platform/http/index.ts";
import { allMessages, type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { readBundle } from "../bundle.ts";
import { applyMerger, decideMerger, type Merger, mergerById, undoMerger } from "../merger.ts";
import { m } from "../messages.ts";
import { type Report, reportOf } from "../report.ts";
import type { MergerChoices } from "../schema.ts";
import { choicesOf, DryRun } from "./dry-run.tsx";
import { here, policy, StateBadge } from "./parts.tsx";

export const mergerRoutes = [
  get(`${here}/:id`, policy, (c) => mergerPage(c)),
  post(`${here}/:id/choix`, policy, decide),
  post(`${here}/:id/reprise`, policy, (c) => move(c, applyMerger)),
  post(`${here}/:id/annulation`, policy, (c) => move(c, undoMerger)),
];

const idOf = (c: Ctx): string => {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return id;
};

async function move(c: Ctx, how: typeof applyMerger): Promise<Response> {
  const id = idOf(c);
  await how(c.var.actor, id);
  return done(c, `${here}/${id}`, m.asked);
}

async function decide(c: Ctx): Promise<Response> {
  const id = idOf(c);
  const form = await readForm(c);
  const choices = choicesOf(form.values);
  return attempt(
    c,
    async () => {
      await decideMerger(c.var.actor, id, choices);
      return done(c, `${here}/${id}`, m.decided);
    },
    (refusal) => mergerPage(c, refusal, choices),
  );
}

/** The page of a merger; with the choices just typed where they were refused. */
async function mergerPage(c: Ctx, refusal?: Refusal, typed?: MergerChoices): Promise<Response> {
  const { actor } = c.var;
  const kept = await mergerById(actor, idOf(c));
  const merger = typed ? { ...kept, choices: typed } : kept;
  const where = await unitById(merger.unitId);
  const waits = merger.state === "prepared" || merger.state === "undone";
  const report = waits ? await reportOrNothing(merger, where) : null;
  await logAccess(actor, `${here}/:id`, ["unit", where.id], report?.people.met.length ?? 0);
  const errors: Record<string, string> = refusal ? { "": t.say(refusal.said, refusal.values) } : {};
  return page(
    c,
    { title: merger.name, noIndex: true, under: "/administration", status: refusal ? 422 : 200 },
    <>
      <PageHead title={<bdi>{merger.name}</bdi>} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      <p class="cluster">
        <StateBadge state={merger.state} />
        <span class="soft">{where.name}</span>
      </p>
      {merger.failure ? <p>{t(m.failed, { reason: reasonOf(t, merger.failure) })}</p> : null}
      {waits && !report ? (
        <Empty title={t(m.archiveGone)} action={<ButtonLink href={here}>{t(m.upload)}</ButtonLink>}>
          <p>{t(m.archiveGoneHelp)}</p>
        </Empty>
      ) : null}
      {report ? <DryRun merger={merger} report={report} /> : null}
      <Outcome merger={merger} figures={await figuresOf(c, merger)} />
    </>,
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
function reasonOf(t: Translator, failure: string): string {
  const [code = "", list = ""] = failure.split(" ");
  const kind = thingKinds.find((one) => one === list);
  const at = code.lastIndexOf(".");
  const said = allMessages().get(`${code.slice(0, at)}.refusal${code.slice(at)}`);
  return said ? t.say(said, { kind: kind ? t(kindNames[kind]) : "" }) : t(m.failedUnknown);
}

type ListFigures = Partial<Record<ThingKind, Batch["figures"]>>;

/** How many lines of each list met which fate. */
async function figuresOf(c: Ctx, { batches }: Merger): Promise<ListFigures> {
  const all: ListFigures = {};
  for (const kind of thingKinds) {
    const id = batches[kind];
    const batch = id ? await batchById(c.var.actor, id).catch(() => null) : null;
    if (batch) all[kind] = batch.figures;
  }
  return all;
}

function toldOf(t: Translator, figures: Batch["figures"] | undefined): string {
  const { create = 0, update = 0, same = 0, error = 0 } = figures ?? {};
  return [
    t(m.listCreated, { count: create }),
    update + same > 0 ? t(m.listKnown, { count: update + same }) : "",
    error > 0 ? t(m.listErrors, { count: error }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What each list became, and the way back. */
function Outcome({ merger, figures }: { merger: Merger; figures: ListFigures }) {
  const lists = thingKinds.filter((kind): kind is ThingKind => merger.batches[kind] !== undefined);
  if (lists.length === 0) return null;
  return (
    <>
      <Section title={t(m.lists)}>
        <List>
          {lists.map((kind) => (
            <Row
              key={kind}
              href={`/administration/arrivee/${merger.batches[kind]}`}
              title={t(kindNames[kind])}
              meta={toldOf(t, figures[kind])}
            />
          ))}
        </List>
      </Section>
      {merger.state === "applied" ? (
        <Form action={`${here}/${merger.id}/annulation`}>
          <Submit look="quiet" confirm={t(m.undoConfirm)}>
            {t(m.undo)}
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
