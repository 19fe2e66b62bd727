import { sql } from "drizzle-orm";
import type { PowerGiven, Said } from "#domains/kinds/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { lentTo } from "../listing.ts";
import { m } from "../messages.ts";
import { labelOf, Received } from "./delegations.tsx";

/** Where someone sees what they may do, by which mandate, and what was lent to them. */
export const myPowers = "/mes-pouvoirs";

export const myPowersRoutes = [get(myPowers, signedIn, show)];

interface Mine {
  id: string;
  label: Said;
  title: string | null;
  unit: string;
  powers: PowerGiven[];
  endsAt: string | null;
  lent: number;
}

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const [mine, received] = await Promise.all([mandatesOf(actor.personId!), lentTo(actor.personId!)]);
  return page(
    c,
    { title: t(m.myPowers), noIndex: true },
    <>
      <PageHead title={t(m.myPowers)} lead={t(m.myPowersLead)} />
      {mine.length === 0 ? (
        <Empty title={t(m.noMandate)}>{t(m.noMandateText)}</Empty>
      ) : (
        <MyMandates mine={mine} />
      )}
      <Received received={received} />
    </>,
  );
}

function MyMandates({ mine }: { mine: Mine[] }) {
  return (
    <Section title={t(m.myMandates)}>
      <List label={t(m.myMandates)}>
        {mine.map(({ id, label, title, unit, powers, endsAt, lent }) => (
          <Row
            key={id}
            href={`/mandats/${id}/delegations`}
            title={t(m.under, { label: title ?? label[t.language], unit })}
            meta={
              <>
                <p>{powers.map(({ power }) => labelOf(power)).join(" · ") || t(m.noPower)}</p>
                {endsAt ? <p>{t(m.untilMandate, { day: t.day(endsAt) })}</p> : null}
                {lent > 0 ? <p>{t(m.lentCount, { count: lent })}</p> : null}
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** Mandates of a person in force, by unit; at most 100. */
function mandatesOf(personId: string): Promise<Mine[]> {
  return rows<Mine>(
    db,
    sql`select m.id, k.label, m.title, u.name as unit, k.powers,
          to_char(m.ends_at, 'YYYY-MM-DD') as ends_at,
          (select count(*)::int from delegation d where d.mandate_id = m.id and d.revoked_at is null and d.ends_at > now()) as lent
        from mandate_now m join mandate_kind_now k on k.key = m.kind_key
        join unit u on u.id = m.unit_id and u.closed_at is null
        where m.person_id = ${personId}
        order by u.search_name, k.position, m.id limit 100`,
  );
}
