import { t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Table } from "#ui/table.tsx";
import type { countByBlock, FateCounts } from "../counts.ts";
import { fateStates } from "../fates.ts";
import { keyOf, voiceQuery } from "../filters.ts";
import { m } from "../messages.ts";
import type { FateState } from "../reading.ts";
import { sayState } from "../said.ts";
import { blocksUnder, type Subject, subjectLabel } from "../subjects.ts";

/** How many contributions are about an objective, or about none (null). */
interface ObjectiveCount {
  subject: Subject | null;
  count: number;
  waiting: number;
}

/** Contributions by objective, in the order of the text; what is left under null. */
export function countSubjects(
  subjects: readonly Subject[],
  byBlock: Awaited<ReturnType<typeof countByBlock>>,
): ObjectiveCount[] {
  const left = new Map(byBlock.map((one) => [one.blockId, one]));
  const counts = subjects.map((subject) => {
    const mine = blocksUnder(subject).flatMap((id) => left.get(id) ?? []);
    for (const { blockId } of mine) left.delete(blockId);
    return { subject, count: sum(mine, "count"), waiting: sum(mine, "waiting") };
  });
  const rest = [...left.values()];
  return [...counts, { subject: null, count: sum(rest, "count"), waiting: sum(rest, "waiting") }];
}

const sum = (all: { count: number; waiting: number }[], of: "count" | "waiting") =>
  all.reduce((n, one) => n + one[of], 0);

type FateFiguresProps = { counts: FateCounts; href: (state: FateState | "") => string };

/** How many contributions have which outcome, each figure opening to them. States without any are left out. */
export function FateFigures({ counts, href }: FateFiguresProps) {
  const { total } = counts;
  return (
    <Figures>
      <Figure figure={t.number(total)} label={t(m.contributions, { count: total })} href={href("")} />
      {fateStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <Figure
            key={state}
            figure={t.number(counts[state])}
            label={sayState(state, counts[state])}
            href={href(state)}
          />
        ))}
    </Figures>
  );
}

type ByObjectiveProps = { objectives: ObjectiveCount[]; path?: string };

/** A table of objectives, each leading to its contributions. */
export function ByObjective({ objectives, path = "/contributions" }: ByObjectiveProps) {
  const rows = objectives.filter((one) => one.count > 0);
  if (!rows.some((one) => one.subject)) return null;
  const link = (subject: Subject) => voiceQuery.href(path, { objective: keyOf(subject) });
  return (
    <Disclosure summary={t(m.byObjective)}>
      <Table
        caption={t(m.byObjectiveCaption)}
        captionHidden
        rows={rows}
        rowKey={({ subject }) => subject?.blockId ?? ""}
        columns={[
          {
            key: "objective",
            label: t(m.objective),
            wide: true,
            cell: ({ subject }) =>
              subject ? <a href={link(subject)}>{subjectLabel(subject)}</a> : t(m.noObjective),
          },
          { key: "count", label: t(m.number), numeric: true, cell: ({ count }) => t.number(count) },
          { key: "waiting", label: t(m.toSort), numeric: true, cell: ({ waiting }) => t.number(waiting) },
        ]}
      />
    </Disclosure>
  );
}
