import { type Translator, t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { PersonChip } from "#ui/person.tsx";
import { roleWords as m } from "../messages/roles.ts";
import { mm } from "../messages.ts";
import type { ParityStanding } from "../parity.ts";
import type { Role, Shown } from "../roles.ts";
import { meansWords, sayParity, sayRule } from "./words.ts";

type Props = { roles: Role[]; college: ParityStanding | null };

/** Who answers for what in a unit, as anyone may know it: names by choice, and of parity only how the rule stands. */
export function Roles({ roles, college }: Props) {
  if (roles.length === 0) return null;
  return (
    <Section title={t(m.who)}>
      {college ? (
        <p class="soft">
          {t(mm.parityTitle)}
          {" : "}
          {college.waived
            ? sayWaived(t, college.waived)
            : `${sayRule(t, college)}, ${sayParity(t, college.saying)}`}
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
                  <PersonChip key={who.id} name={who.name} role={roleOf(t, who)} />
                ))}
                {role.waived ? <p>{sayWaived(t, role.waived)}</p> : null}
                {role.named.length === 0 && !role.waived ? t(standing(role)) : null}
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

const sayWaived = (t: Translator, { at, reason }: { at: Date; reason: string }) =>
  t(mm.ruleWaived, { day: t.day(at), reason });

/** What the kind of mandate shows of a holder beside the name they chose. */
function roleOf(t: Translator, { title, since, until, means }: Shown): string | undefined {
  const said = [
    title,
    since ? t(m.since, { day: t.day(since) }) : null,
    until ? t(mm.untilDay, { day: t.day(until) }) : null,
    means ? t.say(meansWords[means]) : null,
  ];
  return said.filter(Boolean).join(" · ") || undefined;
}

function standing({ held, pair, parity }: Role) {
  if (held === 0) return m.vacant;
  if (!pair || !parity) return m.filled;
  if (parity.says === "holds") return m.pairHolds;
  return parity.says === "needs" ? m.pairMissing : mm.pairNotYet;
}
