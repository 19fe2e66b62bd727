import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Route } from "#platform/http/index.ts";
import { translator } from "#platform/language/index.ts";
import { standardMandateKinds } from "../../src/domains/kinds/standard.ts";
import { buildHouse } from "../../src/main/app.ts";

const house = buildHouse();
const declared = house.powers.map(({ key }) => key);
const given = standardMandateKinds.flatMap((kind) => kind.powers.map(({ power }) => power));
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** An address that only this route is meant for: each parameter becomes a word that no route knows. */
const exampleOf = ({ path }: Route) =>
  path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => `quelconque-${name}`);

/** Which route really answers an address, asked of the router itself. */
async function answering(routes: readonly Route[], method: string, address: string): Promise<string> {
  const app = new Hono();
  for (const route of routes) app.on(route.method, route.path, (c) => c.text(nameOf(route)));
  return (await app.request(`http://localhost${address}`, { method })).text();
}

describe("routes", () => {
  it("are there to look at, each with a policy said in words", () => {
    expect(house.routes.length).toBeGreaterThan(50);
    expect(
      house.routes
        .filter(({ policy }) => !policy?.sentence || typeof policy.admit !== "function")
        .map(nameOf),
    ).toEqual([]);
  });

  it("are each reached by their own address: none hides behind an earlier one", async () => {
    const shadowed: string[] = [];
    for (const route of house.routes) {
      const answered = await answering(house.routes, route.method, exampleOf(route));
      if (answered !== nameOf(route)) shadowed.push(`${nameOf(route)} is answered by ${answered}`);
    }
    expect(shadowed).toEqual([]);
  });

  it("would be found hidden behind one that takes any word", async () => {
    const [any, fixed] = [house.routes[0]!, house.routes[1]!];
    const wrong = [
      { ...any, method: "GET", path: "/tea/:cup" } as const,
      { ...fixed, method: "GET", path: "/tea/new" } as const,
    ];
    expect(await answering(wrong, "GET", "/tea/new")).toBe("GET /tea/:cup");
    expect(await answering(wrong.toReversed(), "GET", "/tea/new")).toBe("GET /tea/new");
  });

  it("that change something ask who one is, save the few that let people in", () => {
    const open = house.routes.filter(({ method, policy }) => method === "POST" && policy.kind === "public");
    expect(open.map(nameOf).sort()).toEqual([
      "POST /connexion",
      "POST /connexion/lien",
      "POST /connexion/mot-de-passe",
      "POST /deconnexion",
      "POST /invitation/:token",
      "POST /premiere-fois",
      "POST /rejoindre",
    ]);
  });

  it("where a secret can be guessed count the attempts", () => {
    const guessable = house.routes.filter(
      ({ method, path }) =>
        method === "POST" &&
        /connexion|rejoindre|premiere-fois|mot-de-passe|invitation\/:token/.test(path) &&
        path !== "/deconnexion",
    );
    expect(guessable.filter(({ limit }) => !limit).map(nameOf)).toEqual([]);
  });

  it("end without a slash and hold no capital", () => {
    expect(
      house.routes
        .filter(({ path }) => /.\/$|\/\//.test(path) || /[A-Z]/.test(path.replace(/:\w+(\{[^}]*\})?/g, "")))
        .map(nameOf),
    ).toEqual([]);
  });
});

describe("powers", () => {
  it("that a route asks for are declared", () => {
    const unknown = house.routes.flatMap((route) =>
      route.policy.powers
        .filter((power) => !declared.includes(power))
        .map((power) => `${nameOf(route)}: ${power}`),
    );
    expect(unknown).toEqual([]);
  });

  it("that a mandate gives are declared", () => {
    expect(given.filter((power) => !declared.includes(power))).toEqual([]);
  });

  it("are each given by a mandate of the standard kinds: none that nobody can hold", () => {
    expect(declared.filter((power) => !given.includes(power))).toEqual([]);
  });

  it("bear the name of the domain that declares them, and a label in both languages", () => {
    const say = (["fr", "en"] as const).map((language) => translator({ language, vocabulary: {} }));
    const bare = house.powers.filter(({ label }) => say.some((t) => t.say(label).trim() === ""));
    expect(bare).toEqual([]);
    // Mandate kinds keep keys as data: those of domains that were one are still called `organisation` and `arrival`.
    const names = [...house.domains.map(({ name }) => name), "organisation", "arrival"];
    expect(declared.filter((key) => !names.includes(key.split(".")[0]!))).toEqual([]);
  });
});
