import { elides } from "./elision.ts";
import type { Language } from "./messages.ts";

/** A word of the movement with what grammar asks of it: « boucle » is feminine, « espace » takes an elision. */
export interface Term {
  singular: string;
  plural: string;
  /** Grammatical gender in French; English ignores it. */
  gender?: "feminine" | "masculine";
  /** Whether the article is elided (l’espace, d’assemblée); left unset, it is decided from the word. Set it for an h that dictionaries dispute. */
  elision?: boolean;
}

/** The words of a movement, by key, in one language. */
export type Vocabulary = Record<string, Term>;

const nbsp = "\u00a0";

/** The form of a term that a message asks for. An unknown form is a programmer's fault, so it is thrown. */
export function inflect(term: Term, form: string, language: Language): string {
  const lower = form.charAt(0).toLowerCase() + form.slice(1);
  const text = language === "fr" ? french(term, lower) : english(term, lower);
  return lower === form ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function french(term: Term, form: string): string {
  const { singular, plural, elision = elides(term.singular) } = term;
  const feminine = term.gender === "feminine";
  switch (form) {
    case "singular":
      return singular;
    case "plural":
      return plural;
    case "le":
      return elision ? `l’${singular}` : `${feminine ? "la" : "le"} ${singular}`;
    case "un":
      return `${feminine ? "une" : "un"} ${singular}`;
    case "de":
      return elision ? `de l’${singular}` : feminine ? `de la ${singular}` : `du ${singular}`;
    case "d":
      return elision ? `d’${singular}` : `de ${singular}`;
    case "au":
      return elision ? `à l’${singular}` : feminine ? `à la ${singular}` : `au ${singular}`;
    case "ce":
      return feminine ? `cette ${singular}` : `${elision ? "cet" : "ce"} ${singular}`;
    case "son":
      return feminine && !elision ? `sa ${singular}` : `son ${singular}`;
    case "votre":
      return `votre ${singular}`;
    case "vos":
      return `vos ${plural}`;
    case "les":
      return `les ${plural}`;
    case "des":
      return `des ${plural}`;
    case "ds":
      return elision ? `d’${plural}` : `de ${plural}`;
    case "aux":
      return `aux ${plural}`;
    default:
      throw new Error(`No such form of a term: ${form}${nbsp}(${singular})`);
  }
}

function english(term: Term, form: string): string {
  const { singular, plural } = term;
  switch (form) {
    case "singular":
    case "d":
      return singular;
    case "plural":
    case "ds":
      return plural;
    case "le":
      return `the ${singular}`;
    case "un":
      return `${/^[aeiou]/i.test(singular) ? "an" : "a"} ${singular}`;
    case "de":
      return `of the ${singular}`;
    case "au":
      return `to the ${singular}`;
    case "ce":
      return `this ${singular}`;
    case "son":
      return `its ${singular}`;
    case "votre":
      return `your ${singular}`;
    case "vos":
      return `your ${plural}`;
    case "les":
      return `the ${plural}`;
    case "des":
      return `of the ${plural}`;
    case "aux":
      return `to the ${plural}`;
    default:
      throw new Error(`No such form of a term: ${form}${nbsp}(${singular})`);
  }
}
