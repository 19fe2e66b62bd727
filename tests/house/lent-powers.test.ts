import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { lendMany } from "#domains/delegation/index.ts";
import { nameCounterparts } from "#domains/loops/counterpart/counterpart.ts";
import { writeToSpace } from "#domains/loops/exchange/exchange.ts";
import { answerRequest, askMp } from "#domains/mps/request/asking.ts";
import { anMp, makeLiaison } from "#domains/mps/testing.ts";
import { openCampaign, remindGroups } from "#domains/reviews/index.ts";
import { askToJoin, foundUnit } from "#domains/units/index.ts";
import { contribute, decide } from "#domains/voice/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { domains } from "../../src/main/domains.ts";
import { aWorld, someone } from "../support/world.ts";

const world = aWorld();
const day = 86_400_000;

/** Somebody to whom the holder of a mandate lent a power. */
async function lentBy(holder: Actor, power: string): Promise<Actor> {
  const receiver = await someone("Rita", "woman", null);
  const held = await row<{ id: string }>(
    db,
    sql`select id from mandate_now where person_id = ${holder.personId}`,
  );
  const [startsAt, endsAt] = [new Date(Date.now() - day), new Date(Date.now() + day)];
  const what = { id: newId(), mandateId: held!.id, power, personId: receiver.personId!, startsAt, endsAt };
  await db.transaction((tx) => lendMany(tx, [what]));
  return receiver;
}

/** How many letters each of them received by what is done. */
async function lettersTo(who: readonly Actor[], done: () => Promise<unknown>): Promise<number[]> {
  const deliver = () => deliverNow(domains.flatMap(({ subscriptions = [] }) => subscriptions));
  await deliver();
  await run(db, sql`delete from mail`);
  await done();
  await deliver();
  const recipients = (await mailbox(500)).map(({ recipient }) => recipient);
  return who.map(({ personId }) => recipients.filter((one) => one === `${personId}@example.org`).length);
}

it("a reminder of a review reaches who was lent the pen of the group", async () => {
  const rita = await lentBy(world.nour, "reviews.answer");
  const campaign = await openCampaign(world.ada, {
    id: newId(),
    title: "Bilan",
    assemblyOn: "2099-06-14",
    opensAt: new Date(Date.now() - 1000),
    closesAt: new Date("2099-06-01T18:00:00Z"),
    zone: "Europe/Paris",
    textId: null,
  });
  const remind = () => remindGroups(world.rosa, campaign, world.ardeche, "https://example.org");
  expect(await lettersTo([world.nour, rita], remind)).toEqual([1, 1]);
});

it("the outcome of a contribution reaches who was lent the voice of the group", async () => {
  const rita = await lentBy(world.nour, "voice.speak");
  const id = await contribute(world.nour, world.aubenas, { id: newId(), body: "Des cartes", as: "unit" });
  const decided = () => decide(world.edwige, id, { kind: "answered", reason: "C’est prévu." });
  expect(await lettersTo([world.nour, rita], decided)).toEqual([1, 1]);
});

it("a request to join reaches who was lent the power to accept", async () => {
  const pole = await foundUnit(world.ada, world.lifeSpace, { kind: "pole", name: "Accueil" });
  const lead = await someone("Lise", "woman", { kind: "pole_member", in: pole });
  const rita = await lentBy(lead, "organisation.accept");
  const ask = async () => askToJoin(await someone("Ines", "woman", null), pole, { words: "Bonjour." });
  expect(await lettersTo([lead, rita], ask)).toEqual([1, 1]);
});

it("what a loop writes reaches who was lent the replies of the space", async () => {
  const rita = await lentBy(world.sam, "loops.write");
  await nameCounterparts(world.ada, { loop_group_life: world.lifeSpace.id });
  const said = { id: newId(), kind: "loop_group_life", subject: "La carte", body: "Qui la tient ?" };
  const write = () => writeToSpace(world.rosa, world.ardeche, said);
  expect(await lettersTo([world.sam, rita], write)).toEqual([1, 1]);
});

it("the answer of an MP reaches who was lent the letters of the loop", async () => {
  const mp = await makeLiaison(await anMp("Maya", null), world.ardeche);
  const rita = await lentBy(world.rosa, "loops.write");
  const id = newId();
  await askMp(world.rosa, world.ardeche, { id, subject: "Venir", words: "Samedi.", wishedOn: null });
  const answer = () => answerRequest(mp, id, { id: newId(), state: "accepted", words: "Oui." });
  expect(await lettersTo([world.rosa, rita], answer)).toEqual([1, 1]);
});

it("a power taken back, or whose mandate has ended, reaches nobody any more", async () => {
  const rita = await lentBy(world.victor, "voice.speak");
  const held = (who: Actor) =>
    row<{ n: number }>(
      db,
      sql`select count(*) as n from power_held where person_id = ${who.personId} and power = 'voice.speak'`,
    );
  expect(await held(rita)).toEqual({ n: 1 });
  await run(db, sql`update delegation set revoked_at = now() where person_id = ${rita.personId}`);
  expect([await held(rita), await held(world.victor)]).toEqual([{ n: 0 }, { n: 1 }]);
  const tom = await lentBy(world.victor, "voice.speak");
  await run(db, sql`update mandate set ends_at = now() where person_id = ${world.victor.personId}`);
  expect([await held(tom), await held(world.victor)]).toEqual([{ n: 0 }, { n: 0 }]);
});

it("a person with two addresses in use is written to once", async () => {
  const { personId } = await someone("Lou", "woman", null);
  await run(
    db,
    sql`insert into person_email (id, person_id, address) values (${newId()}, ${personId}, 'lou@example.org')`,
  );
  expect(await row(db, sql`select count(*) as n from contact where person_id = ${personId}`)).toEqual({
    n: 1,
  });
});
