import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, insertMandate } from "#domains/mandates/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";

const world = aWorld();
const asked = anApp();

const refused = "La règle de parité ne serait plus respectée";
const warning = "Aujourd’hui, l’adoption serait refusée";

async function see(who: Actor | null, path: string) {
  const answer = await asked.get(who, path);
  return { status: answer.status, text: await answer.text() };
}

async function send(who: Actor | null, path: string, form: Record<string, string>) {
  const answer = await asked.post(who, path, form);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
}

const addressOf = async (who: Actor) =>
  (await row<{ address: string }>(
    db,
    sql`select address from person_email where person_id = ${who.personId} limit 1`,
  ))!.address;

let zoe: Actor;
let ines: Actor;
let max: Actor;
let stranger: Actor;
let asked1: Actor;

const form = (more: Record<string, string>) => ({
  once: newId(),
  kind: "loop_group_life",
  words: "Deux voix connues.",
  replaces: "1",
  ...more,
});
const opening = () => `/unites/${world.ardeche.slug}/consensus`;

beforeAll(async () => {
  zoe = await someone("Zoé", "woman", null, world.ardeche);
  ines = await someone("Inès", "woman", null, world.ardeche);
  max = await someone("Max", "man", null, world.ardeche);
  stranger = await someone("Ailleurs", "woman", null);
  asked1 = await someone("Ève", "woman", { kind: "loop_material", in: world.ardeche });
});

describe("the person who opens a consensus", () => {
  it("chooses among the people of the unit, by name", async () => {
    const { text } = await see(world.rosa, `${opening()}/nouveau`);
    expect(text).toContain(`<option value="${zoe.personId}">Zoé Exemple</option>`);
    expect(text).not.toContain(stranger.personId!);
  });

  it("is warned before proposing two people whom parity keeps from being a pair", async () => {
    const two = form({ person1: zoe.personId!, person2: ines.personId! });
    const sent = await send(world.rosa, opening(), two);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(warning);
    expect(sent.text).toContain(refused);
    expect(sent.text).toContain('name="anyway"');
  });

  it("is told nothing of somebody whom they know by address alone", async () => {
    const other = await actorOfPerson((await someone("Loin", "man", null)).personId!);
    const two = form({ email1: await addressOf(stranger), email2: await addressOf(other), replaces: "" });
    const sent = await send(world.dario, `/unites/${world.drome.slug}/consensus`, two);
    expect(sent.status).toBe(303);
    const { text } = await see(world.dario, sent.to!);
    expect(text).not.toContain(warning);
  });

  it("cannot name by its number somebody who is not offered, nor give two people in one row", async () => {
    const byNumber = await send(world.rosa, opening(), form({ person1: stranger.personId! }));
    expect(byNumber.status).toBe(422);
    expect(byNumber.text).toContain('id="f-person1-error"');
    const both = form({ person1: zoe.personId!, email1: await addressOf(max) });
    expect((await send(world.rosa, opening(), both)).text).toContain("pas les deux");
  });

  it("proposes all the same, reads the warning on the page alone, and amends without being shown an address", async () => {
    const two = form({ person1: zoe.personId!, person2: ines.personId!, anyway: "1" });
    const sent = await send(world.rosa, opening(), two);
    expect(sent.to).toBe(`/consensus/${two.once}`);
    expect((await see(world.rosa, sent.to!)).text).toContain(warning);
    for (const who of [asked1, zoe, ines]) {
      const { status, text } = await see(who, sent.to!);
      expect(status).toBe(200);
      expect(text).not.toContain(warning);
      expect(text).not.toContain(refused);
    }
    const amending = await see(world.rosa, `${sent.to}/amendement`);
    expect(amending.text).not.toContain(await addressOf(zoe));
    expect(amending.text).toContain(`value="${zoe.personId}" selected`);
    const better = {
      once: newId(),
      number: "1",
      words: "Un binôme.",
      replaces: "1",
      person1: zoe.personId!,
      person2: max.personId!,
    };
    expect((await send(world.rosa, `${sent.to}/amendement`, better)).status).toBe(303);
    expect((await see(world.rosa, sent.to!)).text).not.toContain(warning);
  });

  it("is warned of a third where the pair stays, and of somebody who no longer meets a condition", async () => {
    await run(
      db,
      sql`update mandate_kind set conditions = '{"memberOf":"unit"}' where key = 'loop_group_life' and valid_to is null`,
    );
    const apart = await someone("Apart", "man", null);
    await db.transaction((tx) =>
      insertMandate(
        tx,
        world.drome.id,
        { id: newId(), kind: "loop_material", personId: apart.personId!, startsAt: new Date("2021-01-01") },
        null,
      ),
    );
    await run(
      db,
      sql`insert into consensus_end (consensus_id, ending, proposal_id, reason, ended_at, ended_by)
      select c.id, 'withdrawn', p.id, 'Autre chose', now(), c.opened_by from consensus c
      join consensus_proposal p on p.consensus_id = c.id where c.unit_id = ${world.drome.id}`,
    );
    const sent = await send(
      world.dario,
      `/unites/${world.drome.slug}/consensus`,
      form({ person1: apart.personId!, replaces: "" }),
    );
    expect(sent.status).toBe(422);
    expect(sent.text).toMatch(/Apart Exemple<\/bdi>\s*:\s*Ce mandat est réservé aux membres/);
    // What is to be ticked to propose it all the same is named in the summary of errors.
    expect(sent.text).toContain('href="#f-anyway"');
  });
});
