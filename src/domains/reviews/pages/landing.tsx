import type { Ctx } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring, RingFigure } from "#ui/ring.tsx";
import { TaskCard } from "#ui/task.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { type Campaign, phaseOf } from "../campaign.ts";
import { nationalTallies, type Tally, tallyFor } from "../consolidation.ts";
import { answersFor, mayManage, maySeeTotals } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { type MyUnit, unitsAnsweredBy } from "../roll/mine.ts";
import { type Participation, participationOf } from "../roll.ts";
import {
  addressOfAnswer,
  addressOfCampaign,
  addressOfLoop,
  campaignAt,
  deadlineOf,
  eyebrowOf,
} from "./frame.tsx";
import { momentsOf } from "./landing-calendar.ts";
import { m } from "./messages.ts";

/** A review at a glance: how far it is, what I have to do, its calendar, what is asked. */
export async function showCampaign(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const seesTotals = maySeeTotals(actor, campaign);
  const [participation, mine, questions, tallies] = await Promise.all([
    participationOf(campaign.id),
    unitsAnsweredBy(actor, [campaign.id]),
    questionsOf(campaign.id),
    seesTotals ? nationalTallies(campaign.id, "loop") : null,
  ]);
  const overall = questions.find(({ kind }) => kind === "overall");
  const spaces = questions.flatMap(({ kind, space }) =>
    kind === "space" && space && answersFor(actor, space) ? [space] : [],
  );
  const result = tallies && overall ? tallyFor(tallies, overall.id) : null;
  return page(
    c,
    { title: campaign.title, description: deadlineOf(t, campaign), under: "/bilans" },
    <Landing
      {...{
        t,
        campaign,
        participation,
        mine,
        questions,
        spaces,
        result,
        manages: mayManage(actor, campaign),
      }}
    />,
  );
}

export interface LandingProps {
  campaign: Campaign;
  participation: Participation;
  /** Units for which the reader writes. */
  mine: MyUnit[];
  questions: Question[];
  /** Spaces for which the reader answers. */
  spaces: { slug: string; name: string }[];
  /** What loops say overall; null while the reader may not see it. */
  result: Tally | null;
  manages: boolean;
}

export function Landing(props: LandingProps) {
  const { campaign, result, manages } = props;
  const address = addressOfCampaign(campaign);
  return (
    <div class="beside">
      <div>
        <PageHead
          eyebrow={eyebrowOf(t, campaign)}
          title={campaign.title}
          lead={deadlineOf(t, campaign)}
          actions={
            manages ? (
              <ButtonLink look="plain" href={`${address}/gestion`}>
                {t(m.manageReview)}
              </ButtonLink>
            ) : undefined
          }
        />
        {result ? <Outcome {...props} result={result} /> : null}
        <Mine {...props} />
        <Spaces {...props} />
        {phaseOf(campaign) === "closed" ? null : <HowItWorks {...props} />}
        <Section title={t(m.calendar)} id="calendrier">
          <Timeline moments={momentsOf(t, campaign)} label={t(m.calendar)} />
        </Section>
      </div>
      <Rings {...props} />
    </div>
  );
}

function Outcome({ campaign, result }: LandingProps & { result: Tally }) {
  return (
    <Section title={t(m.howItWent)} id="resultats">
      <div class="stack">
        <AppraisalBar counts={result.counts} label={t(m.opinionOfLoops)} />
        <ButtonLink href={`${addressOfCampaign(campaign)}/resultats`}>{t(m.seeResults)}</ButtonLink>
      </div>
    </Section>
  );
}

function Mine({ campaign, mine }: LandingProps) {
  if (mine.length === 0) return null;
  const expected = phaseOf(campaign) === "open" ? mine.find(({ submitted }) => !submitted) : undefined;
  const others = mine.filter((unit) => unit !== expected);
  return (
    <>
      {expected ? (
        <TaskCard
          title={titleOf(t, expected)}
          action={actionOf(t, expected)}
          href={addressOfMine(campaign, expected)}
        >
          {expected.level === "loop"
            ? t(m.groupsAnsweredOf, { count: expected.groupsAnswered, asked: expected.groupsAsked })
            : t(m.answerLead)}
        </TaskCard>
      ) : null}
      {others.length > 0 ? (
        <Section title={t(m.myUnits)} id="a-faire">
          <List>
            {others.map((unit) => (
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
      ) : null}
    </>
  );
}

const addressOfMine = (campaign: Campaign, unit: MyUnit) =>
  unit.level === "loop" ? addressOfLoop(campaign, unit) : addressOfAnswer(campaign, unit);

const titleOf = (t: Translator, unit: MyUnit) =>
  t(unit.level === "loop" ? m.adoptFor : m.answerFor, { name: unit.name });

function actionOf(t: Translator, unit: MyUnit): string {
  return t(unit.level === "loop" ? m.consolidate : unit.begun ? m.resume : m.answerNow);
}

function Spaces({ campaign, spaces }: LandingProps) {
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

function HowItWorks({ questions }: LandingProps) {
  const count = (kind: Question["kind"]) => questions.filter((question) => question.kind === kind).length;
  return (
    <Section title={t(m.howItWorks)} id="questions">
      <ol>
        <li>{t(m.stepGroups)}</li>
        <li>{t(m.stepLoops)}</li>
        <li>{t(m.stepSpaces)}</li>
      </ol>
      <h3>{t(m.whatIsAsked)}</h3>
      <ul>
        <li>{t(m.askedOverall)}</li>
        {count("space") > 0 ? <li>{t(m.askedSpaces, { count: count("space") })}</li> : null}
        {count("commitment") > 0 ? <li>{t(m.askedCommitments, { count: count("commitment") })}</li> : null}
      </ul>
    </Section>
  );
}

function Rings({ campaign, participation }: LandingProps) {
  const { groupsAnswered, groupsAsked, loopsAnswered, loopsAsked } = participation;
  const ring = (part: number, whole: number, caption: string) => (
    <RingFigure
      value={whole === 0 ? null : part / whole}
      figure={whole === 0 ? "–" : t.percent(part / whole)}
      caption={caption}
    />
  );
  return (
    <section class="card" aria-labelledby="participation">
      <h2 id="participation">{t(m.participation)}</h2>
      <div class="review-rings">
        {ring(groupsAnswered, groupsAsked, t(m.groupsOf, { count: groupsAnswered, asked: groupsAsked }))}
        {ring(loopsAnswered, loopsAsked, t(m.loopsOf, { count: loopsAnswered, asked: loopsAsked }))}
      </div>
      <p>
        <a href={`${addressOfCampaign(campaign)}/participation`}>{t(m.seeParticipation)}</a>
      </p>
    </section>
  );
}
