import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Diff } from "#ui/diff.tsx";
import { Edition, Paragraph } from "#ui/edition.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Form, FormActions, Select, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { type Block, blocksOf } from "../block.ts";
import { type Change, compare, type Tally, tallyOf } from "../comparison.ts";
import { plainText } from "../document.ts";
import { m } from "../messages.ts";
import { blockName } from "../naming.ts";
import { openText, seesDrafts } from "../shelf.ts";
import { type Version, versionsOf } from "../version.ts";

export const compareRoutes = [get("/textes/:slug/comparer", anyone, compareVersions)];

/** Two versions beside each other: by default the one in force and the one before it. */
async function compareVersions(c: Ctx): Promise<Response> {
  const opened = await openText(c.var.actor, c.req.param("slug")!);
  const all = await versionsOf(opened.text.id);
  const versions = all.filter((version) => version.publishedAt || seesDrafts(opened));
  const to = chosen(versions, c.req.query("a")) ?? versions[0];
  const from =
    chosen(versions, c.req.query("de")) ?? versions.find((version) => to && version.number < to.number);
  const changes = from && to ? compare(await blocksOf(from.id), await blocksOf(to.id)) : null;
  return page(
    c,
    { title: `${t(m.compareTitle)} · ${opened.text.title}`, under: "/feuille-de-route", noIndex: true },
    <CompareView {...{ text: opened.text, versions, from, to, changes }} />,
  );
}

function chosen(versions: Version[], number: string | undefined): Version | undefined {
  if (!number) return undefined;
  const found = versions.find((version) => String(version.number) === number);
  if (!found) throw refuse.notFound();
  return found;
}

type CompareProps = {
  text: { slug: string; title: string };
  versions: Version[];
  from: Version | undefined;
  to: Version | undefined;
  changes: Change[] | null;
};

function CompareView({ text, versions, from, to, changes }: CompareProps) {
  const base = `/textes/${text.slug}`;
  const lead = from && to ? t(m.compareLine, { from: from.number, to: to.number }) : undefined;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: base, label: text.title },
          { href: `${base}/versions`, label: t(m.versions) },
        ]}
      />
      <PageHead title={t(m.compareTitle)} lead={lead} />
      {versions.length > 1 ? (
        <Choice {...{ base, versions, from, to }} />
      ) : (
        <Empty title={t(m.oneVersionOnly)} />
      )}
      {changes ? <Changes changes={changes} /> : null}
    </>
  );
}

type ChoiceProps = Pick<CompareProps, "versions" | "from" | "to"> & { base: string };

function Choice({ base, versions, from, to }: ChoiceProps) {
  const options = versions.map(({ number, label }) => ({
    value: String(number),
    label: `${number}. ${label}`,
  }));
  return (
    <Form action={`${base}/comparer`} method="get" auto>
      <Select
        name="de"
        label={t(m.compareFrom)}
        options={options}
        value={String(from?.number ?? "")}
        required
      />
      <Select name="a" label={t(m.compareTo)} options={options} value={String(to?.number ?? "")} required />
      <FormActions>
        <Submit look="plain">{t(m.compare)}</Submit>
      </FormActions>
    </Form>
  );
}

/** What changed, counted, then block by block and word by word. */
export function Changes({ changes }: { changes: Change[] }) {
  const changed = changes.filter((change) => change.kind !== "same" || change.moved);
  if (changed.length === 0) return <Empty title={t(m.noChange)} />;
  return (
    <>
      <TallyView tally={tallyOf(changes)} />
      <Edition>
        {changed.map((change) => (
          <ChangeView key={change.blockId} change={change} />
        ))}
      </Edition>
    </>
  );
}

function TallyView({ tally }: { tally: Tally }) {
  const figures = [
    { n: tally.reworded, label: t(m.reworded, { count: tally.reworded }) },
    { n: tally.added, label: t(m.addedBlocks, { count: tally.added }) },
    { n: tally.removed, label: t(m.removedBlocks, { count: tally.removed }) },
    { n: tally.moved, label: t(m.movedBlocks, { count: tally.moved }) },
  ];
  return (
    <Figures>
      {figures.map(({ n, label }) => (
        <Figure key={label} figure={t.number(n)} label={label} />
      ))}
    </Figures>
  );
}

const states: Record<Exclude<Change["kind"], "same">, { said: Message; look: BadgeKind }> = {
  reworded: { said: m.isReworded, look: "neutral" },
  added: { said: m.isAdded, look: "good" },
  removed: { said: m.isRemoved, look: "late" },
};

function ChangeView({ change }: { change: Change }) {
  const { kind, moved, before, after } = change;
  const shown = (after ?? before) as Block;
  const formerName = before && after ? blockName(t, before) : null;
  const renamed = formerName !== null && formerName !== blockName(t, shown);
  return (
    <Paragraph>
      <p class="cluster small">
        <strong>{blockName(t, shown)}</strong>
        {kind === "same" ? null : <Badge kind={states[kind].look}>{t.say(states[kind].said)}</Badge>}
        {moved ? <Badge>{t(m.isMoved)}</Badge> : null}
        {renamed ? <span class="soft">{t(m.formerly, { name: formerName })}</span> : null}
      </p>
      <WordingDiff before={before} after={after} />
    </Paragraph>
  );
}

/** The words of two wordings compared; the marks too where only they changed. */
export function WordingDiff({ before, after }: { before: Block | null; after: Block | null }) {
  const [old, now] = [before ? wordsOf(before) : "", after ? wordsOf(after) : ""];
  const onlyMarks = before && after && old === now;
  return onlyMarks ? (
    <Diff before={sourceOf(before)} after={sourceOf(after)} />
  ) : (
    <Diff before={old} after={now} />
  );
}

const sourceOf = (block: Block): string =>
  [block.content, ...block.items.map((item) => `– ${item}`)].filter(Boolean).join("\n");
const wordsOf = (block: Block): string =>
  [plainText(block.content), ...block.items.map((item) => `– ${plainText(item)}`)].filter(Boolean).join("\n");
