import { type Judgement, judge, type NonBinary, sayingOf } from "#domains/mandates/index.ts";
import type { Body, ParityState } from "./body.ts";
import type { Seen } from "./national.ts";

const worstFirst = ["not-yet", "missing", "holds"] as const;

/**
 * Bodies as the chart may show them: of parity, only whether every rule of the body holds. One held up by several rules
 * stands as the worst of them.
 */
export function shown(seen: Seen[], how: NonBinary): Body[] {
  return seen.map(({ college: _, ...body }, index) => ({
    ...body,
    holders: body.holders.map(({ name, title, role }) => ({ name, title, role, change: null })),
    parity: parityOf(seen[index]!, how),
    change: null,
  }));
}

/** How the rules of parity of a body stand, together; null when it has none. */
export function parityOf({ college, holders }: Seen, how: NonBinary): ParityState | null {
  const states: ParityState[] = [];
  if (college) {
    const members = holders.filter(({ kind }) => college.of.includes(kind));
    const people = [...new Map(members.map((one) => [one.personId, one.gender])).values()];
    states.push(said(judge(college, people, how)));
  }
  for (const kind of new Set(holders.map((one) => one.kind))) {
    const some = holders.filter((one) => one.kind === kind);
    const rule = some[0]!.pair ? { rule: "pair" as const, seats: 2 } : some[0]!.college;
    if (rule)
      states.push(
        said(
          judge(
            rule,
            some.map(({ gender }) => gender),
            how,
          ),
        ),
      );
  }
  return worstFirst.find((state) => states.includes(state)) ?? null;
}

/** What anyone may read of a rule: broken and unproved are said alike, so that nobody is guessed. */
function said(judgement: Judgement): ParityState {
  const { says } = sayingOf(judgement);
  return says === "needs" ? "missing" : says;
}
