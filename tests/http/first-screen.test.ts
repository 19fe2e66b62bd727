import { describe, expect, it } from "vitest";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const asked = anApp();
aStory(world);

const linksOn = async (who: Actor, path: string): Promise<string[]> => {
  const answer = await asked.get(who, path);
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return [];
  const found = (await answer.text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g);
  return [...new Set([...found].map((link) => link[1]!))];
};

/** Every address that links lead to within three presses of the first screen. */
async function reachable(who: Actor): Promise<Set<string>> {
  const seen = new Set<string>();
  let edge = ["/mon-mouvement"];
  for (let press = 0; press < 3; press++) {
    const next: string[] = [];
    for (const path of edge)
      for (const link of await linksOn(who, path)) if (!seen.has(link)) next.push(link);
    edge = [...new Set(next)].filter((link) => !link.startsWith("/langue/") && !/\.\w+$/.test(link));
    for (const link of next) seen.add(link);
  }
  return seen;
}

describe("the first screen", () => {
  it("sends somebody without a group to find one, rather than to speak where they may not", async () => {
    const html = await (await asked.get(world.nobody, "/mon-mouvement")).text();
    expect(html).toContain('href="/groupes"');
    expect(html).not.toContain("/contributions/nouvelle");
  });

  it("tells an editor how many voices wait for a decision, and a member nothing of it", async () => {
    const html = await (await asked.get(world.edwige, "/mon-mouvement")).text();
    expect(html).toContain("2 contributions attendent une décision");
    expect(await (await asked.get(world.mina, "/mon-mouvement")).text()).not.toContain("/synthese");
  });

  it.each(["ada", "edwige"] as const)("leads %s to every page that their powers open", async (name) => {
    const who = world[name];
    const held = new Set(who.grants.map((grant) => grant.power));
    const theirs = asked.house.routes.filter(
      ({ method, path, policy }) =>
        method === "GET" && !path.includes(":") && policy.powers.some((power) => held.has(power)),
    );
    const found = await reachable(who);
    expect(theirs.length).toBeGreaterThanOrEqual(3);
    expect(theirs.map((route) => route.path).filter((path) => !found.has(path))).toEqual([]);
  });
});
