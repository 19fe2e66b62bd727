import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standardVocabulary } from "#domains/movement/index.ts";
import {
  allMessages,
  inflect,
  type Language,
  languages,
  type Message,
  nameForms,
} from "#platform/language/index.ts";
import "#demo/index.ts";
import "../../src/main/app.ts";

const messages = [...allMessages().values()].filter(({ key }) => !key.startsWith("test"));

/** The sentences of a message in one language: one, or its plural forms. */
function sentences(message: Message, language: Language): string[] {
  const wording = message[language];
  return typeof wording === "string" ? [wording] : [wording.one, wording.other];
}

const placeholders = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
const values = (text: string) =>
  new Set(
    placeholders(text)
      .filter((name) => !name.startsWith("@"))
      .map((name) => name.split("|")[0]!),
  );

/** Keys of the messages of which a sentence fails. */
function failing(
  fails: (text: string, message: Message, language: Language) => boolean,
  only = languages,
): string[] {
  return messages.flatMap((message) =>
    only.flatMap((language) =>
      sentences(message, language)
        .filter((text) => fails(text, message, language))
        .map((text) => `${message.key} (${language}): ${text}`),
    ),
  );
}

describe("the words of the screens", () => {
  it("are all here", () => {
    const declared = globSync("src/**/*.{ts,tsx}", { exclude: (name) => /\.test\.tsx?$/.test(String(name)) })
      .map((path) => readFileSync(path, "utf8"))
      .flatMap((source) => [
        ...source.matchAll(/^(?:export )?const \w+ = define(?:Messages|Refusals)\("([\w.-]+)"/gm),
      ])
      .map(([, domain]) => domain!);
    const loaded = messages.map(({ key }) => key.slice(0, key.lastIndexOf(".")));
    expect(declared.length).toBeGreaterThan(10);
    expect(
      declared.filter((domain) => !loaded.some((one) => one === domain || one === `${domain}.refusal`)),
    ).toEqual([]);
  });

  it("are said once where several rooms say the same", () => {
    const rooms = new Map<string, Set<string>>();
    for (const { key, fr, en } of messages) {
      const [room = ""] = key.split(".");
      const said = JSON.stringify([fr, en]);
      rooms.set(said, (rooms.get(said) ?? new Set()).add(room));
    }
    // They belong in `words`, which catalogues take in.
    expect([...rooms].filter(([, in_]) => in_.size > 1).map(([said, in_]) => `${[...in_]}: ${said}`)).toEqual(
      [],
    );
  });

  it("are said in French and in English", () => {
    expect(failing((text) => text.trim() === "")).toEqual([]);
  });

  it("have the same values to fill in, in both languages and both numbers", () => {
    const apart = messages.filter((message) => {
      const all = new Set(
        languages.flatMap((language) => sentences(message, language).flatMap((text) => [...values(text)])),
      );
      // « Un groupe a répondu » need not say its number.
      all.delete("count");
      return languages.some((language) =>
        sentences(message, language).some((text) => [...all].some((name) => !values(text).has(name))),
      );
    });
    expect(apart.map(({ key }) => key)).toEqual([]);
  });

  it("count in both languages or in neither", () => {
    const plural = (message: Message, language: Language) => typeof message[language] !== "string";
    const fills = (message: Message, language: Language) =>
      sentences(message, language).some((text) => values(text).has("count"));
    const odd = messages.filter((message) => {
      if (plural(message, "fr") !== plural(message, "en")) return true;
      return !plural(message, "fr") && fills(message, "fr") !== fills(message, "en");
    });
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it("ask for the grammar of names after « de », rather than writing « de Isère »", () => {
    const named = /(^|[ (])(de|du|d’|que) \{(name|unit|loop|space|holder|receiver|names?)\}/i;
    expect(failing((text) => named.test(text), ["fr"])).toEqual([]);
  });

  it("have braces that close, around names alone", () => {
    const name = new RegExp(`^(@[a-z_]+\\.[A-Za-z]+|[a-z][A-Za-z]*([|](${nameForms.join("|")}))?)$`);
    expect(
      failing(
        (text) =>
          /[{}]/.test(text.replace(/\{[^{}]*\}/g, "")) || placeholders(text).some((one) => !name.test(one)),
      ),
    ).toEqual([]);
  });

  it("ask the vocabulary for words that it has, in forms that both languages know", () => {
    const unknown = failing((text, _, language) =>
      placeholders(text)
        .filter((one) => one.startsWith("@"))
        .some((one) => {
          const [key, form] = one.slice(1).split(".") as [string, string];
          const term = standardVocabulary[language][key];
          try {
            return !term || inflect(term, form, language).length === 0;
          } catch {
            return true;
          }
        }),
    );
    expect(unknown).toEqual([]);
  });
});

describe("French", () => {
  const french = (fails: (text: string) => boolean) =>
    failing((text) => fails(text.replace(/https?:\/\/\S*/g, "lien")), ["fr"]);

  it("has curved apostrophes", () => {
    expect(french((text) => text.includes("'"))).toEqual([]);
  });

  it("quotes between « guillemets »", () => {
    expect(french((text) => /["“”]/.test(text))).toEqual([]);
  });

  it("has a space that does not break before ; : ! ? and inside « »", () => {
    expect(
      french(
        (text) =>
          /[^\u00a0\u202f][;!?»]/.test(text) ||
          /[^\u00a0\u202f\d]:(?!\w)/.test(text) ||
          /«[^\u00a0\u202f]/.test(text),
      ),
    ).toEqual([]);
  });

  it("has ellipses of one character and no double space", () => {
    expect(french((text) => /\.\.\.| {2}/.test(text))).toEqual([]);
  });
});

describe("English", () => {
  it("has curved apostrophes and quotation marks", () => {
    expect(failing((text) => /['"]/.test(text), ["en"])).toEqual([]);
  });

  it("has no space before its signs", () => {
    expect(failing((text) => /[ \u00a0\u202f][;:!?](\s|$)/.test(text), ["en"])).toEqual([]);
  });
});
