import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { classes } from "./classes.ts";
import { m } from "./messages.ts";

export type Column<Row> = {
  key: string;
  label: string;
  /** What stands in the cell. */
  cell: (row: Row) => ComponentChildren;
  /** Figures: aligned to the end, all digits as wide. */
  numeric?: boolean;
  /** Where sorting by this column leads; the head is then a link. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** A wider column for a bar or a long text. */
  wide?: boolean;
};

export type TableProps<Row> = {
  /** What the table says, read out first. Shown above it unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  foot?: ComponentChildren[];
  /** In place of the table when there is no row. */
  empty?: ComponentChildren;
};

/** Rows of figures. On a phone each row becomes a card in which every figure keeps its label. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, foot, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table class="table">
      <caption class={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} names={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot ? (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td
                key={column.key}
                class={cellClass(column)}
                data-label={index === 0 ? undefined : column.label}
              >
                {foot[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { label, sortHref, sorted } = column;
  return (
    <th scope="col" class={cellClass(column)} aria-sort={sorted}>
      {sortHref ? (
        <a href={sortHref} class="sort">
          {label}
          {sorted ? (
            <>
              <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>
              <span class="visually-hidden">, {t(sorted === "ascending" ? m.sortedUp : m.sortedDown)}</span>
            </>
          ) : null}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  if (names) {
    return (
      <th scope="row" class={cellClass(column)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td class={cellClass(column)} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}

function cellClass<Row>({ numeric, wide }: Column<Row>): string | undefined {
  return classes(numeric && "numeric", wide && "cell-wide") || undefined;
}
