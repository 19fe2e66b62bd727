import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import type { membersOf } from "../members.ts";
import { m } from "../messages.ts";
import type { Unit } from "../unit.ts";

/** The members of a unit, for its mandates alone; each access is logged. The whole list has its own page. */
export function Members({ unit, list, total }: MembersProps) {
  return (
    <Section title={`${t(m.membersTitle)} (${t.number(total)})`} lead={t(m.membersLead)}>
      <List>
        {list.map((member) => (
          <Row
            key={member.id}
            title={<bdi>{`${member.givenName} ${member.familyName}`}</bdi>}
            meta={t(m.since, { day: t.day(member.startedAt) })}
          />
        ))}
      </List>
      {total > list.length ? (
        <p>
          <a href={`/unites/${unit.slug}/membres`}>{t(m.membersAll)}</a>
        </p>
      ) : null}
    </Section>
  );
}

type MembersProps = { unit: Unit } & Awaited<ReturnType<typeof membersOf>>;

type LinksProps = {
  unit: Unit;
  may: { manage: boolean; see: boolean; accept: boolean };
  /** Whether one asks to join units of this kind. */
  requests: boolean;
};

/** The ways on from the manage page: who asks to join, and what changes the shape of the movement. */
export function LifeLinks({ unit, may, requests }: LinksProps) {
  const at = (page: string) => `/unites/${unit.slug}/${page}`;
  const life = may.manage && unit.parentId !== null;
  const rows = [
    ...(may.accept && requests
      ? [{ href: at("demandes"), title: t(m.requestsTitle), meta: t(m.ask.lead) }]
      : []),
    ...(life && !unit.closedAt
      ? [
          { href: at("gestion/deplacement"), title: t(m.move.title), meta: t(m.move.detail) },
          { href: at("gestion/fusion"), title: t(m.merge.title), meta: t(m.merge.detail) },
          { href: at("gestion/scission"), title: t(m.split.title), meta: t(m.split.detail) },
          { href: at("gestion/fermeture"), title: t(m.close.title), meta: t(m.close.detail) },
        ]
      : []),
    ...(life && unit.closedAt
      ? [{ href: at("gestion/reouverture"), title: t(m.reopen.title), meta: t(m.reopen.detail) }]
      : []),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t(m.lifeTitle)}>
      <List>
        {rows.map((row) => (
          <Row key={row.href} {...row} />
        ))}
      </List>
    </Section>
  );
}
