import { z } from "zod";
import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { ErrorSummary, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { anchorsOf } from "../anchor.ts";
import type { Block } from "../block.ts";
import { blocksFrom, readyBlocks } from "../document.ts";
import { defaultProfile, describeProfile, type Warning } from "../format/index.ts";
import { confirmImport, type Import, importById } from "../import.ts";
import { im } from "../importing-messages.ts";
import { m } from "../messages.ts";
import { proposalsOf } from "../proposal.ts";
import { type Listed, textsVisibleTo } from "../shelf.ts";
import { type Text, textById } from "../text.ts";
import { EditionView } from "./edition-view.tsx";
import { kindOptions, textKinds } from "./new-text.tsx";

const importers = holding("texts.import");

export const importPreviewRoutes = [
  get("/textes/importer/:id", importers, (c) => previewPage(c)),
  post("/textes/importer/:id/confirmation", importers, confirm),
];

/** The import that an address names. @throws {Refusal} `notFound`. */
export async function openImport(c: Ctx): Promise<Import> {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return importById(c.var.actor, id);
}

const shape = z.object({
  into: z.union([z.literal("new"), z.string().refine(isId)]),
  title: z.string().min(1).max(200),
  kind: z.enum(textKinds),
  slug: z.string().max(60),
  label: z.string().min(1).max(120),
  inForceFrom: z.union([z.literal(""), z.iso.date()]),
});

async function confirm(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { into, inForceFrom, ...rest } = check(shape, form.values);
      const how = { ...rest, textId: into === "new" ? null : into, inForceFrom: inForceFrom || null };
      const text = await confirmImport(c.var.actor, brought, how);
      const proposals = await proposalsOf(brought.id);
      const waiting = proposals.some((proposal) => proposal.decision === null);
      return done(c, waiting ? `/textes/importer/${brought.id}/annexe` : `/textes/${text.slug}`, im.done);
    },
    (refusal) => previewPage(c, form.values, refusal),
  );
}

async function previewPage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
): Promise<Response> {
  const { actor } = c.var;
  const brought = await openImport(c);
  const became = brought.textId ? await textById(brought.textId) : null;
  const texts = became ? [] : await textsVisibleTo(actor);
  const title = brought.reading.document.title || t(im.untitled);
  const mayPublish = canSomewhere(actor, "texts.publish");
  return page(
    c,
    { title: t(im.preview, { name: title }), under: "/feuille-de-route", noIndex: true },
    <PreviewView
      {...{ brought, became, texts, mayPublish }}
      values={{ into: "new", title, label: title.slice(0, 120), kind: "roadmap", ...values }}
      errors={errorsOf(t, refusal)}
    />,
  );
}

type PreviewProps = {
  brought: Import;
  became: Text | null;
  texts: Listed[];
  mayPublish: boolean;
  values: Record<string, string>;
  errors: Record<string, string>;
};

function PreviewView({ brought, became, texts, mayPublish, values, errors }: PreviewProps) {
  const { reading } = brought;
  const { words } = reading;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/textes/importer", label: t(im.title) }]} />
      <PageHead
        eyebrow={brought.fileName}
        title={reading.document.title || t(im.untitled)}
        lead={t(im.lead)}
      />
      {became ? <Became brought={brought} text={became} /> : null}
      <ErrorSummary errors={errors} />
      <CountsView counts={reading.counts} />
      <Notice kind={words.ok ? "success" : "warning"}>
        {words.ok ? t(im.wordsKept, { words: words.wordsIn }) : t(im.wordsLost)}
      </Notice>
      <Section title={t(im.warnings, { count: reading.warnings.length })} id="avertissements">
        <Warnings brought={brought} editable={became === null} />
      </Section>
      {became ? null : <ConfirmForm {...{ brought, texts, mayPublish, values, errors }} />}
      <Disclosure summary={t(im.rules)}>
        <ul class="prose">
          {describeProfile(defaultProfile, t.language).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Disclosure>
      <Section title={t(im.theText)} id="texte">
        <Reading brought={brought} />
      </Section>
    </>
  );
}

function Became({ brought, text }: { brought: Import; text: Text }) {
  return (
    <Notice kind="success">
      <p>{t(im.becameText)}</p>
      <p class="cluster">
        <a href={`/textes/${text.slug}`}>{t(im.readText)}</a>
        <a href={`/textes/importer/${brought.id}/annexe`}>{t(im.seeAnnex)}</a>
      </p>
    </Notice>
  );
}

function CountsView({ counts }: { counts: Import["reading"]["counts"] }) {
  const figures = [
    { n: counts.axes, label: t(im.axes, { count: counts.axes }) },
    { n: counts.objectives, label: t(im.objectives, { count: counts.objectives }) },
    { n: counts.paragraphs, label: t(im.paragraphs, { count: counts.paragraphs }) },
    {
      n: counts.contributions,
      label: t(im.contributions, { count: counts.contributions, lists: counts.contributionLists }),
    },
    { n: counts.boldRuns, label: t(im.boldRuns, { count: counts.boldRuns }) },
    { n: counts.markedInsertions, label: t(im.insertions, { count: counts.markedInsertions }) },
    { n: counts.spaces, label: t(im.spaces, { count: counts.spaces }) },
    { n: counts.poles, label: t(im.poles, { count: counts.poles }) },
    { n: counts.coordinationMembers, label: t(im.members, { count: counts.coordinationMembers }) },
  ];
  return (
    <Figures>
      {figures.map(({ n, label }) => (
        <Figure key={label} figure={t.number(n)} label={label} />
      ))}
    </Figures>
  );
}

type ConfirmProps = Omit<PreviewProps, "became">;

function ConfirmForm({ brought, texts, mayPublish, values, errors }: ConfirmProps) {
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  const targets = [
    { value: "new", label: t(im.intoNew) },
    ...texts.map((text) => ({ value: text.id, label: t(im.intoVersion, { title: text.title }) })),
  ];
  return (
    <Section title={t(im.confirmTitle)} id="confirmer">
      <Form action={`/textes/importer/${brought.id}/confirmation`}>
        <Select {...field("into")} label={t(im.into)} help={t(im.intoHelp)} options={targets} required />
        <TextInput {...field("title")} label={t(im.textTitle)} required />
        <Select {...field("kind")} label={t(m.kind)} options={kindOptions(t)} required />
        <TextInput {...field("label")} label={t(im.versionLabel)} required />
        {mayPublish ? (
          <TextInput
            {...field("inForceFrom")}
            type="date"
            label={t(im.publishFrom)}
            help={t(im.publishFromHelp)}
            short
          />
        ) : (
          <input type="hidden" name="inForceFrom" value="" />
        )}
        <TextInput {...field("slug")} label={t(im.slug)} help={t(im.slugHelp)} />
        <FormActions>
          <Submit>{t(im.confirm)}</Submit>
          <ButtonLink href={`/textes/importer/${brought.id}/source`} look="quiet" icon="edit">
            {t(im.correct)}
          </ButtonLink>
        </FormActions>
      </Form>
    </Section>
  );
}

const shownWarnings = 200;

function Warnings({ brought, editable }: { brought: Import; editable: boolean }) {
  const { warnings } = brought.reading;
  const source = `/textes/importer/${brought.id}/source`;
  const columns: Column<Warning>[] = [
    {
      key: "line",
      label: t(im.line),
      cell: ({ line }) =>
        editable ? (
          <a href={`${source}?ligne=${line}`} aria-label={t(im.correctLine, { line })}>
            {line}
          </a>
        ) : (
          line
        ),
    },
    {
      key: "what",
      label: t(im.warning),
      wide: true,
      cell: ({ message, lines }) => (
        <span>
          {message[t.language]}
          {lines && lines.length > 1 ? (
            <span class="soft"> ({t(im.otherLines, { count: lines.length - 1 })})</span>
          ) : null}
        </span>
      ),
    },
    {
      key: "excerpt",
      label: t(im.excerpt),
      wide: true,
      cell: ({ excerpt }) => <span class="soft">{excerpt}</span>,
    },
    {
      key: "state",
      label: t(im.state),
      cell: ({ repaired }) => (
        <span>
          <Badge kind={repaired ? "good" : "soon"}>{t(repaired ? im.repaired : im.toCheck)}</Badge>
        </span>
      ),
    },
  ];
  const rows = [...warnings].sort((a, b) => Number(a.repaired) - Number(b.repaired)).slice(0, shownWarnings);
  return (
    <Table
      caption={t(im.warnings, { count: warnings.length })}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(warning) => `${warning.line} ${warning.code} ${warning.excerpt}`}
      empty={<p>{t(im.noWarnings)}</p>}
    />
  );
}

function Reading({ brought }: { brought: Import }) {
  const blocks: Block[] = readyBlocks(blocksFrom(brought.reading.document)).map((block, position) => ({
    ...block,
    blockId: `apercu-${position}`,
    position,
    label: block.label ?? null,
    number: block.number ?? null,
    level: block.level ?? null,
    revision: 1,
  }));
  return (
    <Disclosure summary={t(im.theText)} open={blocks.length < 400}>
      <EditionView blocks={blocks} anchors={anchorsOf(blocks)} pieces={new Map()} top={3} />
    </Disclosure>
  );
}
