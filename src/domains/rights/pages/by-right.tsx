import { pageAsked, unitBySlug, unitPage } from "#domains/units/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { type ByRight, byRightPerPage, membersByRight } from "../belonging.ts";
import { r } from "../messages.ts";
import { sayBecause } from "./saying-rights.ts";

export const byRightRoutes = [
  get("/unites/:slug/membres-de-droit", holding("organisation.see-members"), show),
];

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  requirePower(actor, "organisation.see-members", unit);
  const at = pageAsked(c);
  const { people, total } = await membersByRight(unit.id, at);
  await logAccess(actor, "/unites/:slug/membres-de-droit", ["unit", unit.id], people.length);
  return unitPage(
    c,
    unit,
    { tab: "membres-de-droit", title: t(r.membersTitle), noIndex: true },
    <MembersByRight people={people} total={total} at={at} slug={unit.slug} />,
  );
}

type Props = { people: ByRight[]; total: number; at: number; slug: string };

/** Who is in a unit by right, with every reason. */
export function MembersByRight({ people, total, at, slug }: Props) {
  if (people.length === 0)
    return (
      <Empty title={t(r.membersEmpty)}>
        <p>{t(r.membersEmptyHelp)}</p>
      </Empty>
    );
  return (
    <Section title={`${t(r.membersTitle)} (${t.number(total)})`}>
      <p class="soft">{t(r.membersLead)}</p>
      <List>
        {people.map((one) => (
          <Row
            key={`${one.personId} ${one.gives?.fr}`}
            title={`${one.givenName} ${one.familyName}`}
            meta={[
              one.gives?.[t.language] ?? t(r.membership),
              ...one.reasons.map(({ what, where, office }) =>
                sayBecause(t, { mandate: what, unit: where, office }),
              ),
              t(r.since, { day: t.day(one.since) }),
              ...(one.until ? [t(r.until, { day: t.day(one.until) })] : []),
            ].join(" · ")}
          />
        ))}
      </List>
      <Pager
        page={at}
        pages={Math.ceil(total / byRightPerPage)}
        href={(to) => `/unites/${slug}/membres-de-droit?page=${to}`}
      />
    </Section>
  );
}
