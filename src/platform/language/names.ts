import { type Article, articleOf } from "./articles.ts";
import { elides, plainly } from "./elision.ts";
import type { Language } from "./messages.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The forms that a message may ask of a name, with a capital to open a sentence: `{unit|de}`, `{unit|Le}`. */
export const nameForms: readonly string[] = ["le", "de", "d", "au", "que"].flatMap((form) => [
  form,
  capital(form),
]);

/**
 * A name that someone typed, as a sentence needs it. In French a department, a name that opens with « Le » or « Les »
 * and a common noun (of the vocabulary, or « union », « collectif »…) take an article, except in the form `d`; people and
 * towns take none. English says "of X" and "to X".
 * @example nameAs("Ardèche", "de", "fr", vocabulary) // « de l’Ardèche »
 */
export function nameAs(name: string, form: string, language: Language, vocabulary: Vocabulary): string {
  if (!nameForms.includes(form)) throw new Error(`No such form of a name: ${form} (${name})`);
  const lower = form.toLowerCase();
  const text = language === "fr" ? french(name, lower, vocabulary) : english(name, lower);
  return lower === form ? text : capital(text);
}

function english(name: string, form: string): string {
  return form === "de" || form === "d" ? `of ${name}` : form === "au" ? `to ${name}` : name;
}

function french(name: string, form: string, vocabulary: Vocabulary): string {
  const [, typed, bare] = /^(l(?:es?|a) |l['’])(.+)$/isu.exec(name) ?? [];
  // « La Réunion » and « L’Haÿ » keep the article of their own, « Le Havre » contracts it: « de La Réunion », « du Havre ».
  const noun = articleOf(bare ?? name, vocabulary);
  const kept = typed && !noun && /^l(a |['’])/i.test(typed);
  if (!typed || kept || !bare) return said(name, form, kept ? null : noun);
  const article = noun ?? (plainly(typed) as Article);
  if (!noun && (form === "le" || form === "que")) return said(name, form, null);
  return said(bare, form === "d" ? "de" : form, article);
}

function said(name: string, form: string, article: Article | null): string {
  const withArticle = article ? `${article}${article === "l’" ? "" : " "}${name}` : name;
  if (form === "le") return withArticle;
  if (form === "que") return elides(withArticle) ? `qu’${withArticle}` : `que ${withArticle}`;
  if (form === "au")
    return article === "le" ? `au ${name}` : article === "les" ? `aux ${name}` : `à ${withArticle}`;
  if (form === "d" || !article) return elides(name) ? `d’${name}` : `de ${name}`;
  return article === "le" ? `du ${name}` : article === "les" ? `des ${name}` : `de ${withArticle}`;
}

function capital(text: string): string {
  const first = text.charAt(0).toUpperCase();
  // A letter whose capital is two (« ß », « ŉ ») stays as it was typed.
  return first.length > 1 ? text : first + text.slice(1);
}
