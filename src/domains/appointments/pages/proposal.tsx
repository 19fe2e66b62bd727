import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import type { Heard } from "../consensus/heard.ts";
import type { Named, Proposal } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { HeardList } from "./heard.tsx";
import { Words } from "./words.tsx";

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
      {proposal.words ? <Words text={proposal.words} /> : null}
      {proposal.replaces ? <p class="soft measure">{t(m.replacesSaid)}</p> : null}
    </>
  );
}

function Answer({ one }: { one: Named }) {
  if (one.acceptedAt) return <Badge kind="good">{t(m.accepts)}</Badge>;
  if (one.declinedAt) return <Badge kind="late">{t(m.declines)}</Badge>;
  return <Badge>{t(m.noAnswerYet)}</Badge>;
}

/** The proposals before the one under discussion, folded, each with what was heard of it. */
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
