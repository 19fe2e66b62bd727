import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, endMandate } from "#domains/mandates/index.ts";
import { standardVocabulary } from "#domains/movement/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { type Language, translator } from "#platform/language/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { speaking } from "../../../../tests/support/speaking.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { mpTasks } from "../tasks.ts";
import { mpSubscriptions, tellOfSilence } from "../telling.ts";
import { anMp, makeLiaison, placeLoops } from "../testing.ts";
import { answerRequest, askMp, withdrawRequest } from "./asking.ts";
import { isSilent, loopsServedBy, requestFigures, requestFor, requestsOf } from "./reading.ts";

const world = aWorld();
const language: Language = "fr";
const _t = translator({ language, vocabulary: standardVocabulary[language] });
let mp: Actor;
let other: Actor;

beforeAll(async () => {
  await placeLoops(world);
  mp = await makeLiaison(await anMp("Maya", "07"), world.ardeche);
  other = await makeLiaison(await anMp("Oscar", "26"), world.drome);
});

const asked = {
  subject: "Venir samedi",
  words: "À Aubenas, place du château.",
  wishedOn: "2027-01-10",
} as const;
const ask = async (as = world.rosa, loop = world.ardeche) => {
  const id = newId();
  await askMp(as, loop, { id, ...asked });
  return id;
};
const answer = (id: string, state: "accepted" | "declined" | "done", words = "D’accord.", as = mp) =>
  answerRequest(as, id, { id: newId(), state, words });
const stateOf = async (id: string) => (await requestFor(world.rosa, id)).state;

describe("a request to the liaison MP", () => {
  it("is sent by those who answer for the loop, once, and the MP is told without a word of it", async () => {
    const id = newId();
    await askMp(world.rosa, world.ardeche, { id, ...asked });
    await askMp(world.rosa, world.ardeche, { id, ...asked });
    expect((await requestsOf([world.ardeche.id])).total).toBe(1);
    await deliverNow(mpSubscriptions);
    await mpSubscriptions[1]!.handle({ requestId: id });
    const letters = (await mailbox()).filter(({ recipient }) => recipient === `${mp.personId}@example.org`);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.body).toContain(`/demandes-deputes/${id}`);
    expect(letters[0]!.subject + letters[0]!.body).not.toMatch(/Aubenas|samedi/);
  });

  it("is refused to a referent of another loop, an animator, a member, and the MP", async () => {
    for (const as of [world.dario, world.nour, world.mina, mp])
      await expect(ask(as)).rejects.toMatchObject({ code: "boucle.forbidden" });
  });

  it("wishes for no day that is over where the movement is: after midnight in Paris, UTC is a day behind", async () => {
    const at = new Date("2026-06-14T22:30:00Z");
    const on = (wishedOn: Day) => askMp(world.rosa, world.ardeche, { ...asked, id: newId(), wishedOn }, at);
    await expect(on("2026-06-14")).rejects.toMatchObject({ code: "mps.past" });
    await expect(on("2026-06-15")).resolves.toBeUndefined();
  });

  it("is refused when nobody would get it, and when its id is another’s", async () => {
    const id = await ask(world.dario, world.drome);
    await expect(askMp(world.rosa, world.ardeche, { id, ...asked })).rejects.toMatchObject({
      code: "mps.idTaken",
    });
    await run(
      db,
      sql`update mandate set ends_at = now() where unit_id = ${world.drome.id} and kind_key = 'loop_mp'`,
    );
    await expect(ask(world.dario, world.drome)).rejects.toMatchObject({ code: "mps.noMp" });
    other = await makeLiaison(other, world.drome);
  });

  it("does not exist for anyone but the loop’s referents and its MP", async () => {
    const id = await ask();
    expect((await requestFor(mp, id)).mine).toBe(true);
    expect((await requestFor(world.rosa, id)).ours).toBe(true);
    for (const as of [other, world.dario, world.ada, world.mina, world.nobody]) {
      await expect(requestFor(as, id)).rejects.toMatchObject({ code: "boucle.notFound" });
      await expect(answer(id, "accepted", "", as)).rejects.toMatchObject({ code: "boucle.notFound" });
      await expect(withdrawRequest(as, id)).rejects.toMatchObject({ code: "boucle.notFound" });
    }
    await expect(answer(id, "accepted", "", world.rosa)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await expect(withdrawRequest(mp, id)).rejects.toMatchObject({ code: "boucle.forbidden" });
    expect(await stateOf(id)).toBe("waiting");
  });
});

describe("an answer", () => {
  it("is accepted, then done, with its dates and words, and the loop is told", async () => {
    const id = await ask();
    await answer(id, "accepted", "Je viens à 14 h.");
    await answer(id, "done", "");
    const seen = await requestFor(world.rosa, id);
    expect(seen.state).toBe("done");
    expect(seen.steps.map(({ state, words }) => [state, words])).toEqual([
      ["accepted", "Je viens à 14 h."],
      ["done", ""],
    ]);
    await deliverNow(mpSubscriptions);
    const told = (await mailbox()).filter(
      ({ recipient }) => recipient === `${world.rosa.personId}@example.org`,
    );
    expect(told.filter(({ body }) => body.includes(id))).toHaveLength(2);
    await expect(answer(id, "declined", "Non.")).rejects.toMatchObject({ code: "mps.answered" });
  });

  it("sent twice, is one step", async () => {
    const id = await ask();
    const step = { id: newId(), state: "accepted" as const, words: "" };
    await answerRequest(mp, id, step);
    await answerRequest(mp, id, step);
    expect((await requestFor(mp, id)).steps).toHaveLength(1);
  });

  it("that declines says why, and may be thought over", async () => {
    const id = await ask();
    await expect(answer(id, "declined", "")).rejects.toMatchObject({ code: "mps.reasonMissing" });
    await answer(id, "declined", "Séance ce jour-là.");
    await answer(id, "accepted", "La séance est reportée.");
    expect(await stateOf(id)).toBe("accepted");
  });

  it("does not follow a request that was taken back", async () => {
    const id = await ask();
    await withdrawRequest(world.rosa, id);
    await withdrawRequest(world.rosa, id);
    expect((await requestFor(world.rosa, id)).steps).toHaveLength(1);
    await expect(answer(id, "accepted")).rejects.toMatchObject({ code: "mps.answered" });
  });
});

describe("a request without an answer", () => {
  it("surfaces after fourteen days: a task on both sides, and one letter", async () => {
    const id = await ask();
    const titles = async (who: Actor) => (await speaking(() => mpTasks(who))).map(({ key }) => key);
    expect(await titles(mp)).toContain(`loops.mp-request.${id}`);
    expect(await titles(world.rosa)).not.toContain(`loops.mp-silent.${id}`);
    await run(db, sql`update mp_request set asked_at = now() - interval '15 days' where id = ${id}`);
    expect(await titles(world.rosa)).toContain(`loops.mp-silent.${id}`);
    expect(isSilent((await requestsOf([world.ardeche.id])).list[0]!)).toBe(true);
    expect(await tellOfSilence()).toBe(1);
    expect(await tellOfSilence()).toBe(0);
    await answer(id, "accepted");
    expect(await titles(world.rosa)).not.toContain(`loops.mp-silent.${id}`);
    expect(await titles(mp)).not.toContain(`loops.mp-request.${id}`);
  });
});

describe("when the MP changes", () => {
  it("what waits passes to the next one, and the former sees it no more, at once", async () => {
    const id = await ask();
    const held = await row<{ id: string }>(
      db,
      sql`select id from mandate where unit_id = ${world.ardeche.id} and kind_key = 'loop_mp' and ends_at is null`,
    );
    await endMandate(world.ada, world.ardeche, held!.id);
    await makeLiaison(other, world.ardeche);
    await expect(requestFor(mp, id)).rejects.toMatchObject({ code: "boucle.notFound" });
    expect((await requestFor(other, id)).mine).toBe(true);
    expect((await loopsServedBy(mp)).length).toBe(0);
    expect((await loopsServedBy(await actorOfPerson(other.personId!))).map(({ name }) => name)).toEqual([
      "Ardèche",
      "Drôme",
    ]);
    expect((await speaking(() => mpTasks(world.rosa))).map(({ key }) => key)).toContain(
      `loops.mp-new.${world.ardeche.id}`,
    );
  });
});

describe("figures for the movement", () => {
  it("count what was asked and answered in time, and what waits for too long", async () => {
    await run(db, sql`delete from mp_request`);
    const [inTime, late, waiting, gone] = [await ask(), await ask(), await ask(), await ask()];
    await run(
      db,
      sql`update mp_request set asked_at = now() - interval '20 days' where id in (${late}, ${waiting})`,
    );
    await answer(inTime, "done", "", other);
    await answer(late, "declined", "Trop tard.", other);
    await withdrawRequest(world.rosa, gone);
    expect(await requestFigures()).toEqual({
      asked: 3,
      answered: 2,
      inTime: 1,
      accepted: 0,
      declined: 1,
      done: 1,
      silent: 1,
      loops: 1,
    });
  });
});
