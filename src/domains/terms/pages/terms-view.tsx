import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { e } from "../messages.ts";
import { type Term, termsPerPage } from "../terms.ts";

/** Which terms are listed; those that nobody follows come first. */
export const states = ["open", "vacant", "ending", "followed", ""] as const;

/** What the address asks for. */
export interface Asked {
  state: (typeof states)[number];
  kind: string;
  under: string;
  page: number;
}

type TermsProps = { action: string; terms: Term[]; total: number; filters: Asked };

/** Mandates whose term comes, or came with nobody to follow, and what to do about each. */
export function Terms({ action, terms, total, filters }: TermsProps) {
  if (terms.length === 0)
    return (
      <Empty title={t(e.empty)}>
        <p>{t(e.emptyHelp)}</p>
      </Empty>
    );
  const href = (page: number) =>
    `${action}?${new URLSearchParams({ etat: filters.state, mandat: filters.kind, unite: filters.under, page: String(page) })}`;
  return (
    <>
      <p class="soft">{t(e.found, { count: total })}</p>
      {sections(terms).map(({ over, list }) => (
        <Section key={String(over)} title={t(over ? e.overTitle : e.soonTitle)}>
          <List>
            {list.map((term) => (
              <TermRow key={term.id} term={term} />
            ))}
          </List>
        </Section>
      ))}
      <Pager page={filters.page} pages={Math.ceil(total / termsPerPage)} href={href} />
    </>
  );
}

/** What ended with nobody after apart from what ends soon; neither is shown empty. */
function sections(terms: Term[]): { over: boolean; list: Term[] }[] {
  return [true, false]
    .map((over) => ({ over, list: terms.filter(({ state }) => (state === "vacant") === over) }))
    .filter(({ list }) => list.length > 0);
}

function TermRow({ term }: { term: Term }) {
  const over = term.endsAt <= new Date();
  const facts = [
    `${term.givenName} ${term.familyName}`,
    t(over ? e.endedOn : e.endsOn, { day: t.day(term.endsAt) }),
    term.toHandOver > 0 ? t(e.handed, { done: term.handedOver, all: term.toHandOver }) : null,
  ];
  // State and ways on stand under the role: beside it they would leave no room on a phone.
  return (
    <Row
      title={`${term.title ?? term.label[t.language]} · ${term.unit}`}
      meta={
        <>
          <p>
            <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
          </p>
          {term.successor ? (
            <p>
              <Badge kind="good">{t(e.followed)}</Badge> {t(e.next, { name: term.successor })}
            </p>
          ) : null}
          <p class="cluster">
            {term.successor ? null : <a href={`/mandats/${term.id}/succession`}>{t(e.plan)}</a>}
            <a href={`/mandats/${term.id}/passation`}>{t(e.handover)}</a>
            {over ? <a href={`/mandats/${term.id}/remerciement`}>{t(e.sayThanks)}</a> : null}
          </p>
        </>
      }
    />
  );
}
