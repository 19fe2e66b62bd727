import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { mandatesIn } from "#domains/mandates/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { type Candidate, type Election, recordElection } from "./elections/recording.ts";

const world = aWorld();
const asked = anApp();
let woman: Actor;
let man: Actor;

beforeEach(async () => {
  await run(db, sql`delete from mandate where kind_key = 'loop_struggles'`);
  woman ??= await someone("Ana", "woman", null);
  man ??= await someone("Luc", "man", null);
});

const stood = (who: Actor | null, votes: number, elected: boolean, name = ""): Candidate => ({
  personId: who?.personId ?? null,
  name,
  votes,
  elected,
  title: null,
});

const election = (more: Partial<Election> = {}): Election => ({
  id: newId(),
  kind: "loop_struggles",
  heldOn: "2026-10-03",
  couldVote: 40,
  voted: 31,
  choices: 2,
  candidates: [stood(woman, 28, true), stood(man, 20, true), stood(null, 9, false, "Camille Exemple")],
  minutes: "Assemblée de la boucle, à Aubenas.",
  ...more,
});

const held = async () => (await mandatesIn(world.ardeche.id)).filter(({ kind }) => kind === "loop_struggles");

describe("an election that was held", () => {
  it("appoints those elected together, with its record, once", async () => {
    const what = election();
    expect(await recordElection(world.ada, world.ardeche, what)).toBe(what.id);
    expect(await recordElection(world.ada, world.ardeche, what)).toBe(what.id);
    expect((await held()).map(({ means }) => means)).toEqual(["election", "election"]);
    const kept = await row<{ minutes: string; result: { voted: number }; day: string }>(
      db,
      sql`select minutes, result, decided_on::text as day from appointment where id = ${what.id}`,
    );
    expect(kept).toMatchObject({ minutes: what.minutes, result: { voted: 31 }, day: "2026-10-03" });
  });

  it("is refused when its figures do not hold together, and appoints nobody", async () => {
    const refused = [
      [{ voted: 41 }, "moreVotersThanCould"],
      [{ candidates: [stood(woman, 32, true), stood(man, 2, true)] }, "moreVotesThanVoters"],
      [{ choices: 1 }, "moreVotesThanVoters"],
      [{ candidates: [stood(woman, 9, false)] }, "nobodyElected"],
      [{ candidates: [stood(woman, 9, true), stood(woman, 8, true)] }, "twice"],
      [{ candidates: [stood(null, 9, true, "Camille")] }, "unknownPerson"],
      [
        { candidates: [stood(woman, 9, true), stood(man, 8, true), stood(world.mina, 7, true)] },
        "moreThanSeats",
      ],
      [{ heldOn: "2999-01-01" }, "ahead"],
      [{ kind: "animator" }, "notForThisKind"],
      [{ kind: "loop_group_life" }, "notForThisKind"],
      [{ minutes: "m".repeat(20_001) }, "tooLong"],
    ] as const;
    for (const [wrong, code] of refused)
      await expect(
        recordElection(world.ada, world.ardeche, election(wrong as Partial<Election>)),
        code,
      ).rejects.toMatchObject({ code: `appointments.election.${code}` });
    expect(await held()).toEqual([]);
  });

  it("is refused by parity on its outcome", async () => {
    await expect(
      recordElection(
        world.ada,
        world.ardeche,
        election({ candidates: [stood(woman, 9, true), stood(world.mina, 8, true)] }),
      ),
    ).rejects.toMatchObject({ code: "organisation.mandate.parity" });
    expect(await held()).toEqual([]);
  });

  it("keeps no votes where fewer than five people voted", async () => {
    const what = election({
      voted: 4,
      candidates: [stood(woman, 3, true), stood(man, 1, true)],
    });
    await recordElection(world.ada, world.ardeche, what);
    const kept = await row<{ result: unknown }>(
      db,
      sql`select result from appointment where id = ${what.id}`,
    );
    expect(kept?.result).toMatchObject({ voted: null, candidates: [{ votes: null }, { votes: null }] });
  });

  it("is recorded by those who appoint there, and no one else", async () => {
    for (const other of [world.rosa, world.dario, world.nour])
      await expect(recordElection(other, world.ardeche, election())).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
  });
});

describe("the form of an election", () => {
  const form = async () => ({
    once: newId(),
    kind: "loop_struggles",
    heldOn: "2026-10-03",
    couldVote: "40",
    voted: "31",
    choices: "2",
    who1: `${woman.personId}@example.org`,
    votes1: "28",
    elected1: "1",
    who2: `${man.personId}@example.org`,
    votes2: "20",
    elected2: "1",
    who3: "Camille Exemple",
    votes3: "9",
    minutes: "À Aubenas.",
  });

  it("shows as many rows as asked, and records", async () => {
    const page = await (await asked.get(world.ada, "/unites/ardeche/elections/nouvelle?lignes=9")).text();
    expect(page).toContain('name="who9"');
    expect(page).not.toContain('name="who10"');
    const sent = await form();
    const answer = await asked.post(world.ada, "/unites/ardeche/elections", sent);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/nominations/${sent.once}`);
    const record = await (await asked.get(world.ada, `/nominations/${sent.once}`)).text();
    for (const told of ["Camille Exemple", "Ana Exemple", "28", "31"]) expect(record).toContain(told);
    expect(await (await asked.get(world.nobody, `/nominations/${sent.once}`)).text()).not.toContain(
      "Camille",
    );
  });

  it("says what is wrong and keeps what was typed", async () => {
    for (const wrong of [
      { votes1: "35" },
      { voted: "-1" },
      { votes1: "x" },
      { heldOn: "hier" },
      { who1: "inconnu@example.org" },
      { once: "x" },
      { choices: "0" },
    ]) {
      const answer = await asked.post(world.ada, "/unites/ardeche/elections", {
        ...(await form()),
        ...wrong,
      });
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
      expect(await answer.text()).toContain("Camille Exemple");
    }
    expect((await asked.get(world.rosa, "/unites/ardeche/elections/nouvelle")).status).toBe(403);
  });
});
