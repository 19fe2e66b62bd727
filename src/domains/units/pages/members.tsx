import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { membersOf, membersPerPage } from "../members.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import { unitBySlug } from "../unit.ts";
import { pageAsked } from "./asked.ts";
import { unitPage } from "./unit-frame.tsx";

export const memberRoutes = [get("/unites/:slug/membres", holding("organisation.see-members"), membersPage)];

/** The members of a unit, for the mandates that need them; each look is recorded, with how many were seen. */
async function membersPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  requirePower(actor, "organisation.see-members", unit);
  const q = (c.req.query("q") ?? "").slice(0, 100).trim();
  const page = pageAsked(c);
  const { members, total } = await membersOf(unit.id, { q, page });
  await logAccess(actor, "/unites/:slug/membres", ["unit", unit.id], members.length);
  const at = `/unites/${unit.slug}/membres`;
  const href = (to: number) => `${at}?${new URLSearchParams({ ...(q ? { q } : {}), page: String(to) })}`;
  return unitPage(
    c,
    unit,
    { tab: "members", title: t(mu.members), noIndex: true },
    <>
      <Search action={at} label={t(mu.membersSearch)} q={q} clearHref={q ? at : undefined} />
      <Section title={t(mu.membersOf, { count: total })}>
        <p class="soft">{t(mu.membersLead)}</p>
        {members.length === 0 ? (
          <Empty level={3} title={t(mu.membersNone)}>
            <p>{t(mu.membersNoneHelp)}</p>
          </Empty>
        ) : (
          <List>
            {members.map(({ id, givenName, familyName, startedAt, byRight }) => (
              <Row
                key={id}
                title={<bdi>{`${givenName} ${familyName}`}</bdi>}
                meta={[t(m.since, { day: t.day(startedAt) }), byRight ? t(mu.rightShort) : null]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </List>
        )}
        <Pager page={page} pages={Math.ceil(total / membersPerPage)} href={href} />
      </Section>
    </>,
  );
}
