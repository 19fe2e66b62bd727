import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { archiveOf, inPieces } from "../../../../tests/support/lists.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { prepareMerger } from "../merger.ts";

const world = aWorld();
const app = anApp();

/** A loop of Drôme that has two groups, one of which bears the name of one of ours, and someone at Victor's address. */
async function prepared(): Promise<string> {
  const bytes = await archiveOf({
    units: [
      { id: "L", kind: "loop", name: "Drôme des collines", parent: "mouvement" },
      { id: "G1", kind: "group", name: "Valence", parent: "L" },
      { id: "G2", kind: "group", name: "Crest", parent: "L" },
    ],
    people: [
      {
        id: "P",
        given_name: "Victorien",
        family_name: "Exemple",
        email: `${world.victor.personId}@example.org`,
      },
    ],
  });
  const merger = await prepareMerger(world.ada, world.drome, { id: newId(), name: "Drôme" }, inPieces(bytes));
  return `/administration/rattachement/${merger.id}`;
}

const chosen = (html: string, name: string): string | undefined =>
  new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`)
    .exec(html)?.[0]
    .match(/<option(?=[^>]*selected)[^>]*value="([^"]*)"/)?.[1];
const ticked = (html: string, name: string, value: string): boolean =>
  [...html.matchAll(/<input[^>]*>/g)].some(
    ([input]) =>
      input.includes(`name="${name}"`) && input.includes(`value="${value}"`) && / checked/.test(input),
  );

describe("the page of a merger", () => {
  it("keeps what was chosen when one choice is refused", async () => {
    const here = await prepared();
    const asked = await (await app.get(world.ada, here)).text();
    expect(chosen(asked, "unit:G1")).not.toBe("new");
    expect(ticked(asked, "person:P", "apart")).toBe(true);
    const refused = await app.post(world.ada, `${here}/choix`, {
      "unit:L": world.drome.id,
      "unit:G1": "new",
      "unit:G2": world.drome.id,
      "person:P": "same",
      mandates: "both",
    });
    expect(refused.status).toBe(422);
    const told = await refused.text();
    expect(told).toContain("ne sont pas du même type");
    expect(chosen(told, "unit:G1")).toBe("new");
    expect(ticked(told, "person:P", "same")).toBe(true);
    expect(ticked(told, "person:P", "apart")).toBe(false);
    // Nothing of it is kept.
    expect(chosen(await (await app.get(world.ada, here)).text(), "unit:G1")).not.toBe("new");
  });
});
