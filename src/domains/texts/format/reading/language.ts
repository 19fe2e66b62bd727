import type { Language } from "../document.ts";

const small: Record<Language, Set<string>> = {
  fr: new Set("le la les des du et une nous pour dans est que aux sur".split(" ")),
  en: new Set("the of and to we our for with that is are will by from".split(" ")),
};

/** The language of a text, by its small words; French when they do not tell. */
export function languageOf(text: string): Language {
  const words =
    text
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = (language: Language) => words.filter((word) => small[language].has(word)).length;
  return hits("en") > hits("fr") ? "en" : "fr";
}
