import { describe, expect, it } from "vitest";
import { legible, pdf } from "./index.ts";

const asked = { title: "Qui fait quoi", language: "fr" as const };

describe("a printed document", () => {
  it("is a tagged, accessible PDF with its title and its language", async () => {
    const bytes = Buffer.from(await pdf("= #data.title", asked)).toString("latin1");
    expect(bytes.startsWith("%PDF-")).toBe(true);
    expect(bytes).toMatch(/\/Lang\s*\(fr\)/);
    expect(bytes).toContain("/StructTreeRoot");
    expect(bytes).toContain("pdfuaid");
  });

  it("takes what people wrote as words, never as code", async () => {
    const title = '#panic("no") = *bold* $x$ \\ " #let data = 1';
    await expect(pdf("= #data.title", { ...asked, title })).resolves.toBeInstanceOf(Uint8Array);
  });

  it("stands letters that no face can draw, and says that something was there", async () => {
    const title = "Groupe 🎉 « œuvre » Ďábel Ελλάς مرحبا 中文 \u202E";
    await expect(pdf("= #data.title", { ...asked, title })).resolves.toBeInstanceOf(Uint8Array);
    expect(legible("مرحبا à 中文")).toBe("[…] à […]");
    expect(legible({ names: ["fête 🎉"] })).toEqual({ names: ["fête "] });
  });

  it("fails aloud when its template is wrong", async () => {
    await expect(pdf("#nothing-of-the-kind", asked)).rejects.toThrow("cannot be printed");
  });
});
