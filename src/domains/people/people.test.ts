import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { configureSessions } from "#platform/session/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import {
  addressOf,
  fullName,
  giveAccount,
  giveConsent,
  isFreeAddress,
  isRegistered,
  type NewPerson,
  person,
  personAccount,
  personAt,
  personEmail,
  register,
  registerMany,
} from "./index.ts";

aDatabase();
beforeAll(() =>
  configureSessions({ secret: "a secret for tests only, 32 characters", url: "http://127.0.0.1:3000" }),
);

const somebody = (more: Partial<NewPerson> = {}) => ({
  id: newId(),
  givenName: "Élodie",
  familyName: "Çelik-Œuvrard",
  email: `${newId()}@example.org`,
  ...more,
});
const registered = (who: NewPerson) => db.transaction((tx) => register(tx, system, who));
const accountsOf = (personId: string) =>
  db.select().from(personAccount).where(eq(personAccount.personId, personId));

describe("registering", () => {
  it("keeps a person once under one id, as they were the first time", async () => {
    const who = somebody();
    await registered(who);
    await registered({ ...who, givenName: "Autre", email: "autre@example.org" });
    const [kept] = await db.select().from(person).where(eq(person.id, who.id));
    expect(kept).toMatchObject({ givenName: "Élodie", searchName: "celik oeuvrard elodie" });
    expect(await addressOf(db, who.id)).toBe(who.email);
    expect(await personAt("autre@example.org")).toBeNull();
  });

  it("asks neither for an address nor for a gender", async () => {
    const id = await registered({ givenName: "Ali", familyName: "Exemple" });
    expect(await addressOf(db, id)).toBeNull();
    await giveAccount(id);
    expect(await accountsOf(id)).toEqual([]);
  });

  it("records who did it once", async () => {
    const who = somebody();
    await registered(who);
    await registered(who);
    const found = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from audit_entry where subject_id = ${who.id} and verb = 'people.register'`,
    );
    expect(found!.n).toBe(1);
  });

  it("of many is safe to repeat: nobody gets a second address", async () => {
    const all = [somebody(), somebody({ email: undefined }), somebody()];
    await db.transaction((tx) => registerMany(tx, all));
    await db.transaction((tx) => registerMany(tx, all));
    expect(await personAt(all[0]!.email!)).toBe(all[0]!.id);
    const addresses = await db.select().from(personEmail).where(eq(personEmail.personId, all[0]!.id));
    expect(addresses).toHaveLength(1);
  });

  it("tells whether an id is somebody's", async () => {
    const id = await registered(somebody());
    expect(await db.transaction((tx) => isRegistered(tx, id))).toBe(true);
    expect(await db.transaction((tx) => isRegistered(tx, newId()))).toBe(false);
  });
});

describe("an address", () => {
  it("finds its owner whatever its case", async () => {
    const id = await registered(somebody({ email: "Nour.Exemple@Example.org" }));
    expect(await personAt("nour.exemple@EXAMPLE.ORG")).toBe(id);
  });

  it("that a family shares finds nobody rather than the wrong one", async () => {
    const email = `${newId()}@example.org`;
    await registered(somebody({ email }));
    await registered(somebody({ email }));
    expect(await personAt(email)).toBeNull();
  });

  it("that is not somebody's main one does not name them", async () => {
    const [id, address] = [await registered(somebody()), `${newId()}@example.org`];
    await db.insert(personEmail).values({ id: newId(), personId: id, address, main: false });
    expect(await personAt(address)).toBeNull();
  });

  it("written twice for one person still names them", async () => {
    const who = somebody();
    await registered(who);
    await db.insert(personEmail).values({ id: newId(), personId: who.id, address: who.email });
    expect(await personAt(who.email)).toBe(who.id);
  });

  it("is free until somebody holds it, and given to one of those who ask at once", async () => {
    const email = `${newId()}@example.org`;
    const claim = () =>
      db.transaction(async (tx) => {
        if (!(await isFreeAddress(tx, email))) return false;
        await register(tx, system, somebody({ email }));
        return true;
      });
    const told = await Promise.all([claim(), claim(), claim(), claim()]);
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await db.transaction((tx) => isFreeAddress(tx, email.toUpperCase()))).toBe(false);
  });
});

describe("an account", () => {
  it("is opened once, however often", async () => {
    const id = await registered(somebody());
    await giveAccount(id);
    await Promise.all([giveAccount(id), giveAccount(id)]);
    expect(await accountsOf(id)).toHaveLength(1);
  });

  it("at a shared address stays that of the first", async () => {
    const email = `${newId()}@example.org`;
    const [first, second] = [await registered(somebody({ email })), await registered(somebody({ email }))];
    await giveAccount(first);
    await giveAccount(second);
    expect(await accountsOf(first)).toHaveLength(1);
    expect(await accountsOf(second)).toEqual([]);
  });

  it("of nobody is not opened", async () => {
    await giveAccount(newId());
    expect(await row(db, sql`select 1 from auth_user where email is null`)).toBeNull();
  });
});

it("an agreement is kept in the words that were read", async () => {
  const id = await registered(somebody());
  await db.transaction((tx) => giveConsent(tx, id, "membership", "J’accepte."));
  expect(await row(db, sql`select wording, withdrawn_at from consent where person_id = ${id}`)).toEqual({
    wording: "J’accepte.",
    withdrawnAt: null,
  });
});

it("a person is named by given then family name", () => {
  expect(fullName({ givenName: "Élodie", familyName: "Çelik" })).toBe("Élodie Çelik");
});
