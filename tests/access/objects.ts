import type { Story } from "../support/story.ts";
import type { World } from "../support/world.ts";

/** Whose object an address names, as seen from the group of Aubenas and the loop of Ardèche. */
export type Whose = "own" | "neighbour" | "foreign";

/**
 * The objects that stand for a route's parameters. A route whose parameters nobody has named here fails the matrix:
 * say which object is one's own, a neighbour's and a stranger's.
 */
export function addressesOf(path: string, world: World, story: Story): Partial<Record<Whose, string>> | null {
  if (!path.includes(":")) return { own: path };
  const known = objects(world, story).find(({ prefix }) => path.startsWith(prefix));
  if (!known) return null;
  const filled = Object.entries(known.by).map(([whose, values]) => [whose, fill(path, values)] as const);
  return filled.every(([, address]) => address !== null)
    ? Object.fromEntries(filled as [Whose, string][])
    : null;
}

type Values = Record<string, string>;

function objects(world: World, story: Story): { prefix: string; by: Partial<Record<Whose, Values>> }[] {
  const nothing = "00000000-0000-7000-8000-000000000000";
  const text = { slug: story.roadmap.slug, number: "1", n: "1", block: story.first, id: nothing };
  const review = { slug: story.review.slug, question: story.overall };
  return [
    {
      prefix: "/unites/:slug",
      by: {
        own: { slug: world.aubenas.slug, mandate: nothing },
        neighbour: { slug: world.privas.slug, mandate: nothing },
        foreign: { slug: world.valence.slug, mandate: nothing },
      },
    },
    {
      prefix: "/bilans/:slug/boucles/:unit",
      by: { own: { ...review, unit: world.ardeche.slug }, foreign: { ...review, unit: world.drome.slug } },
    },
    {
      prefix: "/bilans/:slug/espaces/:unit",
      by: {
        own: { ...review, unit: world.lifeSpace.slug },
        foreign: { ...review, unit: world.programSpace.slug },
      },
    },
    {
      prefix: "/bilans/:slug",
      by: {
        own: { ...review, unit: world.aubenas.slug },
        neighbour: { ...review, unit: world.privas.slug },
        foreign: { ...review, unit: world.valence.slug },
      },
    },
    { prefix: "/textes/importer/:", by: { own: { id: nothing, proposal: nothing } } },
    { prefix: "/textes/:slug", by: { own: text } },
    {
      prefix: "/contributions/:id",
      by: { own: { id: story.fromAubenas }, foreign: { id: story.fromValence } },
    },
    { prefix: "/synthese/:id", by: { own: { id: story.fromAubenas }, foreign: { id: story.fromValence } } },
    { prefix: "/engagements/:id", by: { own: { id: story.promise } } },
    { prefix: "/administration/mots/vocabulaire/:language", by: { own: { language: "fr", term: "loop" } } },
    { prefix: "/administration/mots/:key", by: { own: { key: "desk.adminTitle" } } },
    { prefix: "/langue/:language", by: { own: { language: "en" } } },
  ];
}

function fill(path: string, values: Values): string | null {
  let missing = false;
  const address = path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => {
    missing ||= values[name] === undefined;
    return values[name] ?? "";
  });
  return missing ? null : address;
}
