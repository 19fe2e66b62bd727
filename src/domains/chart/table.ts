import type { Cell } from "#platform/csv/index.ts";
import { t } from "#platform/language/index.ts";
import { type Body, paritySaid } from "./body.ts";
import { joiningSaid } from "./drawing-of.ts";
import { m } from "./messages.ts";
import type { View } from "./view.ts";

/** A chart as a table: a line for each role held, or for each body that nobody answers for; no one who is not public. */
export function tableOf(view: View): { head: string[]; lines: Cell[][] } {
  if (view.of === "loops") return loopsTable(view);
  const head = [
    m.columnKind,
    m.body,
    m.columnUnder,
    m.columnName,
    m.columnRole,
    m.columnTitle,
    m.parity,
    m.columnContact,
    m.columnJoin,
    m.columnChange,
  ].map((column) => t(column));
  const names = new Map(view.all.map(({ id, name }) => [id, name]));
  const lines = view.bodies.flatMap((body) => {
    const before = [
      t.term(body.kind, "Singular"),
      body.name,
      (body.parentId && names.get(body.parentId)) ?? null,
    ];
    const after = [body.parity ? paritySaid(body.parity) : null, body.contact, joiningSaid(body)];
    const holders = body.holders.length > 0 ? body.holders : [null];
    return holders.map((holder) => [
      ...before,
      holder?.name ?? null,
      holder?.role?.[t.language] ?? null,
      holder?.title ?? null,
      ...after,
      changeSaid(body, holder?.change ?? null),
    ]);
  });
  return { head, lines };
}

function changeSaid(body: Body, change: Body["change"]): string | null {
  if (body.change) return t(body.change === "new" ? m.new : m.gone);
  return change && t(change === "new" ? m.arrives : m.leaves);
}

function loopsTable(view: Extract<View, { of: "loops" }>): { head: string[]; lines: Cell[][] } {
  const head = [m.columnRegion, m.body, m.columnGroups, m.columnRequired, m.columnFilled, m.columnName].map(
    (column) => t(column),
  );
  const lines = view.regions.flatMap(({ region, loops }) =>
    loops.map((loop) => [
      region ?? t(m.abroad),
      loop.name,
      loop.groups,
      loop.required,
      loop.filled,
      loop.named.map(({ name }) => name).join(", ") || null,
    ]),
  );
  return { head, lines };
}
