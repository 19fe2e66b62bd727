import { db } from "#platform/database/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import type { Piece } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { m, roleWords } from "../messages.ts";
import { collegeOf } from "../parity.ts";
import { type Role, rolesOf, type Shown } from "../roles.ts";
import { sayParity, sayRule, sayWaived } from "./words.ts";

/**
 * What mandates say on the pages of a unit: who answers for what, as anyone may know it (names by choice, and of parity
 * only how the rule stands), and the way there for those who only appoint.
 */
export const mandatePieces: readonly Piece[] = [
  {
    key: "mandates.roles",
    order: 10,
    on: "unit",
    of: async ({ unit }) => {
      const [roles, college] = await Promise.all([rolesOf(unit, db), collegeOf(unit)]);
      if (roles.length === 0) return null;
      return (
        <Section title={t(roleWords.who)}>
          {college ? (
            <p class="soft">
              {t(m.parityTitle)}
              {" : "}
              {college.waived
                ? sayWaived(college.waived)
                : `${sayRule(college)}, ${sayParity(college.saying)}`}
            </p>
          ) : null}
          <List columns>
            {roles.map((role) => (
              <Row
                key={role.kind}
                title={role.label[t.language]}
                meta={
                  <>
                    {role.named.map((who) => (
                      <PersonChip key={who.id} name={who.name} role={roleOf(who)} />
                    ))}
                    {role.waived ? <p>{sayWaived(role.waived)}</p> : null}
                    {role.named.length === 0 && !role.waived ? t(standing(role)) : null}
                  </>
                }
              />
            ))}
          </List>
        </Section>
      );
    },
  },
  {
    key: "mandates.way",
    order: 10,
    on: "unit-manage",
    of: ({ unit, actor }) => {
      const looks = can(actor, "organisation.appoint", unit) || can(actor, "organisation.see-members", unit);
      if (can(actor, "organisation.manage", unit) || !looks) return null;
      return (
        <Section title={t(roleWords.mandates)}>
          <p>{t(m.lead)}</p>
          <ButtonLink href={`/unites/${unit.slug}/mandats`} look="plain" label={t(m.toMandates)} />
        </Section>
      );
    },
  },
];

/** What the kind of mandate shows of a holder beside the name they chose. */
function roleOf({ title, since, until, means }: Shown): string | undefined {
  const said = [
    title,
    since ? t(roleWords.since, { day: t.day(since) }) : null,
    until ? t(m.untilDay, { day: t.day(until) }) : null,
    means ? t(m.means[means]) : null,
  ];
  return dotted(...said) || undefined;
}

function standing({ held, pair, parity }: Role) {
  if (held === 0) return roleWords.vacant;
  if (!pair || !parity) return roleWords.filled;
  if (parity.says === "holds") return roleWords.pairHolds;
  return parity.says === "needs" ? roleWords.pairMissing : m.pairNotYet;
}
