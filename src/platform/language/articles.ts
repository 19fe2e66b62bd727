import { elides, plainly } from "./elision.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Article = "le" | "la" | "l’" | "les";

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

// Departments, as French says them: « le Var », « les Landes ». Paris, Mayotte and the like have no article.
const departments: Record<"le" | "la" | "les", Set<string>> = {
  le: words(`ain aisne allier aube aude aveyron calvados cantal cher doubs finistere gard gers herault indre isere jura loir-et-cher
    loiret lot lot-et-garonne maine-et-loire morbihan nord orne pas-de-calais puy-de-dome bas-rhin haut-rhin rhone tarn
    tarn-et-garonne val-de-marne val-d'oise var vaucluse`),
  la: words(`ardeche ariege charente charente-maritime correze corse haute-corse corse-du-sud cote-d'or creuse dordogne drome essonne
    eure eure-et-loir haute-garonne gironde guadeloupe guyane ille-et-vilaine indre-et-loire loire haute-loire loire-atlantique
    lozere manche marne haute-marne martinique mayenne meurthe-et-moselle meuse moselle nievre oise haute-saone
    saone-et-loire sarthe savoie haute-savoie seine-maritime seine-et-marne seine-saint-denis somme vendee vienne haute-vienne yonne`),
  les: words(`alpes-de-haute-provence alpes-maritimes hautes-alpes ardennes bouches-du-rhone cotes-d'armor landes
    pyrenees-atlantiques hautes-pyrenees pyrenees-orientales deux-sevres hauts-de-seine vosges yvelines`),
};

// How the names of units often begin, beside the words of the vocabulary.
const nouns: Record<"le" | "la" | "les", Set<string>> = {
  le: words(`atelier bureau canton cercle collectif comite conseil departement espace groupe mouvement noyau pole quartier reseau
    secretariat secteur territoire`),
  la: words(`alliance amicale antenne assemblee association boucle cellule circonscription commission coordination delegation equipe
    federation ligue maison permanence region section union`),
  les: words("amis jeunes"),
};

/** The article that a name takes in French: « l’ » for « Ardèche », « le » for « Comité de Lyon »; null for people and towns. */
export function articleOf(name: string, vocabulary: Vocabulary): Article | null {
  const plain = plainly(name).replace(/^\d+(?:e|er|re|nde?|eme|ere) /, ""); // « la 2e circonscription »
  const [whole = ""] = plain.split(/ *[^a-z' -]/, 1);
  const [first = ""] = plain.split(/[ ,(]/, 1);
  if (/·e?s$/.test(first)) return "les"; // « Français·es d’Europe du Nord »
  for (const article of ["le", "la", "les"] as const) {
    if (departments[article].has(whole) || nouns[article].has(first)) return elided(article, name);
  }
  for (const { singular, plural, gender } of Object.values(vocabulary)) {
    if (opens(plain, singular)) return elided(gender === "feminine" ? "la" : "le", name);
    if (opens(plain, plural)) return "les";
  }
  return null;
}

const elided = (article: Article, name: string): Article =>
  article !== "les" && elides(name) ? "l’" : article;

const opens = (plain: string, word: string): boolean => `${plain} `.startsWith(`${plainly(word)} `);
