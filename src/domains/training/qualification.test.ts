import { eq, sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { trainingsAsked } from "#domains/kinds/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { auditEntry } from "#platform/audit/schema.ts";
import { db, newId } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { type Day, plus, today } from "#platform/time/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { forgetTraining, missingTrainings, type NewQualification, recordTraining } from "./qualification.ts";
import { qualification } from "./schema.ts";

const world = aWorld();
const app = anApp();
const training = "vie-des-groupes";
const inDays = (days: number) => plus(today("Europe/Paris"), { days });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? error.code.split(".").at(-1) : String(error)),
  );
const followed = (who: Actor, more: Partial<NewQualification> = {}): NewQualification => ({
  id: newId(),
  personId: who.personId!,
  training,
  followedOn: inDays(-30),
  expiresOn: null,
  ...more,
});
const missingIn = async (...units: Unit[]) =>
  (
    await missingTrainings(
      db,
      units.map(({ id }) => id),
    )
  ).map(({ personId }) => personId);
const contactOf = (unit: Unit) => someone("Camille", "nonbinary", { kind: "loop_training", in: unit });

describe("a training that a mandate asks for", () => {
  it("is one of those that kinds in force name", async () => {
    expect((await trainingsAsked()).map(({ key }) => key)).toEqual(["service-d-ordre", training]);
  });

  it("is missing from the holder of the mandate, until it has been followed", async () => {
    expect(await missingIn(world.ardeche, world.drome)).toEqual(
      expect.arrayContaining([world.rosa.personId, world.dario.personId]),
    );
    const contact = await contactOf(world.ardeche);
    await recordTraining(contact, world.ardeche, followed(world.rosa));
    expect(await missingIn(world.ardeche)).toEqual([]);
    expect(await missingIn(world.drome)).toEqual([world.dario.personId]);
    expect(await missingTrainings(db, [])).toEqual([]);
  });

  it("is missing again once it has expired, and says since when", async () => {
    await recordTraining(
      world.ada,
      world.drome,
      followed(world.dario, { followedOn: inDays(-400), expiresOn: inDays(-2) }),
    );
    expect(await missingTrainings(db, [world.drome.id])).toMatchObject([
      { personId: world.dario.personId, expiredOn: inDays(-2), key: training, before: false },
    ]);
    await recordTraining(
      world.ada,
      world.drome,
      followed(world.dario, { followedOn: inDays(-1), expiresOn: inDays(0) }),
    );
    expect(await missingIn(world.drome)).toEqual([]);
  });

  it("is recorded by the training contact over their own loop, and by nobody without the power", async () => {
    const contact = await contactOf(world.drome);
    expect(await refusalOf(recordTraining(contact, world.ardeche, followed(world.nour)))).toBe("forbidden");
    expect(await refusalOf(recordTraining(contact, world.valence, followed(world.victor)))).toBe("done");
    for (const who of [visitor, world.nobody, world.nour, world.rosa, world.edwige, world.sam]) {
      expect(await refusalOf(recordTraining(who, world.ardeche, followed(world.mina)))).toMatch(
        /signInFirst|forbidden/,
      );
    }
  });

  it("is recorded once, with its entry, however often the form is sent", async () => {
    const what = followed(world.mina);
    await recordTraining(world.ada, world.ardeche, what);
    await recordTraining(world.ada, world.ardeche, what);
    await recordTraining(world.ada, world.ardeche, { ...what, id: newId(), expiresOn: inDays(300) });
    const rows = await db
      .select()
      .from(qualification)
      .where(eq(qualification.personId, world.mina.personId!));
    expect(rows).toMatchObject([{ expiresOn: inDays(300), recordedBy: world.ada.personId }]);
    const [entry] = await db.select().from(auditEntry).where(eq(auditEntry.subjectId, what.id));
    expect(entry).toMatchObject({
      verb: "organisation.record-training",
      power: "organisation.record-training",
    });
    const other = { ...what, personId: world.leo.personId! };
    expect(await refusalOf(recordTraining(world.ada, world.ardeche, other))).toBe("idTaken");
  });

  it.each<[string, Partial<NewQualification>]>([
    ["unknown", { training: "astronomie" }],
    ["notYet", { followedOn: inDays(3) }],
    ["expiresBefore", { expiresOn: inDays(-31) }],
    ["nobodyHere", { personId: newId() }],
  ])("is refused as %s with %j", async (code, more) => {
    expect(await refusalOf(recordTraining(world.ada, world.ardeche, followed(world.leo, more)))).toBe(code);
  });

  it("is taken back by the person who recorded it, and by nobody else", async () => {
    const what = followed(world.leo);
    await recordTraining(world.ada, world.ardeche, what);
    const contact = await contactOf(world.ardeche);
    expect(await refusalOf(forgetTraining(contact, world.ardeche, what.id))).toBe("notFound");
    expect(await refusalOf(forgetTraining(world.nour, world.ardeche, what.id))).toBe("forbidden");
    await forgetTraining(world.ada, world.ardeche, what.id);
    await forgetTraining(world.ada, world.ardeche, what.id);
    expect(await db.select().from(qualification).where(eq(qualification.id, what.id))).toEqual([]);
  });
});

describe("the page of trainings", () => {
  const path = () => `/unites/${world.ardeche.slug}/formations`;

  it("says who still must follow what, to anyone who may record it, and logs the access", async () => {
    const contact = await contactOf(world.ardeche);
    const late = await someone("Tardif", "man", { kind: "loop_stewarding", in: world.ardeche });
    const looks = async () =>
      Number(
        (
          await db.execute<{ n: string }>(
            sql`select count(*) as n from sighting where page = '/unites/:slug/formations'`,
          )
        ).rows[0]!.n,
      );
    const before = await looks();
    const html = await (await app.get(contact, path())).text();
    expect(html).toContain("Tardif Exemple");
    expect(html).toContain("à suivre");
    expect(await looks()).toBe(before + 1);
    const form = {
      once: newId(),
      person: late.personId!,
      email: "",
      training: "service-d-ordre",
      followedOn: inDays(-3),
      expiresOn: "",
    };
    expect((await app.post(contact, path(), form)).status).toBe(303);
    const lines = async (query: string) => {
      const page = await (await app.get(contact, `${path()}${query}`)).text();
      return page.slice(page.indexOf("<tbody"), page.indexOf("</tbody"));
    };
    expect(await lines("")).not.toContain("Tardif");
    expect(await lines("?lesquelles=toutes")).toContain("Tardif");
    expect(await lines("?lesquelles=toutes&formation=vie-des-groupes")).not.toContain("Tardif");
  });

  it("is closed to everyone else, here and next door", async () => {
    const contact = await contactOf(world.ardeche);
    for (const who of [null, world.nobody, world.nour, world.rosa, world.sam])
      expect((await app.get(who, path())).status).not.toBe(200);
    expect((await app.get(contact, `/unites/${world.drome.slug}/formations`)).status).toBe(403);
    const form = {
      once: newId(),
      person: "",
      email: `${world.dario.personId}@example.org`,
      training,
      followedOn: inDays(-1),
      expiresOn: "",
    };
    expect((await app.post(contact, `/unites/${world.drome.slug}/formations`, form)).status).toBe(403);
  });

  it("records someone who has no mandate yet by their address, and nobody by another unit's id", async () => {
    const contact = await contactOf(world.ardeche);
    const form = {
      once: newId(),
      person: "",
      email: `${world.nobody.personId}@example.org`,
      training,
      followedOn: inDays(-1),
      expiresOn: "",
    };
    expect((await app.post(contact, path(), form)).status).toBe(303);
    const stranger = { ...form, once: newId(), email: "", person: world.dario.personId! };
    const answer = await app.post(contact, path(), stranger);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("f-person-error");
    const bad = await app.post(contact, path(), { ...form, once: newId(), followedOn: "hier" });
    expect(bad.status).toBe(422);
    for (const followedOn of ["0000-01-01", "2026-02-30", "+275760-09-13"])
      expect((await app.post(contact, path(), { ...form, once: newId(), followedOn })).status).toBe(422);
  });
});

describe("the day of a training", () => {
  const at = async (now: string, followedOn: Day) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
    try {
      return await refusalOf(recordTraining(world.ada, world.root, followed(world.mina, { followedOn })));
    } finally {
      vi.useRealTimers();
    }
  };

  it.each<[string, string, Day, string]>([
    ["has come at 22:30 UTC in summer", "2026-06-14T22:30:00Z", "2026-06-15", "done"],
    ["has not come a minute before midnight", "2026-06-14T21:59:00Z", "2026-06-15", "notYet"],
    ["has not come an hour later in winter", "2026-10-25T22:30:00Z", "2026-10-26", "notYet"],
    ["has come with the new year of Paris", "2026-12-31T23:30:00Z", "2027-01-01", "done"],
  ])("%s", async (_, now, day, answer) => {
    expect(await at(now, day)).toBe(answer);
  });
});
