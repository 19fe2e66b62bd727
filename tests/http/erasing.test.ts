import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { replayErasures } from "#domains/people/index.ts";
import { db, row } from "#platform/database/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";
import { count } from "./refused.ts";

const world = aWorld();
const asked = anApp();
aStory(world);

const known = (who: Actor) => count("person", sql`id = ${who.personId}`);
const addressOf = (who: Actor) => `${who.personId}@example.org`;
const eraseMe = (who: Actor, form: Record<string, string> = { sure: "1" }) =>
  asked.post(who, "/vos-donnees/effacement", form);

describe("the page of personal data", () => {
  it("says what goes, what stays without a name and what stays, and lets those in who are signed in", async () => {
    const visited = await (await asked.get(null, "/vos-donnees")).text();
    for (const said of ["Ce qui est supprimé", "Ce qui reste sans votre nom", "Ce qui reste, et pourquoi"])
      expect(visited).toContain(said);
    expect(visited).not.toContain('action="/vos-donnees/effacement"');
    const signedIn = await (await asked.get(world.mina, "/vos-donnees")).text();
    expect(signedIn).toContain('action="/vos-donnees/effacement"');
  });

  it("erases nobody who has not confirmed", async () => {
    const answer = await eraseMe(world.mina, {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Cochez la case pour confirmer");
    expect(await known(world.mina)).toBe(1);
  });

  it("erases those who confirm, closes their session and writes to them a last time", async () => {
    const answer = await eraseMe(world.nour);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect(answer.headers.get("clear-site-data")).toContain("storage");
    expect(await known(world.nour)).toBe(0);
    const me = await asked.get(world.nour, "/mon-mouvement");
    expect(me.headers.get("location")).toContain("/connexion");
    const [letter] = await mailbox(1);
    expect(letter).toMatchObject({
      recipient: addressOf(world.nour),
      subject: "Votre demande d’effacement",
    });
    await replayErasures();
    expect((await mailbox(1))[0]!.id).toBe(letter!.id);
  });

  it("refuses to leave the movement without anyone to administer it", async () => {
    const answer = await eraseMe(world.ada);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("personne pour administrer le mouvement");
    expect(await known(world.ada)).toBe(1);
  });
});

describe("an administrator whom a person asks", () => {
  const address = "/administration/effacement";

  it("sees first who it is, and the look is logged", async () => {
    const form = { email: addressOf(world.leo), asked: "1", button: "preview" };
    const shown = await asked.post(world.ada, address, form);
    expect(await shown.text()).toMatch(/Personne concernée\s?: Léo Exemple\./);
    expect(await known(world.leo)).toBe(1);
    expect(await count("sighting", sql`subject_id = ${world.leo.personId}`)).toBe(1);
  });

  it("erases them, in the administrator’s name", async () => {
    const answer = await asked.post(world.ada, address, { email: addressOf(world.leo), asked: "1" });
    expect([answer.status, await known(world.leo)]).toEqual([303, 0]);
    const entry = sql`select actor_id, power from audit_entry where verb = 'people.erase' and subject_id = ${world.leo.personId}`;
    expect(await row(db, entry)).toEqual({ actorId: world.ada.personId, power: "people.erase" });
  });

  it("is told when the address leads to nobody", async () => {
    const answer = await asked.post(world.ada, address, { email: addressOf(world.leo), asked: "1" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Cette adresse n’est à personne");
  });
});
