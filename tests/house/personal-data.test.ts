import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { db, run } from "#platform/database/index.ts";
import { languages, t } from "#platform/language/index.ts";
import { erasedHow, keptFor, type PersonalData } from "#platform/personal/index.ts";
import { buildHouse } from "../../src/main/app.ts";
import { aDatabase } from "../support/bare.ts";
import { speaking } from "../support/speaking.ts";
import { allColumns, declaredColumns, undeclared } from "./personal/columns.ts";
import { impersonal } from "./personal/impersonal.ts";

aDatabase();
const declared = buildHouse().personalData;
const faults = async () => undeclared(await allColumns(), declared, impersonal);

describe("the register of personal data", () => {
  it("declares every column that holds or points to a person", async () => {
    expect(await faults()).toEqual([]);
  });

  it("declares no column that is not there", async () => {
    const there = new Set((await allColumns()).map(({ name }) => name));
    expect(declaredColumns(declared).filter((name) => !there.has(name))).toEqual([]);
  });

  it("declares each column once, so that its purpose is one", () => {
    const names = declaredColumns(declared);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("says of each why, and until when, in words", () => {
    const short = (one: PersonalData) =>
      t(one.purpose).length < 10 || keptFor(one).length < 5 || erasedHow(one).length < 5;
    for (const language of languages) expect(speaking(() => declared.filter(short), language)).toEqual([]);
  });

  it("has no exception for a column that is gone, or that a manifest declares", async () => {
    const names = (await allColumns()).map(({ name }) => name);
    const known = new Set(declaredColumns(declared));
    const idle = [...impersonal].filter((name) =>
      name.endsWith(".*")
        ? !names.some((one) => one.startsWith(name.slice(0, -1)))
        : !names.includes(name) || known.has(name),
    );
    expect(idle).toEqual([]);
  });
});

describe("a new column", () => {
  afterEach(() => run(db, sql`drop table if exists tea`));

  it.each([
    ["guest uuid references person (id)", "tea.guest points to a person"],
    ["guest text references auth_user (id)", "tea.guest points to a person"],
    ["poured_by uuid", "tea.poured_by is named like something of a person"],
    ['"pouredBy" uuid', "tea.pouredBy is named like something of a person"],
    ["person_id uuid", "tea.person_id is named like something of a person"],
    ["viewer_id uuid", "tea.viewer_id is named like something of a person"],
    ["account bigint", "tea.account is named like something of a person"],
    ["phone_number bigint", "tea.phone_number is named like something of a person"],
    ["born_in integer", "tea.born_in is named like something of a person"],
    ["note text", "tea.note holds words (text)"],
    ["notes varchar(20)[]", "tea.notes holds words (ARRAY)"],
    ["more jsonb", "tea.more holds words (jsonb)"],
  ])("is found when it may concern a person: %s", async (column, fault) => {
    await run(db, sql.raw(`create table tea (sugar integer, ${column})`));
    expect(await faults()).toEqual([fault]);
  });

  it("is left alone when it concerns nobody", async () => {
    await run(
      db,
      sql`create table tea (sugar integer, hot boolean, at timestamptz, unit_id uuid references unit (id))`,
    );
    expect(await faults()).toEqual([]);
  });
});
