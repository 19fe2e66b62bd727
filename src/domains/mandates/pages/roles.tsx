import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { roleWords } from "../messages/roles.ts";
import { m } from "../messages.ts";
import type { ParityStanding } from "../parity.ts";
import type { Role, Shown } from "../roles.ts";
import { meansWords, sayParity, sayRule } from "./words.ts";

type Props = { roles: Role[]; college: ParityStanding | null };

/** Who answers for what in a unit, as anyone may know it: names by choice, and of parity only how the rule stands. */
export function Roles({ roles, college }: Props) {
  if (roles.length === 0) return null;
  return (
    <Section title={t(roleWords.who)}>
      {college ? (
        <p class="soft">
          {t(m.parityTitle)}
          {" : "}
          {college.waived ? sayWaived(college.waived) : `${sayRule(college)}, ${sayParity(college.saying)}`}
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
}

const sayWaived = ({ at, reason }: { at: Date; reason: string }) =>
  t(m.ruleWaived, { day: t.day(at), reason });

/** What the kind of mandate shows of a holder beside the name they chose. */
function roleOf({ title, since, until, means }: Shown): string | undefined {
  const said = [
    title,
    since ? t(roleWords.since, { day: t.day(since) }) : null,
    until ? t(m.untilDay, { day: t.day(until) }) : null,
    means ? t.say(meansWords[means]) : null,
  ];
  return said.filter(Boolean).join(" · ") || undefined;
}

function standing({ held, pair, parity }: Role) {
  if (held === 0) return roleWords.vacant;
  if (!pair || !parity) return roleWords.filled;
  if (parity.says === "holds") return roleWords.pairHolds;
  return parity.says === "needs" ? roleWords.pairMissing : m.pairNotYet;
}
