import { describe, expect, it } from "vitest";
import { until } from "#platform/time/index.ts";
import { currentCommitments, lastYearCommitments, settled } from "./commitments.ts";
import { demoDates } from "./dates.ts";
import { currentRoadmap, lastYearRoadmap, plainText } from "./roadmap.ts";
import { COORDINATION_SLUG, SPACES } from "./spaces.ts";

const dates = demoDates("2026-11-22");
const current = currentCommitments(dates);
const lastYear = lastYearCommitments(dates);

describe("commitments", () => {
  it("are at least thirty, each a sentence of its paragraph word for word", () => {
    expect(current.length).toBeGreaterThanOrEqual(30);
    const texts = new Map([...currentRoadmap].map(({ key, content }) => [key, plainText(content)]));
    const old = new Map([...lastYearRoadmap].map(({ key, content }) => [key, plainText(content)]));
    expect(current.filter(({ blockKey, sentence }) => !texts.get(blockKey)?.includes(sentence))).toEqual([]);
    expect(lastYear.filter(({ blockKey, sentence }) => !old.get(blockKey)?.includes(sentence))).toEqual([]);
  });

  it("have an owner that exists", () => {
    const owners = new Set([COORDINATION_SLUG, ...SPACES.map(({ slug }) => slug)]);
    expect([...current, ...lastYear].filter(({ ownerSpace }) => !owners.has(ownerSpace))).toEqual([]);
  });

  it("were never spoken of before the roadmap was adopted nor after today, and in order", () => {
    for (const { updates } of current) {
      const days = updates.map(({ date }) => date);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= dates.lastAssembly && day <= dates.today)).toBe(true);
    }
  });

  it("show every outcome: kept, partly, late, abandoned with a reason, under way", () => {
    const last = current.flatMap(({ updates }) => updates.at(-1) ?? []);
    const fates = new Set(last.map(({ status }) => status));
    expect(fates).toEqual(new Set(["kept", "partly", "late", "abandoned", "under_way"]));
    const abandoned = last.filter(({ status }) => status === "abandoned");
    expect(abandoned.every(({ text }) => text.length > 80)).toBe(true);
  });

  it("include owners who have been silent for more than sixty days, one of them since ever", () => {
    const silent = current.filter(({ updates }) => {
      const last = updates.at(-1);
      return last && !["kept", "abandoned"].includes(last.status) && until(last.date, dates.today) > 60;
    });
    const never = current.filter(({ updates }) => updates.length === 0);
    expect(silent.length + never.length).toBeGreaterThanOrEqual(4);
    expect(never.length).toBeGreaterThan(0);
  });

  it("keep progress between 0 and 100", () => {
    const progress = [...current, ...lastYear].flatMap(({ updates }) =>
      updates.map((update) => update.progress),
    );
    expect(progress.every((value) => value >= 0 && value <= 100)).toBe(true);
  });

  it("refuse a promise that the text does not make", () => {
    const invented = {
      paragraph: 4,
      sentence: "La lune pour tou·tes",
      title: "",
      owner: "",
      dueIn: 0,
      updates: [],
    };
    expect(() => settled(invented, currentRoadmap, dates.today)).toThrow("does not say");
  });
});
