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
      prefix: "/unites/:slug/depute",
      by: { own: { slug: world.ardeche.slug }, foreign: { slug: world.drome.slug } },
    },
    { prefix: "/deputes/affectation/:id", by: { own: { id: nothing, loop: nothing } } },
    { prefix: "/deputes/disponibilites/:person", by: { own: { person: nothing, id: nothing } } },
    { prefix: "/mon-mandat-parlementaire/disponibilites/:id", by: { own: { id: nothing } } },
    { prefix: "/demandes-deputes/:id", by: { own: { id: nothing } } },
    { prefix: "/administration/organisation/droits/:key", by: { own: { key: "animators_in_loop" } } },
    { prefix: "/administration/organisation/elus/:id", by: { own: { id: nothing } } },
    { prefix: "/mandats/:id/succession", by: { own: { id: nothing } } },
    { prefix: "/mandats/:id/passation", by: { own: { id: nothing } } },
    { prefix: "/mandats/:id/remerciement", by: { own: { id: nothing } } },
    { prefix: "/administration/organisation/structures/:key", by: { own: { key: "loop" } } },
    { prefix: "/administration/organisation/mandats/:key", by: { own: { key: "animator" } } },
    { prefix: "/mandats/:id/delegations", by: { own: { id: nothing, delegation: nothing } } },
    {
      prefix: "/unites/:slug/formations",
      by: {
        own: { slug: world.ardeche.slug, id: nothing },
        neighbour: { slug: world.aubenas.slug, id: nothing },
        foreign: { slug: world.drome.slug, id: nothing },
      },
    },
    ...loopObjects(world, nothing),
    { prefix: "/mandats/:id/fin", by: { own: { id: nothing } } },
    { prefix: "/mandats/:id/annulation", by: { own: { id: nothing } } },
    {
      prefix: "/mandats/:id",
      by: {
        own: { id: world.nour.grants[0]!.mandateId },
        foreign: { id: world.victor.grants[0]!.mandateId },
      },
    },
    { prefix: "/nominations/:id", by: { own: { id: nothing } } },
    { prefix: "/plans/:id", by: { own: { id: nothing, step: nothing } } },
    {
      prefix: "/unites/:slug",
      by: {
        own: { slug: world.aubenas.slug, mandate: nothing, request: nothing },
        neighbour: { slug: world.privas.slug, mandate: nothing, request: nothing },
        foreign: { slug: world.valence.slug, mandate: nothing, request: nothing },
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
    { prefix: "/consensus/:id", by: { own: { id: story.consensus, mot: nothing } } },
    { prefix: "/appels/:id", by: { own: { id: story.call } } },
    { prefix: "/synthese/:id", by: { own: { id: story.fromAubenas }, foreign: { id: story.fromValence } } },
    { prefix: "/engagements/:id", by: { own: { id: story.promise } } },
    { prefix: "/administration/mots/vocabulaire/:language", by: { own: { language: "fr", term: "loop" } } },
    { prefix: "/administration/mots/:key", by: { own: { key: "desk.adminTitle" } } },
    {
      prefix: "/administration/doublons/:one",
      by: { own: { one: world.mina.personId!, other: world.nobody.personId! } },
    },
    { prefix: "/administration/invitations/:wave", by: { own: { wave: nothing } } },
    { prefix: "/administration/invitations/remarques/:id", by: { own: { id: nothing } } },
    { prefix: "/administration/rattachement/:id", by: { own: { id: nothing } } },
    { prefix: "/invitation/:token", by: { own: { token: "unknown" } } },
    { prefix: "/administration/arrivee/modeles/:kind", by: { own: { kind: "people" } } },
    { prefix: "/administration/arrivee/:id", by: { own: { id: nothing } } },
    { prefix: "/administration/export/:id", by: { own: { id: nothing } } },
    { prefix: "/langue/:language", by: { own: { language: "en" } } },
  ];
}

/** Pages of loops: those of Ardèche are one's own, those of Drôme a stranger's. */
function loopObjects(
  world: World,
  nothing: string,
): { prefix: string; by: Partial<Record<Whose, Values>> }[] {
  const loop = (of: { slug: string }) => ({ slug: of.slug, charge: "loop_material", matter: nothing });
  const both = { own: loop(world.ardeche), foreign: loop(world.drome) };
  return [
    { prefix: "/unites/:slug/charges", by: both },
    { prefix: "/unites/:slug/binome", by: both },
    { prefix: "/unites/:slug/interlocuteurs", by: both },
    {
      prefix: "/unites/:slug/boucles",
      by: { own: { slug: world.lifeSpace.slug }, foreign: { slug: world.programSpace.slug } },
    },
    { prefix: "/echanges/:exchange", by: { own: { exchange: nothing } } },
    { prefix: "/bilan-des-binomes/:year", by: { own: { year: "2025" } } },
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
