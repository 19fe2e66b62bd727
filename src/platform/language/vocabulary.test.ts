import { describe, expect, it } from "vitest";
import { inflect, type Term } from "./vocabulary.ts";

const loop: Term = { singular: "boucle", plural: "boucles", gender: "feminine" };
const group: Term = { singular: "groupe", plural: "groupes", gender: "masculine" };
const space: Term = { singular: "espace", plural: "espaces", gender: "masculine" };
const assembly: Term = { singular: "assemblée", plural: "assemblées", gender: "feminine" };

const french: [form: string, loop: string, group: string, space: string, assembly: string][] = [
  ["singular", "boucle", "groupe", "espace", "assemblée"],
  ["plural", "boucles", "groupes", "espaces", "assemblées"],
  ["le", "la boucle", "le groupe", "l’espace", "l’assemblée"],
  ["un", "une boucle", "un groupe", "un espace", "une assemblée"],
  ["de", "de la boucle", "du groupe", "de l’espace", "de l’assemblée"],
  ["d", "de boucle", "de groupe", "d’espace", "d’assemblée"],
  ["au", "à la boucle", "au groupe", "à l’espace", "à l’assemblée"],
  ["ce", "cette boucle", "ce groupe", "cet espace", "cette assemblée"],
  ["son", "sa boucle", "son groupe", "son espace", "son assemblée"],
  ["votre", "votre boucle", "votre groupe", "votre espace", "votre assemblée"],
  ["vos", "vos boucles", "vos groupes", "vos espaces", "vos assemblées"],
  ["les", "les boucles", "les groupes", "les espaces", "les assemblées"],
  ["des", "des boucles", "des groupes", "des espaces", "des assemblées"],
  ["ds", "de boucles", "de groupes", "d’espaces", "d’assemblées"],
  ["aux", "aux boucles", "aux groupes", "aux espaces", "aux assemblées"],
];

describe("the vocabulary in French", () => {
  it.each(french)("says %s with its gender and its elision", (form, ...expected) => {
    expect([loop, group, space, assembly].map((term) => inflect(term, form, "fr"))).toEqual(expected);
  });

  it("lets the movement say that an h is aspirated where the program thinks otherwise", () => {
    const hydra: Term = { singular: "hyène", plural: "hyènes", gender: "feminine" };
    expect([inflect(hydra, "le", "fr"), inflect({ ...hydra, elision: false }, "le", "fr")]).toEqual([
      "l’hyène",
      "la hyène",
    ]);
  });

  it("opens a sentence with a capital when the form has one", () => {
    expect(inflect(space, "Le", "fr")).toBe("L’espace");
    expect(inflect(assembly, "Plural", "fr")).toBe("Assemblées");
  });
});

describe("the vocabulary in English", () => {
  const term: Term = { singular: "assembly", plural: "assemblies" };
  it.each([
    ["singular", "assembly"],
    ["plural", "assemblies"],
    ["le", "the assembly"],
    ["un", "an assembly"],
    ["de", "of the assembly"],
    ["d", "assembly"],
    ["au", "to the assembly"],
    ["ce", "this assembly"],
    ["son", "its assembly"],
    ["votre", "your assembly"],
    ["vos", "your assemblies"],
    ["les", "the assemblies"],
    ["des", "of the assemblies"],
    ["ds", "assemblies"],
    ["aux", "to the assemblies"],
    ["Un", "An assembly"],
  ])("says %s as %s", (form, expected) => {
    expect(inflect(term, form, "en")).toBe(expected);
  });

  it("says a loop, not an loop", () => {
    expect(inflect({ singular: "loop", plural: "loops" }, "un", "en")).toBe("a loop");
  });
});

describe("a form that does not exist", () => {
  it.each(["fr", "en"] as const)("is a fault in %s, not an empty word", (language) => {
    expect(() => inflect(loop, "leur", language)).toThrow("leur");
    expect(() => inflect(loop, "", language)).toThrow();
  });
});
