import { movement } from "#domains/movement/index.ts";
import { progressOf } from "#domains/roadmap/index.ts";
import { roadmapInForce } from "#domains/texts/index.ts";
import { countOfKind, isFounded } from "#domains/units/index.ts";
import { countContributions } from "#domains/voice/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Figure, Figures } from "#ui/figure.tsx";
import { Hero, QuickSearch } from "#ui/hero.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { RingFigure, SegmentRing } from "#ui/ring.tsx";
import { m } from "../messages.ts";

export const homeRoutes = [get("/", anyone, home)];

async function home(c: Ctx): Promise<Response> {
  if (!(await isFounded())) return awaiting(c);
  const [{ tagline, name }, current, groups, voices] = await Promise.all([
    movement(),
    roadmapInForce(),
    countOfKind("group"),
    countContributions(),
  ]);
  const progress = current ? await progressOf(current.text.id) : null;
  const title = tagline || t(m.homeTitle);
  return page(
    c,
    { title: name, description: t(m.homeLead, { groups }), bare: true, under: "/" },
    <Home {...{ title, groups, voices, progress }} />,
  );
}

// An installation that nobody has founded yet says what to do.
function awaiting(c: Ctx): Response {
  return page(
    c,
    { title: t(m.found.title), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.found.title)} lead={t(m.firstWait)} />
    </div>,
  );
}

type Progress = Awaited<ReturnType<typeof progressOf>>;
type HomeProps = { title: string; groups: number; voices: number; progress: Progress | null };

/** The public home: what is promised, the nearest group, and how far the roadmap has come. */
export function Home({ title, groups, voices, progress }: HomeProps) {
  return (
    <>
      <Hero
        title={title}
        lead={t(m.homeLead, { groups })}
        action={
          <QuickSearch
            action="/groupes"
            label={t(m.homeNearMe)}
            button={t(m.homeSee)}
            placeholder={t(m.homeNearMe)}
          />
        }
        ring={
          <RingFigure
            value={progress ? progress.overall.share : null}
            figure={progress ? t.percent(progress.overall.share) : "–"}
            caption={progress ? t(m.homeRing) : t(m.homeNoText)}
            size="xl"
          />
        }
        figures={
          <Figures look="plain">
            <Figure figure={t.number(voices)} label={t(m.homeVoices)} href="/contributions" />
            <Figure
              figure={t.number(progress?.byObjective.length ?? 0)}
              label={t(m.homeObjectives)}
              href="/feuille-de-route"
            />
            <Figure
              figure={t.number(progress?.overall.total ?? 0)}
              label={t(m.homeCommitments)}
              href="/engagements"
            />
            <Figure
              figure={t.number(progress?.overall.kept ?? 0)}
              label={t(m.homeKept)}
              href="/engagements?etat=kept"
            />
          </Figures>
        }
      />
      <div class="page-inside">
        <Section title={t(m.cycleTitle)}>
          <Cycle />
        </Section>
      </div>
    </>
  );
}

/** The four moments of the loop, each with its place on the ring. */
function Cycle() {
  const moments = [
    { title: t(m.cycleSay), text: t(m.cycleSayText) },
    { title: t(m.cycleDecide), text: t(m.cycleDecideText) },
    { title: t(m.cycleDo), text: t(m.cycleDoText) },
    { title: t(m.cycleJudge), text: t(m.cycleJudgeText) },
  ];
  return (
    <ol class="cycle">
      {moments.map((moment, index) => (
        <li key={moment.title} class="cycle-moment">
          <SegmentRing
            size="m"
            segments={moments.map(({ title }, at) => ({
              label: title,
              state: at < index ? "done" : at === index ? "current" : "ahead",
            }))}
          />
          <h3>{moment.title}</h3>
          <p class="soft">{moment.text}</p>
        </li>
      ))}
    </ol>
  );
}
