import { describe, expect, it } from "vitest";
import { allMessages, defineMessages, type Speech, translator, type Vocabulary } from "./index.ts";

const fr: Vocabulary = { loop: { singular: "boucle", plural: "boucles", gender: "feminine" } };
const en: Vocabulary = { loop: { singular: "loop", plural: "loops" } };
const speak = (language: "fr" | "en", more: Partial<Speech> = {}) =>
  translator({ language, vocabulary: language === "fr" ? fr : en, ...more });

const m = defineMessages("test-language", {
  hello: { fr: "Bonjour {name}", en: "Hello {name}" },
  answered: {
    fr: { one: "{count} groupe a répondu", other: "{count} groupes ont répondu" },
    en: { one: "{count} group answered", other: "{count} groups answered" },
  },
  yours: { fr: "{@loop.Le} de {name}", en: "{@loop.Le} of {name}" },
  plain: { fr: "Bilan", en: "Review" },
});

describe("messages", () => {
  it("know their key, under which they can be reworded", () => {
    expect(m.hello.key).toBe("test-language.hello");
    expect(allMessages().get("test-language.hello")).toBe(m.hello);
  });

  it("are never called alike: rewording one would change the other", () => {
    expect(() => defineMessages("test-language", { plain: { fr: "Autre", en: "Other" } })).toThrow(
      "Two messages are called test-language.plain",
    );
  });

  it("of one catalogue can be said in another, under the key they have", () => {
    const other = defineMessages("test-other", { form: { title: m.plain, lead: { fr: "Un", en: "One" } } });
    expect(other.form.title).toBe(m.plain);
    expect(other.form.lead.key).toBe("test-other.form.lead");
    expect(allMessages().has("test-other.form.title")).toBe(false);
  });

  it("are said in the language of the reader", () => {
    expect(speak("fr")(m.hello, { name: "Nour" })).toBe("Bonjour Nour");
    expect(speak("en")(m.hello, { name: "Nour" })).toBe("Hello Nour");
  });

  it("ask for their values, as the types tell", () => {
    const t = speak("fr");
    // @ts-expect-error a name is missing
    expect(t(m.hello)).toBe("Bonjour ");
    // @ts-expect-error count is a number
    expect(t(m.answered, { count: "3" })).toBe("3 groupes ont répondu");
    // @ts-expect-error there is nothing to fill in
    expect(t(m.plain, { name: "Nour" })).toBe("Bilan");
  });

  it("fill a value in once: what people type is never read as a message", () => {
    expect(speak("fr")(m.hello, { name: "{name} {@loop.le} $&" })).toBe("Bonjour {name} {@loop.le} $&");
  });

  it.each([
    [0, "0 groupe a répondu", "0 groups answered"],
    [1, "1 groupe a répondu", "1 group answered"],
    [2, "2 groupes ont répondu", "2 groups answered"],
    [1_000_000, "1 000 000 groupes ont répondu", "1,000,000 groups answered"],
  ])("count %i as each language does", (count, french, english) => {
    expect(speak("fr")(m.answered, { count }).replace(/\s/g, " ")).toBe(french);
    expect(speak("en")(m.answered, { count })).toBe(english);
  });

  it("are said as the movement rewords them, plural forms too", () => {
    const overrides = {
      "test-language.hello": "Salut {name}",
      "test-language.answered": { one: "{count} seul groupe", other: "{count} groupes" },
    };
    const t = speak("fr", { overrides });
    expect(t(m.hello, { name: "Nour" })).toBe("Salut Nour");
    expect([t(m.answered, { count: 1 }), t(m.answered, { count: 2 })]).toEqual([
      "1 seul groupe",
      "2 groupes",
    ]);
    expect(t(m.plain)).toBe("Bilan");
  });

  it("speak with the movement's words", () => {
    const circles: Vocabulary = { loop: { singular: "cercle", plural: "cercles", gender: "masculine" } };
    expect(speak("fr")(m.yours, { name: "Nour" })).toBe("La boucle de Nour");
    expect(speak("fr", { vocabulary: circles })(m.yours, { name: "Nour" })).toBe("Le cercle de Nour");
    expect(speak("en")(m.yours, { name: "Nour" })).toBe("The loop of Nour");
  });

  it("show the key of a word that the vocabulary lacks, rather than failing the page", () => {
    expect(speak("fr", { vocabulary: {} }).term("loop", "le")).toBe("loop");
  });

  it("write figures and shares as each language does", () => {
    expect([speak("fr").number(1234.5), speak("en").number(1234.5)]).toEqual(["1\u202f234,5", "1,234.5"]);
    expect(speak("fr").percent(0.62)).toMatch(/^62[\u202f\u00a0]%$/);
    expect(speak("en").percent(0.62)).toBe("62%");
  });
});
