import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { recogniseAs, thingKnownAs } from "../../../tests/support/lists.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { bringFile, knownAs, writeOut } from "./index.ts";

const world = aWorld();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "boucle-transfer-"));
});
afterAll(() => rm(folder, { recursive: true }));

const people = (family: string) =>
  row(db, sql`select count(*)::int as n from person where family_name = ${family}`);

describe("a list brought in from a terminal", () => {
  it("is checked only when asked, then applied", async () => {
    const path = join(folder, "personnes.csv");
    await writeFile(path, "Code;Prénom;Nom;Remarque\n1;Ada;Terminal;x\n2;;Sans;x\n");
    const tried = await bringFile(path, { kind: "people", source: "Terminal", dryRun: true });
    expect(tried.batch).toMatchObject({
      state: "checked",
      figures: { create: 1, error: 1 },
      createdBy: null,
    });
    expect(tried.errors.map(({ n }) => n)).toEqual([3]);
    expect(await people("Terminal")).toEqual({ n: 0 });
    const done = await bringFile(path, { kind: "people", source: "Terminal" });
    expect(done.batch.state).toBe("applied");
    expect(await people("Terminal")).toEqual({ n: 1 });
  });

  it("may say what its columns are", async () => {
    const path = join(folder, "muet.csv");
    await writeFile(path, "x;y;z\nMuette;Ada;7\n");
    const columns = ["family_name", "given_name", "id"];
    expect((await bringFile(path, { kind: "people", source: "Muet", columns })).batch.state).toBe("applied");
    expect(await people("Muette")).toEqual({ n: 1 });
    await expect(bringFile(join(folder, "absent.csv"), { kind: "people", source: "Muet" })).rejects.toThrow(
      "ENOENT",
    );
    await expect(bringFile(path, { kind: "cats", source: "Muet" })).rejects.toThrow("unknownKind");
  });

  it("is written out the same way, readable by its owner alone", async () => {
    const path = join(folder, "sortie.csv");
    expect(await writeOut(path, { kinds: ["units"], format: "csv", language: "en" })).toEqual(["units"]);
    const text = await readFile(path, "utf8");
    expect(text).toContain("Identifier;Kind;Name of the unit");
    expect(text).toContain("Aubenas centre");
    const archive = join(folder, "tout.zip");
    await writeOut(archive, { kinds: ["people", "units"], format: "xlsx" });
    expect((await readFile(archive)).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("the identifiers of other tools", () => {
  it("lead to one thing, and follow it when it is merged into another", async () => {
    const [one, other] = [world.mina.personId!, world.nour.personId!];
    const external = newId();
    await recogniseAs("adhesions", "people", external, one);
    expect(await thingKnownAs("adhesions", "people", external)).toBe(one);
    expect(await db.transaction((tx) => knownAs(tx, "people", one, other))).toBe(1);
    expect(await thingKnownAs("adhesions", "people", external)).toBe(other);
    expect(await thingKnownAs("adhesions", "units", external)).toBeNull();
  });
});
