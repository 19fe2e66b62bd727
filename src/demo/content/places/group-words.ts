import type { GroupKind } from "./group-kind.ts";

/** When a group meets, as it says it itself. */
export const MEETING_HABITS: readonly string[] = [
  "Le premier jeudi du mois à 19 h, au café associatif.",
  "Un mardi sur deux à 18 h 30, chez l'une ou chez l'autre.",
  "Le deuxième samedi du mois à 10 h, après le marché.",
  "Tous les mercredis à 20 h, une semaine sur place, une semaine en visio.",
  "Le dernier vendredi du mois à 19 h, autour d'un plat que chacun·e apporte.",
  "Le dimanche soir à 18 h, une fois par mois, à la maison des associations.",
  "Le premier lundi du mois à 18 h, salle du lavoir ; les enfants sont bienvenus.",
  "Deux fois par mois, le jeudi à 12 h 30, pour celles et ceux qui travaillent le soir.",
  "Un samedi matin sur deux, à 9 h 30, dans l'arrière-salle de la librairie.",
  "Le troisième mardi du mois à 20 h, à la salle polyvalente.",
  "Quand la saison le permet, sous les platanes ; sinon le jeudi à 19 h au foyer rural.",
  "Le mercredi à 17 h, deux fois par mois, au centre social.",
  "Un lundi sur deux à 19 h 30 ; la dernière demi-heure est toujours pour les nouvelles personnes.",
  "Le premier dimanche du mois à 11 h, promenade comprise.",
];

/** What a group says of itself to a passer-by; `{in}` is « à Poitiers », `{of}` « de Poitiers ». */
export const DESCRIPTIONS: Readonly<Record<GroupKind, readonly string[]>> = {
  local: [
    "Nous habitons ou travaillons {in} et nous en avions assez de râler chacun·e dans son coin. Table de marché, porte-à-porte, et une soupe l'hiver.",
    "Une douzaine de voisin·es, de 19 à 78 ans. Nous suivons le conseil municipal et nous le racontons en langage clair.",
    "Le groupe est né d'une pétition pour une ligne de bus. La ligne est revenue, le groupe est resté.",
    "Chez nous on agit d'abord et on se réunit ensuite : collecte, atelier vélo, banderoles. Venez voir avant de vous inscrire.",
    "Nous tenons une permanence d'entraide {in} : courrier, démarches, coups de main. On ne demande sa carte à personne.",
    "Petit groupe, grande marmite. Nous cuisinons pour les piquets et nous aimons débattre des heures.",
    "Nous faisons le lien entre le centre et les hameaux : un mois sur deux, la réunion change de village.",
    "Nous relisons le budget de la commune, ligne à ligne, et nous en faisons des affiches.",
    "Logement, écoles, eau : trois équipes, une réunion commune par mois {in}.",
    "Groupe ouvert aux débutant·es : chaque tâche se fait à deux, quelqu'un qui sait et quelqu'un qui apprend.",
    "Nous défendons la maternité et la poste ; pour l'instant une sur deux tient encore.",
    "Ici on se connaît toutes et tous, alors on parle franc et on se serre les coudes.",
  ],
  thematic: [
    "Nous suivons l'eau, de la source à la facture : relevés, recours, et balades pour comprendre.",
    "Soignant·es et patient·es ensemble, pour garder des lits ouverts {in}.",
    "Parents, enseignant·es et personnels d'école : cantines, classes, accompagnement des enfants handicapés.",
    "Un groupe pour le logement : loyers, punaises, expulsions. Nous accompagnons au guichet.",
    "Agriculture et alimentation : nous aidons à s'installer et nous visitons les fermes.",
    "Un groupe de féministes du mouvement, ouvert à celles qui veulent respirer et agir.",
  ],
  youth: [
    "Étudiant·es, apprenti·es et lycéen·nes {of} : repas partagés, inscriptions sur les listes électorales, concerts.",
    "Nous avons entre 16 et 27 ans et nous parlons logement, santé mentale et petits boulots.",
    "Un groupe de campus : une table par semaine, une action par mois, une fête par semestre.",
    "Jeunes qui travaillent : livraison, restauration, saisons. On compare nos fiches de paie et on s'organise.",
  ],
};

export const THEMES: readonly string[] = ["Eau et rivières", "Santé pour tou·tes", "École et cantines", "Logement", "Terres et alimentation", "Féministes"];

export const YOUTH_NAMES: readonly string[] = ["Jeunes {of}", "Jeunes de la fac de lettres {of}", "Jeunes du campus {of}", "Jeunes du lycée et de l'internat, {town}", "Jeunes au travail, {town}"];

export const QUARTER_NAMES: readonly string[] = ["{town} gare", "{town} nord", "{town} sud", "Quartier de l'hôpital, {town}", "{town} est", "{town} ouest", "Quartier du marché, {town}", "{town} canal"];

export const SMALL_TOWN_NAMES: readonly string[] = ["{town}", "{town} et alentours", "{town} et ses villages", "{town} centre", "Les voisin·es {of}"];

/** Names of the first group of a town, and how usual each is. */
export const TOWN_NAMES: readonly (readonly [name: string, weight: number])[] = [
  ["{town} centre", 9],
  ["{town}", 8],
  ["{town} et alentours", 4],
  ["Groupe du marché, {town}", 2],
  ["{town} vieille ville", 2],
  ["Quartiers populaires {of}", 2],
  ["Les voisin·es {of}", 2],
  ["{town}, l'après-midi", 1],
];
