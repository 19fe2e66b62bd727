import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { byRightPerPage, membersByRight } from "../belonging.ts";
import { m } from "../messages.ts";
import { sayBecause } from "./saying.ts";

/** Who is in a unit by right, with every reason. */
export const byRightRoutes = listPage("/unites/:slug/membres-de-droit", {
  power: "organisation.see-members",
  words: m.members,
  query: defineQuery({}),
  perPage: byRightPerPage,
  load: async ({ c }) => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  find: ({ unit, page }) => membersByRight(unit.id, page),
  seen: ({ unit }) => ["unit", unit.id],
  above: ({ found }) => (found.total > 0 ? <p class="soft">{t(m.members.lead)}</p> : null),
  rows: (list) => (
    <List>
      {list.map((one) => (
        <Row
          key={`${one.personId} ${one.gives?.fr}`}
          title={`${one.givenName} ${one.familyName}`}
          meta={[
            one.gives?.[t.language] ?? t(m.membership),
            ...one.reasons.map(({ what, where, office }) =>
              sayBecause({ mandate: what, unit: where, office }),
            ),
            t(m.since, { day: t.day(one.since) }),
            ...(one.until ? [t(m.until, { day: t.day(one.until) })] : []),
          ].join(" · ")}
        />
      ))}
    </List>
  ),
  frame: ({ c, unit }, title, content) =>
    unitPage(c, unit, { tab: "membres-de-droit", title, noIndex: true }, content),
});
