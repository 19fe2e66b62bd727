import { describe, expect, it } from "vitest";
import { slugify, typeset } from "./typography.ts";

describe("typesetting a French sentence", () => {
  it("curls apostrophes and joins punctuation to the word before it", () => {
    expect(typeset("L'eau ? Oui ; et l'air : « aussi » !")).toBe(
      "L’eau\u202f? Oui\u202f; et l’air\u00a0: «\u00a0aussi\u00a0»\u202f!",
    );
  });

  it("keeps thousands, percentages and clock times on one line", () => {
    expect(typeset("6 000 dons, 83 %, 19 h 30")).toBe("6\u202f000 dons, 83\u00a0%, 19\u00a0h\u00a030");
  });

  it("does not touch an address or a second setting", () => {
    expect(typeset("https://example.org/a:b")).toBe("https://example.org/a:b");
    const once = typeset("Qu'en dit-on : rien ?");
    expect(typeset(once)).toBe(once);
  });

  it("makes addresses of plain letters", () => {
    expect(slugify("Français·es d’Asie, Vandœuvre & Lætitia")).toBe("francaises-d-asie-vandoeuvre-laetitia");
  });
});
