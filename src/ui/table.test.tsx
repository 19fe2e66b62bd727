import { describe, expect, it } from "vitest";
import { Table, type TableProps } from "./table.tsx";
import { html, text } from "./testing/render.ts";

type Fund = { name: string; cents: number };
const props: TableProps<Fund> = {
  caption: "Caisses",
  rows: [{ name: "Nord", cents: 412 }],
  rowKey: (fund) => fund.name,
  columns: [
    { key: "name", label: "Boucle", cell: (fund) => fund.name, sortHref: "?tri=nom", sorted: "descending" },
    { key: "cents", label: "Somme", cell: (fund) => fund.cents, numeric: true },
  ],
};

describe("a table", () => {
  it("names each row by its first cell and keeps the label of each figure for the phone", () => {
    const view = html(<Table {...props} />);
    expect(view).toContain('<th scope="row">Nord</th>');
    expect(view).toContain('<td class="numeric" data-label="Somme">412</td>');
  });

  it("says by which column it is sorted", () => {
    expect(html(<Table {...props} />)).toContain('aria-sort="descending"');
    expect(text(<Table {...props} />)).toContain("tri décroissant");
  });

  it("gives way to what to do when it has no row", () => {
    expect(html(<Table {...props} rows={[]} empty={<p>Rien encore.</p>} />)).toBe("<p>Rien encore.</p>");
  });

  it("sums up at its foot", () => {
    expect(text(<Table {...props} foot={["Total", 412]} />)).toContain("Total 412");
  });
});
