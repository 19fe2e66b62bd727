import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { TaskCard } from "#ui/task.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { type Campaign, endOf, phaseOf } from "../campaign.ts";
import { nationalTallies, tallyFor } from "../consolidation.ts";
import { answersFor, mayManage, maySeeTotals } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { type MyUnit, participationOf, unitsAnsweredBy } from "../roll.ts";
import { addressOfCampaign, beforeAssembly, campaignAt, deadlineOf, nextStep } from "./frame.tsx";
import { m } from "./messages.ts";
import { ParticipationRings } from "./participation.tsx";

/** A review at a glance: how far it is, what I have to do, its calendar, what is asked. */
export async function showCampaign(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const address = addressOfCampaign(campaign);
  const [participation, mine, questions, tallies] = await Promise.all([
    participationOf(campaign.id),
    unitsAnsweredBy(actor, [campaign.id]),
    questionsOf(campaign.id),
    maySeeTotals(actor, campaign) ? nationalTallies(campaign.id, "loop") : null,
  ]);
  const overall = questions.find(({ kind }) => kind === "overall");
  const spaces = questions.flatMap(({ kind, space }) =>
    kind === "space" && space && answersFor(actor, space) ? [space] : [],
  );
  return page(
    c,
    { title: campaign.title, description: deadlineOf(campaign), under: "/bilans" },
    <div class="beside">
      <div>
        <PageHead
          eyebrow={beforeAssembly(campaign)}
          title={campaign.title}
          lead={deadlineOf(campaign)}
          actions={
            mayManage(actor, campaign) ? (
              <ButtonLink look="plain" href={`${address}/gestion`} label={t(m.manageReview)} />
            ) : undefined
          }
        />
        {tallies && overall ? (
          <Section title={t(m.howItWent)} id="resultats">
            <div class="stack">
              <AppraisalBar counts={tallyFor(tallies, overall.id).counts} label={t(m.opinionOfLoops)} />
              <ButtonLink href={`${address}/resultats`} label={t(m.seeResults)} />
            </div>
          </Section>
        ) : null}
        <Mine {...{ campaign, mine }} />
        {spaces.length > 0 ? (
          <Section title={t(m.mySpaces)} id="mes-espaces">
            <List>
              {spaces.map(({ slug, name }) => (
                <Row key={slug} href={`${address}/espaces/${slug}`} title={name} />
              ))}
            </List>
          </Section>
        ) : null}
        {phaseOf(campaign) === "closed" ? null : <HowItWorks questions={questions} />}
        <Section title={t(m.calendar)} id="calendrier">
          <Timeline moments={momentsOf(campaign)} label={t(m.calendar)} />
        </Section>
      </div>
      <ParticipationRings {...{ campaign, participation }} />
    </div>,
  );
}

/** What the reader writes for: the next answer first, then the others. */
function Mine({ campaign, mine }: { campaign: Campaign; mine: MyUnit[] }) {
  if (mine.length === 0) return null;
  const expected = phaseOf(campaign) === "open" ? mine.find(({ submitted }) => !submitted) : undefined;
  const others = mine.filter((unit) => unit !== expected);
  return (
    <>
      {expected ? (
        <TaskCard title={titleOf(expected)} {...nextStep(campaign, expected)}>
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
                href={nextStep(campaign, unit).href}
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

const titleOf = (unit: MyUnit) => t(unit.level === "loop" ? m.adoptFor : m.answerFor, { name: unit.name });

function HowItWorks({ questions }: { questions: Question[] }) {
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

/** The moments of a review, with where it stands today. */
function momentsOf(campaign: Campaign, now = new Date()): Moment[] {
  const phase = phaseOf(campaign, now);
  const state = (over: boolean, current = false): Moment["state"] =>
    over ? "done" : current ? "current" : "ahead";
  return [
    {
      when: t.dateTime(campaign.opensAt),
      title: t(m.opening),
      text: t(m.groupsSpeak),
      state: state(phase === "closed", phase === "open"),
    },
    { when: t.dateTime(endOf(campaign)), title: t(m.closing), state: state(phase === "closed") },
    {
      when: t.day(campaign.assemblyOn),
      title: t(m.assembly),
      state: state(campaign.assemblyOn < dayOf(now, campaign.zone)),
    },
  ];
}
