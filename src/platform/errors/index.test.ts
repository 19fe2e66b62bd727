import { describe, expect, it } from "vitest";
import { allRefusals, defineRefusals, Refusal, refuse } from "./index.ts";

const refuseTea = defineRefusals("test-tea", {
  cold: { status: 409, fr: "Le thé de {who} est froid.", en: "{who}’s tea is cold." },
});

describe("a refusal", () => {
  it("has a stable code, a status and a sentence in both languages", () => {
    const refusal = refuseTea.cold({ who: "Nour" });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: "test-tea.cold",
      status: 409,
      values: { who: "Nour" },
      fields: {},
    });
    expect(refusal.said).toMatchObject({ key: "test-tea.refusal.cold", en: "{who}’s tea is cold." });
  });

  it("says nothing of the program in its message", () => {
    expect(refuse.notFound().message).toBe("boucle.notFound");
  });

  it("is on the list of all that the program can refuse", () => {
    expect(allRefusals().get("test-tea.cold")?.status).toBe(409);
    expect(allRefusals().get("boucle.tooMany")?.status).toBe(429);
  });

  it("keeps the fields at fault, each with its sentence", () => {
    const said = refuse.notFound().said;
    expect(refuse.invalid({}, { name: said }).fields).toEqual({ name: said });
  });
});
