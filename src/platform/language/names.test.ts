import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elides } from "./elision.ts";
import { defineMessages, nameForms, translator, type Vocabulary } from "./index.ts";
import { nameAs } from "./names.ts";

const vocabulary: Vocabulary = {
  loop: { singular: "boucle", plural: "boucles", gender: "feminine" },
  circle: { singular: "ronde d’été", plural: "rondes d’été", gender: "feminine" },
};
const french = (name: string, form: string) => nameAs(name, form, "fr", vocabulary);

describe("elision", () => {
  it.each(
    "union Isère hôpital Hérault Hélène Yonne Yvetot Yerres été Œuvre Élodie Hugo Ingrid d’heure"
      .split(" ")
      .slice(0, -1),
  )("happens before %s", (word) => expect(elides(word)).toBe(true));

  it.each(
    "boucle Var Haute-Savoie Hauts-de-Seine Havre Hongrie héros onze oui yaourt Yannick Yémen 11e Wallis ·".split(
      " ",
    ),
  )("does not happen before %s", (word) => expect(elides(word)).toBe(false));
});

describe("a name in a French sentence", () => {
  it.each([
    ["Ardèche", "l’Ardèche", "de l’Ardèche", "à l’Ardèche", "d’Ardèche", "que l’Ardèche"],
    ["Isère", "l’Isère", "de l’Isère", "à l’Isère", "d’Isère", "que l’Isère"],
    ["Var", "le Var", "du Var", "au Var", "de Var", "que le Var"],
    [
      "Drôme (26)",
      "la Drôme (26)",
      "de la Drôme (26)",
      "à la Drôme (26)",
      "de Drôme (26)",
      "que la Drôme (26)",
    ],
    ["Landes", "les Landes", "des Landes", "aux Landes", "de Landes", "que les Landes"],
    ["Les Landes", "les Landes", "des Landes", "aux Landes", "des Landes", "que les Landes"],
    [
      "Hautes-Alpes",
      "les Hautes-Alpes",
      "des Hautes-Alpes",
      "aux Hautes-Alpes",
      "de Hautes-Alpes",
      "que les Hautes-Alpes",
    ],
    ["Le Comité", "le Comité", "du Comité", "au Comité", "du Comité", "que le Comité"],
    [
      "Comité d’Aubenas",
      "le Comité d’Aubenas",
      "du Comité d’Aubenas",
      "au Comité d’Aubenas",
      "de Comité d’Aubenas",
      "que le Comité d’Aubenas",
    ],
    [
      "union locale",
      "l’union locale",
      "de l’union locale",
      "à l’union locale",
      "d’union locale",
      "que l’union locale",
    ],
    ["La Boucle", "la Boucle", "de la Boucle", "à la Boucle", "de la Boucle", "que la Boucle"],
    ["L’Union", "l’Union", "de l’Union", "à l’Union", "de l’Union", "que l’Union"],
    [
      "Ronde d'été",
      "la Ronde d'été",
      "de la Ronde d'été",
      "à la Ronde d'été",
      "de Ronde d'été",
      "que la Ronde d'été",
    ],
    [
      "2e circonscription",
      "la 2e circonscription",
      "de la 2e circonscription",
      "à la 2e circonscription",
      "de 2e circonscription",
      "que la 2e circonscription",
    ],
    [
      "Français·es d’Asie",
      "les Français·es d’Asie",
      "des Français·es d’Asie",
      "aux Français·es d’Asie",
      "de Français·es d’Asie",
      "que les Français·es d’Asie",
    ],
    ["Le Havre", "Le Havre", "du Havre", "au Havre", "du Havre", "que Le Havre"],
    ["Les Lilas", "Les Lilas", "des Lilas", "aux Lilas", "des Lilas", "que Les Lilas"],
    ["La Réunion", "La Réunion", "de La Réunion", "à La Réunion", "de La Réunion", "que La Réunion"],
    [
      "L’Haÿ-les-Roses",
      "L’Haÿ-les-Roses",
      "de L’Haÿ-les-Roses",
      "à L’Haÿ-les-Roses",
      "de L’Haÿ-les-Roses",
      "que L’Haÿ-les-Roses",
    ],
    ["Amina Roche", "Amina Roche", "d’Amina Roche", "à Amina Roche", "d’Amina Roche", "qu’Amina Roche"],
    ["Nour", "Nour", "de Nour", "à Nour", "de Nour", "que Nour"],
    ["Paris", "Paris", "de Paris", "à Paris", "de Paris", "que Paris"],
    ["Le", "Le", "de Le", "à Le", "de Le", "que Le"],
    ["", "", "de ", "à ", "de ", "que "],
  ])("%s", (name, ...forms) => {
    expect(["le", "de", "au", "d", "que"].map((form) => french(name, form))).toEqual(forms);
  });

  it("opens a sentence with a capital when the form has one", () => {
    expect([french("Ardèche", "Le"), french("Ardèche", "De"), french("Nour", "Le")]).toEqual([
      "L’Ardèche",
      "De l’Ardèche",
      "Nour",
    ]);
  });

  it("that begins with a letter whose capital is two letters stays as it was typed", () => {
    expect([french("ŉ", "Le"), french("ßa", "Le")]).toEqual(["ŉ", "ßa"]);
  });

  it("is never lost, whatever was typed, and no vowel stays before a vowel", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...nameForms), (name, form) => {
        const said = french(name, form);
        const bare = name.replace(/^(les?|la) |^l['’]/isu, "");
        expect(said.toLowerCase()).toContain(bare.toLowerCase());
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(..."aeiouéèêàâîôûœ"),
        fc.stringMatching(/^[bcdfgj]{2,9}$/),
        (vowel, rest) => {
          expect(french(vowel + rest, "de")).toBe(`d’${vowel}${rest}`);
          expect(french(rest, "de")).toBe(`de ${rest}`);
        },
      ),
    );
  });
});

describe("a name in a message", () => {
  const m = defineMessages("test-names", {
    answers: { fr: "{name|Le} répond {unit|de}", en: "{name} answers {unit|de}" },
  });
  const say = (language: "fr" | "en", name: string, unit: string) =>
    translator({ language, vocabulary })(m.answers, { name, unit });

  it("takes the grammar of each language", () => {
    expect(say("fr", "Nour", "Ardèche")).toBe("Nour répond de l’Ardèche");
    expect(say("en", "Nour", "Ardèche")).toBe("Nour answers of Ardèche");
  });

  it("is never read as a message", () => {
    expect(say("fr", "{unit|de}", "$& {name}")).toBe("{unit|de} répond de $& {name}");
  });

  it("asked in a form that does not exist is a fault", () => {
    expect(() => nameAs("Nour", "leur", "fr", vocabulary)).toThrow("leur");
  });
});
