import { renderToString } from "preact-render-to-string";
import { translator } from "#platform/language/index.ts";

/** The two languages of the screens, for tests of components. */
export const t = translator({ language: "fr", vocabulary: {} });
export const english = translator({ language: "en", vocabulary: {} });

/** The HTML of a component. */
export function html(view: Parameters<typeof renderToString>[0]): string {
  return renderToString(view);
}

/** What a reader reads of it: no tags, single spaces. */
export function text(view: Parameters<typeof renderToString>[0]): string {
  return html(view)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
