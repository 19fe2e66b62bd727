import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "./document.ts";
import { sentencesOf } from "./sentences.ts";

const texts = (content: string) => sentencesOf(content).map((sentence) => sentence.text);

describe("the sentences of a paragraph", () => {
  it("end at points, question marks and exclamation marks", () => {
    expect(texts("Nous agissons. Qui décide ? Tout le monde ! Voilà.")).toEqual([
      "Nous agissons.",
      "Qui décide ?",
      "Tout le monde !",
      "Voilà.",
    ]);
  });

  it("do not end at French abbreviations, initials or numbers", () => {
    expect(texts("M. Durand et Mme. Petit ont lu l’art. 3, p. 12. Le no. 4 suit. É. Martin écrit.")).toEqual([
      "M. Durand et Mme. Petit ont lu l’art. 3, p. 12.",
      "Le no. 4 suit.",
      "É. Martin écrit.",
    ]);
    expect(texts("Le S.O. Ardèche vient. Il reste 3.5 jours.")).toEqual([
      "Le S.O. Ardèche vient.",
      "Il reste 3.5 jours.",
    ]);
  });

  it("keep an ellipsis inside a sentence and end at one that closes it", () => {
    expect(texts("Des tracts, des affiches... et du temps. Tout cela… Puis la suite.")).toEqual([
      "Des tracts, des affiches... et du temps.",
      "Tout cela…",
      "Puis la suite.",
    ]);
    expect(texts("Des formations, etc. Puis des bilans, etc.).")).toEqual([
      "Des formations, etc.",
      "Puis des bilans, etc.).",
    ]);
  });

  it("take closing quotes along, and do not stop inside a quotation that goes on", () => {
    expect(
      texts("Elle demande : « Que faire ? » Personne ne répond. « On a attendu ! » dit-il enfin."),
    ).toEqual(["Elle demande : « Que faire ? »", "Personne ne répond.", "« On a attendu ! » dit-il enfin."]);
    expect(texts("Voici. « Tout commence. » Fin.")).toEqual(["Voici.", "« Tout commence. »", "Fin."]);
  });

  it("hint at a commitment where bold words stand, not at one stray bold word", () => {
    expect(
      sentencesOf("Le réseau grandit. Nous **ouvrirons dix formations** cet été. Et **par** ailleurs rien."),
    ).toEqual([
      { text: "Le réseau grandit.", bold: false },
      { text: "Nous ouvrirons dix formations cet été.", bold: true },
      { text: "Et par ailleurs rien.", bold: false },
    ]);
    expect(sentencesOf("**Promis.** Voilà.")[0]).toEqual({ text: "Promis.", bold: true });
  });

  it("come from no words at all as nothing", () => {
    expect(sentencesOf("")).toEqual([]);
    expect(sentencesOf("   ")).toEqual([]);
  });

  it("lose no word, whatever the words", () => {
    const words = (text: string) => text.split(/\s+/u).filter(Boolean).join(" ");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."Aé. ?!…«»*()1\u00a0"), maxLength: 80 }),
        (content) => {
          expect(words(texts(content).join(" "))).toBe(words(plainText(content)));
        },
      ),
    );
  });
});
