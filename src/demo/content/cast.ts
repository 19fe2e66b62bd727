import { COORDINATION } from "./coordination.ts";
import { HOME_LOOP } from "./loops.ts";
import { MOVEMENT } from "./movement.ts";
import { emailOf, type InventedPerson } from "./names.ts";
import { fictionalPhone } from "./phones.ts";
import { hashOf } from "./random.ts";
import { COORDINATION_SLUG } from "./spaces.ts";

export type CastRole =
  | "visitor"
  | "newcomer"
  | "member"
  | "animator"
  | "second_animator"
  | "loop_referent"
  | "space_lead"
  | "treasurer"
  | "committee_member"
  | "delegate"
  | "deputy"
  | "administrator"
  | "editor";

export type CastMandateKind =
  | "animator"
  | "loop_role"
  | "space_lead"
  | "treasurer"
  | "committee_member"
  | "delegate"
  | "deputy"
  | "administrator"
  | "editor";

export interface CastMandate {
  /** Slug of the unit: a group, a loop, a space, a committee, the coordination or the movement itself. */
  readonly unit: string;
  readonly unitKind: "group" | "loop" | "space" | "committee" | "coordination" | "movement";
  readonly kind: CastMandateKind;
  /** Slug of the loop role, for that kind. */
  readonly role?: string;
}

export interface CastMember {
  readonly role: CastRole;
  readonly label: { readonly fr: string; readonly en: string };
  /** Null for the visitor, who is nobody yet. */
  readonly person: (InventedPerson & { readonly phone: string }) | null;
  /** Slug of the group of which they are a member; the newcomer has none yet. */
  readonly memberOf: string | null;
  readonly mandates: readonly CastMandate[];
}

/** The group of most of the cast. */
export const HOME_GROUP = "aubenas-centre";

/** Those whom one can become from the role bar, in its order. */
export const CAST: readonly CastMember[] = [
  {
    role: "visitor",
    label: { fr: "Visiteur·se", en: "Visitor" },
    person: null,
    memberOf: null,
    mandates: [],
  },
  played("newcomer", "Nouvelle venue", "Newcomer", ["Noémie", "Castelvert", "woman"], null, []),
  played("member", "Membre", "Member", ["Ferdinand", "Bouchareb", "man"], HOME_GROUP, []),
  played("animator", "Animatrice de groupe", "Group animator", ["Inès", "Valgorge", "woman"], HOME_GROUP, [
    { unit: HOME_GROUP, unitKind: "group", kind: "animator" },
  ]),
  played(
    "second_animator",
    "Animateur de groupe",
    "Second animator",
    ["Tanguy", "Rochecolombe", "man"],
    HOME_GROUP,
    [{ unit: HOME_GROUP, unitKind: "group", kind: "animator" }],
  ),
  played(
    "loop_referent",
    "Référente de boucle",
    "Loop referent",
    ["Djamila", "Costerousse", "woman"],
    "le-teil",
    [{ unit: HOME_LOOP, unitKind: "loop", kind: "loop_role", role: "group-life" }],
  ),
  spaceLead(),
  played("treasurer", "Trésorier", "Treasurer", ["Célestin", "Aubrevoye", "man"], "annonay", [
    { unit: MOVEMENT.slug, unitKind: "movement", kind: "treasurer" },
  ]),
  played(
    "committee_member",
    "Membre d'un comité",
    "Committee member",
    ["Ghislaine", "Tarassenko", "woman"],
    "annonay",
    [{ unit: "comite-des-principes", unitKind: "committee", kind: "committee_member" }],
  ),
  played("delegate", "Délégué à l'assemblée", "Delegate", ["Souleymane", "Pradines", "man"], HOME_GROUP, [
    { unit: HOME_LOOP, unitKind: "loop", kind: "delegate" },
  ]),
  played("deputy", "Députée", "MP", ["Apolline", "Serrecourt", "woman"], "privas-et-ses-villages", [
    { unit: "intergroupe-parlementaire", unitKind: "space", kind: "deputy" },
    { unit: HOME_LOOP, unitKind: "loop", kind: "loop_role", role: "liaison-mp" },
  ]),
  played("administrator", "Administratrice", "Administrator", ["Ondine", "Marchevert", "woman"], "annonay", [
    { unit: MOVEMENT.slug, unitKind: "movement", kind: "administrator" },
  ]),
  played(
    "editor",
    "Rédacteur de la feuille de route",
    "Roadmap editor",
    ["Basile", "Nkolo-Ferrand", "man"],
    "le-teil",
    [{ unit: COORDINATION_SLUG, unitKind: "coordination", kind: "editor" }],
  ),
];

/** Who plays this role. Throws when nobody does. */
export function castAs(role: CastRole): CastMember {
  const found = CAST.find((candidate) => candidate.role === role);
  if (!found) throw new RangeError(`Nobody plays ${role}`);
  return found;
}

function played(
  role: CastRole,
  fr: string,
  en: string,
  [givenName, familyName, gender]: readonly [string, string, "woman" | "man"],
  memberOf: string | null,
  mandates: readonly CastMandate[],
): CastMember {
  const email = emailOf(givenName, familyName);
  const person = { givenName, familyName, gender, email, phone: fictionalPhone(hashOf(email)) };
  return { role, label: { fr: fr.replaceAll("'", "’"), en }, person, memberOf, mandates };
}

/** The lead of the space that follows groups is the very person of the coordination. */
function spaceLead(): CastMember {
  const lead = COORDINATION.find(({ space }) => space === "vie-des-groupes");
  if (!lead) throw new Error("Nobody leads the space that follows groups");
  const { givenName, familyName, gender, email } = lead;
  return {
    role: "space_lead",
    label: { fr: "Responsable d’espace", en: "Space lead" },
    person: { givenName, familyName, gender, email, phone: fictionalPhone(hashOf(email)) },
    memberOf: null,
    mandates: [{ unit: "vie-des-groupes", unitKind: "space", kind: "space_lead" }],
  };
}
