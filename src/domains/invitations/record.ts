import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";

/** What is known of a person, side by side with a suspected duplicate. Whether a gender is stated, never which. */
export interface PersonRecord {
  id: string;
  givenName: string;
  familyName: string;
  publicName: string | null;
  place: string | null;
  bornOn: string | null;
  language: string;
  statesGender: boolean;
  hasAccount: boolean;
  createdAt: Date;
  addresses: string[];
  units: string[];
  mandates: { label: { fr: string; en: string }; unit: string }[];
}

/** All that a person's record holds, for those who merge duplicates; log the look. @throws {Refusal} `notFound`. */
export async function recordOf(personId: string): Promise<PersonRecord> {
  const found = await row<PersonRecord>(
    db,
    sql`select p.id, p.given_name, p.family_name, p.public_name,
          place.name as place, age.born_on, p.language, p.gender is not null as states_gender,
          exists (select from person_account a where a.person_id = p.id) as has_account, p.created_at,
          array(select address from person_email e where e.person_id = p.id order by main desc, address limit 20) as addresses,
          array(select u.name from member_now m join unit u on u.id = m.unit_id
            where m.person_id = p.id order by u.search_name limit 50) as units,
          coalesce((select jsonb_agg(jsonb_build_object('label', held.label, 'unit', held.name)) from (
            select k.label, u.name from mandate m join mandate_kind_now k on k.key = m.kind_key join unit u on u.id = m.unit_id
            where m.person_id = p.id and (m.ends_at is null or m.ends_at > now()) order by m.starts_at limit 50) held), '[]') as mandates
        from person p left join place on place.id = p.place_id left join age on age.person_id = p.id
        where p.id = ${personId}`,
  );
  if (!found) throw refuse.notFound();
  return found;
}
