import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enrol, insertMandate } from "#domains/organisation/index.ts";
import { giveAccount, register } from "#domains/people/index.ts";
import { db, newId, row, rows } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { keepApart, mergePeople } from "./merge.ts";
import { recordOf } from "./record.ts";
import { suspectedDoubles } from "./suspected.ts";

const world = aWorld();

async function twin(
  over: { email?: string; familyName?: string; givenName?: string; placeId?: string } = {},
): Promise<string> {
  const id = newId();
  const { givenName = "Zélie", familyName = "Tremblay", ...rest } = over;
  await db.transaction((tx) => register(tx, system, { id, givenName, familyName, ...rest }));
  return id;
}

const suspected = async (one: string, other: string) =>
  (await suspectedDoubles()).find(
    (pair) => [pair.oneId, pair.otherId].sort().join() === [one, other].sort().join(),
  );

describe("suspected doubles", () => {
  it("are two of one name who agree on something, or of whom one is nothing but a name", async () => {
    const one = await twin({ email: "zelie@example.org", familyName: "Aubin" });
    const other = await twin({ email: "z.aubin@example.org", familyName: "AUBIN" });
    expect(await suspected(one, other)).toBeUndefined();
    const bare = await twin({ familyName: "Aubin" });
    expect(await suspected(one, bare)).toMatchObject({ sameAddress: false });
    const same = await twin({ email: "Zelie@example.org", familyName: "Aubin" });
    expect(await suspected(one, same)).toMatchObject({ sameAddress: true });
  });

  it("are two at one address whose names resemble each other, not a family", async () => {
    const one = await twin({ email: "maison@example.org", givenName: "Anatole", familyName: "Kerguelen" });
    const turned = await twin({ email: "maison@example.org", givenName: "Kerguelen", familyName: "Anatole" });
    const sister = await twin({
      email: "maison@example.org",
      givenName: "Philippine",
      familyName: "Kerguelen",
    });
    expect(await suspected(one, turned)).toBeDefined();
    expect(await suspected(one, sister)).toBeUndefined();
  });

  it("are no longer suspected once somebody said that they are two people", async () => {
    const [one, other] = [await twin({ familyName: "Deux" }), await twin({ familyName: "Deux" })];
    expect(await suspected(one, other)).toBeDefined();
    await keepApart(world.ada, world.root, other, one);
    await keepApart(world.ada, world.root, one, other);
    expect(await suspected(one, other)).toBeUndefined();
  });
});

describe("making one of two records", () => {
  it("passes everything over, and keeps once what both had", async () => {
    const kept = await twin({ email: "kept@example.org", familyName: "Réunie" });
    const gone = await twin({ email: "gone@example.org", familyName: "Reunie", givenName: "Zélie-Rose" });
    await db.transaction(async (tx) => {
      for (const personId of [kept, gone]) {
        await enrol(tx, world.aubenas.id, personId);
        await insertMandate(
          tx,
          world.privas.id,
          { id: newId(), kind: "animator", personId, title: personId },
          null,
        ).catch(() => {});
      }
      await enrol(tx, world.valence.id, gone);
    });
    await giveAccount(kept);
    await giveAccount(gone);

    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone }, ["givenName"]);

    const record = await recordOf(kept);
    expect(record).toMatchObject({ givenName: "Zélie-Rose", familyName: "Réunie", hasAccount: true });
    expect(record.addresses).toEqual(["kept@example.org", "gone@example.org"]);
    expect(record.units).toEqual(["Aubenas centre", "Valence"]);
    expect(await rows(db, sql`select id from person where id = ${gone}`)).toEqual([]);
    const left = await row<{ moved: Record<string, unknown> }>(
      db,
      sql`select moved from person_merge where gone_id = ${gone}`,
    );
    expect(left?.moved["membership.person_id"]).toEqual({ moved: 1, same: 1 });
  });

  it("changes nothing when it is sent again", async () => {
    const [kept, gone] = [await twin({ familyName: "Encore" }), await twin({ familyName: "Encore" })];
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    expect(await rows(db, sql`select id from person_merge where kept_id = ${kept}`)).toHaveLength(1);
  });

  it("follows a chain: whoever led to the one who goes leads to the one who stays", async () => {
    const [a, b, c] = [await twin(), await twin(), await twin()];
    await mergePeople(world.ada, world.root, { keptId: b, goneId: a });
    await mergePeople(world.ada, world.root, { keptId: c, goneId: b });
    const found = await rows<{ kept: string }>(
      db,
      sql`select kept_id as kept from person_merge where gone_id in (${a}, ${b})`,
    );
    expect(found.map(({ kept }) => kept)).toEqual([c, c]);
  });

  it("is refused to other hands, with oneself, and with nobody", async () => {
    const [one, other] = [await twin({ familyName: "Refus" }), await twin({ familyName: "Refus" })];
    const pair = { keptId: one, goneId: other };
    await expect(mergePeople(world.rosa, world.root, pair)).rejects.toThrow("forbidden");
    await expect(keepApart(world.rosa, world.root, one, other)).rejects.toThrow("forbidden");
    await expect(mergePeople(world.ada, world.root, { keptId: one, goneId: one })).rejects.toThrow("oneself");
    await expect(mergePeople(world.ada, world.root, { keptId: one, goneId: newId() })).rejects.toThrow(
      "notFound",
    );
    await expect(keepApart(world.ada, world.root, one, newId())).rejects.toThrow("notFound");
    expect(await rows(db, sql`select id from person where id in (${one}, ${other})`)).toHaveLength(2);
  });

  it("takes turns when two people decide at once", async () => {
    const [one, other] = [await twin({ familyName: "Course" }), await twin({ familyName: "Course" })];
    const settled = await Promise.allSettled([
      mergePeople(world.ada, world.root, { keptId: one, goneId: other }),
      mergePeople(world.ada, world.root, { keptId: other, goneId: one }),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await rows(db, sql`select id from person where id in (${one}, ${other})`)).toHaveLength(1);
  });
});
