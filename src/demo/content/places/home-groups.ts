import type { GroupKind } from "./group-kind.ts";

/** The fifteen groups of the loop in which the cast lives, told one by one: name, INSEE code, kind. */
export const HOME_GROUPS: readonly (readonly [name: string, communeCode: string, kind: GroupKind])[] = [
  ["Aubenas centre", "07019", "local"],
  ["Aubenas Pont-d'Ucel", "07019", "local"],
  ["Annonay", "07010", "local"],
  ["Annonay Cance et Déôme", "07010", "thematic"],
  ["Privas et ses villages", "07186", "local"],
  ["Tournon et les coteaux", "07324", "local"],
  ["Guilherand-Granges, rive droite", "07102", "local"],
  ["Le Teil", "07319", "local"],
  ["Bourg-Saint-Andéol et Viviers", "07042", "local"],
  ["Vallon et la basse vallée", "07330", "local"],
  ["Les Vans, Cévennes d'en bas", "07334", "local"],
  ["Le Cheylard et les Boutières", "07064", "local"],
  ["Saint-Agrève, plateau", "07204", "local"],
  ["La Voulte et Le Pouzin", "07349", "local"],
  ["Jeunes d'Ardèche", "07019", "youth"],
];

/** What the cast's own group says of itself. */
export const HOME_GROUP_STORY = {
  slug: "aubenas-centre",
  meetingHabit: "Le jeudi à 19 h, toutes les deux semaines, dans l'arrière-salle du café de la place.",
  description: "Vingt-trois membres entre le château et la rivière. Nous tenons le marché du samedi, une permanence d'accès aux droits le mardi, et une marmite qui a déjà servi à quatre piquets.",
  foundedDaysAgo: 1480,
};
