import type { Ctx } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring, RingFigure } from "#ui/ring.tsx";
import { TaskCard } from "#ui/task.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { type Campaign, endOf, phaseOf } from "../campaign.ts";
import { answersFor, mayManage } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { type Participation, participationOf } from "../roll.ts";
import { type MyUnit, unitsAnsweredBy } from "../roll/mine.ts";
import { addressOfAnswer, addressOfCampaign, addressOfLoop, campaignAt, deadlineOf, eyebrowOf } from "./frame.tsx";
import { m } from "./messages.ts";

/** A review at a glance: how far it is, what I have to do, its calendar, what is asked. */
export async function showCampaign(c: Ctx): Promise<Response> {
  const { t, actor } = c.var;
  const campaign = await campaignAt(c);
  const [participation, mine, questions] = await Promise.all([
    participationOf(campaign.id),
    unitsAnsweredBy(actor, [campaign.id]),
    questionsOf(campaign.id),
  ]);
  return page(
    c,
    { title: campaign.title, description: deadlineOf(t, campaign), under: "/bilans" },
    <Landing
      {...{ t, campaign, participation, mine, questions, manages: mayManage(actor, campaign) }}
      spaces={questions.flatMap(({ kind, space }) => (kind === "space" && space && answersFor(actor, space) ? [space] : []))}
    />,
  );
}

export interface LandingProps {
  t: Translator;
  campaign: Campaign;
  participation: Participation;
  /** Units for which the reader writes. */
  mine: MyUnit[];
  questions: Question[];
  manages: boolean;
  /** Spaces for which the reader answers. */
  spaces: { slug: string; name: string }[];
}

export function Landing(props: LandingProps) {
  const { t, campaign, participation, manages } = props;
  const { groupsAnswered, groupsAsked } = participation;
  const address = addressOfCampaign(campaign);
  const share = groupsAsked === 0 ? null : groupsAnswered / groupsAsked;
  return (
    <div class="beside">
      <div>
        <PageHead
          eyebrow={eyebrowOf(t, campaign)}
          title={campaign.title}
          lead={deadlineOf(t, campaign)}
          actions={
            <>
              <ButtonLink look="plain" href={`${address}/resultats`}>
                {t(m.seeResults)}
              </ButtonLink>
              {manages ? (
                <ButtonLink look="quiet" href={`${address}/gestion`}>
                  {t(m.manageReview)}
                </ButtonLink>
              ) : null}
            </>
          }
        />
        <Mine {...props} />
        <Spaces {...props} />
        <Section title={t(m.whatIsAsked)} id="questions">
          <Asked {...props} />
        </Section>
        <Section title={t(m.calendar)} id="calendrier">
          <Timeline moments={momentsOf(t, campaign)} label={t(m.calendar)} />
        </Section>
      </div>
      <section class="card" aria-label={t(m.participation)}>
        <RingFigure
          value={share}
          figure={share === null ? "–" : t.percent(share)}
          caption={t(m.groupsOf, { count: groupsAnswered, asked: groupsAsked })}
        />
        <p>{t(m.loopsAnsweredOf, { count: participation.loopsAnswered, asked: participation.loopsAsked })}</p>
        <p>
          <a href={`${address}/participation`}>{t(m.seeParticipation)}</a>
        </p>
      </section>
    </div>
  );
}

function Mine({ t, campaign, mine }: LandingProps) {
  if (mine.length === 0) return null;
  const [first] = mine.filter(({ submitted }) => !submitted);
  const open = phaseOf(campaign) === "open";
  return (
    <>
      {first && open ? (
        <TaskCard title={t(m.answerFor, { name: first.name })} action={actionOf(t, first)} href={addressOfMine(campaign, first)}>
          {t(m.answerLead)}
        </TaskCard>
      ) : null}
      <Section title={t(m.myUnits)} id="a-faire">
        <List>
          {mine.map((unit) => (
            <Row
              key={unit.unitId}
              href={addressOfMine(campaign, unit)}
              before={<Ring value={unit.submitted ? 1 : unit.begun ? 0.5 : 0} />}
              title={unit.name}
              meta={t(unit.submitted ? m.handedIn : unit.begun ? m.draftBegun : m.notAnswered)}
            />
          ))}
        </List>
      </Section>
    </>
  );
}

function Spaces({ t, campaign, spaces }: LandingProps) {
  if (spaces.length === 0) return null;
  return (
    <Section title={t(m.mySpaces)} id="mes-espaces">
      <List>
        {spaces.map(({ slug, name }) => (
          <Row key={slug} href={`${addressOfCampaign(campaign)}/espaces/${slug}`} title={name} />
        ))}
      </List>
    </Section>
  );
}

const addressOfMine = (campaign: Campaign, unit: MyUnit) =>
  unit.level === "loop" ? addressOfLoop(campaign, unit) : addressOfAnswer(campaign, unit);

function actionOf(t: Translator, unit: MyUnit): string {
  if (unit.level === "loop") return t(m.consolidate);
  return unit.begun ? t(m.resumeFor, { name: unit.name }) : t(m.answerFor, { name: unit.name });
}

function Asked({ t, questions }: LandingProps) {
  const count = (kind: Question["kind"]) => questions.filter((question) => question.kind === kind).length;
  return (
    <ul>
      <li>{t(m.askedOverall)}</li>
      {count("space") > 0 ? <li>{t(m.askedSpaces, { count: count("space") })}</li> : null}
      {count("commitment") > 0 ? <li>{t(m.askedCommitments, { count: count("commitment") })}</li> : null}
    </ul>
  );
}

function momentsOf(t: Translator, campaign: Campaign): Moment[] {
  const phase = phaseOf(campaign);
  const done = (over: boolean, now: boolean) => (over ? "done" : now ? "current" : "ahead") as "done" | "current" | "ahead";
  return [
    {
      when: t.dateTime(campaign.opensAt),
      title: t(m.opening),
      text: t(m.groupsSpeak),
      state: done(phase === "closed", phase === "open"),
    },
    { when: t.dateTime(endOf(campaign)), title: t(m.closing), state: done(phase === "closed", false) },
    { when: t.day(campaign.assemblyOn), title: t(m.assembly), state: done(campaign.assemblyOn < new Date().toISOString().slice(0, 10), false) },
  ];
}
