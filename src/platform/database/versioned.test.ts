import { sql } from "drizzle-orm";
import { integer, text, uuid } from "drizzle-orm/pg-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defineRefusals } from "#platform/errors/index.ts";
import { later } from "#platform/time/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { db, id, newId, run, type Transaction, table, validity } from "./index.ts";
import { type Asked, rehearse, seenOf, versioned } from "./versioned.ts";

aDatabase();
const dish = table("dish", {
  id: id(),
  key: text().notNull(),
  position: integer().notNull(),
  price: integer().notNull(),
  sides: text().array().notNull(),
  courses: text().array().notNull(),
  decidedBy: uuid(),
  ...validity(),
});
interface Rules {
  price: number;
  sides: string[];
  courses: string[];
}
const refuseDish = defineRefusals("versioned-test", {
  stale: { status: 409, fr: "Changé.", en: "Changed." },
  notToCome: { status: 422, fr: "Passé.", en: "Past." },
  tooFar: { status: 422, fr: "Trop loin.", en: "Too far." },
  nothingPlanned: { status: 409, fr: "Rien.", en: "Nothing." },
  free: { status: 422, fr: "Gratuit.", en: "Free." },
  eaten: { status: 409, fr: "À table.", en: "Being eaten." },
});
const dishes = versioned(dish, {
  rules: ({ price, sides, courses }: Rules) => ({ price, sides, courses }),
  ordered: ["courses"],
  lock: "menu",
  check: async (_, __, { price }: Rules) => {
    if (price === 0) throw refuseDish.free();
  },
  uses: async (_, key) => {
    if (key === "bread") throw refuseDish.eaten();
  },
  refuse: refuseDish,
});

const soup = (price: number, more: Partial<Rules> = {}): Rules => ({
  price,
  sides: [],
  courses: [],
  ...more,
});
const inDays = (days: number) => later(new Date(), { days });
const within = <T>(work: (tx: Transaction) => Promise<T>) => db.transaction(work);
const change = (wanted: Rules, asked: Asked = {}, key = "soup") =>
  within((tx) => dishes.change(tx, null, key, wanted, asked));
const end = (asked: Asked = {}, key = "soup") => within((tx) => dishes.end(tx, key, asked));
const forget = (key = "soup") => within((tx) => dishes.forget(tx, key));
const course = () => dishes.course("soup");
const code = (name: string) => ({ code: `versioned-test.${name}` });

beforeAll(() =>
  run(
    db,
    sql`create table dish (id uuid primary key, key text not null, position int not null, price int not null,
          sides text[] not null, courses text[] not null, decided_by uuid,
          valid_from timestamptz not null, valid_to timestamptz,
          exclude using gist (key with =, tstzrange(valid_from, valid_to) with &&))`,
  ),
);
beforeEach(async () => {
  await run(db, sql`delete from dish`);
  const since = { validFrom: inDays(-30), validTo: null };
  await within(async (tx) => {
    await dishes.write(tx, null, "soup", soup(5, { sides: ["bread", "cheese"], courses: ["a", "b"] }), {
      position: 0,
      ...since,
    });
    await dishes.write(tx, null, "bread", soup(1), { position: 1, ...since });
  });
});

describe("a change", () => {
  it("from now ends what was at the very instant at which it begins", async () => {
    await change(soup(6));
    const { past, now } = await course();
    expect(past).toMatchObject([{ price: 5, validTo: now!.validFrom }]);
    expect(now).toMatchObject({ price: 6, validTo: null, position: 0 });
    expect((await dishes.course("soup", db, inDays(-1))).now).toMatchObject({ price: 5 });
  });

  it("that asks for what stands writes nothing: sets have no order, lists named so have one", async () => {
    await change(soup(5, { sides: ["cheese", "bread"], courses: ["a", "b"] }));
    expect((await course()).past).toEqual([]);
    await change(soup(5, { sides: ["cheese", "bread"], courses: ["b", "a"] }));
    expect((await course()).past).toHaveLength(1);
  });

  it("is planned for a day to come, one at a time, and holds from that day on", async () => {
    const [monday, friday] = [inDays(3), inDays(7)];
    await change(soup(7), { from: monday });
    await change(soup(7), { from: monday });
    await change(soup(8), { from: friday });
    expect(await course()).toMatchObject({
      now: { price: 5, validTo: friday },
      planned: { price: 8 },
      past: [],
    });
    expect((await dishes.course("soup", db, inDays(8))).now).toMatchObject({ price: 8 });
    expect((await dishes.toCome()).get("soup")).toEqual({ at: friday, what: "changes" });
  });

  it("from now lasts until what is planned", async () => {
    const monday = inDays(3);
    await change(soup(8), { from: monday });
    await change(soup(6));
    expect(await course()).toMatchObject({ now: { price: 6, validTo: monday }, planned: { price: 8 } });
  });

  it.each<[string, Rules, Asked]>([
    ["notToCome", soup(6), { from: inDays(-1) }],
    ["tooFar", soup(6), { from: inDays(366 * 11) }],
    ["free", soup(0), {}],
    ["stale", soup(6), { seen: "what it never was" }],
  ])("is refused as %s", async (why, wanted, asked) => {
    await expect(change(wanted, asked)).rejects.toMatchObject(code(why));
    expect((await course()).past).toEqual([]);
  });

  it("is refused for what there never was", async () => {
    await expect(change(soup(6), {}, "stew")).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("is seen by the form that showed what was before, whose second sending changes nothing", async () => {
    const seen = seenOf(await course());
    await change(soup(6), { seen });
    await change(soup(6), { seen });
    await expect(change(soup(7), { seen })).rejects.toMatchObject(code("stale"));
    expect((await course()).past).toHaveLength(1);
  });

  it("that is rehearsed writes nothing, and says what it would be refused for", async () => {
    expect(await rehearse(() => change(soup(6), { rehearse: true }))).toBeNull();
    expect(await rehearse(() => change(soup(0), { rehearse: true }))).toMatchObject(code("free"));
    expect(await course()).toMatchObject({ now: { price: 5 }, past: [] });
  });

  it("takes its turn with others made at the same time", async () => {
    await Promise.all([6, 7, 8, 9].map((price) => change(soup(price))));
    const { past, now } = await course();
    expect(past).toHaveLength(4);
    expect(past.at(-1)!.validTo).toEqual(now!.validFrom);
  });
});

describe("an end", () => {
  it("comes now or on a day, in the place of what was planned; again, it changes nothing", async () => {
    const monday = inDays(3);
    await change(soup(8), { from: inDays(9) });
    await end({ from: monday });
    expect(await course()).toMatchObject({ now: { validTo: monday }, planned: null, endsAt: monday });
    expect((await dishes.toCome()).get("soup")).toEqual({ at: monday, what: "ends" });
    expect(await dishes.ended()).toEqual([]);
    await end();
    await end();
    expect(await course()).toMatchObject({ now: null, planned: null, past: [{ price: 5 }] });
    expect(await dishes.ended()).toEqual(["soup"]);
  });

  it("is refused while something uses it, and for what there never was", async () => {
    await expect(end({}, "bread")).rejects.toMatchObject(code("eaten"));
    await expect(end({}, "stew")).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("is not the last word: a later change begins anew", async () => {
    await end();
    await change(soup(9));
    expect(await course()).toMatchObject({ now: { price: 9 }, past: [{ price: 5 }] });
  });
});

describe("what is planned", () => {
  it.each<[string, () => Promise<void>]>([
    ["a change", () => change(soup(8), { from: inDays(3) })],
    ["an end", () => end({ from: inDays(3) })],
  ])("is given up: %s", async (_, plan) => {
    await plan();
    await forget();
    expect(await course()).toMatchObject({ now: { price: 5, validTo: null }, planned: null, endsAt: null });
    await expect(forget()).rejects.toMatchObject(code("nothingPlanned"));
  });
});

describe("a place", () => {
  it("among those in force holds for every version", async () => {
    await change(soup(8), { from: inDays(3) });
    await within((tx) => dishes.place(tx, "soup", 7));
    expect((await dishes.at(new Date())).map(({ key }) => key)).toEqual(["bread", "soup"]);
    expect((await dishes.at(inDays(4))).map(({ key, position }) => [key, position])).toEqual([
      ["bread", 0],
      ["soup", 1],
    ]);
    await expect(within((tx) => dishes.place(tx, newId(), 0))).rejects.toMatchObject({
      code: "boucle.notFound",
    });
  });
});
