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
import { d } from "../messages.ts";
import { Received } from "./delegations-view.tsx";

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
  const { actor, house } = c.var;
  const [mine, received] = await Promise.all([mandatesOf(actor.personId!), lentTo(actor.personId!)]);
  const labels = new Map(house.powers.map(({ key, label }) => [key, t.say(label)]));
  const powerLabel = (power: string) => labels.get(power) ?? power;
  return page(
    c,
    { title: t(d.myPowers), noIndex: true },
    <>
      <PageHead title={t(d.myPowers)} lead={t(d.myPowersLead)} />
      {mine.length === 0 ? (
        <Empty title={t(d.noMandate)}>{t(d.noMandateText)}</Empty>
      ) : (
        <MyMandates mine={mine} powerLabel={powerLabel} />
      )}
      <Received received={received} powerLabel={powerLabel} />
    </>,
  );
}

function MyMandates({ mine, powerLabel }: { mine: Mine[]; powerLabel(power: string): string }) {
  return (
    <Section title={t(d.myMandates)}>
      <List label={t(d.myMandates)}>
        {mine.map(({ id, label, title, unit, powers, endsAt, lent }) => (
          <Row
            key={id}
            href={`/mandats/${id}/delegations`}
            title={t(d.under, { label: title ?? label[t.language], unit })}
            meta={
              <>
                <p>{powers.map(({ power }) => powerLabel(power)).join(" · ") || t(d.noPower)}</p>
                {endsAt ? <p>{t(d.untilMandate, { day: t.day(endsAt) })}</p> : null}
                {lent > 0 ? <p>{t(d.lentCount, { count: lent })}</p> : null}
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
