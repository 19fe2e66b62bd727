import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mandatesIn } from "#domains/mandates/index.ts";
import { foundUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { candidaciesOf } from "./calls/candidacies.ts";
import { stand } from "./calls/candidacy.ts";
import { decideCandidacies } from "./calls/deciding.ts";
import { openCall } from "./calls/opening.ts";
import { withdrawConsensus } from "./consensus/adoption.ts";
import { openConsensus } from "./consensus/opening.ts";
import { amend } from "./consensus/proposal.ts";
import { consensusById } from "./consensus/reading.ts";
import { speak } from "./consensus/word.ts";

const world = aWorld();
const closed = (unit: Unit): Unit => ({ ...unit, closedAt: new Date() });
let zoe: Actor;
let max: Actor;
const people = () => [zoe, max].map(({ personId }) => ({ personId: personId!, title: null }));

const seek = (where: Unit, id = newId()) =>
  openConsensus(world.ada, where, {
    id,
    kind: "loop_group_life",
    people: people(),
    words: "Deux personnes connues.",
    replaces: true,
  });
const call = (where: Unit, more: { kind?: string; seats?: number } = {}) =>
  openCall(world.ada, where, {
    id: newId(),
    kind: "loop_struggles",
    seats: 1,
    words: "Tenir le lien.",
    opensOn: dayFrom(-1),
    closesOn: dayFrom(20),
    ...more,
  });
const refused = (code: string) => ({ code: `appointments.${code}` });

beforeAll(async () => {
  zoe = await someone("Zoé", "woman", null);
  max = await someone("Max", "man", null);
});

describe("a consensus", () => {
  it("is not sought in a unit that is closed, nor where there is nobody to ask", async () => {
    await expect(seek(closed(world.ardeche))).rejects.toMatchObject(refused("consensus.closedUnit"));
    const empty = await foundUnit(world.ada, world.root, { kind: "loop", name: "Lozère" });
    await expect(seek(empty)).rejects.toMatchObject(refused("consensus.nobodyAsked"));
    expect(await row(db, sql`select count(*)::int as n from consensus`)).toEqual({ n: 0 });
  });

  it("asks 5,000 people at most", async () => {
    const crowd = await foundUnit(world.ada, world.root, { kind: "loop", name: "Foule" });
    const join = (n: number) =>
      run(
        db,
        sql`with many as (
              insert into person (id, given_name, family_name, search_name)
              select made_id(), 'Nombreux', 'Exemple', 'exemple nombreux' from generate_series(1, ${n}::int) returning id
            )
            insert into membership (id, unit_id, person_id, started_at) select made_id(), ${crowd.id}, id, now() - interval '1 minute' from many`,
      );
    await join(5000);
    const id = await seek(crowd);
    expect(
      await row(db, sql`select count(*)::int as n from consensus_asked where consensus_id = ${id}`),
    ).toEqual({ n: 5000 });
    await withdrawConsensus(world.ada, id, "Trop peu.");
    await join(1);
    await expect(seek(crowd)).rejects.toMatchObject(refused("consensus.tooManyAsked"));
  });

  it("hears thirty words of a person, and no more", async () => {
    const id = await seek(world.ardeche);
    const word = { id: newId(), body: "Je m’interroge." };
    await speak(world.nour, id, word);
    for (let n = 1; n < 30; n++) await speak(world.nour, id, { ...word, id: newId() });
    await expect(speak(world.nour, id, { ...word, id: newId() })).rejects.toMatchObject(
      refused("consensus.enoughSaid"),
    );
    // The first word sent again is none more.
    await speak(world.nour, id, word);
    await speak(world.leo, id, { ...word, id: newId() });
  });

  it("is amended up to a twentieth proposal", async () => {
    const id = await seek(world.drome);
    const next = (number: number) =>
      amend(world.ada, id, { id: newId(), number, people: people(), words: `Au mieux, ${number}.` });
    for (let number = 1; number < 20; number++) await next(number);
    await expect(next(20)).rejects.toMatchObject(refused("consensus.amendedEnough"));
    expect((await consensusById(id)).current.number).toBe(20);
  });
});

describe("a call for volunteers", () => {
  it("is not opened in a unit that is closed, nor for what is held by right alone", async () => {
    await expect(call(closed(world.ardeche))).rejects.toMatchObject(refused("call.closedUnit"));
    await run(db, sql`update mandate_kind set means = '{by_right}' where key = 'loop_struggles'`);
    await expect(call(world.ardeche)).rejects.toMatchObject(refused("call.byRight"));
    await run(db, sql`update mandate_kind set means = '{nomination,by_right}' where key = 'loop_struggles'`);
    await expect(call(world.ardeche)).resolves.toBeTypeOf("string");
  });

  it("takes no more people than it has seats, and then appoints nobody", async () => {
    const id = await call(world.ardeche, { seats: 1 });
    for (const who of [zoe, max]) await stand(who, id, "Me voici.");
    const candidacyIds = (await candidaciesOf(id)).list.map((one) => one.id);
    const both = decideCandidacies(world.ada, id, { candidacyIds, fate: "appointed", words: "" });
    await expect(both).rejects.toMatchObject({ ...refused("call.moreThanSeats"), values: { max: 1 } });
    expect((await mandatesIn(world.ardeche.id)).some(({ kind }) => kind === "loop_struggles")).toBe(false);
  });
});
