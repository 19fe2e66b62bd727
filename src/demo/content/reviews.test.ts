import { describe, expect, it } from "vitest";
import { HOME_GROUP } from "./cast.ts";
import { demoDates } from "./dates.ts";
import { generateGroups, readCommunes } from "./groups.ts";
import { HOME_LOOP } from "./loops.ts";
import {
  APPRAISALS,
  type CampaignAnswers,
  closedCampaignAnswers,
  openCampaignAnswers,
  SPACE_REMARKS,
} from "./reviews.ts";
import { SPACES } from "./spaces.ts";

const dates = demoDates("2026-11-22");
const groups = generateGroups(readCommunes(), dates.today);
const closed = closedCampaignAnswers(groups, dates);
const open = openCampaignAnswers(groups, dates);

const distribution = (answers: readonly { overall: string }[]) =>
  APPRAISALS.map((appraisal) => answers.filter(({ overall }) => overall === appraisal).length);
const answerersOf = ({ groups: answers }: CampaignAnswers) => answers.map(({ groupSlug }) => groupSlug);

describe("remarks", () => {
  it("are at least a hundred, some for each space in each of the four tones", () => {
    const perSpace = SPACES.map(({ slug }) => SPACE_REMARKS[slug]);
    expect(perSpace.every((remarks) => APPRAISALS.every((tone) => (remarks?.[tone].length ?? 0) > 0))).toBe(
      true,
    );
    const all = perSpace.flatMap((remarks) => APPRAISALS.flatMap((tone) => remarks?.[tone] ?? []));
    expect(new Set(all).size).toBeGreaterThanOrEqual(100);
  });
});

describe("the closed campaign", () => {
  it("had 99 loops answer: 33, 63, 3, 0", () => {
    expect(distribution(closed.loops)).toEqual([33, 63, 3, 0]);
    expect(new Set(closed.loops.map(({ loopSlug }) => loopSlug)).size).toBe(99);
  });

  it("has each group answer at most once, within the campaign, and only if it existed", () => {
    const founded = new Map(groups.map(({ slug, foundedOn }) => [slug, foundedOn]));
    expect(new Set(answerersOf(closed)).size).toBe(closed.groups.length);
    const { opensOn, closesOn } = dates.closedCampaign;
    expect(closed.groups.filter(({ answeredOn }) => answeredOn < opensOn || answeredOn > closesOn)).toEqual(
      [],
    );
    expect(answerersOf(closed).filter((slug) => (founded.get(slug) ?? closesOn) >= closesOn)).toEqual([]);
  });

  it("has loops adopt after their groups answered, at times something else", () => {
    const early = closed.loops.filter(({ loopSlug, adoptedOn }) =>
      closed.groups.some((answer) => answer.loopSlug === loopSlug && answer.answeredOn > adoptedOn),
    );
    expect(early).toEqual([]);
    const alone = closed.loops.filter(({ loopSlug, overall }) => {
      const heard = closed.groups.filter((answer) => answer.loopSlug === loopSlug);
      return heard.length > 0 && heard.every((answer) => answer.overall !== overall);
    });
    expect(alone.length).toBeGreaterThan(0);
  });

  it("appraises every space in each loop's answer", () => {
    expect(closed.loops.every(({ spaces }) => Object.keys(spaces).length === SPACES.length)).toBe(true);
  });
});

describe("the open campaign", () => {
  it("has heard 55 % of the groups and thirty loops", () => {
    expect([open.groups.length, open.loops.length]).toEqual([220, 30]);
    expect(new Set(answerersOf(open)).size).toBe(220);
  });

  it("still awaits three groups of the cast's loop, the cast's own among them, and the loop itself", () => {
    const atHome = open.groups.filter(({ loopSlug }) => loopSlug === HOME_LOOP);
    expect(atHome).toHaveLength(12);
    expect(answerersOf(open)).not.toContain(HOME_GROUP);
    expect(open.loops.map(({ loopSlug }) => loopSlug)).not.toContain(HOME_LOOP);
  });

  it("holds no answer from the future", () => {
    expect(open.groups.filter(({ answeredOn }) => answeredOn > dates.today)).toEqual([]);
  });

  it("is told the same way each time", () => {
    expect(openCampaignAnswers(groups, dates)).toEqual(open);
    expect(closedCampaignAnswers(groups, dates)).toEqual(closed);
  });
});
