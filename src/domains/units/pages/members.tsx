import { dotted, t } from "#platform/language/index.ts";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { membersOf, membersPerPage } from "../members.ts";
import { m } from "../messages.ts";
import { unitBySlug } from "../unit.ts";
import { unitPage } from "./unit-frame.tsx";

/** The members of a unit, for the mandates that need them; each access is logged, with how many were seen. */
export const memberRoutes = listPage("/unites/:slug/membres", {
  power: "organisation.see-members",
  words: m.memberList,
  query: defineQuery({ q: words() }),
  perPage: membersPerPage,
  load: async ({ c }) => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  find: ({ unit, asked: { q }, page }) => membersOf(unit.id, { q, page }),
  seen: ({ unit }) => ["unit", unit.id],
  above: () => <p class="soft">{t(m.membersLead)}</p>,
  rows: (list) => (
    <List>
      {list.map(({ id, givenName, familyName, startedAt, byRight }) => (
        <Row
          key={id}
          title={<bdi>{`${givenName} ${familyName}`}</bdi>}
          meta={dotted(t(m.since, { day: t.day(startedAt) }), byRight ? t(m.rightShort) : null)}
        />
      ))}
    </List>
  ),
  frame: ({ c, unit }, title, content) =>
    unitPage(c, unit, { tab: "members", title, noIndex: true }, content),
});
