import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Text, writeText } from "#domains/texts/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import {
  amend,
  choose,
  commitmentById,
  commitmentsOf,
  listCommitments,
  progressOf,
  report,
  standingOf,
  withdrawCommitment,
  wordsOn,
  writeCommitments,
  writeUpdates,
} from "./index.ts";

const world = aWorld();
let text: Text;
let blockIds: string[];
let other: { text: Text; blockIds: string[] };

const blocks = [
  { kind: "axis" as const, label: "Axe", number: "I", content: "Mieux fonctionner" },
  { kind: "objective" as const, label: "Objectif", number: "1", content: "Se parler" },
  {
    kind: "paragraph" as const,
    number: "1",
    content:
      "Nous parlons trop peu. **Quatre visios seront ouvertes *dans l’année*.** On y viendra avec des questions.",
  },
  { kind: "objective" as const, label: "Objectif", number: "2", content: "Rembourser" },
  { kind: "paragraph" as const, number: "2", content: "**Le délai sera ramené à six semaines.**" },
];

beforeAll(async () => {
  const published = { inForceFrom: "2025-06-21" };
  await db.transaction(async (tx) => {
    const made = await writeText(tx, {
      title: "Feuille de route",
      kind: "roadmap",
      unitId: world.root.id,
      blocks,
      published,
    });
    ({ text, blockIds } = made);
    other = await writeText(tx, { title: "Brouillon", kind: "roadmap", unitId: world.root.id, blocks });
  });
});

const sentence = "Quatre visios seront ouvertes dans l’année.";
const terms = () => ({ title: "Quatre visios", ownerUnitId: world.lifeSpace.id });
const promise = (more: object = {}) =>
  choose(world.edwige, text, {
    blockId: blockIds[2]!,
    sentence,
    ...terms(),
    title: `Visios ${newId().slice(-6)}`,
    ...more,
  });

describe("choosing a commitment", () => {
  it("is refused without a title, or for a day that the calendar does not have", async () => {
    for (const [wrong, code] of [
      [{ title: " \n" }, "noTitle"],
      [{ dueOn: "2027-02-29" }, "badDay"],
      [{ dueOn: "1999-12-31" }, "badDay"],
      [{ dueOn: "demain" }, "badDay"],
      [{ indicator: "Visios", target: -1 }, "badTarget"],
    ] as const)
      await expect(promise(wrong), code).rejects.toMatchObject({ code: `roadmap.${code}` });
  });

  it("takes a sentence of the text, an owner and a date", async () => {
    const id = await promise({
      title: "Quatre visios",
      dueOn: "2026-12-12",
      indicator: "visios tenues",
      target: 4,
    });
    expect(await commitmentById(id)).toMatchObject({
      sentence,
      title: "Quatre visios",
      owner: { slug: "vie-du-mouvement" },
      dueOn: "2026-12-12",
      target: 4,
      standing: { status: "planned", progress: 0, late: false },
    });
  });

  it("accepts a sentence of a draft too", async () => {
    const what = {
      ...terms(),
      blockId: other.blockIds[4]!,
      sentence: "Le délai sera ramené à six semaines.",
    };
    expect(await commitmentById(await choose(world.edwige, other.text, what))).toMatchObject({
      textId: other.text.id,
    });
  });

  it("refuses words that are not in the paragraph, and a paragraph of another text", async () => {
    await expect(promise({ sentence: "Cent visios seront ouvertes." })).rejects.toMatchObject({
      code: "roadmap.notInTheText",
    });
    await expect(promise({ sentence: " " })).rejects.toMatchObject({ code: "roadmap.notInTheText" });
    await expect(promise({ blockId: other.blockIds[2] })).rejects.toMatchObject({
      code: "roadmap.elsewhere",
    });
    await expect(promise({ blockId: "x" })).rejects.toMatchObject({ code: "roadmap.elsewhere" });
  });

  it("refuses an owner that does not exist, people without a mandate there, and a target without indicator", async () => {
    await expect(promise({ ownerUnitId: newId() })).rejects.toMatchObject({ code: "roadmap.unknownOwner" });
    await expect(promise({ personIds: [world.mina.personId] })).rejects.toMatchObject({
      code: "roadmap.notThere",
    });
    await expect(promise({ target: 4 })).rejects.toMatchObject({ code: "roadmap.indicatorFirst" });
  });

  it("is for editors alone", async () => {
    const what = { ...terms(), blockId: blockIds[2]!, sentence };
    await expect(choose(world.sam, text, what)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await expect(choose(visitor, text, what)).rejects.toMatchObject({ code: "boucle.signInFirst" });
  });

  it("twice with the same form makes one; twice under the same name is refused", async () => {
    const id = newId();
    await promise({ id, title: "Une fois" });
    expect(await promise({ id, title: "Une fois" })).toBe(id);
    await expect(promise({ title: "Une fois" })).rejects.toMatchObject({
      code: "roadmap.already",
      values: { id },
    });
    await expect(promise({ id, sentence: "Nous parlons trop peu." })).rejects.toMatchObject({
      code: "roadmap.taken",
    });
  });
});

describe("changing a commitment", () => {
  it("moves its owner and date, and refuses a stale change", async () => {
    const id = await promise();
    await amend(world.edwige, id, {
      ...terms(),
      title: "Renommé",
      ownerUnitId: world.programSpace.id,
      dueOn: "2027-01-31",
      revision: 1,
    });
    expect(await commitmentById(id)).toMatchObject({
      title: "Renommé",
      dueOn: "2027-01-31",
      owner: { slug: "programme" },
      revision: 2,
    });
    await expect(amend(world.edwige, id, { ...terms(), revision: 1 })).rejects.toMatchObject({
      code: "boucle.stale",
    });
  });

  it("never rewrites its sentence, whatever writes to the database", async () => {
    const id = await promise();
    const rewritten = db.execute(sql`update commitment set sentence = 'Autre' where id = ${id}`);
    await expect(rewritten).rejects.toMatchObject({ cause: { code: "BO007" } });
  });

  it("withdraws with a reason, and counts no more", async () => {
    const id = await promise();
    await expect(withdrawCommitment(world.edwige, id, " ")).rejects.toMatchObject({
      code: "roadmap.noReason",
    });
    await expect(withdrawCommitment(world.sam, id, "Non")).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await withdrawCommitment(world.edwige, id, "Remplacé par un autre.");
    expect(await commitmentById(id)).toMatchObject({ withdrawnBecause: "Remplacé par un autre." });
    expect((await commitmentsOf(text.id)).some((one) => one.id === id)).toBe(false);
    await expect(report(world.sam, id, { status: "kept", body: "Fait" })).rejects.toMatchObject({
      code: "roadmap.withdrawn",
    });
  });
});

describe("reporting on a commitment", () => {
  const word = { status: "under_way" as const, progress: 40, body: "Deux visios ont eu lieu." };

  it("is for the leads of the owner unit and for people named as owners", async () => {
    const id = await promise({ personIds: [world.sam.personId] });
    await report(world.sam, id, word);
    expect((await standingOf([id])).get(id)).toMatchObject({
      status: "under_way",
      progress: 40,
      lastWord: word.body,
    });
    await expect(report(world.nour, id, word)).rejects.toMatchObject({ code: "roadmap.notYours" });
    await expect(report(world.edwige, id, word)).rejects.toMatchObject({ code: "roadmap.notYours" });
    await expect(report(visitor, id, word)).rejects.toMatchObject({ code: "boucle.signInFirst" });
    await expect(report(world.sam, newId(), word)).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("of another space is refused", async () => {
    const id = await promise({ ownerUnitId: world.programSpace.id });
    await expect(report(world.sam, id, word)).rejects.toMatchObject({ code: "roadmap.notYours" });
  });

  it("said kept is whole, and a value follows into the progress", async () => {
    const id = await promise({ indicator: "visios", target: 4 });
    await report(world.sam, id, { status: "under_way", value: 3, body: "Trois sur quatre." });
    expect((await commitmentById(id))?.standing).toMatchObject({ progress: 75, value: 3 });
    await report(world.sam, id, { status: "kept", progress: 20, body: "Les quatre." });
    expect((await commitmentById(id))?.standing).toMatchObject({ status: "kept", progress: 100 });
  });

  it("keeps every word, unchanged, in order", async () => {
    const id = await promise();
    await report(world.sam, id, { ...word, body: "Un." });
    await report(world.sam, id, { ...word, body: "Deux." });
    expect((await wordsOn(id)).map((one) => one.body)).toEqual(["Un.", "Deux."]);
    const rewritten = db.execute(
      sql`update commitment_update set body = 'Autre' where commitment_id = ${id}`,
    );
    await expect(rewritten).rejects.toMatchObject({ cause: { code: "BO003" } });
  });

  it("sent twice is said once", async () => {
    const id = await promise();
    const once = newId();
    await report(world.sam, id, { ...word, id: once });
    await report(world.sam, id, { ...word, id: once });
    expect(await wordsOn(id)).toHaveLength(1);
    await expect(report(world.sam, id, { ...word, id: once, body: "Autre" })).rejects.toMatchObject({
      code: "roadmap.taken",
    });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/a",
    "pas une adresse",
    "https://moi:secret@example.org/",
  ])("refuses %s as evidence", async (evidenceUrl) => {
    const id = await promise();
    await expect(report(world.sam, id, { ...word, evidenceUrl })).rejects.toMatchObject({
      code: "roadmap.badEvidence",
    });
  });

  it("needs words and a share", async () => {
    const id = await promise();
    await expect(report(world.sam, id, { ...word, body: " " })).rejects.toMatchObject({
      code: "roadmap.noWord",
    });
    for (const progress of [-1, 101, 1.5, Number.NaN, null])
      await expect(report(world.sam, id, { ...word, progress })).rejects.toMatchObject({
        code: "roadmap.noProgress",
      });
    await report(world.sam, id, { ...word, evidenceUrl: "https://example.org/compte-rendu" });
    expect((await wordsOn(id))[0]).toMatchObject({ evidenceUrl: "https://example.org/compte-rendu" });
  });
});

describe("where a commitment stands", () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

  it("is late once its day has passed, unless it is finished", async () => {
    const dueOn = daysAgo(3).toISOString().slice(0, 10);
    const id = await promise({ dueOn });
    expect((await commitmentById(id))?.standing.late).toBe(true);
    expect((await listCommitments({ concern: "late" })).list.map((one) => one.id)).toContain(id);
    await report(world.sam, id, { status: "kept", body: "Fait." });
    expect((await commitmentById(id))?.standing.late).toBe(false);
  });

  it("is silent after sixty days without a word", async () => {
    const base = { textId: text.id, blockId: blockIds[2]!, sentence, ownerUnitId: world.lifeSpace.id };
    const [quiet, heard] = [newId(), newId()];
    await db.transaction(async (tx) => {
      const createdAt = daysAgo(200);
      await writeCommitments(tx, [
        { ...base, id: quiet, title: "Silencieux", createdAt },
        { ...base, id: heard, title: "Entendu", createdAt, personIds: [world.sam.personId!] },
      ]);
      await writeUpdates(tx, [
        { commitmentId: quiet, status: "under_way", progress: 10, body: "Début.", madeAt: daysAgo(62) },
        { commitmentId: heard, status: "under_way", progress: 10, body: "Début.", madeAt: daysAgo(58) },
      ]);
    });
    const standing = await standingOf([quiet, heard]);
    expect(standing.get(quiet)).toMatchObject({ silent: true, quietDays: 62 });
    expect(standing.get(heard)).toMatchObject({ silent: false });
  });

  it("sums up by axis, objective and space without losing or doubling any", async () => {
    await choose(world.edwige, text, {
      ...terms(),
      title: "Six semaines",
      blockId: blockIds[4]!,
      sentence: "Le délai sera ramené à six semaines.",
    });
    const progress = await progressOf(text.id);
    const sum = (parts: { total: number }[]) => parts.reduce((total, part) => total + part.total, 0);
    expect(progress.overall.total).toBe((await commitmentsOf(text.id)).length);
    for (const parts of [progress.byAxis, progress.byObjective, progress.bySpace])
      expect(sum(parts)).toBe(progress.overall.total);
    expect(progress.objectives).toBe(2);
    expect(progress.byObjective.map((part) => [part.number, part.name])).toEqual([
      ["1", "Se parler"],
      ["2", "Rembourser"],
    ]);
    const weighed = progress.byObjective.reduce((total, part) => total + part.share * part.total, 0);
    expect(progress.overall.share).toBeCloseTo(weighed / progress.overall.total);
  });

  it("of a text without commitments is unknown", async () => {
    expect((await progressOf(newId())).overall).toMatchObject({ total: 0, share: 0 });
  });
});
