import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { firstRunToken } from "#domains/desk/index.ts";
import { personAt } from "#domains/people/index.ts";
import { appointAdministrator } from "#domains/rights/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { anApp } from "../support/app.ts";
import { aDatabase } from "../support/bare.ts";
import { count } from "./refused.ts";

aDatabase();
const asked = anApp();

const page = (token: string) => `/premiere-fois?jeton=${encodeURIComponent(token)}`;
const founds = (email: string, token = firstRunToken(), once = newId()) =>
  asked.post(null, "/premiere-fois", {
    once,
    token,
    name: "Les Rivières",
    accent: "#aa3355",
    language: "fr",
    givenName: "Ada",
    familyName: "Exemple",
    email,
  });
const administrators = () =>
  rows<{ id: string }>(db, sql`select person_id as id from mandate_now where kind_key = 'administrator'`);

describe("the first run", () => {
  it.each<[string, string]>([
    ["none", ""],
    ["a word", "x"],
    ["as long in letters, longer in bytes", "é".repeat(32)],
    ["a letter less", firstRunToken().slice(1)],
    ["a letter more", `${firstRunToken()}A`],
  ])("is found by nobody who has another link than the terminal’s: %s", async (_, token) => {
    expect((await asked.get(null, page(token))).status).toBe(404);
    expect((await founds("intrus@example.org", token)).status).toBe(404);
    expect(await count("unit", sql`true`)).toBe(0);
  });

  it("founds nothing without a name and an address", async () => {
    expect((await asked.get(null, page(firstRunToken()))).status).toBe(200);
    expect((await founds("sans arobase")).status).toBe(422);
    expect([await count("unit", sql`true`), await count("person", sql`true`)]).toEqual([0, 0]);
  });

  it("founds one movement with one administrator, though its button is pressed twice and another form comes at the same time", async () => {
    const once = newId();
    const twice = [once, once].map((id) => founds("ada@example.org", firstRunToken(), id));
    const answers = await Promise.all([...twice, founds("bis@example.org")]);
    const first = await personAt("ada@example.org");
    expect(answers.map(({ status }) => status)).toEqual(first ? [303, 303, 404] : [404, 404, 303]);
    for (const { status, headers } of answers)
      if (status === 303) expect(headers.get("location")).toMatch(/^\/connexion\/lien\?jeton=./);
    expect(await count("unit", sql`parent_id is null`)).toBe(1);
    expect(await count("person", sql`true`)).toBe(1);
    expect(await administrators()).toHaveLength(1);
  });

  it("is over for good: its link founds nothing more", async () => {
    expect((await asked.get(null, page(firstRunToken()))).status).toBe(404);
    expect((await founds("trois@example.org")).status).toBe(404);
    expect(await administrators()).toHaveLength(1);
  });
});

describe("the operator’s terminal", () => {
  it("makes someone an administrator once, however often it is asked", async () => {
    const [first] = await administrators();
    const root = await rootUnit();
    for (let n = 0; n < 2; n++) await db.transaction((tx) => appointAdministrator(tx, root, first!.id));
    expect(await administrators()).toEqual([first]);
  });
});
