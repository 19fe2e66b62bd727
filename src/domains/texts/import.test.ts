import { existsSync, readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { mandatesIn } from "#domains/mandates/index.ts";
import { unitById, unitBySlug, unitsOfKind } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { documentOf } from "./document.ts";
import { fromJson, fromMarkdown, readText, toJson, toMarkdown } from "./format/index.ts";
import { confirmImport, correct, type Import, importById, receive } from "./import.ts";
import {
  blocksOf,
  draftOf,
  exportText,
  importFile,
  inspectFile,
  publish,
  TextRefused,
  textBySlug,
  versionInForce,
} from "./index.ts";
import {
  confirmPerson,
  confirmUnit,
  dismiss,
  likelyPeople,
  likelyUnits,
  proposalsOf,
  reconsider,
} from "./proposal.ts";
import { textImport } from "./schema.ts";
import { parentsFor, seatsOf } from "./seating.ts";

const world = aWorld();
const dirty = "tests/fixtures/texts/roadmap-dirty.md";
const real = "../shared/source/feuille-de-route-2025.txt";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refused = (code: string) => ({ code });
const how = { title: "Route des rivières", label: "Mars", kind: "roadmap" };

function bring(bytes: Uint8Array = readFileSync(dirty), id = newId()): Promise<Import> {
  return receive(world.ada, world.root, { id, fileName: "rivières.md", bytes });
}

async function proposalsOfFixture() {
  const brought = await bring();
  await confirmImport(world.ada, brought, how);
  const proposals = await proposalsOf(brought.id);
  return { brought: await importById(world.ada, brought.id), proposals };
}

describe("a file brought in", () => {
  it("is read and kept, and nothing becomes a text", async () => {
    const brought = await bring();
    expect(brought.reading.counts).toEqual(readText(readFileSync(dirty)).counts);
    expect(brought.reading.warnings.length).toBeGreaterThan(3);
    expect(brought).toMatchObject({ textId: null, confirmedAt: null, revision: 1 });
    expect(await proposalsOf(brought.id)).toEqual([]);
  });

  it("is kept once, however often the form is sent, and never under somebody else’s id", async () => {
    const brought = await bring();
    expect((await bring(undefined, brought.id)).id).toBe(brought.id);
    const other = receive(world.edwige, world.root, {
      id: brought.id,
      fileName: "x",
      bytes: readFileSync(dirty),
    });
    await expect(other).rejects.toMatchObject(refused("boucle.forbidden"));
  });

  it.each([
    ["nothing", new Uint8Array(), "texts.empty"],
    ["blanks", bytesOf(" \n\n "), "texts.empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "texts.binary"],
    ["a PDF", bytesOf("%PDF-1.7 …"), "texts.binary"],
    ["damaged words", Uint8Array.from([...bytesOf("1. é é é\n2. à "), 0xe9, 0x20]), "texts.encoding"],
    ["words without structure", bytesOf("Une simple lettre.\n\nRien de plus."), "texts.noStructure"],
    ["too much", bytesOf("1. a\n".repeat(1_100_000)), "texts.tooLarge"],
    [
      "too many passages",
      bytesOf(Array.from({ length: 2500 }, (_, n) => `${n + 1}. Un.`).join("\n\n")),
      "texts.tooMany",
    ],
  ])("is refused when it holds %s", async (_, bytes, code) => {
    await expect(bring(bytes)).rejects.toMatchObject(refused(code));
  });

  it("is refused from someone who may not import, and hidden from them", async () => {
    const bytes = readFileSync(dirty);
    for (const actor of [world.nour, world.edwige]) {
      await expect(receive(actor, world.root, { id: newId(), fileName: "a", bytes })).rejects.toMatchObject(
        refused("boucle.forbidden"),
      );
    }
    const brought = await bring();
    await expect(importById(world.edwige, brought.id)).rejects.toMatchObject(refused("boucle.notFound"));
  });

  it("is corrected line by line and read again, never behind somebody’s back", async () => {
    const brought = await bring(bytesOf("# Titre\n\n1. Un.\n\n2. Deux,\n\n3. Trois.\n"));
    const better = await correct(world.ada, brought, { lines: "2. Deux.\n", from: 5, to: 6, revision: 1 });
    expect(better.revision).toBe(2);
    expect(better.source).toContain("2. Deux.\n\n3. Trois.");
    const stale = correct(world.ada, brought, { lines: "1. X.", revision: 1 });
    await expect(stale).rejects.toMatchObject(refused("texts.stale"));
    const broken = correct(world.ada, better, { lines: "plus rien", revision: 2 });
    await expect(broken).rejects.toMatchObject(refused("texts.noStructure"));
    expect((await importById(world.ada, brought.id)).revision).toBe(2);
  });

  it("is forgotten in time", async () => {
    const brought = await bring();
    await db
      .update(textImport)
      .set({ createdAt: sql`now() - interval '91 days'` })
      .where(eq(textImport.id, brought.id));
    await forget();
    await expect(importById(world.ada, brought.id)).rejects.toMatchObject(refused("boucle.notFound"));
  });
});

describe("a confirmed import", () => {
  it("becomes a draft, once", async () => {
    const brought = await bring();
    const text = await confirmImport(world.ada, brought, how);
    expect((await confirmImport(world.ada, brought, { ...how, title: "Autre" })).id).toBe(text.id);
    expect(await draftOf(text.id)).toMatchObject({ number: 1, label: "Mars" });
    await expect(correct(world.ada, brought, { lines: "", revision: 1 })).rejects.toMatchObject(
      refused("texts.alreadyConfirmed"),
    );
  });

  it("is published at once when a day is given, and comes out as it was read", async () => {
    const brought = await bring();
    const text = await confirmImport(world.ada, brought, {
      ...how,
      slug: "Les Rivières !",
      inForceFrom: "2025-03-09",
    });
    expect(text.slug).toBe("les-rivieres");
    expect(await versionInForce(text.id)).toMatchObject({ number: 1, inForceFrom: "2025-03-09" });
    const expected = { ...brought.reading.document, title: how.title };
    expect(fromMarkdown(await exportText(text.slug))).toEqual(expected);
    expect(fromJson(await exportText(text.slug, "json"))).toEqual(expected);
  });

  it("becomes a new version of a text, whose blocks keep their identities", async () => {
    const text = await confirmImport(world.ada, await bring(), { ...how, inForceFrom: "2025-03-09" });
    const before = await blocksOf((await versionInForce(text.id))!.id);
    const [first] = readFileSync(dirty, "utf8")
      .split("\n\n")
      .filter((piece) => piece.startsWith("- 1.**"));
    const reworded = readFileSync(dirty, "utf8").replace(first!, `${first} Et tout le printemps.`);
    await confirmImport(world.ada, await bring(bytesOf(reworded)), { ...how, textId: text.id });
    const after = await blocksOf((await draftOf(text.id))!.id);
    expect(after.map((block) => block.blockId)).toEqual(before.map((block) => block.blockId));
    expect(after.filter((block, index) => block.content !== before[index]?.content)).toHaveLength(1);
    const third = confirmImport(world.ada, await bring(), { ...how, textId: text.id });
    await expect(third).rejects.toMatchObject(refused("texts.draftOpen"));
    await publish(world.ada, (await draftOf(text.id))!, { inForceFrom: "2025-04-01" });
    const early = confirmImport(world.ada, await bring(), {
      ...how,
      textId: text.id,
      inForceFrom: "2025-03-31",
    });
    await expect(early).rejects.toMatchObject(refused("texts.beforePrevious"));
    expect(await draftOf(text.id)).toBeNull();
  });

  it("refuses a day that does not exist, leaving nothing behind", async () => {
    const brought = await bring();
    const bad = confirmImport(world.ada, brought, { ...how, inForceFrom: "2025-02-31" });
    await expect(bad).rejects.toMatchObject(refused("texts.badDate"));
    expect((await importById(world.ada, brought.id)).textId).toBeNull();
  });
});

describe("what an annex proposes", () => {
  it("waits: no unit and no person is made by the import itself", async () => {
    const spaces = (await unitsOfKind("space")).length;
    const { proposals } = await proposalsOfFixture();
    expect(proposals.length).toBeGreaterThan(3);
    expect(proposals.every((proposal) => proposal.decision === null)).toBe(true);
    expect(await unitsOfKind("space")).toHaveLength(spaces);
  });

  it("becomes a unit when the administrator says so, once, with its mandates only after it", async () => {
    const { brought, proposals } = await proposalsOfFixture();
    const space = proposals.find((proposal) => proposal.kind === "space")!;
    const lead = proposals.find((proposal) =>
      proposal.details.seats?.some((seat) => seat.unitName === space.name && seat.as === "lead"),
    )!;
    expect((await seatsOf(lead, proposals)).find((one) => one.seat.unitName === space.name)?.unit).toBeNull();
    const [parent] = await parentsFor(space, proposals);
    expect(parent?.id).toBe(world.root.id);
    const decision = { existingId: null, name: space.name, parentId: world.root.id };
    const made = await confirmUnit(world.ada, brought, space.id, decision);
    expect(await confirmUnit(world.ada, brought, space.id, decision)).toBe(made);
    const seats = await seatsOf(lead, await proposalsOf(brought.id));
    const seat = seats.find((one) => one.seat.unitName === space.name && one.seat.as === "lead")!;
    expect(seat).toMatchObject({ unit: { id: made }, suggested: "space_lead" });
    const who = {
      personId: null,
      givenName: "Ana",
      familyName: "Exemple",
      mandates: [{ unitId: made, kind: "space_lead", title: null }],
    };
    const personId = await confirmPerson(world.ada, brought, lead.id, who);
    expect(await confirmPerson(world.ada, brought, lead.id, who)).toBe(personId);
    expect((await mandatesIn(made)).map((held) => held.personId)).toEqual([personId]);
  });

  it("is recognised as what exists already", async () => {
    const first = await proposalsOfFixture();
    const space = first.proposals.findLast((proposal) => proposal.kind === "space")!;
    const made = await confirmUnit(world.ada, first.brought, space.id, {
      existingId: null,
      name: space.name,
      parentId: world.root.id,
    });
    const second = await proposalsOfFixture();
    const same = second.proposals.find((proposal) => proposal.name === space.name)!;
    expect((await likelyUnits(same)).map((unit) => unit.id)).toContain(made);
    expect(
      await confirmUnit(world.ada, second.brought, same.id, { existingId: made, name: "", parentId: "" }),
    ).toBe(made);
    const wrong = second.proposals.find((proposal) => proposal.kind === "pole")!;
    const asSpace = confirmUnit(world.ada, second.brought, wrong.id, {
      existingId: made,
      name: "",
      parentId: "",
    });
    await expect(asSpace).rejects.toMatchObject(refused("texts.misplaced"));
  });

  it("recognises people by their name and does not give them a mandate twice", async () => {
    const { brought, proposals } = await proposalsOfFixture();
    const [one, other] = proposals.filter((proposal) => proposal.kind === "person");
    const { splitName } = await import("./annex.ts");
    const mandates = [{ unitId: world.lifeSpace.id, kind: "space_lead", title: null }];
    const known = await confirmPerson(world.ada, brought, one!.id, {
      personId: null,
      ...splitName(one!.name),
      mandates,
    });
    expect((await likelyPeople(one!)).map((person) => person.id)).toEqual([known]);
    await confirmPerson(world.ada, brought, other!.id, {
      personId: known,
      givenName: "x",
      familyName: "y",
      mandates,
    });
    expect((await mandatesIn(world.lifeSpace.id)).filter((held) => held.personId === known)).toHaveLength(1);
    const again = confirmPerson(world.ada, brought, other!.id, {
      personId: world.mina.personId,
      givenName: "x",
      familyName: "y",
      mandates: [],
    });
    await expect(again).rejects.toMatchObject(refused("texts.alreadyDecided"));
  });

  it("is set aside, and taken up again", async () => {
    const { brought, proposals } = await proposalsOfFixture();
    const { id } = proposals[0]!;
    await dismiss(world.ada, brought, id);
    await dismiss(world.ada, brought, id);
    expect((await proposalsOf(brought.id))[0]?.decision).toBe("dismissed");
    const confirmed = confirmUnit(world.ada, brought, id, {
      existingId: null,
      name: "X",
      parentId: world.root.id,
    });
    await expect(confirmed).rejects.toMatchObject(refused("texts.alreadyDecided"));
    await reconsider(world.ada, brought, id);
    const made = await confirmUnit(world.ada, brought, id, {
      existingId: null,
      name: "X",
      parentId: world.root.id,
    });
    expect((await unitById(made)).name).toBe("X");
    await expect(dismiss(world.ada, brought, id)).rejects.toMatchObject(refused("texts.alreadyDecided"));
  });

  it("refuses a place that cannot hold it, a mandate that the unit does not know, a stranger’s hand", async () => {
    const { brought, proposals } = await proposalsOfFixture();
    const space = proposals.find((proposal) => proposal.kind === "space")!;
    const person = proposals.find((proposal) => proposal.kind === "person")!;
    const placed = confirmUnit(world.ada, brought, space.id, {
      existingId: null,
      name: "X",
      parentId: world.ardeche.id,
    });
    await expect(placed).rejects.toMatchObject(refused("texts.misplaced"));
    const byEdwige = confirmUnit(world.edwige, brought, space.id, {
      existingId: null,
      name: "X",
      parentId: world.root.id,
    });
    await expect(byEdwige).rejects.toMatchObject(refused("boucle.forbidden"));
    const seated = {
      personId: null,
      givenName: "A",
      familyName: "B",
      mandates: [{ unitId: world.root.id, kind: "animator", title: null }],
    };
    await expect(confirmPerson(world.ada, brought, person.id, seated)).rejects.toMatchObject(
      refused("texts.misplaced"),
    );
    await expect(dismiss(world.ada, brought, newId())).rejects.toMatchObject(refused("boucle.notFound"));
    expect((await proposalsOf(brought.id)).every((proposal) => proposal.decision === null)).toBe(true);
  });
});

describe("the command line", () => {
  it("inspects, imports and exports a file", async () => {
    expect(await inspectFile(dirty)).toMatchObject(readText(readFileSync(dirty)).counts);
    const text = await importFile(dirty, { slug: "rivieres-2031", inForceFrom: "2025-03-09" });
    expect((await textBySlug("rivieres-2031")).id).toBe(text.id);
    expect(await exportText("rivieres-2031", "html")).toContain("<!doctype html>");
    await expect(inspectFile("tests/fixtures/texts/absent.md")).rejects.toThrow();
    await expect(exportText("absent")).rejects.toMatchObject(refused("boucle.notFound"));
    await expect(inspectFile("node_modules/node/bin/node")).rejects.toBeInstanceOf(TextRefused);
  });
});

describe.skipIf(!existsSync(real))(`the real source text (${real})`, () => {
  it("goes through the database without losing or changing anything", async () => {
    const source = readFileSync(real);
    const brought = await bring(source);
    expect(brought.reading.counts).toMatchObject({
      axes: 3,
      objectives: 16,
      paragraphs: 49,
      contributionLists: 13,
      contributions: 34,
    });
    expect(brought.reading.words.ok).toBe(true);
    const text = await confirmImport(world.ada, brought, {
      title: "Source",
      label: "1",
      kind: "roadmap",
      inForceFrom: "2025-06-21",
    });
    const version = (await versionInForce(text.id))!;
    const back = documentOf(
      { title: brought.reading.document.title, language: "fr" },
      await blocksOf(version.id),
    );
    expect(toJson(back)).toBe(toJson(brought.reading.document));
    expect(toMarkdown(back)).toBe(toMarkdown(brought.reading.document));
    const proposals = await proposalsOf(brought.id);
    const count = (kind: string) => proposals.filter((proposal) => proposal.kind === kind).length;
    expect([count("space"), count("pole"), count("coordination")]).toEqual([11, 12, 1]);
    expect(
      proposals.filter((proposal) =>
        proposal.details.seats?.some((seat) => seat.unitKind === "coordination"),
      ),
    ).toHaveLength(24);
    expect(await unitBySlug("mouvement")).toMatchObject({ id: world.root.id });
  });
});
