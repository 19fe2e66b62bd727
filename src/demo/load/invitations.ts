import { sql } from "drizzle-orm";
import { registerMany } from "#domains/people/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { type Ground, idsOf } from "./ground.ts";

const ids = (count: number) => sql.param(Array.from({ length: count }, () => newId()));

/**
 * People imported from lists: a wave of invitations sent and answered, another that waits, and a few records
 * that may be the same person twice.
 */
export async function writeInvitations(tx: Transaction, { root, units }: Ground): Promise<void> {
  const [sent, waiting] = [newId(), newId()];
  await run(
    tx,
    sql`insert into invitation_wave (id, name, unit_id, among, size, words, created_at, launched_at) values
        (${sent}, 'Animateur·rices de la Drôme', ${units.get("drome")!}, 'mandates', 40,
          'Vos groupes sont déjà dans le nouvel outil ; il ne manque que vous.', now() - interval '12 days', now() - interval '11 days'),
        (${waiting}, 'Le reste de la Drôme', ${units.get("drome")!}, 'members', 200, '', now() - interval '1 day', null)`,
  );
  await invite(tx, sent, "drome", 24);
  await invite(tx, waiting, "drome", 60);
  await run(
    tx,
    sql`update invitation i set sent_at = now() - interval '11 days', token_hash = md5(i.id::text),
          opened_at = case when o.n % 4 <> 0 then now() - make_interval(days => 10 - (o.n % 7)) end,
          confirmed_at = case when o.n % 4 in (1, 2) then now() - make_interval(days => 9 - (o.n % 7)) end,
          corrected = case when o.n % 8 = 1 then '["placeId"]' else '[]' end::jsonb,
          remark = case o.n when 5 then 'Je ne suis plus à Valence : j’ai déménagé à Die en septembre.'
            when 9 then 'Mon mandat a pris fin au printemps.' end
        from (select id, row_number() over (order by id)::int as n from invitation where wave_id = ${sent}) o
        where o.id = i.id`,
  );
  await writeDuplicates(tx, root);
}

async function invite(tx: Transaction, waveId: string, loop: string, count: number): Promise<void> {
  const found = await idsOf(
    tx,
    sql`select p.id from person p
        where exists (select from membership m join unit u on u.id = m.unit_id join unit l on l.id = u.parent_id
            where m.person_id = p.id and l.slug = ${loop})
          and not exists (select from invitation i where i.person_id = p.id)
        order by p.search_name, p.id limit ${count}`,
  );
  await run(
    tx,
    sql`insert into invitation (id, wave_id, person_id)
        select one.id, ${waveId}, one.person_id
        from unnest(${ids(found.length)}::uuid[], ${sql.param(found)}::uuid[]) as one(id, person_id)`,
  );
}

/** The same people under two records: one came with a list that had no address, another under a name turned round. */
async function writeDuplicates(tx: Transaction, root: Unit): Promise<void> {
  const known = await rows<{ givenName: string; familyName: string; address: string }>(
    tx,
    sql`select p.given_name, p.family_name, c.address
        from person p join contact c on c.person_id = p.id
        where not exists (select from mandate m where m.person_id = p.id)
          and exists (select from membership m where m.person_id = p.id and m.unit_id <> ${root.id})
        order by p.search_name, p.id offset 700 limit 3`,
  );
  const [bare, turned, again] = known;
  if (!bare || !turned || !again) return;
  await registerMany(tx, [
    { id: newId(), givenName: bare.givenName, familyName: bare.familyName },
    { id: newId(), givenName: turned.familyName, familyName: turned.givenName, email: turned.address },
    { id: newId(), givenName: again.givenName, familyName: again.familyName, email: again.address },
  ]);
}
