import { sql } from "drizzle-orm";
import { mandateKindsAt } from "#domains/kinds/index.ts";
import { rootUnit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import { appointingGrounds, endingSoon, type Term, termsPerPage } from "../terms.ts";

/** What needs doing comes first: by default, terms with no successor. */
const query = defineQuery({
  state: oneOf("etat", ["open", "vacant", "ending", "followed"] as const, "open"),
  kind: words("mandat"),
  under: words("unite"),
});

const shared = { power: "organisation.appoint", words: m.list, query, perPage: termsPerPage };

const everywhere = listPage("/administration/organisation/echeances", {
  ...shared,
  load: async () => {
    const [root, kinds, units] = await Promise.all([rootUnit(), mandateKindsAt(new Date()), unitChoices()]);
    return { root, kinds, units };
  },
  find: ({ actor, asked, page }) => endingSoon({ over: appointingGrounds(actor), ...asked, page }),
  seen: ({ root }) => ["unit", root.id],
  filters: ({ kinds, units }) => ({
    ...termFilters(kinds),
    under: { label: m.under, all: m.everywhere, options: units },
  }),
  rows: (list) => <Terms list={list} />,
  noIndex: true,
});

const ofUnit = listPage("/unites/:slug/echeances", {
  ...shared,
  load: async ({ c }) => ({
    unit: await unitBySlug(c.req.param("slug")!),
    kinds: await mandateKindsAt(new Date()),
  }),
  find: ({ actor, unit, asked, page }) =>
    endingSoon({ over: appointingGrounds(actor), ...asked, under: unit.slug, page }),
  seen: ({ unit }) => ["unit", unit.id],
  above: () => <p class="soft">{t(m.list.lead)}</p>,
  filters: ({ kinds }) => termFilters(kinds),
  rows: (list) => <Terms list={list} />,
  frame: ({ c, unit }, title, content) =>
    unitPage(c, unit, { tab: "echeances", title, noIndex: true }, content),
});

/** Terms that end soon, or ended with no successor: wherever the reader appoints, and in one unit and below. */
export const termsRoutes = [...everywhere, ...ofUnit];

/** Territories and national units by which the list is narrowed. */
function unitChoices(): Promise<{ value: string; label: string }[]> {
  return rows(
    db,
    sql`select slug as value, name as label from unit
        where kind in ('loop', 'space', 'committee', 'coordination') and closed_at is null
        order by kind = 'loop', search_name limit 400`,
  );
}

const termFilters = (kinds: Awaited<ReturnType<typeof mandateKindsAt>>) => ({
  state: {
    label: m.state,
    options: said({
      open: m.openChoice,
      vacant: m.vacantChoice,
      ending: m.endingChoice,
      followed: m.followedChoice,
      "": m.any,
    }),
  },
  kind: { label: m.kind, all: m.everyKind, options: named(kinds, "key") },
});

/** What ended with no successor, apart from what ends soon; an empty part is not shown. */
function Terms({ list }: { list: Term[] }) {
  return [true, false].map((over) => {
    const some = list.filter(({ state }) => (state === "vacant") === over);
    return some.length === 0 ? null : (
      <section key={String(over)}>
        <h3>{t(over ? m.overTitle : m.soonTitle)}</h3>
        <List>
          {some.map((term) => (
            <TermRow key={term.id} term={term} />
          ))}
        </List>
      </section>
    );
  });
}

function TermRow({ term }: { term: Term }) {
  const over = term.endsAt <= new Date();
  const facts = [
    `${term.givenName} ${term.familyName}`,
    t(over ? m.endedOn : m.endsOn, { day: t.day(term.endsAt) }),
    term.toHandOver > 0 ? t(m.handed, { done: term.handedOver, all: term.toHandOver }) : null,
  ];
  // State and links are under the role: beside it they would leave no room on a phone.
  return (
    <Row
      title={`${term.title ?? term.label[t.language]} · ${term.unit}`}
      meta={
        <>
          <p>
            <bdi>{dotted(...facts)}</bdi>
          </p>
          {term.successor ? (
            <p>
              <Badge kind="good">{t(m.followed)}</Badge> {t(m.next, { name: term.successor })}
            </p>
          ) : null}
          <p class="cluster">
            {term.successor ? null : <a href={`/mandats/${term.id}/succession`}>{t(m.plan)}</a>}
            <a href={`/mandats/${term.id}/passation`}>{t(m.handover)}</a>
            {over ? <a href={`/mandats/${term.id}/remerciement`}>{t(m.sayThanks)}</a> : null}
          </p>
        </>
      }
    />
  );
}
