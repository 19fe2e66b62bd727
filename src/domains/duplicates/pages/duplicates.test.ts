import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { register } from "#domains/people/index.ts";
import { db, newId, row } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { aWorld } from "../../../../tests/support/world.ts";

const world = aWorld();
const app = anApp();

async function two(familyName: string, givenNames: [string, string]): Promise<[string, string]> {
  const ids: [string, string] = [newId(), newId()];
  for (const [index, id] of ids.entries())
    await db.transaction((tx) =>
      register(tx, system, {
        id,
        givenName: givenNames[index]!,
        familyName,
        email: `${familyName}@example.org`,
        gender: index === 0 ? "woman" : null,
      }),
    );
  return ids;
}

describe("the pages of duplicates", () => {
  it("put what differs first, offer to take only that, and merge once someone said that they compared", async () => {
    const [one, other] = await two("Comparet", ["Zoé", "Zoë-Anne"]);
    const list = await (await app.get(world.ada, "/administration/doublons")).text();
    expect(list).toContain("noms proches");
    const here = `/administration/doublons/${one}/${other}`;
    const html = await (await app.get(world.ada, here)).text();
    expect(html).toContain('value="givenName"');
    expect(html).not.toContain('value="familyName"');
    expect(html).not.toMatch(/une femme|woman/i);
    const unsure = await app.post(world.ada, `${here}/reunion`, { button: one });
    expect(unsure.status).toBe(422);
    const sent = await app.post(world.ada, `${here}/reunion`, { button: one, agree: "1", take: "givenName" });
    expect(sent.status).toBe(303);
    expect(await row(db, sql`select given_name as name from person where id = ${one}`)).toEqual({
      name: "Zoë-Anne",
    });
    expect((await app.get(world.ada, here)).status).toBe(404);
    expect((await app.post(world.ada, `${here}/reunion`, { button: one, agree: "1" })).status).toBe(303);
  });

  it("are closed to other hands, and to ids that are nobody's", async () => {
    const [one, other] = await two("Ferme", ["Ida", "Ida"]);
    const here = `/administration/doublons/${one}/${other}`;
    for (const who of [world.rosa, world.nour, world.nobody])
      for (const answer of [
        await app.get(who, "/administration/doublons"),
        await app.get(who, here),
        await app.post(who, `${here}/reunion`, { button: one, agree: "1" }),
        await app.post(who, `${here}/separation`, {}),
      ])
        expect(answer.status).toBeGreaterThanOrEqual(403);
    expect((await app.get(world.ada, `/administration/doublons/${one}/${one}`)).status).toBe(404);
    expect((await app.get(world.ada, `/administration/doublons/${one}/rien`)).status).toBe(404);
    const third = await app.post(world.ada, `${here}/reunion`, { button: world.nour.personId!, agree: "1" });
    expect(third.status).toBe(404);
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Ferme'`)).toEqual({
      n: 2,
    });
  });
});
