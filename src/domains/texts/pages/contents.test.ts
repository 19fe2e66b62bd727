import { afterEach, expect, it, vi } from "vitest";
import { standardVocabulary } from "#domains/movement/index.ts";
import { inLanguage, translator } from "#platform/language/index.ts";
import { standing } from "./contents.tsx";

const t = translator({ language: "fr", vocabulary: standardVocabulary.fr, zone: "Europe/Paris" });
const version = { number: 3, inForceFrom: "2026-06-21" } as const;
const saidAt = (now: string) => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
  return inLanguage(t, () => standing(version));
};
afterEach(() => {
  vi.useRealTimers();
});

it("says that a version is in force from the movement's midnight on, not UTC's", () => {
  expect(saidAt("2026-06-20T21:30:00Z")).toContain("entre en vigueur le 21 juin");
  expect(saidAt("2026-06-20T22:30:00Z")).toContain("en vigueur depuis le 21 juin");
});
