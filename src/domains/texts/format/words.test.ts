import { describe, expect, it } from "vitest";
import type { TextDocument } from "./document.ts";
import { checkWords, wordsOf } from "./words.ts";

const document: TextDocument = {
  title: "Le plan",
  language: "fr",
  blocks: [{ kind: "paragraph", number: "1", content: [{ text: "Un élu·e", marks: [] }] }],
};

describe("the check that no word is lost", () => {
  it("finds nothing when only markers differ", () => {
    expect(checkWords("**Le plan**\n\n- 1.** Un *élu*·e", document)).toMatchObject({
      ok: true,
      inOrder: true,
      wordsIn: 6,
    });
  });

  it("names a lost word", () => {
    expect(checkWords("Le plan\n1. Un grand élu·e", document)).toMatchObject({
      ok: false,
      missing: ["grand"],
    });
  });

  it("names a word that came from nowhere", () => {
    expect(checkWords("Le plan\n1. Un", document)).toMatchObject({ ok: false, added: ["élu", "e"] });
  });

  it("tells when words changed places", () => {
    expect(checkWords("plan Le\n1. Un élu·e", document)).toMatchObject({ ok: true, inOrder: false });
  });

  it("counts a word that is said twice", () => {
    expect(checkWords("Le plan plan\n1. Un élu·e", document)).toMatchObject({ ok: false, missing: ["plan"] });
  });

  it("joins words that only a marker parts, and leaves addresses aside", () => {
    expect(wordsOf("élu[s](https://example.org) {+adop+}tés")).toEqual(["élus", "adoptés"]);
  });
});
