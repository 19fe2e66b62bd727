import { describe, expect, it } from "vitest";
import { currentAnnex, draftAnnex } from "./annex.ts";
import { COORDINATION } from "./coordination.ts";
import { SPACES } from "./spaces.ts";

describe("the annex of the example", () => {
  it("names every space with its leads, and the coordinator", () => {
    const items = currentAnnex.flatMap((block) => block.items).join("\n");
    for (const { name } of SPACES) expect(items).toContain(name);
    for (const { familyName } of COORDINATION) expect(items).toContain(familyName);
  });

  it("is changed by the draft under the same keys", () => {
    const keys = (blocks: typeof draftAnnex) => blocks.map(({ key }) => key);
    expect(new Set(keys(draftAnnex)).size).toBe(draftAnnex.length);
    expect(keys(draftAnnex)).toEqual(expect.arrayContaining(keys(currentAnnex)));
    expect(draftAnnex.length).toBeGreaterThan(currentAnnex.length);
  });
});
