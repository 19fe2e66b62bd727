import { describe, expect, it } from "vitest";
import { anyone, get } from "#platform/http/index.ts";
import { defineMessages } from "#platform/language/index.ts";
import { assemble, type Domain } from "./index.ts";

const m = defineMessages("test-manifest", { pour: { fr: "Verser", en: "Pour" } });
const power = { key: "tea.pour", label: m.pour };
const panel = (key: string, order: number) => ({ key, order, kinds: [], tab: said, href: () => "/" });
const job = { name: "tea.wash", handle: async () => {} };
const said = { key: "tea", fr: "thé", en: "tea" };
const listener = { event: "tea.poured", name: "guest", handle: async () => {} };
const tool = { key: "tea.pot", order: 1, href: "/tea", label: said, detail: said, powers: [] };
const companion = { key: "tea", of: async () => new Map() };
const door = get("/tea", anyone, (c) => c.text("tea"));

describe("the house", () => {
  it("gathers what every domain declares, panels in their order", () => {
    const tea: Domain = {
      name: "tea",
      powers: [power],
      panels: [panel("late", 20)],
      routes: [door],
      jobs: [job],
    };
    const house = assemble([tea, { name: "milk", panels: [panel("early", 10)] }]);
    expect(house.panels.map(({ key }) => key)).toEqual(["early", "late"]);
    expect(house).toMatchObject({
      powers: [power],
      routes: [door],
      jobs: [job],
      tasks: [],
      tools: [],
      subscriptions: [],
    });
  });

  it.each<[string, Omit<Domain, "name">]>([
    ["power tea.pour", { powers: [power] }],
    ["panel late", { panels: [panel("late", 1)] }],
    ["tool tea.pot", { tools: [tool] }],
    ["job tea.wash", { jobs: [job] }],
    ["subscription tea.poured.guest", { subscriptions: [listener] }],
    ["companion tea", { companions: [companion] }],
    ["route GET /tea", { routes: [door] }],
  ])("does not stand when two domains declare the same %s", (what, declared) => {
    const [tea, milk] = [
      { name: "tea", ...declared },
      { name: "milk", ...declared },
    ];
    expect(() => assemble([tea, milk])).toThrow(what);
    expect(assemble([tea]).domains).toEqual([tea]);
  });
});
