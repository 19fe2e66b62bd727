import { allMessages, type Message, t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import type { ListColumn } from "#ui/kit/list.tsx";
import type { Batch, Line } from "../importing/index.ts";
import { fieldOf } from "../kinds/index.ts";
import { faultMessages } from "../messages/faults.ts";
import { m } from "../messages.ts";
import type { Fate, Fault } from "../schema.ts";

const looks: Record<Fate, BadgeKind> = { create: "good", update: "accent", same: "neutral", error: "late" };

/** What is wrong or odd with a line, in words. */
export function sayFault(batch: Pick<Batch, "kind">, fault: Fault): string {
  const message = allMessages().get(`lists.fault.${fault.code}`) as Message | undefined;
  const said = t.say(message ?? faultMessages.noIdentity, { value: fault.value ?? "" });
  const field = fault.field && fieldOf(batch.kind, fault.field);
  return field ? `${t.say(field.label)} : ${said}` : said;
}

/** What a line changes, in words. What a person says of their gender is shown nowhere. */
function sayChanges(batch: Pick<Batch, "kind">, { before, after }: Line): string[] {
  if (!before || !after) return [];
  return Object.keys(after)
    .filter((key) => after[key] !== before[key])
    .map((key) => {
      if (key === "gender") return t(m.genderChanges);
      const label = fieldOf(batch.kind, key)?.label;
      const values = { field: label ? t.say(label) : key, after: after[key] ?? "" };
      return before[key] === undefined ? t(m.adds, values) : t(m.changes, { ...values, before: before[key] });
    });
}

/** What the table of lines tells of each: what it said, and what becomes of it. */
export const lineColumns = (batch: Batch): ListColumn<Line>[] => [
  { key: "line", cell: ({ n }) => t.number(n) },
  {
    key: "fate",
    cell: ({ fate, outcome }) => (
      <Badge kind={outcome === "undone" ? "neutral" : looks[fate]}>
        {t(outcome === "undone" ? m.undoneLine : m.fate[fate])}
      </Badge>
    ),
  },
  { key: "content", wide: true, cell: ({ cells }) => <bdi class="soft">{shown(batch, cells)}</bdi> },
  {
    key: "why",
    wide: true,
    cell: (line) => (
      <div>
        {[
          ...line.faults.map((fault) => sayFault(batch, fault)),
          ...(line.fate === "update" ? sayChanges(batch, line) : []),
          ...(line.outcome === "kept" ? [t(m.keptLine)] : []),
        ].map((said) => (
          <div key={said}>
            <bdi>{said}</bdi>
          </div>
        ))}
      </div>
    ),
  },
];

// The gender column stays in the file.
function shown(batch: Batch, cells: readonly string[]): string {
  const told = cells.filter((cell, index) => cell.trim() && batch.columns[index] !== "gender");
  const words = told.join(" · ").replace(/\s+/g, " ");
  return words.length > 140 ? `${words.slice(0, 140)}…` : words;
}
