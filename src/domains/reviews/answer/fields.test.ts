import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { appraisalField, commentField, merge, questionOf } from "./fields.ts";

const value = fc.constantFrom("", "a", "b", "c");
const state = fc.record({ x: value, y: value, z: value });

describe("the fields of an answer", () => {
  it("know their question, and no stranger", () => {
    const id = newId();
    expect(questionOf(appraisalField(id))).toEqual({ id, part: "appraisal" });
    expect(questionOf(commentField(id))).toEqual({ id, part: "comment" });
    for (const name of ["minorite", "avis-", "avis-1' or 1=1", `x-${id}`, "version"])
      expect(questionOf(name)).toBeNull();
  });
});

describe("merging two edits", () => {
  it("takes what only one side changed and tells what both did", () => {
    const base = { x: "1", y: "1", z: "1" };
    expect(merge(base, { ...base, x: "2", z: "2" }, { ...base, y: "3", z: "3" })).toEqual({
      merged: { x: "2", y: "3", z: "2" },
      conflicts: [{ field: "z", mine: "3", theirs: "2" }],
    });
  });

  it("loses nothing: every value of mine is kept, unchanged by me, or told as a conflict", () => {
    fc.assert(
      fc.property(state, state, state, (base, theirs, mine) => {
        const { merged, conflicts } = merge(base, theirs, mine);
        for (const field of ["x", "y", "z"] as const) {
          const told = conflicts.find((conflict) => conflict.field === field);
          if (told) {
            expect([told.mine, told.theirs]).toEqual([mine[field], theirs[field]]);
            expect(merged[field]).toBe(theirs[field]);
          } else if (mine[field] !== base[field]) expect(merged[field]).toBe(mine[field]);
          else expect(merged[field]).toBe(theirs[field]);
        }
      }),
    );
  });

  it("changes nothing the second time, and nothing where nothing was sent", () => {
    fc.assert(
      fc.property(state, state, (base, mine) => {
        const once = merge(base, base, mine).merged;
        expect(merge(base, once, mine)).toEqual({ merged: once, conflicts: [] });
        expect(merge({}, once, {})).toEqual({ merged: once, conflicts: [] });
      }),
    );
  });
});
