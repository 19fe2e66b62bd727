import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { blocksOf } from "../block.ts";
import { m } from "../messages.ts";
import type { Text } from "../text.ts";
import { exportVersion } from "../transfer.ts";
import { type Version, versionByNumber, versionsOf } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { contentsAside } from "./contents.tsx";
import { type Opened, openText, under } from "./opening.ts";
import { descriptionOf, WholeView } from "./reading.tsx";

/** All versions of a text, the newest first. */
const list = listPage("/textes/:slug/versions", {
  words: m.versionList,
  query: defineQuery({}),
  under,
  load: async ({ c }) => ({ opened: await openText(c) }),
  find: async ({ opened: { text, seesDrafts }, page, perPage }) => {
    const all = await versionsOf(text.id, { drafts: seesDrafts });
    return { list: all.slice((page - 1) * perPage, page * perPage), total: all.length };
  },
  of: ({ opened }) => opened.text.title,
  crumb: ({ opened: { base, text } }) => ({ href: base, label: text.title }),
  rows: (versions, { opened }) => (
    <List>
      {versions.map((version) => (
        <Row
          key={version.id}
          href={`${opened.base}/${version.publishedAt ? `versions/${version.number}` : "brouillon"}`}
          title={`${version.number}. ${version.label}`}
          meta={<VersionMeta base={opened.base} version={version} />}
          after={<State version={version} opened={opened} />}
        />
      ))}
    </List>
  ),
});

export const versionRoutes = [...list, get("/textes/:slug/versions/:n", anyone, showVersion)];

/** A version as it reads, or as a file when its number ends in .md, .json or .html. Drafts only for who writes. */
async function showVersion(c: Ctx): Promise<Response> {
  const [, number, ending] = /^(\d{1,5})(?:\.(md|json|html))?$/.exec(c.req.param("n")!) ?? [];
  const opened = await openText(c);
  if (!number) throw refuse.notFound();
  const version = await versionByNumber(opened.text.id, Number(number));
  if (!version.publishedAt && !opened.seesDrafts) throw refuse.notFound();
  return ending ? download(c, opened.text, version, ending as Ending) : readVersion(c, opened, version);
}

async function readVersion(c: Ctx, opened: Opened, version: Version): Promise<Response> {
  const blocks = await blocksOf(version.id);
  const pieces = await piecesOf(c, version, blocks);
  const anchors = anchorsOf(blocks);
  const base = `${opened.base}/versions/${version.number}`;
  const older = opened.inForce && opened.current && version.number < opened.current.number;
  return page(
    c,
    {
      title: `${version.title} · ${t(m.versionNumber, { number: version.number })}`,
      description: descriptionOf(blocks),
      under,
      aside: contentsAside({ version, blocks, anchors, pieces, base }),
      // Search engines should find the version in force, not its past.
      noIndex: version.id !== opened.current?.id || undefined,
    },
    <>
      <Breadcrumb
        crumbs={[
          { href: opened.base, label: opened.text.title },
          { href: `${opened.base}/versions`, label: t(m.versionList.title) },
        ]}
      />
      <WholeView
        {...{ opened, version, blocks, anchors, pieces }}
        notice={older ? t(m.olderVersion, { number: version.number }) : undefined}
      />
    </>,
  );
}

/** Endings of the files in which a version is exported, each with its form and media type. */
const endings = {
  md: ["markdown", "text/markdown; charset=utf-8"],
  json: ["json", "application/json; charset=utf-8"],
  html: ["html", "text/html; charset=utf-8"],
} as const;
type Ending = keyof typeof endings;

async function download(c: Ctx, text: Text, version: Version, ending: Ending): Promise<Response> {
  const [format, type] = endings[ending];
  return c.body(await exportVersion(text, version, format), 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${text.slug}-${version.number}.${ending}"`,
  });
}

function VersionMeta({ base, version }: { base: string; version: Version }) {
  const days = [
    version.inForceFrom ? t(m.since, { day: t.day(version.inForceFrom) }) : null,
    version.publishedAt ? t(m.publishedOn, { day: t.day(version.publishedAt) }) : null,
  ];
  return (
    <div class="stack-tight">
      <p>{dotted(...days)}</p>
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
  if (opened.inForce && version.id === opened.current?.id) return <Badge kind="accent">{t(m.current)}</Badge>;
  return null;
}
