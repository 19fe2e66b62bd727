import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Form, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages/units.ts";
import type { Unit } from "../unit.ts";

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
      ? [{ href: at("demandes"), title: t(m.requestsTitle), meta: t(m.askLead) }]
      : []),
    ...(life && !unit.closedAt
      ? [
          { href: at("gestion/deplacement"), title: t(m.move), meta: t(m.moveDetail) },
          { href: at("gestion/fusion"), title: t(m.merge), meta: t(m.mergeDetail) },
          { href: at("gestion/scission"), title: t(m.split), meta: t(m.splitDetail) },
          { href: at("gestion/fermeture"), title: t(m.close), meta: t(m.closeDetail) },
        ]
      : []),
    ...(life && unit.closedAt
      ? [{ href: at("gestion/reouverture"), title: t(m.reopen), meta: t(m.reopenDetail) }]
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

/** Whether a group is certified, for whoever manages it alone; certification itself is decided elsewhere. */
export function Certification({ unit, since }: { unit: Unit; since: Date | null }) {
  const action = `/unites/${unit.slug}/certification`;
  return (
    <Section title={t(m.certification)}>
      <p>{since ? t(m.certifiedSince, { day: t.day(since) }) : t(m.notCertified)}</p>
      {since ? (
        <Form action={`${action}/fin`}>
          <Submit look="quiet">{t(m.endCertification)}</Submit>
        </Form>
      ) : unit.closedAt ? null : (
        <Form action={action} once={newId()}>
          <Submit look="plain">{t(m.certify)}</Submit>
        </Form>
      )}
    </Section>
  );
}
