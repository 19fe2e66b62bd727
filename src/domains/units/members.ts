import { sql } from "drizzle-orm";
import { db, listed, type Page } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";

/** A member as those who may see the list see them. */
export interface Member {
  id: string;
  givenName: string;
  familyName: string;
  startedAt: Date;
  /** Belongs by a mandate or an office, not because they joined. */
  byRight: boolean;
}

/** Members on one page of their list. */
export const membersPerPage = 50;

/**
 * Members of a unit today, by name, one page of them and how many there are in all; `q` narrows to a name. For anyone who
 * holds `organisation.see-members` there; log the access.
 */
export async function membersOf(
  unitId: string,
  { q = "", page = 1, limit = membersPerPage }: { q?: string; page?: number; limit?: number } = {},
): Promise<Page<Member>> {
  const name = searchable(q);
  return listed(
    db,
    sql`select p.id, p.given_name, p.family_name, m.started_at,
          m.right_id is not null as by_right, count(*) over ()::int as total
        from member_now m join person p on p.id = m.person_id
        where m.unit_id = ${unitId} and (${name} = '' or p.search_name like '%' || ${name} || '%')
        order by p.search_name, p.id limit ${Math.min(limit, 500)} offset ${(page - 1) * limit}`,
  );
}
