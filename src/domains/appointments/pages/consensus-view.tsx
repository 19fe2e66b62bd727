import type { VNode } from "preact";
import { fullName } from "#domains/people/index.ts";
import { request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { areMany } from "#platform/personal/few.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing as StandingCard } from "#ui/task.tsx";
import { Typed } from "#ui/typed.tsx";
import type { Foreseen } from "../consensus/choosing.ts";
import type { Heard, Stance } from "../consensus/position.ts";
import type { Consensus, Named, Proposal, Standpoint } from "../consensus/reading.ts";
import { type Facts, publishable, type Standing } from "../consensus/standing.ts";
import type { Confided } from "../consensus/third-party.ts";
import { mayDiscuss, type wordsOf } from "../consensus/word.ts";
import { m } from "../messages.ts";
import { sayRule } from "../sentences.ts";
import type { ConsensusForms } from "./consensus.tsx";
import { Discussion } from "./discussion.tsx";
import { Earlier, HeardSection, ProposalBody } from "./proposal.tsx";
import { ForeseenNotice } from "./proposal-fields.tsx";

type OneConsensusProps = {
  one: Consensus;
  from: Standpoint;
  facts: Facts;
  standing: Standing;
  heard: Heard[];
  /** Earlier proposals, each with the objections and reservations to it. */
  earlier: { proposal: Proposal; heard: Heard[] }[];
  words: Awaited<ReturnType<typeof wordsOf>> | null;
  mine: { stance: Stance; reason: string; confided: boolean } | null;
  confided: Confided[];
  unreached: number;
  /** What would prevent adoption today, for those who open. */
  foreseen: Foreseen[];
  page: number;
  personId: string | null;
  /** What was written of the adoption, for those who took part. */
  minutes: string | null;
  /** Whether the reader may open the record of the appointment. */
  record: boolean;
  forms: ConsensusForms;
};

/** One consensus: how it stands, what is expected of the reader, the proposal, what was heard, the discussion. */
export function OneConsensus(props: OneConsensusProps) {
  const { one, from, facts, standing, heard, words, forms } = props;
  const refusal = request().var.refused?.refusal;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/unites/${one.unit.slug}/consensus`, label: one.unit.name }]} />
      <PageHead eyebrow={t(m.consensusOn, { unit: one.unit.name })} title={one.label[t.language]} />
      {refusal ? (
        <Notice kind="error" live>
          {t.say(refusal.said, refusal.values)}
        </Notice>
      ) : null}
      {one.end ? (
        <End one={one} minutes={props.minutes} record={props.record} />
      ) : (
        <HowItStands one={one} standing={standing} />
      )}
      {from.named && !one.end ? <YourAnswer named={from.named} form={forms.answer()} /> : null}
      {from.third ? <ThirdPartySection one={one} confided={props.confided} forms={forms} /> : null}
      <Section title={t(m.currentProposal)} id="proposition">
        <ProposalBody proposal={one.current} />
        <FactList one={one} facts={facts} />
        <Earlier earlier={props.earlier} />
      </Section>
      {from.asked && !one.end ? <YourPosition one={one} before={props.mine} forms={forms} /> : null}
      <HeardSection heard={heard} />
      {words && mayDiscuss(from) ? (
        <Discussion {...{ one, words, forms }} page={props.page} personId={props.personId} />
      ) : null}
      {from.opens ? (
        <Leading {...{ one, standing, forms }} foreseen={props.foreseen} unreached={props.unreached} />
      ) : null}
    </>
  );
}

type EndProps = { one: Consensus; minutes: string | null; record: boolean };

function End({ one, minutes, record }: EndProps) {
  const { end } = one;
  if (!end) return null;
  const day = t.day(end.endedAt);
  if (end.ending === "withdrawn")
    return (
      <Notice title={t(m.endWithdrawn, { day })}>
        <Typed text={end.reason} />
      </Notice>
    );
  return (
    <Notice kind="success" title={t(m.endAdopted, { day })}>
      <Typed text={minutes} />
      {record ? (
        <p>
          <a href={`/nominations/${end.appointmentId}`}>{t(m.seeRecord)}</a>
        </p>
      ) : null}
    </Notice>
  );
}

const standingWords = {
  objected: [m.standing_objected, m.standing_objectedHelp],
  not_accepted: [m.standing_not_accepted, m.standing_not_acceptedHelp],
  running: [m.standing_running, m.standing_runningHelp],
  quorum_missing: [m.standing_quorum_missing, m.standing_quorum_missingHelp],
  adoptable: [m.standing_adoptable, m.standing_adoptableHelp],
} as const;

function HowItStands({ one, standing }: { one: Consensus; standing: Standing }) {
  if (standing === "ended") return null;
  const [title, help] = standingWords[standing];
  const { proposedAt, endsAt } = one.current;
  const elapsed = (Date.now() - proposedAt.getTime()) / (endsAt.getTime() - proposedAt.getTime());
  return (
    <StandingCard ring={<Ring value={Math.min(1, Math.max(0, elapsed))} size="m" />} title={t(title)}>
      {t(help)} {t(m.untilSentence, { deadline: t.dateTime(endsAt) })}
    </StandingCard>
  );
}

function YourAnswer({ named, form }: { named: Named; form: VNode }) {
  return (
    <Section title={t(m.answer.title)} id="reponse">
      {named.acceptedAt ? <p>{t(m.youAccepted)}</p> : null}
      {named.declinedAt ? <p>{t(m.youDeclined)}</p> : null}
      <p class="measure soft">{t(m.answer.lead)}</p>
      {form}
    </Section>
  );
}

type PositionProps = { one: Consensus; before: OneConsensusProps["mine"]; forms: ConsensusForms };

/** Where someone asked stands: one of four, and why. It says beforehand what silence means and who sees what. */
function YourPosition({ one, before, forms }: PositionProps) {
  const over = one.current.endsAt <= new Date();
  if (over && before?.stance !== "objection") return null;
  const silence = one.rule.silenceIsConsent
    ? t(m.silenceWarning, { deadline: t.dateTime(one.current.endsAt) })
    : t(m.silenceNothing);
  return (
    <Section title={t(m.position.title)} id="avis">
      <p>{before ? t(m.yourPositionNow, { stance: t(m[before.stance]) }) : <strong>{silence}</strong>}</p>
      {over ? <p>{t(m.onlyLift)}</p> : null}
      <p class="soft small measure">{t(m.whoSees)}</p>
      {forms.position()}
    </Section>
  );
}

/** The rule, the deadline, and the counts as far as they may be told. */
function FactList({ one, facts }: { one: Consensus; facts: Facts }) {
  const told = publishable(facts);
  const few = t(m.fewerThanFive);
  const deadline = t(m.deadlineZone, { deadline: t.dateTime(one.current.endsAt), zone: one.zone });
  return (
    <Definitions
      items={[
        { term: t(m.rule), value: sayRule(one.rule) },
        { term: t(m.deadline), value: deadline },
        { term: t(m.askedCount), value: !areMany(facts.asked) ? few : t.number(facts.asked) },
        { term: t(m.spokenCount), value: told.spoken === null ? few : t.number(told.spoken) },
        { term: t(m.consentCount), value: told.consents === null ? null : t.number(told.consents) },
      ]}
    />
  );
}

type LeadingProps = {
  one: Consensus;
  standing: Standing;
  unreached: number;
  /** What would prevent adoption today. */
  foreseen: Foreseen[];
  forms: ConsensusForms;
};

/** What those who lead the consensus may do: adopt when it stands so, amend, withdraw with a reason. */
function Leading({ one, standing, unreached, foreseen, forms }: LeadingProps) {
  if (one.end) return null;
  const at = `/consensus/${one.id}`;
  return (
    <Section title={t(m.manage)} id="conduite">
      {unreached > 0 ? <Notice kind="warning">{t(m.unreached, { count: unreached })}</Notice> : null}
      <ForeseenNotice foreseen={foreseen} />
      <div class="cluster">
        {standing === "adoptable" ? <ButtonLink href={`${at}/adoption`} label={t(m.adoption.title)} /> : null}
        <ButtonLink look="plain" href={`${at}/amendement`} label={t(m.amending.title)} />
      </div>
      <h3>{t(m.withdrawal.title)}</h3>
      <p class="soft measure">{t(m.withdrawal.lead)}</p>
      {forms.withdrawal()}
    </Section>
  );
}

type ThirdPartyProps = { one: Consensus; confided: Confided[]; forms: ConsensusForms };

/** What the third party sees, and nobody else: whether they accept, what was confided to them, what came of it. */
function ThirdPartySection({ one, confided, forms }: ThirdPartyProps) {
  if (one.end) return null;
  const accepted = one.thirdParty?.acceptedAt;
  return (
    <Section title={t(m.thirdTitle)} id="tiers" lead={t(m.thirdAsk)}>
      {accepted ? null : forms.thirdParty()}
      {accepted && confided.length === 0 ? <p class="soft">{t(m.thirdNone)}</p> : null}
      {confided.map((told) => (
        <article key={told.positionId} class="card stack">
          <PersonChip name={fullName(told)} />
          <Typed text={told.words} />
          {forms.report(told)}
        </article>
      ))}
    </Section>
  );
}
