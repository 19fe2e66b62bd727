import { describe, expect, it } from "vitest";
import type { Annex } from "#domains/texts/index.ts";
import { announcedChart } from "./announced.ts";
import type { Body } from "./body.ts";
import { movesIn } from "./pages/summary.tsx";

const unit = (kind: Annex["units"][number]["kind"], name: string, leads: string[] = [], parent?: string) => ({
  kind,
  name,
  aliases: [],
  leads,
  description: "",
  poles: [],
  line: 1,
  ...(parent ? { parent } : {}),
});
const annexOf = (...units: Annex["units"]): Annex => ({
  units,
  coordinationMembers: [],
  responsibilities: [],
});
const body = (id: string, kind: string, name: string, names: (string | null)[] = []): Body => ({
  id,
  parentId: null,
  kind,
  slug: id,
  name,
  holders: names.map((who) => ({ name: who, title: null, role: null, change: null })),
  contact: null,
  joining: "closed",
  condition: null,
  parity: "holds",
  waived: null,
  change: null,
});

describe("the chart that a text proposes", () => {
  it("recognises a body under its name without accents, and says who arrives and who leaves", () => {
    const [space] = announcedChart(annexOf(unit("space", "Énergie", ["Lina Prévert", "Ousmane Duval"])), [
      body("energie", "space", "Energie", ["Lina Prevert", "Marcel Attal"]),
    ]);
    expect(space).toMatchObject({ id: "energie", slug: "energie", change: null });
    expect(space!.holders.map(({ name, change }) => [name, change])).toEqual([
      ["Lina Prévert", null],
      ["Ousmane Duval", "new"],
      ["Marcel Attal", "gone"],
    ]);
  });

  it("marks what is new and what goes, but only among kinds of which it speaks", () => {
    const chart = announcedChart(annexOf(unit("space", "Neuf"), unit("pole", "Atelier", [], "Neuf")), [
      body("vieux", "space", "Vieux", ["Ana"]),
      body("comite", "committee", "Comité"),
    ]);
    expect(chart.map(({ name, change }) => [name, change])).toEqual([
      ["Neuf", "new"],
      ["Atelier", "new"],
      ["Vieux", "gone"],
    ]);
    expect(chart[1]!.parentId).toBe(chart[0]!.id);
  });

  it("counts nobody who changes place as an arrival or a departure", () => {
    const chart = announcedChart(annexOf(unit("space", "A", ["Ana"]), unit("space", "B", ["Bo", "Cléo"])), [
      body("a", "space", "A", ["Bo"]),
      body("b", "space", "B", ["Ana", "Dia"]),
    ]);
    const { arrive, leave } = movesIn(chart);
    expect([...arrive]).toEqual(["Cléo"]);
    expect([...leave]).toEqual(["Dia"]);
  });

  it("leaves the people of a body alone when the text names none there", () => {
    const [space] = announcedChart(annexOf(unit("space", "A")), [body("a", "space", "A", ["Ana", null])]);
    expect(space!.holders.map(({ change }) => change)).toEqual([null, null]);
  });
});
