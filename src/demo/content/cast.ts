import { COORDINATION } from "./coordination.ts";
import { HOME_LOOP } from "./loops.ts";
import { MOVEMENT } from "./movement.ts";
import { emailOf, type InventedPerson } from "./names.ts";

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

interface CastMandate {
  /** Slug of the unit: a group, a loop, a space, a committee or the movement itself. */
  readonly unit: string;
  readonly kind: string;
}

interface CastMember {
  readonly role: CastRole;
  readonly label: { readonly fr: string; readonly en: string };
  /** Null for the visitor, who is nobody yet. */
  readonly person: InventedPerson | null;
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
  played("newcomer", "Nouvelle venue", "Newcomer", ["Noémie", "Castelvert", "woman"], null),
  played("member", "Membre", "Member", ["Ferdinand", "Bouchareb", "man"], HOME_GROUP),
  played("animator", "Animatrice de groupe", "Group facilitator", ["Inès", "Valgorge", "woman"], HOME_GROUP, [
    { unit: HOME_GROUP, kind: "animator" },
  ]),
  played(
    "second_animator",
    "Animateur de groupe",
    "Second facilitator",
    ["Tanguy", "Rochecolombe", "man"],
    HOME_GROUP,
    [{ unit: HOME_GROUP, kind: "animator" }],
  ),
  played(
    "loop_referent",
    "Référente de boucle",
    "Loop liaison",
    ["Djamila", "Costerousse", "woman"],
    "le-teil",
    [{ unit: HOME_LOOP, kind: "loop_group_life" }],
  ),
  spaceLead("vie-des-groupes"),
  played("treasurer", "Trésorier", "Treasurer", ["Célestin", "Aubrevoye", "man"], "annonay", [
    { unit: MOVEMENT.slug, kind: "treasurer" },
  ]),
  played(
    "committee_member",
    "Membre d’un comité",
    "Committee member",
    ["Ghislaine", "Tarassenko", "woman"],
    "annonay",
    [{ unit: "comite-des-principes", kind: "committee_member" }],
  ),
  played("delegate", "Délégué à l’assemblée", "Delegate", ["Souleymane", "Pradines", "man"], HOME_GROUP, [
    { unit: HOME_LOOP, kind: "loop_delegate" },
  ]),
  // Her seat is not one of the movement's mandates.
  played("deputy", "Députée", "MP", ["Apolline", "Serrecourt", "woman"], "privas-et-ses-villages", [
    { unit: HOME_LOOP, kind: "loop_mp" },
  ]),
  played("administrator", "Administratrice", "Administrator", ["Ondine", "Marchevert", "woman"], "annonay", [
    { unit: MOVEMENT.slug, kind: "administrator" },
  ]),
  played(
    "editor",
    "Rédacteur de la feuille de route",
    "Roadmap editor",
    ["Basile", "Nkolo-Ferrand", "man"],
    "le-teil",
    [{ unit: MOVEMENT.slug, kind: "editor" }],
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
  mandates: readonly CastMandate[] = [],
): CastMember {
  const person = { givenName, familyName, gender, email: emailOf(givenName, familyName) };
  return { role, label: { fr, en }, person, memberOf, mandates };
}

/** The lead of the space that follows groups is the same person as in the coordination. */
function spaceLead(unit: string): CastMember {
  const { space: _, ...person } = COORDINATION.find(({ space }) => space === unit)!;
  const label = { fr: "Responsable d’espace", en: "Space lead" };
  return { role: "space_lead", label, person, memberOf: null, mandates: [{ unit, kind: "space_lead" }] };
}
