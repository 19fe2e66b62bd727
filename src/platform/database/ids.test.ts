import { describe, expect, it } from "vitest";
import { isId, newId } from "./ids.ts";

describe("ids", () => {
  it("are UUIDs of version 7 that carry their instant", () => {
    const id = newId(Date.UTC(2026, 5, 14));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 5, 14));
  });

  it("sort in the order in which one process makes them, even within a millisecond", () => {
    const made = Array.from({ length: 2000 }, () => newId());
    expect([...made].sort()).toEqual(made);
    const together = Array.from({ length: 2000 }, () => newId(1_800_000_000_000));
    expect([...together].sort()).toEqual(together);
  });

  it("never repeat, however many a millisecond sees", () => {
    expect(new Set(Array.from({ length: 20_000 }, () => newId(1_900_000_000_000))).size).toBe(20_000);
  });

  it("know their own kind, as other programs make them too", () => {
    expect(isId(newId())).toBe(true);
    expect(isId("9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13")).toBe(true);
  });

  it.each([
    "",
    "1",
    "nouveau",
    "9B2F1C34-8D6A-4E1B-9F7D-2C5A8E0B4D13",
    "{9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13}",
    "9b2f1c348d6a4e1b9f7d2c5a8e0b4d13",
    " 9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13",
    "9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13\n",
    "9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13'; drop table person; --",
    "00000000-0000-0000-0000-000000000000",
    "9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d1\u0000",
    "9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d1ǥ",
    null,
    undefined,
    7,
    ["9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13"],
    { toString: () => "9b2f1c34-8d6a-4e1b-9f7d-2c5a8e0b4d13" },
  ])("are not %j", (hostile) => {
    expect(isId(hostile)).toBe(false);
  });
});
