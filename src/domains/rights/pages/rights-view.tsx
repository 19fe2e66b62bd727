import { mandateKindsAt, unitKindsAt } from "#domains/kinds/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { areFew } from "#platform/personal/few.ts";
import { Badge } from "#ui/badge.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { r } from "../messages.ts";
import type { Concerned, Right } from "../rights.ts";
import type { RightForm } from "./rights-form.tsx";

export const base = "/administration/organisation/droits";

/** What a form asked, to show it again: refused, or tried without doing it. */
export interface Again {
  form: RightForm;
  refusal?: Refusal;
  seen?: Concerned;
}

export async function kindsFor() {
  const [mandates, units] = await Promise.all([mandateKindsAt(new Date()), unitKindsAt(new Date())]);
  return { mandates, units };
}

export function errorsOf(t: Translator, again: Again | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(again?.refusal?.fields ?? {}).map(([name, said]) => [name, t.say(said)]),
  );
}

/** What became of the form just sent: refused, or tried without changing anything. */
export function Outcome({ again }: { again?: Again }) {
  if (again?.seen)
    return (
      <Notice live>
        {t(r.wouldConcern, {
          now: sayConcerned(t, again.seen.now),
          after: sayConcerned(t, again.seen.after),
        })}
      </Notice>
    );
  if (!again?.refusal) return null;
  const errors = errorsOf(t, again);
  if (Object.keys(errors).length === 0) errors[""] = t.say(again.refusal.said, again.refusal.values);
  return <ErrorSummary errors={errors} />;
}

export function sayConcerned(t: Translator, count: number): string {
  if (count === 0) return t(r.concernsNone);
  return areFew(count) ? t(r.concernsFew) : t(r.concerns, { count });
}

type RulesProps = { rights: Right[]; concerned: ReadonlyMap<string, number>; plain?: boolean };

/** Rights with their days and how many they concern today. */
export function Rules({ rights, concerned, plain }: RulesProps) {
  const now = new Date();
  return (
    <List>
      {rights.map((right) => {
        const ahead = right.validFrom > now;
        const days = [
          t(ahead ? r.fromDay : r.inForceSince, { day: t.day(right.validFrom) }),
          ...(right.validTo ? [t(r.untilDay, { day: t.day(right.validTo) })] : []),
          t(right.mayDecline ? r.declinable : r.notDeclinable),
        ];
        return (
          <Row
            key={right.id}
            href={plain ? undefined : `${base}/${right.key}`}
            title={right.label[t.language]}
            meta={days.join(" · ")}
            after={
              concerned.size > 0 && !ahead ? (
                <Badge>{sayConcerned(t, concerned.get(right.key) ?? 0)}</Badge>
              ) : null
            }
          />
        );
      })}
    </List>
  );
}
