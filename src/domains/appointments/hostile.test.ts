import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aStory } from "../../../tests/support/story.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appointments } from "./domain.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);

/** What a form may bring: nothing, noise, and far too much. */
const noise = ["", "-1", "\u202eordre\u202c 👩🏽‍🌾 d’l' %00\u0000", "9".repeat(20_000)];
const fields = [
  "once",
  "number",
  "kind",
  "email1",
  "title1",
  "thirdParty",
  "words",
  "stance",
  "reason",
  "confided",
  "button",
  "positionId",
  "outcome",
  "fate",
  "form",
  "body",
  "minutes",
  "heldOn",
  "couldVote",
  "voted",
  "choices",
  "who1",
  "votes1",
  "elected1",
  "candidacyIds",
  "seats",
  "opensOn",
  "closesOn",
  "page",
];

let routes: { method: string; path: string }[];

beforeAll(() => {
  routes = (appointments.routes ?? []).flatMap(({ method, path }) => {
    const id = path.startsWith("/consensus") ? story.consensus : story.call;
    const filled = (slug: string, one: string) =>
      path.replace(":slug", slug).replace(":id", one).replace(":mot", newId());
    return [
      { method, path: filled("ardeche", id) },
      { method, path: filled("aubenas-centre", "pas-un-id") },
    ];
  });
});

describe("forms of appointments, sent as nobody should", () => {
  it.each(["ada", "nour", "nobody"] as const)(
    "never meet a bug, by %s",
    { timeout: 60_000 },
    async (name) => {
      const faults: string[] = [];
      for (const value of noise) {
        for (const { method, path } of routes) {
          // Closing takes no field, and would end the story for the others.
          if (path.endsWith("/cloture")) continue;
          const form = Object.fromEntries(fields.map((field) => [field, value]));
          const query = new URLSearchParams({
            page: value.slice(0, 50),
            q: value.slice(0, 50),
            mandat: "x",
            lignes: value.slice(0, 50),
          });
          const answer =
            method === "GET"
              ? await asked.get(world[name], `${path}?${query}`)
              : await asked.post(world[name], path, form);
          if (answer.status >= 500) faults.push(`${method} ${path} (${value.slice(0, 8)}): ${answer.status}`);
          if (answer.status === 303 && method === "POST" && value === "")
            faults.push(`${method} ${path} took an empty form`);
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
