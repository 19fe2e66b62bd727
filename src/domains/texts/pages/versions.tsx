import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { blocksOf } from "../block.ts";
import { documentOf } from "../document.ts";
import { toHtmlPage, toJson, toMarkdown } from "../format/index.ts";
import { m } from "../messages.ts";
import { type Opened, openText, seesDrafts } from "../shelf.ts";
import { type Version, versionByNumber, versionsOf } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { contentsAside } from "./contents.tsx";
import { descriptionOf, WholeView } from "./reading.tsx";

export const versionRoutes = [
  get("/textes/:slug/versions", anyone, listVersions),
  get("/textes/:slug/versions/:n", anyone, showVersion),
];

async function listVersions(c: Ctx): Promise<Response> {
  const opened = await openText(c.var.actor, c.req.param("slug")!);
  const all = await versionsOf(opened.text.id);
  const versions = all.filter((version) => version.publishedAt || seesDrafts(opened));
  return page(
    c,
    { title: `${t(m.versions)} · ${opened.text.title}`, under: "/feuille-de-route" },
    <VersionsView {...{ opened, versions }} />,
  );
}

/** A version as it reads, or as a file when its number ends in .md, .json or .html. Drafts only for who writes. */
async function showVersion(c: Ctx): Promise<Response> {
  const [, number, format] = /^(\d{1,5})(?:\.(md|json|html))?$/.exec(c.req.param("n")!) ?? [];
  const opened = await openText(c.var.actor, c.req.param("slug")!);
  if (!number) throw refuse.notFound();
  const version = await versionByNumber(opened.text.id, Number(number));
  if (!version.publishedAt && !seesDrafts(opened)) throw refuse.notFound();
  return format ? exportVersion(c, opened, version, format as Format) : readVersion(c, opened, version);
}

async function readVersion(c: Ctx, opened: Opened, version: Version): Promise<Response> {
  const { text } = opened;
  const blocks = await blocksOf(version.id);
  const pieces = await piecesOf(c, version, blocks);
  const anchors = anchorsOf(blocks);
  const base = `/textes/${text.slug}/versions/${version.number}`;
  const older = opened.inForce && opened.version && version.number < opened.version.number;
  return page(
    c,
    {
      title: `${version.title} · ${t(m.versionNumber, { number: version.number })}`,
      description: descriptionOf(blocks),
      under: "/feuille-de-route",
      aside: contentsAside({ text, version, blocks, anchors, pieces, base }),
      // Search engines should find the version in force, not its past.
      noIndex: version.id !== opened.version?.id || undefined,
    },
    <>
      <Breadcrumb
        crumbs={[
          { href: `/textes/${text.slug}`, label: text.title },
          { href: `/textes/${text.slug}/versions`, label: t(m.versions) },
        ]}
      />
      <WholeView
        {...{ opened, version, blocks, anchors, pieces }}
        notice={older ? t(m.olderVersion, { number: version.number }) : undefined}
      />
    </>,
  );
}

const writers = { md: toMarkdown, json: toJson, html: toHtmlPage };
type Format = keyof typeof writers;

/** Media type of each form in which a version is exported. */
const types: Record<Format, string> = {
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

async function exportVersion(c: Ctx, { text }: Opened, version: Version, format: Format): Promise<Response> {
  const document = documentOf({ title: version.title, language: text.language }, await blocksOf(version.id));
  const name = `${text.slug}-${version.number}.${format}`;
  return c.body(writers[format](document), 200, {
    "Content-Type": types[format],
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}

type VersionsProps = { opened: Opened; versions: Version[] };

function VersionsView({ opened, versions }: VersionsProps) {
  const base = `/textes/${opened.text.slug}`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: base, label: opened.text.title }]} />
      <PageHead title={t(m.versions)} lead={t(m.versionsLead)} />
      <List>
        {versions.map((version) => (
          <Row
            key={version.id}
            href={version.publishedAt ? `${base}/versions/${version.number}` : `${base}/brouillon`}
            title={`${version.number}. ${version.label}`}
            meta={<VersionMeta base={base} version={version} />}
            after={<State version={version} opened={opened} />}
          />
        ))}
      </List>
    </>
  );
}

function VersionMeta({ base, version }: { base: string; version: Version }) {
  const days = [
    version.inForceFrom ? t(m.since, { day: t.day(version.inForceFrom) }) : null,
    version.publishedAt ? t(m.publishedOn, { day: t.day(version.publishedAt) }) : null,
  ];
  return (
    <div class="stack-tight">
      <p>{days.filter(Boolean).join(" · ")}</p>
      {version.summary ? <p class="measure">{version.summary}</p> : null}
      <p class="cluster">
        {version.number > 1 ? (
          <a href={`${base}/comparer?de=${version.number - 1}&a=${version.number}`}>
            {t(m.compareWithPrevious)}
          </a>
        ) : null}
        {(["md", "json", "html"] as const).map((format) => (
          <a key={format} href={`${base}/versions/${version.number}.${format}`} download data-turbo="false">
            <span class="visually-hidden">{t(m.downloadAs, { format })}</span>
            <span aria-hidden="true">.{format}</span>
          </a>
        ))}
      </p>
    </div>
  );
}

function State({ version, opened }: { version: Version; opened: Opened }) {
  if (!version.publishedAt) return <Badge kind="soon">{t(m.draft)}</Badge>;
  if (opened.inForce && version.id === opened.version?.id) return <Badge kind="accent">{t(m.current)}</Badge>;
  return null;
}
