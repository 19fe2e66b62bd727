import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, rows, run } from "#platform/database/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { letter, type Reached } from "./letter.ts";

aDatabase();
beforeEach(() => run(db, sql`delete from mail`));

const reached: Reached[] = [
  { address: "nour@example.org", language: "fr" },
  { address: "ana@example.org", language: "en", zone: "America/Cayenne" },
];
const instant = new Date("2027-06-14T22:30:00Z");
const tell = (name: string, fails = { once: false }) =>
  letter("tests.happened", name, {
    once: ({ id }) => id,
    to: async () => reached,
    write: (t, { address }, link) => {
      if (fails.once) {
        fails.once = false;
        throw new Error("no");
      }
      return { subject: t.language, body: `${address} ${t.dateTime(instant)} ${link("/x")}` };
    },
  });

describe("a letter", () => {
  it("is written to each in their language and zone", async () => {
    await tell("speaks").handle({ id: "1" });
    const letters = (await mailbox()).map(({ recipient, subject, body }) => [recipient, subject, body]);
    expect(Object.fromEntries(letters.map(([to, ...words]) => [to, words.join(" ")]))).toEqual({
      "nour@example.org": expect.stringMatching(/^fr .* 15 juin 2027 à 0?0.h.30 http.*\/x$/),
      "ana@example.org": expect.stringMatching(/^en .* 14 June 2027 at 19:30 http.*\/x$/),
    });
  });

  it("is said once for each thing told, though delivered twice and at the same time", async () => {
    const said = tell("once");
    await Promise.all([said.handle({ id: "1" }), said.handle({ id: "1" }), said.handle({ id: "2" })]);
    await said.handle({ id: "2" });
    expect(await mailbox()).toHaveLength(4);
  });

  it("is not taken as said when writing it failed", async () => {
    const fails = { once: true };
    const said = tell("again", fails);
    await expect(said.handle({ id: "1" })).rejects.toThrow("no");
    await said.handle({ id: "1" });
    expect(await mailbox()).toHaveLength(2);
  });

  it("is not written for an event that does not say what happened", async () => {
    await tell("nothing").handle({});
    expect(await mailbox()).toEqual([]);
    expect(await rows(db, sql`select from letter_said where key like '%.nothing:%'`)).toEqual([]);
  });
});
