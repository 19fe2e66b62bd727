import { describe, expect, it } from "vitest";
import { HOME_GROUP } from "./cast.ts";
import { demoDates } from "./dates.ts";
import { generateGroups, readCommunes } from "./groups.ts";
import { currentRoadmap } from "./roadmap.ts";
import { VOICES, voicesFrom } from "./voices.ts";

const communes = readCommunes();

/** The number of the objective under which each paragraph of the roadmap in force stands. */
function objectiveOfParagraphs(): ReadonlyMap<number, number> {
  let objective = 0;
  const found = new Map<number, number>();
  for (const { kind, number = 0 } of currentRoadmap) {
    if (kind === "objective") objective = number;
    if (kind === "paragraph") found.set(number, objective);
  }
  return found;
}

describe("contributions", () => {
  it("are more than a hundred and fifty, all different, on all sixteen objectives", () => {
    expect(VOICES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(VOICES.map(({ text }) => text)).size).toBe(VOICES.length);
    expect(new Set(VOICES.map(({ objective }) => objective)).size).toBe(16);
  });

  it("of the closed campaign all have an outcome, those of the open one none", () => {
    expect(VOICES.filter(({ campaign, outcome }) => (campaign === "closed") !== (outcome !== null))).toEqual(
      [],
    );
    const kinds = new Set(VOICES.flatMap(({ outcome }) => outcome?.kind ?? []));
    expect(kinds).toEqual(new Set(["retained", "merged", "answered", "not_retained"]));
  });

  it("are adopted in a paragraph of the objective they relate to", () => {
    const objectiveOf = objectiveOfParagraphs();
    const strays = VOICES.filter(
      ({ outcome, objective }) =>
        outcome?.kind === "retained" && objectiveOf.get(outcome.paragraph) !== objective,
    );
    expect(strays).toEqual([]);
  });

  it("are merged only into one that was not merged itself, on the same objective", () => {
    const byKey = new Map(VOICES.map((voice) => [voice.key, voice]));
    const broken = VOICES.filter(({ outcome, objective, key }) => {
      if (outcome?.kind !== "merged") return false;
      const into = byKey.get(outcome.into);
      return !into || into.key === key || into.objective !== objective || into.outcome?.kind === "merged";
    });
    expect(broken).toEqual([]);
  });

  it.each(["2026-11-22", "2026-03-02", "2028-10-17"] as const)(
    "find authors who existed then, on %s",
    (today) => {
      const dates = demoDates(today);
      const groups = generateGroups(communes, today);
      const founded = new Map(groups.map(({ slug, foundedOn }) => [slug, foundedOn]));
      const sent = voicesFrom(groups, dates);
      const closed = sent.filter(({ campaign }) => campaign === "closed");
      expect(sent.map(({ key }) => key)).toEqual(VOICES.map(({ key }) => key));
      expect(
        closed.filter(({ groupSlug }) => (founded.get(groupSlug) ?? today) >= dates.lastAssembly),
      ).toEqual([]);
      expect(new Set(closed.map(({ groupSlug }) => groupSlug)).size).toBe(closed.length);
      expect(sent.filter(({ groupSlug }) => groupSlug === HOME_GROUP)).toHaveLength(2);
    },
  );

  it("find no author among no groups", () => {
    expect(() => voicesFrom([], demoDates("2026-11-22"))).toThrow(RangeError);
  });
});
