import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { fetchFile, takeOut } from "./export.ts";

const world = aWorld();
const wanted = (more: Partial<Parameters<typeof takeOut>[2]> = {}) => ({
  id: newId(),
  kinds: ["people" as const],
  format: "csv" as const,
  language: "fr" as const,
  reason: "Convocation de l’assemblée",
  ...more,
});
const refused = (code: string) => ({ code: code.includes(".") ? code : `lists.${code}` });

async function linesOf(who: Actor, id: string): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of (await fetchFile(who, id)).bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8").trim().split("\r\n");
}

describe("taking a list out", () => {
  it("makes one file for the same form sent twice, with what it asked for and why", async () => {
    const what = wanted();
    const made = await takeOut(world.ada, world.root, what);
    expect(await takeOut(world.ada, world.root, what)).toEqual(made);
    expect(made).toMatchObject({ state: "ready", kinds: ["people"], reason: "Convocation de l’assemblée" });
    expect((await linesOf(world.ada, made.id)).length).toBe(1 + made.counts.people!);
  });

  it("asks for a reason, a list and the power", async () => {
    await expect(takeOut(world.ada, world.root, wanted({ reason: " non " }))).rejects.toMatchObject(
      refused("noReason"),
    );
    await expect(takeOut(world.ada, world.root, wanted({ kinds: [] }))).rejects.toMatchObject(
      refused("noKind"),
    );
    await expect(takeOut(world.rosa, world.root, wanted())).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });
});

describe("fetching the file", () => {
  it("is counted each time, and is for the person who asked alone", async () => {
    const { id } = await takeOut(world.ada, world.root, wanted());
    for (const _ of [1, 2]) await fetchFile(world.ada, id);
    expect(await row(db, sql`select fetched from arrival_export where id = ${id}`)).toEqual({ fetched: 2 });
    const other = { ...world.edwige, grants: world.ada.grants };
    await expect(fetchFile(other, id)).rejects.toMatchObject(refused("boucle.notFound"));
  });

  it("ends with the power to take lists out", async () => {
    const { id } = await takeOut(world.ada, world.root, wanted());
    await expect(fetchFile({ ...world.ada, grants: [] }, id)).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });
});
