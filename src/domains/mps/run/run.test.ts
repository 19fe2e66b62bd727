import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertMandate } from "#domains/mandates/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { dayFrom } from "../../../../tests/support/day.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { sayAvailability } from "../register/availability.ts";
import { mpSubscriptions } from "../telling.ts";
import { anMp, placeLoops, rules } from "../testing.ts";
import { type Adoption, adoptRun } from "./adopting.ts";
import { situation } from "./inputs.ts";
import { proposeMps, recalculate, settleLine, withdrawRun } from "./proposing.ts";
import { figuresOf, linesOf, runById } from "./reading.ts";

const world = aWorld();
let ardechoise: Actor;
let drômoise: Actor;
let far: Actor;
let silent: Actor;
const adoption: Adoption = {
  decidedOn: "2026-01-15",
  minutes: "Décidé en réunion.",
  version: 1,
  partly: false,
};

beforeAll(async () => {
  await placeLoops(world);
  ardechoise = await anMp("Ariane", "07");
  drômoise = await anMp("Delphine", "26", "limited");
  far = await anMp("Fanny", "59", "available", 1);
  silent = await anMp("Simone", "07", null);
});

beforeEach(async () => {
  await run(db, sql`update mp_run set state = 'withdrawn', settled_at = now() where state = 'proposed'`);
  await run(db, sql`delete from mandate where kind_key = 'loop_mp'`);
  await run(
    db,
    sql`update mp_availability set taken_back_at = case when level = 'unavailable' then now() end`,
  );
});

const propose = async (more: Parameters<typeof rules>[0] = {}) => {
  const id = newId();
  await proposeMps(world.ada, id, rules(more));
  return id;
};
const served = async (id: string) =>
  Object.fromEntries((await linesOf(id)).map(({ loop, name }) => [loop, name?.split(" ")[0] ?? null]));
const inForce = async () =>
  Object.fromEntries(
    (
      await rows<{ loop: string; name: string }>(
        db,
        sql`select u.name as loop, p.given_name as name from mandate_now m join unit u on u.id = m.unit_id
            join person p on p.id = m.person_id
            where m.kind_key = 'loop_mp'`,
      )
    ).map(({ loop, name }) => [loop, name]),
  );

describe("a proposal", () => {
  it("is not adopted by a decision that is still to come, and nothing is then in force", async () => {
    const id = await propose();
    await expect(adoptRun(world.ada, id, { ...adoption, decidedOn: dayFrom(1) })).rejects.toMatchObject({
      code: "mps.ahead",
    });
    expect(await inForce()).toEqual({});
    await adoptRun(world.ada, id, { ...adoption, decidedOn: dayFrom(0) });
    expect(Object.keys(await inForce()).sort()).toEqual(["Ardèche", "Drôme"]);
  });

  it("gives each loop an available MP, and puts nothing in force", async () => {
    const id = await propose();
    expect(await served(id)).toEqual({ Ardèche: "Ariane", Drôme: "Delphine" });
    expect(figuresOf(await linesOf(id))).toEqual({
      loops: 2,
      served: 2,
      greatest: 1,
      mps: 2,
      meanKm: 0,
      kept: 0,
      changed: 2,
    });
    expect(await inForce()).toEqual({});
    expect(await situation()).toEqual({ loops: 2, without: 2, offered: 3, silent: 1 });
  });

  it("is made once, however often the form is sent, and one at a time", async () => {
    const id = await propose();
    await proposeMps(world.ada, id, rules());
    expect((await linesOf(id)).length).toBe(2);
    await expect(propose()).rejects.toMatchObject({ code: "mps.underDiscussion" });
  });

  it("made twice at the same instant, is one", async () => {
    const made = await Promise.allSettled([propose(), propose(), propose()]);
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("counts those who said nothing only where the rules say so", async () => {
    await sayAvailability(world.ada, ardechoise.personId!, {
      level: "unavailable",
      fromOn: "2025-01-01" as const,
      untilOn: null,
      atMost: null,
      note: "",
    });
    expect(Object.values(await served(await propose()))).not.toContain("Simone");
    await run(db, sql`update mp_run set state = 'withdrawn', settled_at = now() where state = 'proposed'`);
    expect((await served(await propose({ countSilent: true }))).Ardèche).toBe("Simone");
    await run(db, sql`update mp_availability set taken_back_at = now() where level = 'unavailable'`);
  });

  it("says which loops have nobody, and how many places they share", async () => {
    const id = await propose({ farthest: 20, most: 1 });
    await run(db, sql`update mp_run set state = 'withdrawn', settled_at = now() where state = 'proposed'`);
    expect((await runById(id)).shortages).toEqual([]);
    const drôme = await row<{ id: string }>(
      db,
      sql`select id from mp_availability where person_id = ${drômoise.personId} limit 1`,
    );
    await run(db, sql`update mp_availability set taken_back_at = now() where id = ${drôme!.id}`);
    const short = await propose({ farthest: 20, most: 1 });
    expect((await runById(short)).shortages).toEqual([{ loopIds: [world.drome.id], mps: 0, places: 0 }]);
    expect(await served(short)).toEqual({ Ardèche: "Ariane", Drôme: null });
    await expect(adoptRun(world.ada, short, adoption)).rejects.toMatchObject({
      code: "mps.someWithout",
    });
    await adoptRun(world.ada, short, { ...adoption, partly: true });
    expect(await inForce()).toEqual({ Ardèche: "Ariane" });
    await run(db, sql`update mp_availability set taken_back_at = null where id = ${drôme!.id}`);
  });

  it("is for those who assign MPs", async () => {
    for (const other of [world.rosa, world.sam, ardechoise, world.nobody])
      await expect(proposeMps(other, newId(), rules())).rejects.toMatchObject({ code: "boucle.forbidden" });
  });
});

describe("a change by hand", () => {
  it("holds with its reason, and the others are worked out around it", async () => {
    const id = await propose();
    const change = { loopId: world.ardeche.id, personId: drômoise.personId!, reason: "Elle y habite." };
    await settleLine(world.ada, id, change, 1);
    const lines = await linesOf(id);
    expect(lines[0]).toMatchObject({ loop: "Ardèche", why: "by_hand", pinReason: "Elle y habite." });
    expect(await served(id)).toEqual({ Ardèche: "Delphine", Drôme: "Ariane" });
    await settleLine(world.ada, id, { ...change, personId: null }, 2);
    expect(await served(id)).toEqual({ Ardèche: "Ariane", Drôme: "Delphine" });
  });

  it("is refused without a reason, for someone who is not available, beyond what they accept, or on an old page", async () => {
    const id = await propose();
    const give = (loopId: string, personId: string, version: number, reason = "Parce que.") =>
      settleLine(world.ada, id, { loopId, personId, reason }, version);
    await expect(give(world.ardeche.id, far.personId!, 1, "")).rejects.toMatchObject({
      code: "mps.reasonMissing",
    });
    await expect(give(world.ardeche.id, silent.personId!, 1)).rejects.toMatchObject({
      code: "mps.notAvailable",
    });
    await give(world.ardeche.id, far.personId!, 1);
    await expect(give(world.drome.id, far.personId!, 2)).rejects.toMatchObject({
      code: "mps.tooManyByHand",
    });
    await expect(give(world.drome.id, drômoise.personId!, 1)).rejects.toMatchObject({
      code: "mps.changedMeanwhile",
    });
    await expect(give(world.aubenas.id, drômoise.personId!, 2)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
  });
});

describe("an adoption", () => {
  it("ends and begins mandates together, with one record, and tells loops and MPs once", async () => {
    const id = await propose();
    await adoptRun(world.ada, id, adoption);
    await adoptRun(world.ada, id, adoption);
    expect(await inForce()).toEqual({ Ardèche: "Ariane", Drôme: "Delphine" });
    const records = await rows<{ minutes: string; given: number }>(
      db,
      sql`select a.minutes, (select count(*)::int from mandate m where m.appointment_id = a.id) as given
          from appointment a join mp_run r on r.appointment_id = a.id where r.id = ${id}`,
    );
    expect(records).toEqual([{ minutes: "Décidé en réunion.", given: 2 }]);
    await deliverNow(mpSubscriptions);
    const first = await mailbox(200);
    await mpSubscriptions[0]!.handle({ runId: id });
    const letters = await mailbox(200);
    expect(letters.length).toBe(first.length);
    const to = (who: Actor) => letters.filter(({ recipient }) => recipient === `${who.personId}@example.org`);
    for (const who of [ardechoise, drômoise, world.rosa, world.dario]) {
      expect(to(who).length).toBeGreaterThan(0);
      expect(to(who)[0]!.subject).not.toMatch(/député|boucle/i);
    }
    expect(to(world.mina)).toEqual([]);
  });

  it("put in force, proposes itself: everything is kept", async () => {
    await adoptRun(world.ada, await propose(), adoption);
    const lines = await linesOf(await propose());
    expect(lines.map(({ why }) => why)).toEqual(["kept", "kept"]);
  });

  it("replaces an MP who is no longer available, and keeps the other’s mandate as it is", async () => {
    await adoptRun(world.ada, await propose(), adoption);
    const kept = await row<{ id: string }>(
      db,
      sql`select id from mandate where kind_key = 'loop_mp' and unit_id = ${world.drome.id}`,
    );
    const away = {
      level: "unavailable" as const,
      fromOn: "2025-01-01" as const,
      untilOn: null,
      atMost: null,
      note: "",
    };
    const saying = newId();
    await sayAvailability(ardechoise, ardechoise.personId!, { ...away, id: saying });
    const id = await propose();
    expect((await linesOf(id)).map(({ loop, why }) => [loop, why])).toEqual([
      ["Ardèche", "unavailable"],
      ["Drôme", "kept"],
    ]);
    await adoptRun(world.ada, id, adoption);
    expect((await inForce()).Ardèche).toBe("Fanny");
    const after = await rows<{ id: string; endReason: string | null }>(
      db,
      sql`select id, end_reason from mandate where kind_key = 'loop_mp' order by starts_at, id`,
    );
    expect(after).toHaveLength(3);
    expect(after.filter(({ endReason }) => endReason === "replaced")).toHaveLength(1);
    expect(after.find(({ id }) => id === kept!.id)!.endReason).toBeNull();
    await run(db, sql`update mp_availability set taken_back_at = now() where id = ${saying}`);
  });

  it("is refused when an MP has become unavailable, and goes through once worked out again", async () => {
    const id = await propose();
    const saying = newId();
    const away = {
      level: "unavailable" as const,
      fromOn: "2025-01-01" as const,
      untilOn: null,
      atMost: null,
      note: "",
    };
    await sayAvailability(ardechoise, ardechoise.personId!, { ...away, id: saying });
    await expect(adoptRun(world.ada, id, adoption)).rejects.toMatchObject({ code: "mps.staleMp" });
    expect(await inForce()).toEqual({});
    await recalculate(world.ada, id, 1);
    await expect(adoptRun(world.ada, id, adoption)).rejects.toMatchObject({
      code: "mps.changedMeanwhile",
    });
    await adoptRun(world.ada, id, { ...adoption, version: 2 });
    expect((await inForce()).Ardèche).toBe("Fanny");
    await run(db, sql`update mp_availability set taken_back_at = now() where id = ${saying}`);
  });

  it("is refused when someone was appointed by hand, or a loop closed, since", async () => {
    const id = await propose();
    await db.transaction((tx) =>
      insertMandate(
        tx,
        world.ardeche.id,
        { id: newId(), kind: "loop_mp", personId: far.personId!, startsAt: new Date(Date.now() - 1000) },
        null,
      ),
    );
    await expect(adoptRun(world.ada, id, adoption)).rejects.toMatchObject({ code: "mps.staleMandate" });
    await recalculate(world.ada, id, 1);
    await run(db, sql`update unit set closed_at = now() where id = ${world.drome.id}`);
    const again = { ...adoption, version: 2 };
    await expect(adoptRun(world.ada, id, again)).rejects.toMatchObject({ code: "mps.staleLoop" });
    await run(db, sql`update unit set closed_at = null where id = ${world.drome.id}`);
  });

  it("is not for others, nor of what was withdrawn; and what was settled does not change", async () => {
    const id = await propose();
    await expect(adoptRun(world.rosa, id, adoption)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await withdrawRun(world.ada, id);
    await withdrawRun(world.ada, id);
    await expect(adoptRun(world.ada, id, adoption)).rejects.toMatchObject({ code: "mps.settled" });
    await expect(run(db, sql`update mp_run_line set km = 1 where run_id = ${id}`)).rejects.toThrow();
    await expect(adoptRun(world.ada, newId(), adoption)).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("adopted twice at the same instant, appoints once", async () => {
    const id = await propose();
    await Promise.allSettled([adoptRun(world.ada, id, adoption), adoptRun(world.ada, id, adoption)]);
    const counted = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from mandate where kind_key = 'loop_mp'`,
    );
    expect(counted!.n).toBe(2);
  });
});
