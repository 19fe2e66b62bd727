import { describe, expect, it } from "vitest";
import { Refusal } from "#platform/errors/index.ts";
import {
  type Actor,
  can,
  canSomewhere,
  grantOver,
  groundsOf,
  requirePerson,
  requirePower,
  system,
  visitor,
} from "./index.ts";

const movement = { id: "movement", lineage: ["movement"] };
const loop = { id: "loop", lineage: ["movement", "loop"] };
const group = { id: "group", lineage: ["movement", "loop", "group"] };
const otherGroup = { id: "other", lineage: ["movement", "far", "other"] };

const holding = (...grants: [power: string, unitId: string, reach: "unit" | "subtree"][]): Actor => ({
  personId: "p",
  name: "Nour",
  grants: grants.map(([power, unitId, reach], index) => ({ power, unitId, reach, mandateId: `m${index}` })),
  memberOf: ["group"],
});

function refused(work: () => unknown): string {
  try {
    work();
    return "not refused";
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

describe("a power over a unit", () => {
  const referent = holding(["answer", "loop", "unit"]);

  it("holds there and nowhere else: neither above, below, nor beside", () => {
    expect([movement, loop, group, otherGroup].map((ground) => can(referent, "answer", ground))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it("opens no other power", () => {
    expect(can(referent, "decide", loop)).toBe(false);
    expect(can(referent, "answe", loop)).toBe(false);
  });
});

describe("a power over a unit and what is under it", () => {
  const referent = holding(["remind", "loop", "subtree"]);

  it("holds at every depth below, never above or beside", () => {
    expect([movement, loop, group, otherGroup].map((ground) => can(referent, "remind", ground))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("names the mandate by which it is held", () => {
    const both = holding(["remind", "far", "subtree"], ["remind", "loop", "subtree"]);
    expect(grantOver(both, "remind", group)).toMatchObject({ mandateId: "m1", unitId: "loop" });
    expect(grantOver(both, "answer", group)).toBeNull();
  });
});

describe("the person who acts", () => {
  it("has no power by being a member", () => {
    expect(can(holding(), "answer", group)).toBe(false);
  });

  it("is asked to sign in as a visitor, and refused as a person", () => {
    expect(refused(() => requirePower(visitor, "answer", group))).toBe("boucle.signInFirst");
    expect(refused(() => requirePower(holding(), "answer", group))).toBe("boucle.forbidden");
    expect(refused(() => requirePerson(visitor))).toBe("boucle.signInFirst");
    expect(requirePerson(holding())).toBe("p");
  });

  it("may do everything as the program itself, but not by taking its name", () => {
    expect(can(system, "answer", group)).toBe(true);
    expect(requirePower(system, "answer", group)).toBeNull();
    expect(can({ ...system }, "answer", group)).toBe(false);
    expect(refused(() => requirePower({ ...visitor, name: "system" }, "answer", group))).toBe(
      "boucle.signInFirst",
    );
  });

  it("opens a page that asks for a power by holding it somewhere", () => {
    expect(canSomewhere(holding(["answer", "loop", "unit"]), "answer")).toBe(true);
    expect(canSomewhere(holding(["answer", "loop", "unit"]), "decide")).toBe(false);
    expect(canSomewhere(visitor, "answer")).toBe(false);
  });

  it("sees where a power reaches", () => {
    const actor = holding(
      ["answer", "group", "unit"],
      ["answer", "loop", "subtree"],
      ["decide", "far", "unit"],
    );
    expect(groundsOf(actor, "answer")).toEqual({ units: ["group"], subtrees: ["loop"] });
  });
});
