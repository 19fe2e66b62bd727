import { allRefusals } from "#platform/errors/index.ts";
import { type Ctx, holding, idIn, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { FormActions } from "#ui/form.tsx";
import { WhyRefused } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { asPlace, defineQuery, oneOf } from "#ui/kit/query.ts";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Batch, batchById, countKept, linesOf, working } from "../importing/index.ts";
import { kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import { batchForms } from "./batch-forms.tsx";
import { AppliedReport, FateFigures, FormatFound, RefusedFile, shownFates, Working } from "./batch-views.tsx";
import { lineColumns } from "./lines.tsx";
import { StateBadge } from "./parts.tsx";

const base = "/administration/arrivee/:id";
const fates = [...shownFates, "kept"] as const;
const query = defineQuery({
  fate: asPlace<(typeof fates)[number]>(oneOf("sort", fates)),
  columns: asPlace(oneOf("colonnes", ["1"])),
});

/** Whether the fate of each line is known and still there to be read. */
const isTold = ({ state, erasedAt }: Batch) =>
  ["checked", "applied", "undone"].includes(state) && erasedAt === null;

/** One list brought in: where it stands, what can be done with it, and what becomes of each of its lines. */
const list: Route[] = listPage(base, {
  policy: holding("arrival.import"),
  words: m.lines,
  query,
  perPage: 50,
  load: async ({ c }) => ({ batch: await openBatch(c) }),
  find: async ({ batch, asked, page, perPage }) => {
    if (!isTold(batch)) return { list: [], total: 0, kept: 0 };
    const { lines, count } = await linesOf(batch, asked.fate, perPage, (page - 1) * perPage);
    const kept = batch.state === "undone" ? await countKept(batch.id) : 0;
    return { list: lines, total: count, kept };
  },
  seen: ({ batch }) => ["arrival", batch.id],
  columns: ({ batch }) => lineColumns(batch),
  rowKey: ({ n }) => String(n),
  above: ({ batch, asked, found }) => <FateTabs {...{ batch, fate: asked.fate, kept: found.kept }} />,
  below: ({ batch }) => <RefusedFile batch={batch} />,
  frame: async ({ c, actor, batch, asked, found }, _, lines) => {
    // Reloaded by the browser itself while work goes on.
    if (working.includes(batch.state)) c.header("Refresh", "3");
    const mapping = maps(batch, asked.columns === "1");
    if (mapping) await logAccess(actor, base, ["arrival", batch.id], batch.sample.length);
    return page(
      c,
      { title: batch.fileName, noIndex: true, under: "/administration", wide: true },
      <>
        <Breadcrumb crumbs={[{ href: "/administration/arrivee", label: t(m.home.title) }]} />
        <PageHead
          eyebrow={`${t(kindNames[batch.kind])} · ${batch.sourceName}`}
          title={<bdi>{batch.fileName}</bdi>}
          lead={<StateBadge state={batch.state} />}
        />
        <Steps batch={batch} />
        <Standing batch={batch} />
        {mapping ? <forms.Columns batch={batch} /> : <Told batch={batch} kept={found.kept} />}
        {!mapping && isTold(batch) ? lines : null}
        {batch.state === "mapping" || batch.state === "checked" ? <forms.GiveUp batch={batch} /> : null}
      </>,
    );
  },
});

const forms = batchForms(base, openBatch, (c) => list[0]!.handle(c));

export const batchRoutes = [...list, ...forms.routes];

/** The batch that an address names. @throws {Refusal} `notFound`. */
export async function openBatch(c: Ctx): Promise<Batch> {
  const id = idIn(c);
  return batchById(c.var.actor, id);
}

/** Whether its columns wait to be confirmed. */
function maps({ state, header, erasedAt }: Batch, asked: boolean): boolean {
  const waits = state === "mapping" || state === "cancelled" || (asked && state === "checked");
  return waits && header.length > 0 && erasedAt === null;
}

/** How the file was read, how far the step under way is, or why the last one failed. */
function Standing({ batch }: { batch: Batch }) {
  const { state, failure, erasedAt } = batch;
  const why = failure && allRefusals().get(failure.code);
  return (
    <>
      {failure ? (
        <Notice kind="error" title={t(state === "refused" ? m.refusedTitle : m.failed)}>
          {why ? t.say(why.message, failure.values) : t(m.failed)}
        </Notice>
      ) : null}
      <FormatFound batch={batch} />
      {working.includes(state) ? (
        <Working batch={batch}>
          <forms.Stop batch={batch} />
        </Working>
      ) : null}
      {erasedAt ? <Notice>{t(m.erased)}</Notice> : null}
      {state === "refused" ? (
        <FormActions>
          <ButtonLink href={`/administration/arrivee/nouveau?kind=${batch.kind}`} label={t(m.again)} />
        </FormActions>
      ) : null}
    </>
  );
}

/** What the lines become or became, in figures, and the step that follows. */
function Told({ batch, kept }: { batch: Batch; kept: number }) {
  if (!["checked", "applied", "undone"].includes(batch.state)) return <WhyRefused />;
  return (
    <>
      <FateFigures batch={batch} />
      {batch.state === "checked" ? <forms.Apply batch={batch} /> : null}
      {batch.state === "applied" ? (
        <AppliedReport batch={batch}>
          <forms.Undo batch={batch} />
        </AppliedReport>
      ) : null}
      {batch.state === "undone" && batch.undoneAt ? (
        <Notice kind={kept ? "warning" : "success"}>
          <p>{t(m.undoneLead, { when: t.ago(batch.undoneAt) })}</p>
          {kept ? <p>{t(m.undoneKept, { count: kept })}</p> : null}
        </Notice>
      ) : null}
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

/** Which lines to show: those of one fate, or all. */
function FateTabs({ batch, fate, kept }: { batch: Batch; fate: string; kept: number }) {
  const here = `/administration/arrivee/${batch.id}`;
  const counts = [
    ...shownFates.map((one) => [one, batch.figures[one] ?? 0] as const),
    ["kept", kept] as const,
  ];
  return (
    <Tabs
      label={t(m.filter)}
      tabs={[
        { href: here, label: t(m.all), current: fate === "" },
        ...counts
          .filter(([, count]) => count > 0)
          .map(([one, count]) => ({
            href: query.href(here, { fate: one }),
            label: t(m.fates[one]),
            count,
            current: fate === one,
          })),
      ]}
    />
  );
}
