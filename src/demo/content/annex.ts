import { COORDINATION } from "./coordination.ts";
import { POLES, type Pole, SPACES, type Space } from "./spaces.ts";
import { typeset } from "./typography.ts";

/** A block of the annex in which a roadmap says who does what. */
export interface AnnexBlock {
  readonly kind: "annex" | "heading" | "text" | "list";
  readonly key: string;
  readonly level: number | null;
  readonly content: string;
  readonly items: readonly string[];
}

type NamedPole = Pick<Pole, "name" | "joinCondition" | "contactEmail">;
type Described = Pick<Space, "slug" | "name" | "mission"> & { leads: string[]; poles: readonly NamedPole[] };

const namesOf = (slug: string | null) =>
  COORDINATION.filter(({ space }) => space === slug).map(
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
  );

const inForce: Described[] = SPACES.map((space) => ({ ...space, leads: namesOf(space.slug) }));

/** What the draft for the coming assembly changes: a space, two poles, three leads. */
const changed: Record<string, (space: Described) => Partial<Described>> = {
  luttes: ({ leads }) => ({ leads: [leads[0]!, "Modibo Trégastel"] }),
  territoires: () => ({
    poles: [{ name: "Locaux partagés", joinCondition: null, contactEmail: "locaux@example.org" }],
  }),
};
const proposed: Described[] = [
  ...inForce.map((space) => ({ ...space, ...changed[space.slug]?.(space) })),
  {
    slug: "sante",
    name: "Santé et soins",
    mission:
      "Rassemble soignant·es et malades, tient la carte des déserts médicaux et prépare nos propositions.",
    leads: ["Nolwenn Castaigne", "Amadou Fontvieille"],
    poles: [
      {
        name: "Veille hospitalière",
        joinCondition: "Travailler dans le soin",
        contactEmail: "veille@example.org",
      },
    ],
  },
];

/** The annex of the roadmap in force, and that of the draft. */
export const currentAnnex = annexOf(inForce);
export const draftAnnex = annexOf(proposed);

function annexOf(spaces: readonly Described[]): AnnexBlock[] {
  const [named] = namesOf(null);
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
    ...polesOf(
      "coordinator",
      POLES.filter(({ parentSlug }) => parentSlug === "coordination"),
    ),
    ...spaces.flatMap(({ slug, name, leads, mission, poles }) => [
      block("heading", slug, `Espace « ${name} » : ${enumerated(leads)}`, 3),
      block("text", `${slug}-words`, mission),
      ...polesOf(slug, poles),
    ]),
  ];
}

function polesOf(key: string, poles: readonly NamedPole[]): AnnexBlock[] {
  if (poles.length === 0) return [];
  return [
    block("heading", `${key}-poles`, poles.length > 1 ? "Pôles militants" : "Pôle militant", 4),
    list(`${key}-pole-list`, poles.map(poleLine)),
  ];
}

function poleLine({ name, joinCondition, contactEmail }: NamedPole): string {
  const condition = joinCondition ? ` (${joinCondition.replace(/\.$/, "")})` : "";
  return `${name}${condition} : écrire à ${contactEmail}`;
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
