import { renderToString } from "preact-render-to-string";
import { inLanguage, type Translator, translator } from "#platform/language/index.ts";

/** The two languages of the screens, for tests of components. */
export const t = translator({ language: "fr", vocabulary: {} });
export const english = translator({ language: "en", vocabulary: {} });

type View = Parameters<typeof renderToString>[0];

/** The HTML of a component, in French unless said otherwise. */
export function html(view: View, language: Translator = t): string {
  return inLanguage(language, () => renderToString(view));
}

/** What a reader reads of it: no tags, single spaces. */
export function text(view: View, language: Translator = t): string {
  return html(view, language)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
