import { sql } from "drizzle-orm";
import { integer, text } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { aDatabase } from "../../../tests/support/bare.ts";
import { createOnce, db, id, isRepeated, newId, row, run, table } from "./index.ts";

aDatabase();
const cup = table("cup", { id: id(), tea: text().notNull(), sugar: integer(), saucer: text() });
const how = { same: ["tea", "sugar"] as const, taken: () => new Error("taken") };
const pour = (cupId: string, values: { tea: string; sugar?: number | null; saucer?: string }) =>
  db.transaction((tx) => createOnce(tx, cup, { sugar: null, ...values, id: cupId }, how));

beforeAll(async () => {
  await run(
    db,
    sql`create table cup (id uuid primary key, tea text not null, sugar int, saucer text unique)`,
  );
});

describe("a row whose id came with its form", () => {
  it("is written once, and the same sent again is a quiet success", async () => {
    const one = newId();
    expect(await pour(one, { tea: "green", sugar: 2 })).toBe(true);
    expect(await pour(one, { tea: "green", sugar: 2 })).toBe(false);
    expect(await row(db, sql`select count(*) as n from cup where id = ${one}`)).toEqual({ n: 1 });
  });

  it("is written once by two who send at the same time", async () => {
    const one = newId();
    const made = await Promise.all([1, 2, 3].map(() => pour(one, { tea: "black" })));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  it("is refused with other content, and never overwritten", async () => {
    const one = newId();
    await pour(one, { tea: "mint" });
    await expect(pour(one, { tea: "white" })).rejects.toThrow("taken");
    await expect(pour(one, { tea: "mint", sugar: 1 })).rejects.toThrow("taken");
    expect(await row(db, sql`select tea, sugar from cup where id = ${one}`)).toEqual({
      tea: "mint",
      sugar: null,
    });
  });

  it("is refused when another row stands in its way", async () => {
    await pour(newId(), { tea: "oolong", saucer: "blue" });
    await expect(pour(newId(), { tea: "oolong", saucer: "blue" })).rejects.toThrow("taken");
  });

  it("is known to have been written before anything else is checked", async () => {
    const one = newId();
    const asked = (tea: string) =>
      db.transaction((tx) => isRepeated(tx, cup, { id: one, tea, sugar: null }, how));
    expect(await asked("rooibos")).toBe(false);
    await pour(one, { tea: "rooibos" });
    expect(await asked("rooibos")).toBe(true);
    await expect(asked("mint")).rejects.toThrow("taken");
  });
});
