import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { recordOf } from "#domains/invitations/index.ts";
import { undoBatch } from "#domains/lists/index.ts";
import { insertMandate } from "#domains/mandates/index.ts";
import { giveAccount, register } from "#domains/people/index.ts";
import { enrol } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { recogniseAs, takeOver, thingKnownAs } from "../../../tests/support/lists.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { keepApart, mergePeople } from "./merge.ts";
import { suspectedDuplicates } from "./suspected.ts";

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
  (await suspectedDuplicates()).list.find(
    (pair) => [pair.oneId, pair.otherId].sort().join() === [one, other].sort().join(),
  );

describe("suspected duplicates", () => {
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

  it("are no longer suspected once someone said that they are two people", async () => {
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

  it("makes one of what both had read, wished, been told apart from and been invited to, and the role lasts as long as both", async () => {
    const [kept, gone] = [await twin({ familyName: "Lecture" }), await twin({ familyName: "Lecture" })];
    const third = await twin({ familyName: "Lecture" });
    const exchange = newId();
    const wave = newId();
    await run(
      db,
      sql`insert into exchange (id, loop_id, kind_key, space_id, subject)
          values (${exchange}, ${world.ardeche.id}, 'loop_group_life', ${world.lifeSpace.id}, 'Essai')`,
    );
    await run(
      db,
      sql`insert into invitation_wave (id, name, unit_id, among, size) values (${wave}, 'Vague', ${world.root.id}, 'everybody', 2)`,
    );
    for (const [id, begins, ends] of [
      [kept, "2024-01-01", "2026-12-31"],
      [gone, "2022-01-01", null],
    ]) {
      await run(
        db,
        sql`insert into exchange_reading (exchange_id, person_id, read_at) values (${exchange}, ${id}, now())`,
      );
      await run(
        db,
        sql`insert into call_wish (id, unit_id, kind_key, person_id) values (${newId()}, ${world.ardeche.id}, 'loop_material', ${id})`,
      );
      await run(
        db,
        sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means)
            values (${newId()}, 'animator', ${world.valence.id}, ${id}, ${begins}, ${ends}, 'nomination')`,
      );
      await run(
        db,
        sql`insert into invitation (id, wave_id, person_id, sent_at, declined_at)
            values (${newId()}, ${wave}, ${id}, now(), ${id === gone ? new Date() : null})`,
      );
      await keepApart(world.ada, world.root, id!, third);
    }
    await recogniseAs("adhesions", "people", "A-7", gone);
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    const count = (of: string) =>
      row(db, sql`select count(*)::int as n from ${sql.raw(of)} where person_id = ${kept}`);
    expect(await count("exchange_reading")).toEqual({ n: 1 });
    expect(await count("call_wish")).toEqual({ n: 1 });
    expect(
      await rows(
        db,
        sql`select starts_at::date::text as begins, ends_at from mandate where person_id = ${kept}`,
      ),
    ).toEqual([{ begins: "2022-01-01", endsAt: null }]);
    expect(
      await rows(
        db,
        sql`select declined_at is not null as declined from invitation where person_id = ${kept}`,
      ),
    ).toEqual([{ declined: true }]);
    expect(
      await rows(
        db,
        sql`select one_id as one, other_id as other from two_people where ${third}::uuid in (one_id, other_id)`,
      ),
    ).toEqual([{ one: [kept, third].sort()[0], other: [kept, third].sort()[1] }]);
    expect(await thingKnownAs("adhesions", "people", "A-7")).toBe(kept);
  });

  it("closes the account of the one who goes, so that an old address lets nobody in", async () => {
    const [kept, gone] = [await twin({ email: "un@example.org" }), await twin({ email: "deux@example.org" })];
    await giveAccount(kept);
    await giveAccount(gone);
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    expect(
      await rows(db, sql`select email from auth_user where email in ('un@example.org', 'deux@example.org')`),
    ).toEqual([{ email: "un@example.org" }]);
  });

  it("leaves the list that had brought them to be taken back: who was merged stays, under the name that the list gave", async () => {
    const source = "Liste de doubles";
    const batch = await takeOver(
      world.ada,
      "people",
      [
        ["Identifiant", "Prénom", "Nom"],
        ["d1", "Zélie", "Fusion"],
        ["d2", "Zelie", "Fusion"],
        ["d3", "Seule", "Fusion"],
      ],
      source,
    );
    const [one, two] = await Promise.all(
      ["d1", "d2"].map((id) => thingKnownAs("liste-de-doubles", "people", id)),
    );
    await mergePeople(world.ada, world.root, { keptId: one!, goneId: two! });
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    const left = await rows<{ id: string }>(db, sql`select id from person where family_name = 'Fusion'`);
    expect(left).toEqual([{ id: one }]);
    expect(await thingKnownAs("liste-de-doubles", "people", "d2")).toBe(one);
    expect(await thingKnownAs("liste-de-doubles", "people", "d3")).toBeNull();
  });

  it("takes from the one who goes only what they say", async () => {
    const [kept, gone] = [await twin({ familyName: "Garde" }), await twin({ familyName: "Garde" })];
    await run(db, sql`update person set public_name = 'Zélie G.' where id = ${kept}`);
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone }, ["publicName", "placeId"]);
    expect(await recordOf(kept)).toMatchObject({ publicName: "Zélie G." });
  });

  it("gives nobody the mandates of another record by their own hand", async () => {
    const mine = world.ada.personId!;
    const other = world.nour.personId!;
    await expect(mergePeople(world.ada, world.root, { keptId: mine, goneId: other })).rejects.toThrow(
      "yours",
    );
    const bare = await twin({ familyName: "Moi" });
    await mergePeople(world.ada, world.root, { keptId: mine, goneId: bare });
    expect(await rows(db, sql`select id from person where id = ${bare}`)).toEqual([]);
  });

  it("changes nothing when it is sent again", async () => {
    const [kept, gone] = [await twin({ familyName: "Encore" }), await twin({ familyName: "Encore" })];
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    await mergePeople(world.ada, world.root, { keptId: kept, goneId: gone });
    expect(await rows(db, sql`select id from person_merge where kept_id = ${kept}`)).toHaveLength(1);
  });

  it("follows a chain: what led to the one who goes leads to the one who stays", async () => {
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

  it.each([
    ["mandate", "means, starts_at", "'nomination', now()", "duplicates.mandatesClash"],
    ["call_wish", "kind_key", "'loop_material'", "duplicates.held"],
  ])(
    "is refused where a rule on a %s speaks against it, by what is to be done",
    async (table, names, values, code) => {
      const [keptId, goneId] = [await twin({ familyName: "Règle" }), await twin({ familyName: "Règle" })];
      const kind = table === "mandate" ? "kind_key, " : "";
      const told = sql.raw(`insert into ${table} (id, unit_id, person_id, ${kind}${names})
      values ('${newId()}', '${world.ardeche.id}', '${goneId}', ${kind && "'loop_material', "}${values})`);
      await run(db, told);
      await run(
        db,
        sql.raw(`alter table ${table} add constraint never check (person_id <> '${keptId}') not valid`),
      );
      await expect(mergePeople(world.ada, world.root, { keptId, goneId })).rejects.toMatchObject({ code });
      await run(db, sql.raw(`alter table ${table} drop constraint never`));
    },
  );

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
