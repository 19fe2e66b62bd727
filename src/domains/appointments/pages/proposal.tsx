import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Typed } from "#ui/typed.tsx";
import type { Heard } from "../consensus/position.ts";
import type { Named, Proposal } from "../consensus/reading.ts";
import { m } from "../messages.ts";

/** A proposal: whom it names and whether they accept, and its words. */
export function ProposalBody({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <List label={t(m.proposal.people.label)}>
        {proposal.named.map((one) => (
          <Row
            key={one.id}
            title={<PersonChip name={fullName(one)} role={one.title ?? undefined} />}
            after={<Answer one={one} />}
          />
        ))}
      </List>
      <Typed text={proposal.words} />
      {proposal.replaces ? <p class="soft measure">{t(m.replacesSaid)}</p> : null}
    </>
  );
}

function Answer({ one }: { one: Named }) {
  if (one.acceptedAt) return <Badge kind="good">{t(m.accepts)}</Badge>;
  if (one.declinedAt) return <Badge kind="late">{t(m.declines)}</Badge>;
  return <Badge>{t(m.noAnswerYet)}</Badge>;
}

/** Earlier proposals, folded, each with the objections and reservations to it. */
export function Earlier({ earlier }: { earlier: { proposal: Proposal; heard: Heard[] }[] }) {
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t(m.earlierProposals)}>
      {earlier.toReversed().map(({ proposal, heard }) => (
        <section key={proposal.id} class="section">
          <h3>{t(m.proposalNumber, { number: proposal.number })}</h3>
          <p class="soft small">{t(m.openedOn, { day: t.day(proposal.proposedAt) })}</p>
          <ProposalBody proposal={proposal} />
          <HeardList heard={heard} />
        </section>
      ))}
    </Disclosure>
  );
}

/** Objections and reservations; of what was confided, only that it stands or was lifted. */
export function HeardSection({ heard }: { heard: Heard[] }) {
  return (
    <Section title={t(m.heard)} id="objections">
      {heard.length === 0 ? <p class="soft">{t(m.nothingHeard)}</p> : null}
      <HeardList heard={heard} />
    </Section>
  );
}

/** The same, one under another, without a heading. */
function HeardList({ heard }: { heard: Heard[] }) {
  return (
    <>
      {heard.map((one) => (
        <article key={one.id} class="card stack">
          <p class="row-title">
            {titleOf(one)}{" "}
            {one.stance === "objection" ? (
              <Badge kind={one.outcome === "lifted" ? "neutral" : "late"}>
                {t(one.outcome === "lifted" ? m.objectionLifted : m.objectionStands)}
              </Badge>
            ) : null}
          </p>
          {one.confided ? <p>{sayConfided(one)}</p> : <Typed text={one.reason} />}
        </article>
      ))}
    </>
  );
}

function titleOf({ stance, name, confided }: Heard): string {
  if (confided) return t(m.confidedObjection);
  if (stance === "objection") return name ? t(m.objectionOf, { name }) : t(m.anObjection);
  return name ? t(m.reservationOf, { name }) : t(m.aReservation);
}

function sayConfided({ outcome, outcomeWords: words }: Heard): string {
  if (!outcome) return t(m.confidedWaiting);
  return t(outcome === "lifted" ? m.confidedLifted : m.confidedStands, { words });
}
