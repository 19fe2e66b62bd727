import { type Language, type Translator, translator } from "#platform/language/index.ts";
import { movement } from "./look.ts";

/**
 * Who writes letters in each language, in the movement's own words; days are told in `zone`, by default the movement's.
 */
export async function translators(zone?: string): Promise<Record<Language, Translator>> {
  const { vocabulary, rewordings, zone: own } = await movement();
  const of = (language: Language) =>
    translator({
      language,
      vocabulary: vocabulary[language],
      overrides: rewordings[language],
      zone: zone ?? own,
    });
  return { fr: of("fr"), en: of("en") };
}
