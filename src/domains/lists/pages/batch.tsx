import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, errorsOf, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, FormActions, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import {
  applyBatch,
  type Batch,
  batchById,
  giveUp,
  linesOf,
  mapColumns,
  undoBatch,
  working,
} from "../importing/index.ts";
import { kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import type { Fate } from "../schema.ts";
import {
  AppliedReport,
  ApplyForm,
  FateFigures,
  FormatSaid,
  Lines,
  MappingForm,
  type Shown,
  together,
  Working,
} from "./batch-views.tsx";
import { failureOf, StateBadge } from "./parts.tsx";

const importers = holding("arrival.import");
const base = "/administration/arrivee/:id";

export const batchRoutes = [
  get(base, importers, (c) => batchPage(c)),
  post(`${base}/colonnes`, importers, (c) =>
    step(c, async (id) => mapColumns(c.var.actor, id, await columnsSent(c))),
  ),
  post(`${base}/reprise`, importers, (c) => step(c, (id) => applyBatch(c.var.actor, id))),
  post(`${base}/annulation`, importers, (c) => step(c, (id) => undoBatch(c.var.actor, id))),
  post(`${base}/abandon`, importers, (c) => step(c, (id) => giveUp(c.var.actor, id))),
];

/** The batch that an address names. @throws {Refusal} `notFound`. */
export async function openBatch(c: Ctx): Promise<Batch> {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return batchById(c.var.actor, id);
}

async function step(c: Ctx, verb: (id: string) => Promise<Batch>): Promise<Response> {
  const batch = await openBatch(c);
  return attempt(
    c,
    async () => {
      await verb(batch.id);
      return c.redirect(`/administration/arrivee/${batch.id}`, 303);
    },
    (refusal) => batchPage(c, refusal),
  );
}

async function columnsSent(c: Ctx): Promise<(string | null)[]> {
  const { header } = await openBatch(c);
  const form = await readForm(c);
  return header.map((_, index) => form.text(`c${index}`) || null);
}

const filters = ["create", "update", "same", "error", "warned", "kept"];

async function batchPage(c: Ctx, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const batch = await openBatch(c);
  const shown = await shownLines(c, batch);
  // Reloaded by the browser itself while work goes on.
  if (working.includes(batch.state)) c.header("Refresh", "3");
  const people = batch.state === "mapping" ? batch.sample.length : shown.lines.length;
  await logAccess(actor, "/administration/arrivee/:id", ["arrival", batch.id], people);
  return page(
    c,
    { title: batch.fileName, noIndex: true, under: "/administration", wide: true },
    <BatchView
      {...{ batch, shown }}
      columns={c.req.query("colonnes") === "1"}
      errors={errorsOf(t, refusal)}
    />,
  );
}

async function shownLines(c: Ctx, batch: Batch): Promise<Shown> {
  const told = ["checked", "applied", "undone"].includes(batch.state);
  const asked = c.req.query("sort") ?? "";
  const fate = filters.includes(asked) ? asked : "";
  const at = Math.min(20_000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  if (!told || batch.erasedAt) return { lines: [], count: 0, fate, at, kept: 0 };
  const found = await linesOf(batch, fate ? { fate: fate as Fate } : {}, together, (at - 1) * together);
  const kept = batch.state === "undone" ? (await linesOf(batch, { fate: "kept" }, 1)).count : 0;
  return { ...found, fate, at, kept };
}

type ViewProps = {
  batch: Batch;
  shown: Shown;
  columns: boolean;
  errors: Record<string, string>;
};

function BatchView({ batch, shown, columns, errors }: ViewProps) {
  const mapping =
    batch.state === "mapping" || batch.state === "cancelled" || (columns && batch.state === "checked");
  const failure = failureOf(t, batch);
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/administration/arrivee", label: t(m.title) }]} />
      <PageHead
        eyebrow={t(m.fromSource, { kind: t(kindNames[batch.kind]), source: batch.sourceName })}
        title={<bdi>{batch.fileName}</bdi>}
        lead={<StateBadge state={batch.state} />}
      />
      <Steps batch={batch} />
      <ErrorSummary errors={errors} />
      {failure ? (
        <Notice kind="error" title={t(batch.state === "refused" ? m.refusedTitle : m.failed)}>
          {failure}
        </Notice>
      ) : null}
      <FormatSaid batch={batch} />
      {working.includes(batch.state) ? <Working batch={batch} /> : null}
      {batch.erasedAt ? <Notice>{t(m.erased)}</Notice> : null}
      {mapping && batch.header.length > 0 && !batch.erasedAt ? <MappingForm batch={batch} /> : null}
      {batch.state === "refused" ? (
        <FormActions>
          <ButtonLink href={`/administration/arrivee/nouveau?kind=${batch.kind}`}>{t(m.again)}</ButtonLink>
        </FormActions>
      ) : null}
      {["checked", "applied", "undone"].includes(batch.state) && !mapping ? (
        <Told {...{ batch, shown }} />
      ) : null}
      {batch.state === "mapping" || batch.state === "checked" ? (
        <Form action={`/administration/arrivee/${batch.id}/abandon`} class="form form-quiet" plain>
          <Submit look="quiet">{t(m.giveUp)}</Submit>
        </Form>
      ) : null}
    </>
  );
}

function Told({ batch, shown }: Pick<ViewProps, "batch" | "shown">) {
  return (
    <>
      <FateFigures batch={batch} />
      {batch.state === "checked" ? <ApplyForm batch={batch} /> : null}
      {batch.state === "applied" ? <AppliedReport batch={batch} /> : null}
      {batch.state === "undone" && batch.undoneAt ? (
        <Notice kind={shown.kept ? "warning" : "success"}>
          <p>{t(m.undoneLead, { when: t.ago(batch.undoneAt) })}</p>
          {shown.kept ? <p>{t(m.undoneKept, { count: shown.kept })}</p> : null}
        </Notice>
      ) : null}
      {batch.erasedAt ? null : <Lines batch={batch} shown={shown} />}
    </>
  );
}

/** The three steps of a list, and where it stands. */
function Steps({ batch }: { batch: Batch }) {
  const at = ["reading", "mapping", "refused", "cancelled"].includes(batch.state)
    ? 0
    : ["checking", "checked"].includes(batch.state)
      ? 1
      : 2;
  const here = `/administration/arrivee/${batch.id}`;
  return (
    <Tabs
      label={t(m.steps)}
      tabs={[m.step1, m.step2, m.step3].map((label, index) => ({
        href: index === 0 && batch.state === "checked" ? `${here}?colonnes=1` : here,
        label: `${index + 1}. ${t(label)}`,
        current: index === at,
      }))}
    />
  );
}
