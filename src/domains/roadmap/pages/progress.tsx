import { roadmapInForce } from "#domains/texts/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring, RingFigure } from "#ui/ring.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { commitmentQuery } from "../filters.ts";
import { m } from "../messages.ts";
import { type PartProgress, progressOf, type TextProgress } from "../progress.ts";
import { type Commitment, listCommitments } from "../reading.ts";
import { CommitmentRows } from "../saying.tsx";

export const progressRoutes = [
  get("/feuille-de-route", anyone, toTheText),
  get("/feuille-de-route/avancement", anyone, show),
];

/** The roadmap is read in its text: this address always leads to the one in force. */
async function toTheText(c: Ctx): Promise<Response> {
  const current = await roadmapInForce();
  return current ? c.redirect(`/textes/${current.text.slug}`, 302) : nothingInForce(c);
}

function nothingInForce(c: Ctx): Response {
  const speak = <ButtonLink href="/contributions/nouvelle" icon="speech" label={t(m.speakUp)} />;
  return page(
    c,
    { title: t(m.roadmap), under: "/feuille-de-route" },
    <>
      <PageHead title={t(m.roadmap)} />
      <Empty title={t(m.noRoadmap)} action={speak}>
        <p>{t(m.noRoadmapHelp)}</p>
      </Empty>
    </>,
  );
}

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const current = await roadmapInForce();
  if (!current) return nothingInForce(c);
  const { text } = current;
  const [progress, calling] = await Promise.all([
    progressOf(text.id),
    listCommitments({ textId: text.id, concern: "calling", perPage: 10 }),
  ]);
  const mayChoose = canSomewhere(actor, "roadmap.edit");
  return page(
    c,
    { title: t(m.progressTitle), description: t(m.progressLead), under: "/feuille-de-route" },
    <ProgressPage {...{ text, progress, calling, mayChoose }} />,
  );
}

type ProgressPageProps = {
  text: { id: string; slug: string; title: string };
  progress: TextProgress;
  calling: { list: Commitment[]; total: number };
  mayChoose: boolean;
};

/** How far the roadmap has come: the whole as one ring, what calls for an answer, then part by part. */
function ProgressPage({ text, progress, calling, mayChoose }: ProgressPageProps) {
  const { overall } = progress;
  const actions = (
    <>
      <ButtonLink href={`/textes/${text.slug}`} look="plain" icon="text" label={t(m.readText)} />
      {mayChoose ? (
        <ButtonLink
          href={`/engagements/choisir?texte=${text.slug}`}
          look="plain"
          icon="plus"
          label={t(m.chooseSome)}
        />
      ) : null}
    </>
  );
  return (
    <>
      <PageHead eyebrow={text.title} title={t(m.progressTitle)} lead={t(m.progressLead)} actions={actions} />
      {overall.total === 0 ? (
        <Empty title={t(m.noCommitments)}>
          <p>{t(m.noCommitmentsHelp)}</p>
        </Empty>
      ) : (
        <>
          <Overall textId={text.id} progress={progress} />
          <Calling textId={text.id} calling={calling} />
          <Axes parts={progress.byAxis} />
          <Section title={t(m.byObjective)}>
            <Parts
              caption={t(m.byObjective)}
              parts={progress.byObjective}
              href={({ number }) =>
                number ? `/textes/${text.slug}/objectifs/${encodeURIComponent(number)}` : null
              }
            />
          </Section>
          <Section
            title={t(m.bySpace)}
            actions={
              <a href={commitmentQuery.href("/engagements.csv", { text: text.id })}>{t(m.download)}</a>
            }
          >
            <Parts
              caption={t(m.bySpace)}
              parts={progress.bySpace}
              href={({ slug }) => commitmentQuery.href("/engagements", { owner: slug ?? "" })}
            />
          </Section>
        </>
      )}
    </>
  );
}

function Overall({ textId, progress: { overall } }: { textId: string; progress: TextProgress }) {
  const to = (state: "kept" | "late" | "silent") =>
    commitmentQuery.href("/engagements", { text: textId, state });
  return (
    <div class="beside">
      <Figures look="list">
        <Figure
          figure={t.number(overall.kept)}
          label={t(m.keptOf, { count: overall.kept, all: overall.total })}
          href={to("kept")}
        />
        <Figure
          figure={t.number(overall.late)}
          label={t(m.lateCount, { count: overall.late })}
          href={to("late")}
        />
        <Figure
          figure={t.number(overall.silent)}
          label={t(m.silentCount, { count: overall.silent })}
          href={to("silent")}
        />
      </Figures>
      <RingFigure
        value={overall.share}
        figure={t.percent(overall.share)}
        caption={t(m.progressFigure)}
        size="xl"
      />
    </div>
  );
}

function Calling({ textId, calling }: { textId: string; calling: ProgressPageProps["calling"] }) {
  const href = commitmentQuery.href("/engagements", { text: textId, state: "calling" });
  const all =
    calling.total > calling.list.length ? (
      <a href={href}>{t(m.list.found, { count: calling.total })}</a>
    ) : undefined;
  return (
    <Section title={t(m.callingTitle)} actions={all}>
      {calling.list.length > 0 ? (
        <CommitmentRows list={calling.list} />
      ) : (
        <p class="soft">{t(m.noneCalling)}</p>
      )}
    </Section>
  );
}

function Axes({ parts }: { parts: PartProgress[] }) {
  if (parts.length === 0) return null;
  return (
    <Section title={t(m.byAxis)}>
      <div class="grid">
        {parts.map((part) => (
          <RingFigure
            key={part.id}
            value={part.share}
            figure={t.percent(part.share)}
            caption={nameOf(part)}
          />
        ))}
      </div>
    </Section>
  );
}

type PartsProps = {
  caption: string;
  parts: PartProgress[];
  href: (part: PartProgress) => string | null;
};

function Parts({ caption, parts, href }: PartsProps) {
  return (
    <>
      <List label={caption}>
        {parts.map((part) => (
          <Row
            key={part.id}
            href={href(part) ?? undefined}
            before={<Ring value={part.share} label={t.percent(part.share)} />}
            title={nameOf(part)}
            meta={sayPart(part)}
            after={<span class="number">{t.percent(part.share)}</span>}
          />
        ))}
      </List>
      <Disclosure summary={t(m.asTable)}>
        <PartsTable caption={caption} parts={parts} />
      </Disclosure>
    </>
  );
}

/** « 2 sur 5 tenus · 1 en retard » */
function sayPart({ kept, total, late, silent }: PartProgress): string {
  return dotted(
    t(m.keptAmong, { kept, total }),
    late > 0 ? t(m.lateAmong, { count: late }) : null,
    silent > 0 ? t(m.silentAmong, { count: silent }) : null,
  );
}

function PartsTable({ caption, parts }: Omit<PartsProps, "href">) {
  const columns: Column<PartProgress>[] = [
    { key: "part", label: t(m.part), wide: true, cell: nameOf },
    { key: "share", label: t(m.progress), numeric: true, cell: (part) => t.percent(part.share) },
    { key: "kept", label: t(m.kept), numeric: true, cell: (part) => t.number(part.kept) },
    { key: "total", label: t(m.total), numeric: true, cell: (part) => t.number(part.total) },
    { key: "late", label: t(m.lateHead), numeric: true, cell: (part) => t.number(part.late) },
    { key: "silent", label: t(m.silentHead), numeric: true, cell: (part) => t.number(part.silent) },
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={parts} rowKey={(part) => part.id} />;
}

const nameOf = ({ number, name }: PartProgress) => (number ? `${number}. ${name}` : name);
