import { COORDINATION } from "./coordination.ts";
import { POLES, SPACES } from "./spaces.ts";
import { typeset } from "./typography.ts";

/** A block of the annex in which a roadmap says who does what. */
export interface AnnexBlock {
  readonly kind: "annex" | "heading" | "text" | "list";
  readonly key: string;
  readonly level: number | null;
  readonly content: string;
  readonly items: readonly string[];
}

interface Described {
  slug: string;
  name: string;
  mission: string;
  leads: string[];
  poles: { name: string; condition: string | null; contact: string }[];
}

const leadsOf = (slug: string) =>
  COORDINATION.filter(({ space }) => space === slug).map(
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
  );

const inForce: Described[] = SPACES.map(({ slug, name, mission }) => ({
  slug,
  name,
  mission,
  leads: leadsOf(slug),
  poles: POLES.filter(({ parentSlug }) => parentSlug === slug).map((pole) => ({
    name: pole.name,
    condition: pole.joinCondition,
    contact: pole.contactEmail,
  })),
}));

/** What the draft for the coming assembly changes: a space, two poles, three leads. */
const proposed: Described[] = [
  ...inForce.map((space) => {
    if (space.slug === "luttes") return { ...space, leads: [space.leads[0]!, "Modibo Trégastel"] };
    if (space.slug === "territoires")
      return {
        ...space,
        poles: [{ name: "Locaux partagés", condition: null, contact: "locaux@example.org" }],
      };
    return space;
  }),
  {
    slug: "sante",
    name: "Santé et soins",
    mission:
      "Rassemble soignant·es et malades, tient la carte des déserts médicaux et prépare nos propositions.",
    leads: ["Nolwenn Castaigne", "Amadou Fontvieille"],
    poles: [
      { name: "Veille hospitalière", condition: "Travailler dans le soin", contact: "veille@example.org" },
    ],
  },
];

const coordinator = COORDINATION.find(({ space }) => space === null)!;

/** The annex of the roadmap in force, and that of the draft. */
export const currentAnnex = annexOf(inForce);
export const draftAnnex = annexOf(proposed);

function annexOf(spaces: readonly Described[]): AnnexBlock[] {
  const named = `${coordinator.givenName} ${coordinator.familyName}`;
  return [
    block("annex", "title", "Qui fait quoi", 1),
    block("heading", "coordination", "1 - La coordination des espaces", 2),
    block(
      "text",
      "coordination-words",
      "Elle se réunit chaque semaine, à parité, et rend compte à l'assemblée.",
    ),
    list("members", [
      `Coordinatrice : ${named}`,
      ...spaces.map(({ name, leads }) => `Espace « ${name} » : ${enumerated(leads)}`),
    ]),
    block("heading", "spaces", "2 - Les espaces, un par un", 2),
    block("heading", "coordinator", `Coordination : ${named}`, 3),
    block("text", "coordinator-words", "Anime les réunions et répond du service d'ordre."),
    block("heading", "coordinator-poles", "Pôle militant", 4),
    list(
      "coordinator-pole-list",
      POLES.filter(({ parentSlug }) => parentSlug === "coordination").map(poleLine),
    ),
    ...spaces.flatMap((space) => [
      block("heading", space.slug, `Espace « ${space.name} » : ${enumerated(space.leads)}`, 3),
      block("text", `${space.slug}-words`, space.mission),
      ...(space.poles.length > 0
        ? [
            block(
              "heading",
              `${space.slug}-poles`,
              space.poles.length > 1 ? "Pôles militants" : "Pôle militant",
              4,
            ),
            list(
              `${space.slug}-pole-list`,
              space.poles.map(({ name, condition, contact }) =>
                poleLine({ name, joinCondition: condition, contactEmail: contact }),
              ),
            ),
          ]
        : []),
    ]),
  ];
}

function poleLine(pole: { name: string; joinCondition: string | null; contactEmail: string }): string {
  const condition = pole.joinCondition ? ` (${pole.joinCondition.replace(/\.$/, "")})` : "";
  return `${pole.name}${condition} : écrire à ${pole.contactEmail}`;
}

function enumerated(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} et ${names.at(-1)}` : (names[0] ?? "");
}

function block(
  kind: AnnexBlock["kind"],
  key: string,
  content: string,
  level: number | null = null,
): AnnexBlock {
  return { kind, key: `annex-${key}`, level, content: typeset(content), items: [] };
}

function list(key: string, items: readonly string[]): AnnexBlock {
  return { ...block("list", key, ""), items: items.map(typeset) };
}
