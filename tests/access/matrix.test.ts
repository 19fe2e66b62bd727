import { describe, expect, it } from "vitest";
import type { Route } from "#platform/http/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";
import { addressesOf } from "./objects.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);

/** Every role of the matrix, from the one who may the least to the one who may the most. */
const roles = {
  visitor: () => null,
  "no group": () => world.nobody,
  member: () => world.mina,
  animator: () => world.nour,
  "other animator": () => world.victor,
  "loop referent": () => world.rosa,
  "other referent": () => world.dario,
  "space lead": () => world.sam,
  editor: () => world.edwige,
  administrator: () => world.ada,
};
type Role = keyof typeof roles;
const names = Object.keys(roles) as Role[];

/** What a person meets at a door: comes in, is told what to correct, sees nothing, is refused, must sign in. */
type Met = "in" | "fix" | "hidden" | "no" | "door" | "FAULT";

function metWith(answer: Response): Met {
  if (answer.status >= 500) return "FAULT";
  if (answer.status === 401 || answer.headers.get("location")?.startsWith("/connexion?suite=")) return "door";
  if (answer.status === 403) return "no";
  if (answer.status === 404) return "hidden";
  return answer.status >= 400 ? "fix" : "in";
}

// Forms are sent empty: enough to know who is heard. What ends things comes last.
const ending = /cloture|depart|deconnexion|sessions|retrait|suppression|premiere-fois|effacement/;
const inOrder = (routes: readonly Route[]) => [...routes].sort((a, b) => weight(a) - weight(b));
const weight = (route: Route) => (route.method === "GET" ? 0 : ending.test(route.path) ? 2 : 1);

describe("the access matrix", () => {
  it("knows an object of one's own for every route with parameters", () => {
    const unknown = asked.house.routes.filter((route) => addressesOf(route.path, world, story) === null);
    expect(unknown.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  it("lets in whom the policies say, and nobody else", { timeout: 240_000 }, async () => {
    const rows: string[] = [`${"".padEnd(72)}${names.map((name) => name.padEnd(15)).join("")}`.trimEnd()];
    const wrong: string[] = [];
    for (const route of inOrder(asked.house.routes)) {
      for (const [whose, address] of Object.entries(addressesOf(route.path, world, story) ?? {})) {
        const cells: Met[] = [];
        for (const name of names) {
          const who = roles[name]();
          const answer =
            route.method === "GET" ? await asked.get(who, address) : await asked.post(who, address);
          if (ending.test(route.path) && who) asked.forget(who);
          const met = metWith(answer);
          const holds = route.policy.powers.some((power) => who !== null && canSomewhere(who, power));
          if (met === "FAULT") wrong.push(`${name}: ${route.method} ${address} answered ${answer.status}`);
          if (route.policy.kind !== "public" && who === null && met !== "door")
            wrong.push(`a visitor came in by ${route.path}`);
          if (route.policy.kind === "power" && who !== null && !holds && met !== "no")
            wrong.push(`${name} came in by ${route.path}`);
          cells.push(met);
        }
        rows.push(
          `${`${route.method} ${route.path} (${whose})`.padEnd(72)}${cells.map((cell) => cell.padEnd(15)).join("")}`.trimEnd(),
        );
      }
    }
    expect(wrong).toEqual([]);
    await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot("./matrix.txt");
  });
});
