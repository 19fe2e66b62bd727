import { slugify, typeset } from "./typography.ts";

/** A team that members can join inside a space (or beside the coordinator). */
export interface Pole {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** What one must bring to join; null when it is open to all members. */
  readonly joinCondition: string | null;
  readonly contactEmail: string;
}

export interface Space {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  readonly poles: readonly Pole[];
  readonly contactEmail: string;
}

/** The unit that gathers the leads of all spaces; the coordinator's own pole hangs there. */
export const COORDINATION_SLUG = "coordination";

/** The pole that answers to the coordinator rather than to a space. */
const STEWARDING_POLE: Pole = pole("Service d'ordre", "Équipes mixtes qui tiennent nos rassemblements ouverts et calmes, et forment les boucles.", "Une journée de formation à la désescalade et l'accord de la boucle.");

/** The eleven spaces, with the eleven poles that hang under them. */
export const SPACES: readonly Space[] = [
  space("Vie des groupes", "Suit les groupes et les boucles, organise les rendez-vous nationaux, prend soin de l'accueil et du matériel. Assure le lien avec les comités.", [
    pole("Accueil du siège", "Tenir la porte, le téléphone et la cafetière, une demi-journée par semaine.", null),
    pole("Matériel", "Préparer les envois, compter ce qui reste, dessiner moins de palettes.", null),
    pole("Entraide juridique", "Lire les courriers qui font peur, proposer un modèle, orienter vers un·e avocat·e.", "Une formation en droit, en cours ou achevée."),
  ]),
  space("Idées et programme", "Tient le programme vivant, anime les groupes thématiques et prépare les positions communes, chiffres à l'appui.", [pole("Groupes thématiques", "Trente sujets, de l'eau au logement, et une règle : écrire pour être lu.", null)]),
  space("Éducation populaire", "Conduit les ateliers où l'on écrit la loi, les rencontres des quartiers et des bourgs, et les permanences d'accès aux droits.", [pole("Atelier des lois", "Écrire à plusieurs des propositions de loi que l'on peut déposer.", null)]),
  space("Territoires", "Aide le mouvement à exister là où il est peu présent : tracts adaptés, tournées, locaux, plans de circonscription.", []),
  space("Jeunesse et antiracisme", "Accompagne le réseau des jeunes sans décider pour lui, et porte la campagne contre le racisme.", [
    pole("Réseau des jeunes", "Des groupes de fac, de lycée, de livraison et d'internat.", "Avoir entre 15 et 30 ans."),
    pole("Réseau antiraciste", "Veille des actes publics, réponses locales, exposition itinérante.", "Une soirée de présentation et la charte du réseau."),
  ]),
  space("Élections et élu·es", "Prépare les batailles électorales, forme les candidat·es, relie celles et ceux qui siègent.", [pole("Réseau des élu·es", "S'entraider dans les conseils, petits et grands.", "Exercer un mandat local, avec ou sans notre étiquette.")]),
  space("Communication", "Fabrique les images, les mots et les tracts, soigne nos médias et prépare les réponses aux attaques.", [pole("Le Journal de l'Embellie", "Reportages, portraits et recettes de lutte, chaque mois.", "Écrire, filmer, relire ou dessiner.")]),
  space("Luttes", "Relie les membres engagé·es dans les combats du travail et du vivant, et tient le registre des luttes soutenues.", [
    pole("Réseau syndical", "Des syndicalistes de toutes maisons, qui parlent en leur nom.", "Être syndiqué·e, quel que soit le syndicat."),
    pole("Réseau du vivant", "Eau, terres, forêts, air : cartes, recours et pique-niques.", null),
  ]),
  space("Alliances", "Parle avec les associations, les syndicats et les collectifs, dit publiquement avec qui et pour quoi.", []),
  space("International", "Suit le monde par équipes de pays, prépare nos positions et accompagne les boucles de l'étranger.", []),
  space("Intergroupe parlementaire", "Réunit nos parlementaires, porte les textes écrits par les membres et rend compte des votes.", []),
];

/** The twelve poles with the slug of the unit they hang under. */
export const POLES: readonly (Pole & { readonly parentSlug: string })[] = [{ ...STEWARDING_POLE, parentSlug: COORDINATION_SLUG }, ...SPACES.flatMap(({ slug, poles }) => poles.map((each) => ({ ...each, parentSlug: slug })))];

function space(name: string, mission: string, poles: readonly Pole[]): Space {
  const slug = slugify(name);
  return { slug, name: typeset(name), mission: typeset(mission), poles, contactEmail: `espace.${slug}@example.org` };
}

function pole(name: string, description: string, joinCondition: string | null): Pole {
  const slug = slugify(name);
  return { slug: `pole-${slug}`, name: typeset(name), description: typeset(description), joinCondition: joinCondition === null ? null : typeset(joinCondition), contactEmail: `pole.${slug}@example.org` };
}

/** A committee: what it hears is confidential, so it is reached directly. */
export interface Committee {
  readonly slug: string;
  readonly name: string;
  readonly mission: string;
  readonly contactEmail: string;
}

/** The committees, beside the spaces. */
export const COMMITTEES: readonly Committee[] = [
  committee("Comité des principes", "Veille au respect de nos principes entre membres et entre groupes, après la médiation."),
  committee("Comité d'écoute des violences sexistes et sexuelles", "Reçoit directement, écoute, protège et décide. Jamais par la boucle, jamais en réunion."),
  committee("Comité électoral", "Relit les comptes rendus d'assemblée communale et accompagne les listes."),
];

function committee(name: string, mission: string): Committee {
  const slug = slugify(name);
  return { slug, name: typeset(name), mission: typeset(mission), contactEmail: `${slug}@example.org` };
}
