import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Block, commitmentHints, markedStretches, plainText } from "./document.ts";
import { toMarkdown } from "./markdown.ts";
import { fromMarkdown } from "./markdown-reader.ts";
import { inspect, readText } from "./read.ts";

const fixture = (name: string) => readFileSync(`tests/fixtures/texts/${name}`);
const numbered = (blocks: Block[], number: string) => {
  const found = blocks.find((block) => block.kind === "paragraph" && block.number === number);
  return found ?? { kind: "text" as const, content: [] };
};

describe("a dirty roadmap", () => {
  const reading = readText(fixture("roadmap-dirty.md"));
  const { document, counts, annex, warnings, words } = reading;
  const at = (code: string) => warnings.filter((each) => each.code === code).map((each) => each.line);

  it("is counted exactly", () => {
    expect(document.title).toBe("LA ROUTE DES RIVIÈRES 2031");
    expect(document.language).toBe("fr");
    expect(counts).toEqual({
      axes: 3,
      objectives: 6,
      paragraphs: 15,
      contributionLists: 4,
      contributions: 8,
      boldRuns: 13,
      markedInsertions: 6,
      spaces: 4,
      poles: 4,
      coordinationMembers: 10,
    });
  });

  it("loses no word and keeps their order", () => {
    expect(words).toMatchObject({ ok: true, inOrder: true, missing: [], added: [] });
    expect(words.wordsIn).toBeGreaterThan(700);
  });

  it("numbers its paragraphs from 1 to 15 whatever the form of the number", () => {
    const numbers = document.blocks
      .filter((block) => block.kind === "paragraph")
      .map((block) => block.number);
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 1)));
  });

  it("rejoins the sentences that a page break cut", () => {
    expect(plainText(numbered(document.blocks, "4").content)).toContain("le débit et la couleur de l'eau)");
    expect(at("rejoined")).toEqual([21, 39, 53, 64]);
  });

  it("keeps bold that crosses a page break as one run", () => {
    expect(commitmentHints(numbered(document.blocks, "8"))).toEqual([
      "nous saisirons les préfectures à chaque rejet constaté et nous rendrons publiques toutes leurs réponses.",
    ]);
    expect(at("bold_across_break")).toEqual([39]);
    expect(at("mark_stops_at_break")).toEqual([53, 64]);
  });

  it("sets the stray markers after numbers aside, and only those", () => {
    expect(warnings.find((each) => each.code === "number_marker")?.lines).toHaveLength(13);
    expect(commitmentHints(numbered(document.blocks, "6"))).toEqual([
      "Une équipe de veille sera formée avant l'été.",
    ]);
  });

  it("removes a marker without a partner and says where", () => {
    expect(at("stray_marker")).toEqual([61]);
    expect(commitmentHints(numbered(document.blocks, "11"))).toEqual(["Un livret d'accueil sera relu"]);
  });

  it("reads adopted words in both of their forms", () => {
    expect(markedStretches(numbered(document.blocks, "5").content, "insertion")).toEqual([
      "et les centres sociaux",
      "les jardins partagés",
    ]);
  });

  it("points at what only a human can mend", () => {
    expect(at("doubled_word")).toEqual([50]);
    expect(at("bold_fragment")).toEqual([50]);
    expect(at("empty_link")).toEqual([126]);
    expect(warnings.find((each) => each.code === "mixed_numbering")).toMatchObject({ lines: [35, 37] });
  });

  it("says nothing that it should not", () => {
    const expected = "number_marker rejoined mixed_numbering bold_across_break doubled_word bold_fragment";
    const more = "mark_stops_at_break stray_marker unit_two_names empty_link";
    expect(new Set(warnings.map((each) => each.code))).toEqual(new Set(`${expected} ${more}`.split(" ")));
  });

  it("proposes each space once, even under two names", () => {
    const spaces = annex.units.filter((unit) => unit.kind === "space");
    expect(spaces.map((unit) => unit.name)).toEqual([
      "Sources et rejets",
      "Vie des groupes",
      "Jeunes et marées nouvelles",
      "Élus des vallées",
    ]);
    expect(spaces[2]).toMatchObject({
      aliases: ["Jeunes et courants nouveaux"],
      leads: ["Iris Vantadour", "Bastide Nkolo"],
    });
    expect(spaces[0]).toMatchObject({ alongside: "Institut des Eaux Vives" });
    expect(at("unit_two_names")).toEqual([120]);
  });

  it("proposes the poles with their space, condition and contact", () => {
    const poles = annex.units.filter((unit) => unit.kind === "pole");
    expect(poles.map((pole) => [pole.name, pole.parent])).toEqual([
      ["Voix du fleuve", "Coordination des Rivières"],
      ["Carte des sources", "Sources et rejets"],
      ["Aide juridique", "Sources et rejets"],
      ["La Goutte", "Jeunes et marées nouvelles"],
    ]);
    expect(poles[0]?.contact).toBe("voix@example.org");
    expect(poles[2]?.condition).toBe("diplôme de droit demandé");
  });

  it("proposes the members of the coordination with their role or space", () => {
    expect(annex.coordinationMembers[0]).toMatchObject({
      name: "Solveig Brandaire",
      role: "Coordinatrice des Rivières",
    });
    expect(annex.coordinationMembers.at(-1)).toMatchObject({
      name: "Ondine Le Fay",
      space: "Élus des vallées",
    });
    expect(annex.responsibilities).toEqual([
      {
        people: ["Odile Marchepont", "Paul Ardissone"],
        task: "L'espace « Sources et rejets » tient la carte",
        unit: "Sources et rejets",
        line: 109,
      },
    ]);
  });

  it("comes back the same from its own export, annex and figures included", () => {
    const again = readText(toMarkdown(document));
    expect(again.document).toEqual(document);
    expect(again.counts).toEqual(counts);
    expect(again.warnings.map((each) => each.code)).toEqual(["unit_two_names"]);
  });

  it("gives the source line of every block", () => {
    expect(reading.lines).toHaveLength(document.blocks.length);
    const index = document.blocks.indexOf(numbered(document.blocks, "7"));
    expect(reading.lines[index]).toBe(35);
  });
});

describe("other texts of the kind", () => {
  it("reads English parts, escaped numbers and bold across a line break", () => {
    const { warnings, ...figures } = inspect(fixture("plan-clean-en.md"));
    expect(figures).toEqual({
      title: "The Harbour Plan",
      axes: 2,
      objectives: 3,
      paragraphs: 5,
      contributionLists: 1,
      contributions: 2,
      boldRuns: 1,
      markedInsertions: 1,
      spaces: 0,
      poles: 0,
      coordinationMembers: 0,
    });
    expect(warnings.map((each) => each.code)).toEqual(["mixed_numbering"]);
    const { document } = readText(fixture("plan-clean-en.md"));
    expect(document.language).toBe("en");
    expect(commitmentHints(numbered(document.blocks, "1"))).toEqual([
      "We will replace every lamp before winter",
    ]);
  });

  it("reads Markdown headings, bold numbers and a paragraph 4 bis", () => {
    const { document, counts, warnings, words } = readText(fixture("plan-axe.md"));
    expect(counts).toMatchObject({ axes: 2, objectives: 3, paragraphs: 5, contributions: 2, boldRuns: 1 });
    expect(document.title).toBe("Plan des Collines");
    expect(
      document.blocks.filter((block) => block.kind === "objective").map((block) => plainText(block.content)),
    ).toEqual(["Ouvrir les maisons", "Partager les jardins", "Marcher"]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: "paragraph", number: "4 bis" });
    expect(warnings).toEqual([]);
    expect(words.ok).toBe(true);
  });

  it.each(["roadmap-dirty.md", "plan-clean-en.md", "plan-axe.md"])(
    "gives %s back from its export",
    (name) => {
      const { document } = readText(fixture(name));
      expect(fromMarkdown(toMarkdown(document))).toEqual(document);
    },
  );
});

const source = "../shared/source/feuille-de-route-2025.txt";

describe.skipIf(!existsSync(source))("the real text", () => {
  it("is read whole", () => {
    const bytes = readFileSync(source);
    const { warnings, ...figures } = inspect(bytes);
    expect(figures).toMatchObject({
      axes: 3,
      objectives: 16,
      paragraphs: 49,
      contributionLists: 13,
      contributions: 34,
      boldRuns: 38,
      markedInsertions: 12,
      spaces: 11,
      poles: 12,
      coordinationMembers: 24,
    });
    expect(warnings.map((each) => each.code)).not.toContain("words_differ");
    const { document, words } = readText(bytes);
    expect(words).toMatchObject({ ok: true, inOrder: true });
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
    const numbers = document.blocks
      .filter((block) => block.kind === "paragraph")
      .map((block) => Number(block.number));
    expect(numbers).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });
});
