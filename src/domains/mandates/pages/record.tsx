import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { unitById, unitPage } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { givenBy } from "../mandate.ts";
import { m } from "../messages.ts";
import { appointmentById } from "../record.ts";
import { holdsHere, idOf, maySee } from "./access.ts";
import { Lines } from "./board.tsx";
import { ElectionResult, electionOf } from "./election-result.tsx";

export const recordRoutes = [get("/nominations/:id", anyone, recordPage)];

/** How people came to be appointed: whole for those who hold a mandate there, and of the public only what is public. */
async function recordPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const record = await appointmentById(db, idOf(c));
  if (!record) throw refuse.notFound();
  const unit = await unitById(record.unitId);
  const whole = maySee(actor, unit) || (await holdsHere(actor, unit.id));
  const named = whole ? [] : await namedIn(record.id);
  if (!whole && named.length === 0) throw refuse.notFound();
  const lines = whole ? await givenBy(record.id) : [];
  const election = whole && record.means === "election" ? await electionOf(record.result) : null;
  if (whole) await logAccess(actor, "/nominations/:id", ["appointment", record.id], lines.length);
  const minutes = record.minutes.split(/\n{2,}/).filter((paragraph) => paragraph.trim());
  const title = t(m.recordTitle, { day: t.day(record.decidedOn) });
  return unitPage(
    c,
    unit,
    { tab: whole ? "manage" : "presentation", title, noIndex: true },
    <>
      <h2>{title}</h2>
      <Definitions
        items={[
          { term: t(m.decidedOn), value: t.day(record.decidedOn) },
          { term: t(m.appointing.fields.means.label), value: t(m.means[record.means]) },
        ]}
      />
      {whole ? (
        <>
          {election ? <ElectionResult told={election} /> : null}
          <Section title={t(m.appointing.fields.minutes.label)} lead={t(m.recordOnly)}>
            {minutes.length === 0 ? <p>{t(m.noMinutes)}</p> : null}
            {minutes.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Section>
          <Lines title={t(m.gave)} lines={lines} />
        </>
      ) : (
        <Section title={t(m.gave)}>
          <List>
            {named.map((one) => (
              <Row
                key={one.id}
                title={<PersonChip name={one.name} role={one.title ?? one.label[t.language]} />}
              />
            ))}
          </List>
        </Section>
      )}
    </>,
  );
}

/** Mandates in force that a record gave and that are public, under the names that people chose. */
function namedIn(appointmentId: string) {
  return rows<{ id: string; name: string; title: string | null; label: Said }>(
    db,
    sql`select m.id, p.public_name as name, case when 'title' = any(k.shows) then m.title end as title, k.label
        from mandate_now m
        join mandate_kind_now k on k.key = m.kind_key and k.public and k.shows @> array['name', 'means']
        join person p on p.id = m.person_id and p.public_name is not null
        where m.appointment_id = ${appointmentId}
        order by k.position, p.public_name limit 100`,
  );
}
