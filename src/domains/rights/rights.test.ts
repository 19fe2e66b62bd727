import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mandate } from "#domains/mandates/index.ts";
import { certification, membership, unit, unitPlace } from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { explain } from "./explain.ts";
import { office, right, rightDeclined } from "./schema.ts";
import { everything, givenAt, recounted, written } from "./testing/recount.ts";

const world = aWorld();

const hours = (n: number) => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + n * 3_600_000);
const hour = fc.integer({ min: -3000, max: 3000 });
const span = fc.tuple(hour, fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }));
const until = ([from, lasts]: [number, number | null]) => (lasts === null ? null : hours(from + lasts));
const small = fc.nat({ max: 3 });

const where = fc.nat({ max: 7 });
const weighty = <T>(weight: number, shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => ({
  arbitrary: fc.record(shape),
  weight,
});

const deed = fc.oneof(
  weighty(5, { do: fc.constant("appoint" as const), who: small, where, when: span }),
  weighty(1, { do: fc.constant("end" as const), which: fc.nat(), at: hour }),
  weighty(1, { do: fc.constant("forget" as const), which: fc.nat() }),
  weighty(3, { do: fc.constant("certify" as const), where, when: span }),
  weighty(1, { do: fc.constant("uncertify" as const), which: fc.nat(), at: hour }),
  weighty(1, { do: fc.constant("decline" as const), who: small, rule: fc.nat(), where, when: span }),
  weighty(2, { do: fc.constant("elect" as const), who: small, place: fc.nat({ max: 2 }), when: span }),
  weighty(1, { do: fc.constant("move" as const), where, to: fc.nat({ max: 1 }) }),
  weighty(1, { do: fc.constant("close" as const), where, at: fc.option(hour, { nil: null }) }),
  weighty(1, { do: fc.constant("join" as const), who: small, where: fc.nat({ max: 1 }), when: span }),
  weighty(2, { do: fc.constant("rule" as const), which: fc.nat({ max: 5 }), when: span }),
  weighty(1, { do: fc.constant("cover" as const), where: fc.nat({ max: 1 }), place: fc.nat({ max: 2 }) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const places = ["departement:07", "departement:26", "etranger:03"];

/** Rules beyond the standard ones, among which one that follows from what another gives. */
const moreRules = [
  {
    source: { from: "mandate", kinds: ["coordination_member"], unitKinds: [], certifiedOnly: false },
    target: { to: "kind", unitKind: "movement" },
    givesKind: null,
  },
  {
    source: { from: "mandate", kinds: ["space_lead", "animator"], unitKinds: [], certifiedOnly: false },
    target: { to: "above", unitKind: "movement" },
    givesKind: "editor",
  },
  {
    source: { from: "mandate", kinds: ["editor"], unitKinds: ["movement"], certifiedOnly: false },
    target: { to: "kind", unitKind: "loop" },
    givesKind: "loop_delegate",
  },
  {
    source: { from: "office", offices: ["mp"] },
    target: { to: "kind", unitKind: "space" },
    givesKind: "space_lead",
  },
  {
    source: { from: "mandate", kinds: ["loop_delegate"], unitKinds: ["loop"], certifiedOnly: false },
    target: { to: "above", unitKind: "loop" },
    givesKind: null,
  },
  {
    source: { from: "mandate", kinds: ["loop_delegate"], unitKinds: ["loop"], certifiedOnly: false },
    target: { to: "above", unitKind: "movement" },
    givesKind: "editor",
  },
] as const;

/** What is explained to a person says the same as the recount. */
async function saysAsMuch(
  all: Awaited<ReturnType<typeof everything>>,
  personId: string,
  unitId: string,
  at: Date,
) {
  const told = await explain(personId, unitId, at);
  const given = givenAt(all, at).filter(
    (one) => one.startsWith(`${personId} `) && one.endsWith(` ${unitId}`),
  );
  const said = new Set(told.filter((one) => one.in).map(({ gives }) => (gives ? "mandate" : "member")));
  expect(said.has("member")).toBe(given.some((one) => one === `${personId}  ${unitId}`));
  expect(said.has("mandate")).toBe(given.some((one) => one !== `${personId}  ${unitId}`));
  for (const one of told) expect(one.missing.length === 0).toBe(one.in);
}

describe("what follows by right", () => {
  it("equals a naive recount after any sequence of deeds, at any instant", { timeout: 300_000 }, async () => {
    const people = await Promise.all(Array.from({ length: 4 }, (_, i) => someone(`P${i}`, "woman", null)));
    const grounds = [
      world.aubenas,
      world.privas,
      world.valence,
      world.ardeche,
      world.drome,
      world.lifeSpace,
      world.programSpace,
      world.aubenas,
    ];
    const loops = [world.ardeche, world.drome];
    await db.insert(unit).values({
      id: newId(),
      kind: "coordination",
      slug: "coordination",
      name: "Coordination",
      nameOf: "de la coordination",
      lineage: [],
      parentId: world.root.id,
      searchName: "coordination",
    });
    await db.update(unit).set({ placeId: places[0]! }).where(eq(unit.id, world.ardeche.id));
    let seen = 0;
    const carry = async (d: Deed) => {
      switch (d.do) {
        case "appoint": {
          const where = grounds[d.where]!;
          const kind =
            where.kind === "space" ? "space_lead" : where.kind === "loop" ? "loop_delegate" : "animator";
          await db
            .insert(mandate)
            .values({
              id: newId(),
              kindKey: kind,
              unitId: where.id,
              personId: people[d.who]!.personId!,
              means: "nomination",
              startsAt: hours(d.when[0]),
              endsAt: until(d.when),
            })
            .onConflictDoNothing();
          break;
        }
        case "end": {
          const all = await db.select().from(mandate).where(sql`right_id is null`).orderBy(mandate.id);
          const one = all.length > 0 ? all[d.which % all.length] : undefined;
          const sooner = one && (one.endsAt === null || hours(d.at) < one.endsAt);
          if (one && sooner && hours(d.at) >= one.startsAt)
            await db
              .update(mandate)
              .set({ endsAt: hours(d.at) })
              .where(eq(mandate.id, one.id));
          break;
        }
        case "forget": {
          const all = await db.select().from(mandate).where(sql`right_id is null`).orderBy(mandate.id);
          if (all.length > 0) await db.delete(mandate).where(eq(mandate.id, all[d.which % all.length]!.id));
          break;
        }
        case "certify":
          await db
            .insert(certification)
            .values({
              id: newId(),
              unitId: grounds[d.where % 3]!.id,
              startsAt: hours(d.when[0]),
              endsAt: until(d.when),
            })
            .onConflictDoNothing();
          break;
        case "uncertify": {
          const all = await db.select().from(certification).orderBy(certification.id);
          const one = all.length > 0 ? all[d.which % all.length] : undefined;
          const sooner = one && (one.endsAt === null || hours(d.at) < one.endsAt);
          if (one && sooner && hours(d.at) >= one.startsAt)
            await db
              .update(certification)
              .set({ endsAt: hours(d.at) })
              .where(eq(certification.id, one.id));
          break;
        }
        case "decline": {
          const rules = await db.select().from(right);
          const values = {
            personId: people[d.who]!.personId!,
            rightKey: rules[d.rule % rules.length]!.key,
            unitId: [...loops, world.root][d.where % 3]!.id,
          };
          await db
            .insert(rightDeclined)
            .values({ id: newId(), ...values, declinedAt: hours(d.when[0]), takenBackAt: until(d.when) })
            .onConflictDoNothing();
          break;
        }
        case "elect":
          await db.insert(office).values({
            id: newId(),
            personId: people[d.who]!.personId!,
            kind: "mp",
            placeId: places[d.place]!,
            startsOn: dayOf(hours(d.when[0]), "UTC"),
            endsOn: until(d.when) && dayOf(until(d.when)!, "UTC"),
          });
          break;
        case "move":
          await db
            .update(unit)
            .set({ parentId: loops[d.to]!.id })
            .where(eq(unit.id, grounds[d.where % 3]!.id));
          break;
        case "close":
          await db
            .update(unit)
            .set({ closedAt: d.at === null ? null : hours(d.at) })
            .where(eq(unit.id, grounds[d.where]!.id));
          break;
        case "join":
          await db
            .insert(membership)
            .values({
              id: newId(),
              unitId: loops[d.where]!.id,
              personId: people[d.who]!.personId!,
              startedAt: hours(d.when[0]),
              endedAt: until(d.when),
            })
            .onConflictDoNothing();
          break;
        case "rule": {
          const rule = moreRules[d.which]!;
          await db.delete(right).where(eq(right.key, `more-${d.which}`));
          await db.insert(right).values({
            id: newId(),
            key: `more-${d.which}`,
            label: { fr: "x", en: "x" },
            source: rule.source as never,
            target: rule.target as never,
            givesKind: rule.givesKind,
            position: 10 + d.which,
            validFrom: hours(d.when[0]),
            validTo: until(d.when),
          });
          break;
        }
        case "cover":
          await db
            .insert(unitPlace)
            .values({ id: newId(), unitId: loops[d.where]!.id, placeId: places[d.place]! })
            .onConflictDoNothing();
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 8, maxLength: 24 }),
        fc.array(hour, { minLength: 6, maxLength: 6 }),
        async (deeds, instants) => {
          for (const one of deeds) await carry(one);
          const all = await everything();
          seen += [...all.mandates, ...all.memberships].filter(({ rightId }) => rightId).length;
          for (const at of [0, ...instants].map((h) => new Date(hours(h).getTime() + 60_000)))
            expect(written(all, at)).toEqual(recounted(all, at));
          for (const person of people.slice(0, 3))
            for (const loop of loops) await saysAsMuch(all, person.personId!, loop.id, hours(0));
          // Nothing is left of the example for the next.
          await run(
            db,
            sql`delete from mandate where person_id = any(${sql.param(people.map((p) => p.personId))}::uuid[])`,
          );
          await run(db, sql`delete from office`);
          await run(db, sql`delete from right_declined`);
          await run(db, sql`delete from certification`);
          await run(db, sql`delete from belonging_right where key like 'more-%'`);
          await run(
            db,
            sql`delete from membership where person_id = any(${sql.param(people.map((p) => p.personId))}::uuid[])`,
          );
          await run(db, sql`delete from unit_place`);
          await run(db, sql`update unit set closed_at = null`);
          await run(db, sql`delete from unit_version`);
          await run(
            db,
            sql`insert into unit_version (id, unit_id, kind, slug, name, name_of, search_name, parent_id, place_id, valid_from)
                select made_id(), id, kind, slug, name, name_of, search_name, parent_id, place_id, created_at from unit`,
          );
        },
      ),
      { numRuns: 40 },
    );
    expect(seen).toBeGreaterThan(10);
  });
});
