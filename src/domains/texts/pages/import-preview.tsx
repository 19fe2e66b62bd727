import type { ComponentChildren } from "preact";
import { isId } from "#platform/database/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { day, pick, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { anchorsOf } from "../anchor.ts";
import { blocksFrom, readyBlocks } from "../document.ts";
import { defaultProfile, describeProfile } from "../format/index.ts";
import { confirmImport, type Import } from "../import.ts";
import { m } from "../messages.ts";
import { kindOptions } from "../naming.ts";
import { proposalsOf } from "../proposal.ts";
import { listTexts, type Text, textById } from "../text.ts";
import { EditionView } from "./edition-view.tsx";
import { addressOf, openImport, titleOf, under } from "./opening.ts";

const words = m.preview;

const confirmation = partForm("/textes/importer/:id/confirmation", previewPage, {
  power: "texts.import",
  words: m.confirmImport,
  load: async ({ c, actor }) => ({
    brought: await openImport(c),
    texts: [] as Text[],
    mayPublish: canSomewhere(actor, "texts.publish"),
  }),
  back: ({ brought }) => `${addressOf(brought)}/source`,
  fields: ({ brought, texts, mayPublish }) => ({
    textId: pick({ options: named(texts, "id"), open: isId }),
    title: text({ required: true, initial: titleOf(brought) }),
    kind: pick({ options: kindOptions(), initial: "roadmap", required: true }),
    label: text({ required: true, max: 120, initial: titleOf(brought).slice(0, 120) }),
    inForceFrom: mayPublish && day({}),
    slug: text({ max: 60 }),
  }),
  run: async ({ actor, brought, input }) => {
    const made = await confirmImport(actor, brought, input);
    const waiting = (await proposalsOf(brought.id)).some(({ decision }) => decision === null);
    return waiting ? `${addressOf(brought)}/annexe` : `/textes/${made.slug}`;
  },
});

export const importPreviewRoutes = [
  get("/textes/importer/:id", holding("texts.import"), previewPage),
  ...confirmation.routes,
];

async function previewPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const brought = await openImport(c);
  const became = brought.textId ? await textById(brought.textId) : null;
  const texts = became ? [] : (await listTexts(actor, { perPage: 200 })).list;
  const mayPublish = canSomewhere(actor, "texts.publish");
  return page(
    c,
    { title: t(words.title, { name: titleOf(brought) }), under, noIndex: true },
    <PreviewView {...{ brought, became }}>
      {became ? null : confirmation.section({ brought, texts, mayPublish }, { id: "confirmer" })}
    </PreviewView>,
  );
}

type PreviewProps = { brought: Import; became: Text | null; children: ComponentChildren };

/** A file as it was read; `children` makes it a text. */
function PreviewView({ brought, became, children }: PreviewProps) {
  const { reading } = brought;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/textes/importer", label: t(m.upload.title) }]} />
      <PageHead eyebrow={brought.fileName} title={titleOf(brought)} lead={t(m.upload.lead)} />
      {became ? <Became brought={brought} text={became} /> : null}
      <Counts counts={reading.counts} />
      <Notice kind={reading.words.ok ? "success" : "warning"}>
        {reading.words.ok ? t(words.wordsKept, { words: reading.words.wordsIn }) : t(words.wordsLost)}
      </Notice>
      <Section title={t(words.warnings, { count: reading.warnings.length })} id="avertissements">
        <Warnings brought={brought} editable={became === null} />
      </Section>
      {children}
      <Disclosure summary={t(words.rules)}>
        <ul class="prose">
          {describeProfile(defaultProfile, t.language).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Disclosure>
      <Section title={t(words.theText)} id="texte">
        <WholeText reading={reading} />
      </Section>
    </>
  );
}

function Became({ brought, text }: { brought: Import; text: Text }) {
  return (
    <Notice kind="success">
      <p>{t(words.becameText)}</p>
      <p class="cluster">
        <a href={`/textes/${text.slug}`}>{t(words.readText)}</a>
        <a href={`${addressOf(brought)}/annexe`}>{t(words.seeAnnex)}</a>
      </p>
    </Notice>
  );
}

function Counts({ counts }: Pick<Import["reading"], "counts">) {
  const kinds = Object.keys(words.counts) as (keyof typeof words.counts)[];
  return (
    <Figures>
      {kinds.map((kind) => (
        <Figure
          key={kind}
          figure={t.number(counts[kind])}
          label={t(words.counts[kind], { count: counts[kind], lists: counts.contributionLists })}
        />
      ))}
    </Figures>
  );
}

const shownWarnings = 200;

function Warnings({ brought, editable }: { brought: Import; editable: boolean }) {
  const { warnings } = brought.reading;
  const rows = warnings.toSorted((a, b) => Number(a.repaired) - Number(b.repaired)).slice(0, shownWarnings);
  return (
    <Table
      caption={t(words.warnings, { count: warnings.length })}
      captionHidden
      rows={rows}
      rowKey={(warning) => `${warning.line} ${warning.code} ${warning.excerpt}`}
      empty={<p>{t(words.noWarnings)}</p>}
      columns={[
        {
          key: "line",
          label: t(words.columns.line),
          cell: ({ line }) =>
            editable ? (
              <a
                href={`${addressOf(brought)}/source?ligne=${line}`}
                aria-label={t(words.correctLine, { line })}
              >
                {line}
              </a>
            ) : (
              line
            ),
        },
        {
          key: "what",
          label: t(words.columns.what),
          wide: true,
          cell: ({ message, lines = [] }) => (
            <span>
              {message[t.language]}
              {lines.length > 1 ? (
                <span class="soft"> ({t(words.otherLines, { count: lines.length - 1 })})</span>
              ) : null}
            </span>
          ),
        },
        {
          key: "excerpt",
          label: t(words.columns.excerpt),
          wide: true,
          cell: ({ excerpt }) => <span class="soft">{excerpt}</span>,
        },
        {
          key: "state",
          label: t(words.columns.state),
          cell: ({ repaired }) => (
            <span>
              <Badge kind={repaired ? "good" : "soon"}>{t(repaired ? words.repaired : words.toCheck)}</Badge>
            </span>
          ),
        },
      ]}
    />
  );
}

function WholeText({ reading }: Pick<Import, "reading">) {
  const blocks = readyBlocks(blocksFrom(reading.document)).map((block, position) => ({
    ...block,
    blockId: `apercu-${position}`,
    position,
    revision: 1,
  }));
  return (
    <Disclosure summary={t(words.theText)} open={blocks.length < 400}>
      <EditionView blocks={blocks} anchors={anchorsOf(blocks)} pieces={new Map()} top={3} />
    </Disclosure>
  );
}
