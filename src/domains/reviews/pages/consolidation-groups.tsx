import { type Translator, t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
import { phaseOf } from "../campaign.ts";
import type { GroupStanding } from "../roll.ts";
import type { ConsolidationProps } from "./consolidation.tsx";
import { addressOfAnswer } from "./frame.tsx";
import { m } from "./messages.ts";

/** The groups of the loop, silent ones first, each with how far its answer is. */
export function Groups({ campaign, groups }: ConsolidationProps) {
  const open = phaseOf(campaign) === "open";
  return (
    <Section title={t(m.theGroups)} id="groupes">
      <List>
        {groups.map((group) => (
          <Row
            key={group.id}
            before={<Ring value={group.submittedAt ? 1 : group.begun ? 0.5 : 0} />}
            title={group.name}
            href={group.submittedAt ? addressOfAnswer(campaign, group) : undefined}
            meta={standing(t, group)}
            after={
              open && !group.submittedAt && (!group.begun || group.enteredByLoop) ? (
                <ButtonLink look="quiet" size="small" href={addressOfAnswer(campaign, group)}>
                  {t(m.paperAnswer)}
                </ButtonLink>
              ) : null
            }
          />
        ))}
      </List>
    </Section>
  );
}

function standing(t: Translator, group: GroupStanding): string {
  const state = group.submittedAt
    ? t(m.handedInOn, { at: t.dateTime(group.submittedAt) })
    : t(group.begun ? m.draftBegun : m.notAnswered);
  const typed = group.enteredByLoop ? ` · ${t(m.byLoop)}` : "";
  const reminded =
    !group.submittedAt && group.remindedAt
      ? ` · ${t(m.remindedOn, { at: t.dateTime(group.remindedAt) })}`
      : "";
  return `${state}${typed}${reminded}`;
}
