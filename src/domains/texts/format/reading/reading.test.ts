import { describe, expect, it } from "vitest";
import { plainText } from "../document.ts";
import { toMarkdown } from "../markdown.ts";
import { defaultProfile, describeProfile, profileShape } from "../profile.ts";
import { readText } from "../read.ts";
import { readSourceInline } from "./source-inline.ts";

const kinds = (source: string) =>
  readText(source).document.blocks.map((block) => `${block.kind} ${block.number ?? ""}`.trim());
const body = (source: string) =>
  toMarkdown(readText(source).document).split("\n\n").slice(2).join("\n\n").trim();
const codes = (source: string) => readText(source).warnings.map((each) => each.code);
const rules = { starsInsert: false, emptyLinksInsert: false };
const marked = (source: string) =>
  readSourceInline(source, rules)
    .runs.map((run) => (run.marks.length ? `<${run.text}>` : run.text))
    .join("");

describe("the forms of a number", () => {
  it.each([
    "1. Un.",
    "1) Un.",
    "1\\. Un.",
    "**1.** Un.",
    "**1**. Un.",
    "- 1.** Un.",
    "- 1. Un.",
    "§ 1. Un.",
    "1.Un.",
  ])("reads %j as paragraph 1", (line) => {
    expect(body(`T\n\n${line}`)).toBe("1. Un.");
  });

  it("takes a year at the start of a wrapped line for words", () => {
    expect(body("T\n\n1. Avant la fin de\n2031. Après.\n\n2. Deux.")).toBe(
      "1. Avant la fin de 2031. Après.\n\n2. Deux.",
    );
  });

  it("warns of numbers that are missing or come twice", () => {
    expect(codes("T\n\n1. Un.\n\n3. Trois.\n\n3. Encore.")).toEqual(["number_missing", "number_repeated"]);
  });
});

describe("headings", () => {
  it.each([
    "AXE 1 — VIVRE",
    "Axe 1 : Vivre",
    "## Axe 1 - Vivre",
    "**Axe 1.** Vivre",
    "I- VIVRE",
    "I. Vivre",
    "PART I: LIVE",
    "# Part A. Live",
  ])("reads %j as an axis", (line) => {
    expect(kinds(`T\n\n${line}\n\n1. Un.`)[0]).toMatch(/^axis (1|I|A)$/);
  });

  it.each([
    "Objectif 1 - Agir",
    "OBJECTIF 1 : AGIR",
    "### Objective 1: Act",
    "Objectif n°1 – Agir",
    "Goal 1. Act",
  ])("reads %j as an objective", (line) => {
    expect(kinds(`T\n\n${line}\n\n1. Un.`)[0]).toBe("objective 1");
  });

  it("takes a sentence that speaks of an objective for a sentence", () => {
    expect(kinds("T\n\n1. Voir plus haut\nObjectif 1 et suite.")).toEqual(["paragraph 1"]);
  });
});

describe("sentences cut by a page break", () => {
  it("are rejoined when they go on with a small letter", () => {
    expect(body("T\n\n1. Une phrase qui\n\ncontinue.")).toBe("1. Une phrase qui continue.");
  });

  it("are rejoined inside a contribution too", () => {
    expect(readText("T\n\n1. Un.\n\nRemontées :\n\n- mieux\n\nfaire").counts).toMatchObject({
      contributions: 1,
    });
  });

  it("are rejoined with a doubt when they go on with a capital", () => {
    const source =
      "T\n\n1. Nous irons à la rencontre de\n\nVillers et de tous les villages de la vallée haute.";
    expect(kinds(source)).toEqual(["paragraph 1"]);
    expect(codes(source)).toEqual(["rejoined_uncertain"]);
  });

  it("are not made out of two whole sentences", () => {
    expect(kinds("T\n\n1. Une phrase.\n\nUne autre phrase, sans numéro.")).toEqual(["paragraph 1", "text"]);
  });
});

describe("marks in a dirty source", () => {
  it.each([
    ["**a** b", "<a> b"],
    ["**a ** b", "<a> b"],
    ["** a** b", " <a> b"],
    ["a** b **c**", "a b <c>"],
    ["**a b **c** d", "a b <c> d"],
    ["**a**b", "<a>b"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["note*", "note*"],
    ["_a_ b_c_d", "<a> b_c_d"],
    ["__a__", "<a>"],
    ["***a***", "<a>"],
    ["\\*a\\*", "*a*"],
    ["{++a++}", "<a>"],
    ["[a", "[a"],
    ["**a**.", "<a>."],
    ["(**a**)", "(<a>)"],
    ["**", ""],
  ])("reads %j as %j", (source, expected) => {
    expect(marked(source)).toBe(expected);
  });
});

describe("lists", () => {
  it.each(["-", "*", "•", "–", "‣"])("are read with the bullet %s", (bullet) => {
    expect(readText(`T\n\n1. Un.\n\nContributions :\n${bullet} a\n${bullet} b`).counts.contributions).toBe(2);
  });

  it("are plain lists when nothing introduces them as contributions", () => {
    expect(kinds("T\n\n1. Un :\n- a\n- b")).toEqual(["paragraph 1", "list"]);
  });
});

describe("an import profile", () => {
  it("is valid data and tells its rules in both languages", () => {
    expect(profileShape.parse(defaultProfile)).toEqual(defaultProfile);
    expect(describeProfile(defaultProfile, "fr").join(" ")).toContain("ajout adopté");
    expect(describeProfile(defaultProfile, "en")).toHaveLength(describeProfile(defaultProfile, "fr").length);
  });

  it("may give other words to headings and other meanings to marks", () => {
    const profile = {
      ...defaultProfile,
      objectiveLabels: ["But"],
      insertions: { emphasis: false, emptyLinks: false },
    };
    const { document, counts } = readText("T\n\nBut 1 : Agir\n\n1. Un *deux* [trois](#).", profile);
    expect(counts).toMatchObject({ objectives: 1, markedInsertions: 0 });
    expect(plainText(document.blocks[1]?.content ?? [])).toBe("Un deux trois.");
  });

  it("holds words, never patterns", () => {
    expect(profileShape.safeParse({ ...defaultProfile, axisLabels: ["(a+)+$"] }).success).toBe(false);
  });
});
