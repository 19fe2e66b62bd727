import { emailOf, type InventedPerson } from "./names.ts";

/** A person of the coordination, at parity, and what they lead. */
interface CoordinationMember extends InventedPerson {
  readonly gender: "woman" | "man";
  /** Slug of the space led; null for the coordinator of the whole. */
  readonly space: string | null;
}

/** The coordination: twelve women and twelve men; a pair for each space, three for the parliamentary one. */
export const COORDINATION: readonly CoordinationMember[] = [
  member("Gwenola", "Kerautrel", "woman", null),
  member("Salomé", "Vauquelin", "woman", "vie-des-groupes"),
  member("Idriss", "Belkacemi", "man", "vie-des-groupes"),
  member("Perrine", "Lostanges", "woman", "idees-et-programme"),
  member("Anatole", "Vercors-Brisset", "man", "idees-et-programme"),
  member("Fatoumata", "Kamissoko", "woman", "education-populaire"),
  member("Bertrand", "Haillicourt", "man", "education-populaire"),
  member("Mireille", "Roquecourbe", "woman", "territoires"),
  member("Toussaint", "Casabelluna", "man", "territoires"),
  member("Assia", "Merzougui", "woman", "jeunesse-et-antiracisme"),
  member("Corentin", "Lamballais", "man", "jeunesse-et-antiracisme"),
  member("Hortense", "Dauvillier", "woman", "elections-et-elues"),
  member("Ismaël", "Tiendrébéogo", "man", "elections-et-elues"),
  member("Blandine", "Orsonneau", "woman", "communication"),
  member("Loïc", "Trémargat", "man", "communication"),
  member("Rosalie", "Hoareau-Técher", "woman", "luttes"),
  member("Armand", "Wattrelosne", "man", "luttes"),
  member("Clémentine", "Pradelouve", "woman", "alliances"),
  member("Noureddine", "Ouarzazi", "man", "alliances"),
  member("Thuy-Linh", "Duongvan", "woman", "international"),
  member("Gaspard", "Montredon-Lévis", "man", "international"),
  member("Édith", "Sauveplane", "woman", "intergroupe-parlementaire"),
  member("Firmin", "Aboudou", "man", "intergroupe-parlementaire"),
  member("Lucien", "Charbonnières", "man", "intergroupe-parlementaire"),
];

function member(givenName: string, familyName: string, gender: "woman" | "man", space: string | null): CoordinationMember {
  return { givenName, familyName, gender, space, email: emailOf(givenName, familyName) };
}
