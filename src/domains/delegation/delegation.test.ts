import { desc, eq, sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { changeMandateKind, mandateKindAsOf, mandateRulesOf } from "#domains/kinds/index.ts";
import { actorOfPerson, mandate } from "#domains/mandates/index.ts";
import { unit } from "#domains/units/index.ts";
import { auditEntry } from "#platform/audit/schema.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { type Actor, can, grantOver, visitor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { delegate, revoke } from "./delegation.ts";
import { delegation } from "./schema.ts";
import { delegationTasks } from "./tasks.ts";

const world = aWorld();
const app = anApp();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const day = (days: number) => inDays(days).toISOString().slice(0, 10);
const addressOf = (who: Actor) => `${who.personId}@example.org`;
const mandateOf = async (who: Actor) =>
  (await db.select().from(mandate).where(eq(mandate.personId, who.personId!)))[0]!.id;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? error.code.split(".").at(-1) : String(error)),
  );
const lend = async (
  from: Actor,
  to: Actor,
  more: { power?: string; until?: Date; by?: Actor; id?: string } = {},
) => {
  const { power = "organisation.see-members", until = inDays(30), by = from, id = newId() } = more;
  await delegate(by, await mandateOf(from), { id, power, to: addressOf(to), until, reason: "Congés" });
  return id;
};
const again = (who: Actor) => actorOfPerson(who.personId!);

describe("a power that is lent", () => {
  it("opens to the receiver what the mandate opens, there alone, and says by which mandate", async () => {
    const receiver = await someone("Rita", "woman", null);
    await lend(world.rosa, receiver);
    const now = await again(receiver);
    expect(can(now, "organisation.see-members", world.aubenas)).toBe(true);
    expect(can(now, "organisation.see-members", world.valence)).toBe(false);
    expect(can(now, "reviews.consolidate", world.ardeche)).toBe(false);
    expect(grantOver(now, "organisation.see-members", world.ardeche)?.mandateId).toBe(
      await mandateOf(world.rosa),
    );
    expect(can(await again(world.rosa), "organisation.see-members", world.aubenas)).toBe(true);
  });

  it("is told to the receiver by a letter whose subject says nothing, and by a task", async () => {
    const receiver = await someone("Tom", "man", null);
    const mandateId = await mandateOf(world.rosa);
    await lend(world.rosa, receiver);
    const letter = (await mailbox()).find(({ recipient }) => recipient === addressOf(receiver));
    expect(letter?.body).toContain(`/mandats/${mandateId}/delegations`);
    expect(letter?.subject).not.toMatch(/pouvoir|Ardèche/);
    const receiving = await again(receiver);
    expect(await speaking(() => delegationTasks(receiving))).toMatchObject([
      { href: `/mandats/${mandateId}/delegations` },
    ]);
    expect(await speaking(() => delegationTasks(world.mina))).toEqual([]);
  });

  it("leaves its entry, with the power that allowed it when it was not the holder's own", async () => {
    const receiver = await someone("Eve", "woman", null);
    const id = await lend(world.rosa, receiver, { by: world.ada });
    const [entry] = await db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.subjectId, id))
      .orderBy(desc(auditEntry.id));
    expect(entry).toMatchObject({
      verb: "organisation.delegate",
      actorId: world.ada.personId,
      power: "organisation.appoint",
      details: { power: "organisation.see-members" },
    });
  });

  it("is lent once, however often the form is sent, at once or again", async () => {
    const receiver = await someone("Une", "woman", null);
    const id = newId();
    const all = await Promise.allSettled([1, 2, 3].map(() => lend(world.rosa, receiver, { id })));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(await refusalOf(lend(world.rosa, receiver))).toBe("already");
    expect(await refusalOf(lend(world.dario, receiver, { id }))).toBe("idTaken");
    const rows = await db.select().from(delegation).where(eq(delegation.personId, receiver.personId!));
    expect(rows).toHaveLength(1);
  });

  it.each(["organisation.appoint", "organisation.configure", "organisation.waive-parity"])(
    "is never %s",
    async (power) => {
      expect(await refusalOf(lend(world.ada, world.mina, { power }))).toBe("neverLent");
    },
  );

  it("is one that the mandate gives, lent to somebody else, for a time", async () => {
    const [receiver, other] = [await someone("Zoé", "woman", null), await someone("Max", "man", null)];
    expect(await refusalOf(lend(world.rosa, receiver, { power: "texts.publish" }))).toBe("notGiven");
    expect(await refusalOf(lend(world.rosa, receiver, { power: "castle.burn" }))).toBe("notGiven");
    expect(await refusalOf(lend(world.rosa, world.rosa))).toBe("toOneself");
    expect(await refusalOf(lend(world.rosa, world.ada, { by: world.ada }))).toBe("toOneself");
    expect(await refusalOf(lend(world.rosa, receiver, { until: inDays(-1) }))).toBe("alreadyPast");
    expect(await refusalOf(lend(world.rosa, receiver, { until: inDays(400) }))).toBe("tooLong");
    const nobody = { ...receiver, personId: newId() };
    expect(await refusalOf(lend(world.rosa, nobody))).toBe("unknownPerson");
    expect(can(await again(other), "organisation.see-members", world.aubenas)).toBe(false);
  });

  it("is never lent beyond the mandate, nor from one that has ended or not begun", async () => {
    const [receiver, leaving] = [
      await someone("Luc", "man", null),
      await someone("Ida", "woman", { kind: "loop_material", in: world.ardeche }),
    ];
    const id = await mandateOf(leaving);
    await db
      .update(mandate)
      .set({ endsAt: inDays(10) })
      .where(eq(mandate.id, id));
    expect(await refusalOf(lend(leaving, receiver, { until: inDays(11) }))).toBe("tooLong");
    expect(await refusalOf(lend(leaving, receiver, { until: inDays(9) }))).toBe("done");
    await db
      .update(mandate)
      .set({ endsAt: inDays(-1) })
      .where(eq(mandate.id, id));
    expect(await refusalOf(lend(leaving, receiver, { power: "reviews.answer", until: inDays(5) }))).toBe(
      "notInForce",
    );
    await db
      .update(mandate)
      .set({ startsAt: inDays(2), endsAt: null })
      .where(eq(mandate.id, id));
    expect(await refusalOf(lend(leaving, receiver, { power: "reviews.answer", until: inDays(5) }))).toBe(
      "notInForce",
    );
  });

  it("cannot be lent on by the person who received it", async () => {
    const [receiver, third] = [
      await someone("Anna", "woman", { kind: "animator", in: world.privas }),
      await someone("Paul", "man", null),
    ];
    await lend(world.rosa, receiver, { power: "reviews.consolidate" });
    const now = await again(receiver);
    expect(can(now, "reviews.consolidate", world.ardeche)).toBe(true);
    expect(await refusalOf(lend(receiver, third, { power: "reviews.consolidate" }))).toBe("notGiven");
    expect(await refusalOf(lend(world.rosa, third, { by: now, power: "reviews.consolidate" }))).toBe(
      "notFound",
    );
  });

  it("is nobody else's to lend or to take back, and they do not learn that it is there", async () => {
    const receiver = await someone("Ali", "man", null);
    const id = await lend(world.rosa, receiver);
    const mandateId = await mandateOf(world.rosa);
    for (const who of [world.nobody, world.nour, world.dario, world.edwige, world.sam]) {
      expect(await refusalOf(lend(world.rosa, world.mina, { by: who }))).toBe("notFound");
      expect(await refusalOf(revoke(who, mandateId, id))).toBe("notFound");
    }
    expect(await refusalOf(lend(world.rosa, world.mina, { by: visitor }))).toBe("signInFirst");
    expect(await refusalOf(revoke(world.rosa, await mandateOf(world.dario), id))).toBe("notFound");
    expect(can(await again(receiver), "organisation.see-members", world.aubenas)).toBe(true);
  });
});

describe("a power that was lent ends", () => {
  const opens = async (who: Actor) => can(await again(who), "organisation.see-members", world.privas);

  it("when it is taken back, or given back, at once and once", async () => {
    const [one, two] = [await someone("Ines", "woman", null), await someone("Omar", "man", null)];
    const mandateId = await mandateOf(world.rosa);
    const [first, second] = [await lend(world.rosa, one), await lend(world.rosa, two)];
    await revoke(world.rosa, mandateId, first);
    await revoke(two, mandateId, second);
    expect([await opens(one), await opens(two)]).toEqual([false, false]);
    const [before] = await db.select().from(delegation).where(eq(delegation.id, first));
    await revoke(world.rosa, mandateId, first);
    expect((await db.select().from(delegation).where(eq(delegation.id, first)))[0]).toEqual(before);
    expect(await refusalOf(lend(world.rosa, one))).toBe("done");
  });

  it("on its day, with the mandate, with the unit, and with what the mandate gives", async () => {
    const receiver = await someone("Lou", "woman", null);
    const holder = await someone("Yann", "man", { kind: "loop_material", in: world.ardeche });
    const mandateId = await mandateOf(holder);
    const id = await lend(holder, receiver);
    const ending = async (change: () => Promise<unknown>, back: () => Promise<unknown>) => {
      expect(await opens(receiver)).toBe(true);
      await change();
      expect(await opens(receiver)).toBe(false);
      await back();
    };
    const within = (set: { endsAt: Date }) => db.update(delegation).set(set).where(eq(delegation.id, id));
    await ending(
      () => within({ endsAt: new Date(Date.now() - 1000) }),
      () => within({ endsAt: inDays(30) }),
    );
    const term = (endsAt: Date | null) => db.update(mandate).set({ endsAt }).where(eq(mandate.id, mandateId));
    await ending(
      () => term(new Date(Date.now() - 1000)),
      () => term(null),
    );
    const closing = (closedAt: Date | null) =>
      db.update(unit).set({ closedAt }).where(eq(unit.id, world.ardeche.id));
    await ending(
      () => closing(new Date()),
      () => closing(null),
    );
    const kind = mandateRulesOf((await mandateKindAsOf("loop_material", new Date()))!);
    const giving = (powers: typeof kind.powers) =>
      changeMandateKind(world.ada, world.root, "loop_material", { ...kind, powers }, {}, []);
    await ending(
      () => giving([]),
      () =>
        changeMandateKind(
          world.ada,
          world.root,
          "loop_material",
          kind,
          {},
          kind.powers.map(({ power }) => power),
        ),
    );
    expect(await opens(receiver)).toBe(true);
  });
});

describe("the page of what is lent", () => {
  it("lends and takes back, for the holder", async () => {
    const receiver = await someone("Nina", "woman", null);
    const path = `/mandats/${await mandateOf(world.dario)}/delegations`;
    const form = {
      once: newId(),
      power: "organisation.see-members",
      to: addressOf(receiver),
      until: day(20),
      reason: "Absence",
    };
    expect((await app.post(world.dario, path, form)).status).toBe(303);
    expect(can(await again(receiver), "organisation.see-members", world.valence)).toBe(true);
    const html = await (await app.get(world.dario, path)).text();
    expect(html).toContain("Nina Exemple");
    expect(html).toContain("Absence");
    expect(html).not.toContain('value="organisation.appoint"');
    const back = html.match(/action="(\/mandats\/[^"]+\/reprise)"/)![1]!;
    expect((await app.post(world.dario, back, {})).status).toBe(303);
    expect(can(await again(receiver), "organisation.see-members", world.valence)).toBe(false);
  });

  it("shows the receiver what was lent to them, and no more", async () => {
    const [receiver, other] = [await someone("Elsa", "woman", null), await someone("Hugo", "man", null)];
    const path = `/mandats/${await mandateOf(world.dario)}/delegations`;
    await lend(world.dario, receiver);
    await lend(world.dario, other, { power: "reviews.answer" });
    const html = await (await app.get(receiver, path)).text();
    expect(html).toContain("Ce que l’on m’a confié");
    expect(html).toContain("Dario Exemple");
    expect(html).not.toContain("Hugo");
    expect(html).not.toContain('name="until"');
    expect((await app.get(world.mina, path)).status).toBe(404);
    expect((await app.post(world.mina, path, {})).status).toBe(404);
    expect((await app.get(null, path)).status).not.toBe(200);
    expect((await app.get(receiver, "/mandats/castle/delegations")).status).toBe(404);
  });

  it("keeps what was typed and says what is wrong", async () => {
    const path = `/mandats/${await mandateOf(world.dario)}/delegations`;
    const form = {
      once: newId(),
      power: "organisation.see-members",
      to: "nobody@example.org",
      until: day(2000),
      reason: "Long voyage",
    };
    const answer = await app.post(world.dario, path, form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Long voyage");
    expect(html).toContain("f-until-error");
    const bad = await app.post(world.dario, path, { ...form, until: "31/02/2027" });
    expect(bad.status).toBe(422);
  });

  it("is looked at by those who appoint there, and each access is logged", async () => {
    const path = `/mandats/${await mandateOf(world.dario)}/delegations`;
    const looks = async () =>
      Number(
        (
          await db.execute<{ n: string }>(
            sql`select count(*) as n from sighting where page = '/mandats/:id/delegations'`,
          )
        ).rows[0]!.n,
      );
    const before = await looks();
    expect((await app.get(world.ada, path)).status).toBe(200);
    expect(await looks()).toBe(before + 1);
  });
});

describe("an actor", () => {
  it("with thirty mandates and ten powers lent is loaded by one query", async () => {
    const busy = await someone("Multi", "woman", null);
    await run(
      db,
      sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, means, title)
          select gen_random_uuid(), 'loop_material', ${world.ardeche.id}, ${busy.personId}, now() - interval '1 day' * n, 'nomination', n::text
          from generate_series(1, 30) n`,
    );
    const from = await mandateOf(world.dario);
    await run(
      db,
      sql`insert into delegation (id, mandate_id, power, person_id, starts_at, ends_at)
          select gen_random_uuid(), ${from}, 'reviews.remind', ${busy.personId}, now(), now() + interval '1 day'
          from generate_series(1, 10) n`,
    );
    const asked = vi.spyOn(pg.Client.prototype, "query");
    const now = await again(busy);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(new Set(now.grants.map(({ mandateId }) => mandateId)).size).toBe(31);
    expect(can(now, "reviews.remind", world.valence)).toBe(true);
  });
});

describe("the page of one's own powers", () => {
  it("says what each mandate allows, leads to lending it, and shows what was lent", async () => {
    const receiver = await someone("Flo", "woman", { kind: "animator", in: world.valence });
    await lend(world.rosa, receiver, { power: "reviews.remind" });
    const html = await (await app.get(receiver, "/mes-pouvoirs")).text();
    expect(html).toContain(`/mandats/${await mandateOf(receiver)}/delegations`);
    expect(html).toContain("Répondre aux bilans");
    expect(html).toContain("Rosa Exemple");
    expect(await (await app.get(world.rosa, "/mes-pouvoirs")).text()).toMatch(/pouvoirs? confiés?/);
    expect(await (await app.get(world.nobody, "/mes-pouvoirs")).text()).toContain("pas de mandat");
    expect((await app.get(null, "/mes-pouvoirs")).status).not.toBe(200);
  });
});
