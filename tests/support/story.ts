import { beforeAll } from "vitest";
import { openCall, openConsensus } from "#domains/appointments/index.ts";
import { type Campaign, openCampaign, questionsOf } from "#domains/reviews/index.ts";
import { choose } from "#domains/roadmap/index.ts";
import { blocksOf, createText, publish, startDraft, type Text } from "#domains/texts/index.ts";
import { contribute } from "#domains/voice/index.ts";
import { newId } from "#platform/database/index.ts";
import { dayFrom } from "./day.ts";
import type { World } from "./world.ts";

/** What has happened in the small movement of tests: a roadmap in force and its draft, voices, a promise, a review. */
export interface Story {
  roadmap: Text;
  /** The two paragraphs of the version in force. */
  first: string;
  second: string;
  /** What Aubenas said of the first objective, as a group, and what Valence said. */
  fromAubenas: string;
  fromValence: string;
  /** A commitment of the space « Vie du mouvement ». */
  promise: string;
  review: Campaign;
  /** The overall question of the review. */
  overall: string;
  /** A consensus of the Ardèche about its group-life pair, in which Noé is proposed; and a call for volunteers there. */
  consensus: string;
  call: string;
}

/** Tells the story after {@link aWorld}: everything by the verbs, each in the hands of someone who may. */
export function aStory(world: World): Story {
  const story = {} as Story;
  beforeAll(async () => Object.assign(story, await tell(world)));
  return story;
}

async function tell(world: World): Promise<Story> {
  const { text, version } = await createText(world.edwige, world.root, {
    title: "Feuille de route",
    kind: "roadmap",
    blocks: [
      { kind: "axis", number: "I", content: "Mieux fonctionner" },
      { kind: "objective", number: "1", content: "Régler les conflits tôt" },
      { kind: "paragraph", number: "1", content: "Des désaccords naissent entre groupes voisins." },
      {
        kind: "paragraph",
        number: "2",
        content: "**Chaque boucle nomme un binôme.** Il tient la carte à jour.",
      },
    ],
  });
  const blocks = await blocksOf(version.id);
  const [objective, first, second] = blocks.slice(1).map((block) => block.blockId) as [
    string,
    string,
    string,
  ];
  await publish(world.edwige, version, { inForceFrom: "2026-06-13" });
  await startDraft(world.edwige, text, { label: "Projet" });
  const fromAubenas = await contribute(world.nour, world.aubenas, {
    id: newId(),
    as: "unit",
    body: "Il faut un binôme par boucle.",
    blockId: objective,
  });
  const fromValence = await contribute(world.victor, world.valence, {
    id: newId(),
    as: "unit",
    body: "On attend depuis sept mois.",
    blockId: objective,
  });
  const promise = await choose(world.edwige, text, {
    id: newId(),
    blockId: second,
    sentence: "Chaque boucle nomme un binôme.",
    title: "Un binôme dans chaque boucle",
    ownerUnitId: world.lifeSpace.id,
    personIds: [],
    dueOn: "2026-12-12",
    indicator: null,
    target: null,
  });
  const review = await openCampaign(world.ada, {
    title: "Bilan de décembre",
    slug: "decembre",
    assemblyOn: dayFrom(40),
    opensAt: inDays(-10),
    closesAt: inDays(10),
    zone: "Europe/Paris",
    textId: text.id,
  });
  const overall = (await questionsOf(review.id)).find((question) => question.kind === "overall")!.id;
  const { consensus, call } = await seekPeople(world);
  return {
    roadmap: text,
    first,
    second,
    fromAubenas,
    fromValence,
    promise,
    review,
    overall,
    consensus,
    call,
  };
}

async function seekPeople(world: World): Promise<Pick<Story, "consensus" | "call">> {
  const people = [{ personId: world.nobody.personId!, title: null }];
  const consensus = newId();
  await openConsensus(world.rosa, world.ardeche, {
    id: consensus,
    kind: "loop_group_life",
    people,
    words: "Pour compléter le binôme.",
  });
  const call = await openCall(world.rosa, world.ardeche, {
    id: newId(),
    kind: "loop_material",
    seats: 1,
    words: "Tenir le local.",
    opensOn: dayFrom(-2),
    closesOn: dayFrom(20),
  });
  return { consensus, call };
}

/** A moment some days from now, before or after. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
