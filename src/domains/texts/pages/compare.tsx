import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
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
import { type Version, versionsOf } from "../version.ts";
import { type Opened, openText, under } from "./opening.ts";

export const compareRoutes = [get("/textes/:slug/comparer", anyone, compareVersions)];

/** Two versions beside each other: by default the one in force and the one before it. */
async function compareVersions(c: Ctx): Promise<Response> {
  const opened = await openText(c);
  const versions = await versionsOf(opened.text.id, { drafts: opened.seesDrafts });
  const to = chosen(versions, c.req.query("a")) ?? versions[0];
  const from =
    chosen(versions, c.req.query("de")) ?? versions.find((version) => to && version.number < to.number);
  const changes = from && to ? compare(await blocksOf(from.id), await blocksOf(to.id)) : null;
  return page(
    c,
    { title: `${t(m.compareTitle)} · ${opened.text.title}`, under, noIndex: true },
    <CompareView {...{ opened, versions, from, to, changes }} />,
  );
}

function chosen(versions: Version[], number: string | undefined): Version | undefined {
  if (!number) return undefined;
  const found = versions.find((version) => String(version.number) === number);
  if (!found) throw refuse.notFound();
  return found;
}

type CompareProps = {
  opened: Opened;
  versions: Version[];
  from: Version | undefined;
  to: Version | undefined;
  changes: Change[] | null;
};

function CompareView({ opened: { base, text }, versions, from, to, changes }: CompareProps) {
  const lead = from && to ? t(m.compareLine, { from: from.number, to: to.number }) : undefined;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: base, label: text.title },
          { href: `${base}/versions`, label: t(m.versionList.title) },
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
  return (
    <Figures>
      {(["reworded", "added", "removed", "moved"] as const).map((way) => (
        <Figure key={way} figure={t.number(tally[way])} label={t(m.changes[way], { count: tally[way] })} />
      ))}
    </Figures>
  );
}

const looks = { reworded: "neutral", added: "good", removed: "late" } as const;

function ChangeView({ change }: { change: Change }) {
  const { kind, moved, before, after } = change;
  const shown = (after ?? before) as Block;
  const formerName = before && after ? blockName(before) : null;
  const renamed = formerName !== null && formerName !== blockName(shown);
  return (
    <Paragraph>
      <p class="cluster small">
        <strong>{blockName(shown)}</strong>
        {kind === "same" ? null : <Badge kind={looks[kind]}>{t(m.changes[kind], { count: 1 })}</Badge>}
        {moved ? <Badge>{t(m.changes.moved, { count: 1 })}</Badge> : null}
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
