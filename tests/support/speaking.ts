import { standardVocabulary } from "#domains/movement/index.ts";
import { inLanguage, type Language, translator } from "#platform/language/index.ts";

/** Does some work that speaks outside a request, such as gathering tasks, in French or another language. */
export function speaking<T>(work: () => T, language: Language = "fr"): T {
  const vocabulary = standardVocabulary[language];
  return inLanguage(translator({ language, vocabulary, zone: "Europe/Paris" }), work);
}
