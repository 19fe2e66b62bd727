import type { Group } from "../groups.ts";
import type { Voice } from "../voices.ts";

const YOUTH_OBJECTIVE = 13;
const INTERNATIONAL_OBJECTIVE = 2;

const COUNTRY_LOOPS = new Set(
  "creuse lozere cantal ariege gers hautes-alpes haute-loire lot correze meuse nievre aveyron haute-marne landes".split(
    " ",
  ),
);

/** Contributions that only a village, an island or one given group could have sent. */
const OWN_AUTHORS: Readonly<Record<string, (group: Group) => boolean>> = {
  "o02-1": ({ slug }) => slug === "tokyo",
  "o02-2": ({ slug }) => slug === "montreal",
  "o02-5": ({ slug }) => slug === "geneve",
  "o02-8": ({ slug }) => slug === "melbourne",
  "o12-3": ({ loopSlug }) => loopSlug === "la-reunion",
};
const FROM_THE_COUNTRY = new Set(
  "o01-1 o01-2 o01-3 o04-3 o06-11 o08-10 o08-11 o10-5 o10-10 o12-1 o14-1 o14-3 o14-9 o16-3 o16-9".split(" "),
);
/** What the cast's own group sent: the coffee of the picket, then its stewpot. */
const FROM_HOME = new Set(["o04-1", "o09-17"]);

/** Whether this group could have written it: youth of youth, those abroad of the world, villages of villages. */
export function couldHaveSent(group: Group, voice: Voice, homeGroup: string): boolean {
  const isHome = group.slug === homeGroup;
  if (isHome || FROM_HOME.has(voice.key)) return isHome && FROM_HOME.has(voice.key);
  const own = OWN_AUTHORS[voice.key];
  if (own) return own(group);
  if (FROM_THE_COUNTRY.has(voice.key)) return COUNTRY_LOOPS.has(group.loopSlug);
  if (voice.objective === YOUTH_OBJECTIVE) return group.kind === "youth";
  if (voice.objective === INTERNATIONAL_OBJECTIVE) return group.commune === null;
  return group.kind !== "youth" && group.commune !== null && !COUNTRY_LOOPS.has(group.loopSlug);
}

/** A rough count of the groups that could have sent it, so that those with few choices choose first. */
export function likelyAuthors(voice: Voice): number {
  if (FROM_HOME.has(voice.key) || voice.key in OWN_AUTHORS) return 1;
  if (voice.objective === INTERNATIONAL_OBJECTIVE) return 20;
  return FROM_THE_COUNTRY.has(voice.key) || voice.objective === YOUTH_OBJECTIVE ? 40 : 300;
}
