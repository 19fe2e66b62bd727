import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { anyone, get, idIn } from "#platform/http/index.ts";
import { defineMessages, dotted } from "#platform/language/index.ts";
import { asking } from "../../../tests/support/asking.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { listPage } from "./list.tsx";
import { named, said } from "./options.ts";
import { aDay, anId, asPlace, defineQuery, oneOf, words } from "./query.ts";

const m = defineMessages("kit-list-test", {
  kind: { fr: "Genre", en: "Kind" },
  every: { fr: "Tous", en: "All" },
  small: { fr: "Petit", en: "Small" },
  list: {
    title: { fr: "Tracts", en: "Leaflets" },
    found: {
      fr: { one: "{count} tract", other: "{count} tracts" },
      en: { one: "{count} leaflet", other: "{count} leaflets" },
    },
    none: { fr: "Aucun tract ne correspond", en: "No leaflet matches" },
    empty: { fr: "Pas encore de tract", en: "No leaflet yet" },
    columns: {
      id: { fr: "Numéro", en: "Number" },
      name: { fr: "Nom", en: "Name" },
      secret: { fr: "Note", en: "Note" },
    },
  },
});

const world = aWorld();
const query = defineQuery({
  q: words(),
  kind: oneOf("genre", ["small", "large"]),
  shelf: asPlace(words("rayon")),
  sort: oneOf("tri", ["nom", "date"], "nom"),
});
let all = Array.from({ length: 45 }, (_, n) => ({
  id: `${n + 1}`,
  name: `Tract ${n + 1}`,
  kind: n % 2 ? "small" : "large",
}));
const ask = asking([
  {
    name: "kit-list-test-held",
    routes: [
      ...listPage("/reserve", {
        power: "organisation.manage",
        words: m.list,
        query: defineQuery({}),
        load: () => ({ unit: world.ardeche }),
        find: async () => ({ list: [{ id: "1" }], total: 1 }),
        rows: () => <p>Réserve</p>,
      }),
      get("/tracts/:id", anyone, (c) => c.text(idIn(c))),
    ],
  },
  {
    name: "kit-list-test",
    routes: listPage("/tracts", {
      words: m.list,
      query,
      // As `count(*) over ()` does: a page past the end knows no total.
      find: async ({ asked, page, perPage }) => {
        const found = all.filter(
          (one) => one.name.includes(asked.q) && (!asked.kind || one.kind === asked.kind),
        );
        const list = found.slice((page - 1) * perPage, page * perPage);
        return { list, total: list.length > 0 ? found.length : 0 };
      },
      filters: () => ({
        kind: { label: m.kind, all: m.every, options: said({ small: m.small }) },
      }),
      columns: () => [
        { key: "id", cell: (one) => one.id, csv: (one) => one.id },
        { key: "name", cell: (one) => one.name, csv: (one) => one.name },
        { key: "secret", csv: (one) => `=${one.kind}` },
      ],
      csv: { name: ({ asked }) => `tracts-${asked.shelf || "tous"}`, max: 1000 },
      eyebrow: () => "Dépôt",
      beside: ({ found }) => <aside>Carte de {found.total}</aside>,
      crumb: () => [
        { href: "/", label: "Accueil" },
        { href: "/papier", label: "Papier" },
      ],
    }),
  },
]);

describe("a list page", () => {
  it("says how many there are, shows one page of them and the way to the next", async () => {
    const { body } = await ask.get("/tracts?genre=small");
    expect(body).toContain("22 tracts");
    expect(body).toMatch(/href="\/">Accueil.*href="\/papier">Papier.*<h1/s);
    expect(body).toContain('href="/tracts?genre=small&amp;page=2"');
    expect(body).toMatch(/Dépôt[\s\S]*<h1[\s\S]*<aside>Carte de 22/);
    expect(body).toMatch(/<option[^>]*selected[^>]*>Petit/);
  });

  it("offers the same rows as a file, with its own columns, formulas tamed", async () => {
    const { body, file } = await ask.get("/tracts.csv?genre=small&page=2&rayon=3");
    expect(file).toContain("tracts-3");
    expect(body.split("\r\n")).toHaveLength(24);
    expect(body).toContain("Numéro;Nom;Note");
    expect(body).toContain("'=small");
    expect((await ask.get("/tracts")).body).not.toContain("Note");
  });

  it("lifts a filter by what stands first in it, and carries along what no filter sets", async () => {
    const { body } = await ask.get("/tracts?tri=date&genre=small");
    expect(body).toMatch(/<option value>Tous/);
    expect(body).toContain('<input type="hidden" name="tri" value="date"');
    expect(body).not.toContain('<input type="hidden" name="genre"');
    expect((await ask.get("/tracts?tri=nom")).body).not.toContain('<input type="hidden" name="tri"');
  });

  it("asks for its power over the unit of which it speaks", async () => {
    expect((await ask.get("/reserve", world.ada)).body).toContain("Réserve");
    expect((await ask.get("/reserve")).status).toBe(401);
    for (const who of [world.nobody, world.dario]) expect((await ask.get("/reserve", who)).status).toBe(403);
  });

  it("keeps the place where one is when filters are set or lifted", async () => {
    const { body } = await ask.get("/tracts?rayon=haut&q=zzz");
    expect(body).toContain('<input type="hidden" name="rayon" value="haut"');
    expect(body).toContain('href="/tracts?rayon=haut"');
    expect((await ask.get("/tracts?rayon=haut")).body).not.toContain("Tout afficher");
  });

  it("past its end says so and leads to the last page", async () => {
    const { status, body } = await ask.get("/tracts?page=9");
    expect(status).toBe(200);
    expect(body).toContain("La liste s’arrête avant cette page");
    expect(body).toContain('href="/tracts?page=3"');
  });

  it("tells nothing that fits from nothing at all", async () => {
    expect((await ask.get("/tracts?q=zzz")).body).toContain("Aucun tract ne correspond");
    const kept = all;
    all = [];
    expect((await ask.get("/tracts")).body).toContain("Pas encore de tract");
    all = kept;
  });

  it("offers a search only where there is more than a glance takes in, or one was made", async () => {
    const kept = all;
    all = kept.slice(0, 4);
    expect((await ask.get("/tracts")).body).not.toContain("<search>");
    expect((await ask.get("/tracts?genre=small")).body).toContain("<search>");
    all = kept.slice(0, 5);
    expect((await ask.get("/tracts")).body).toContain("<search>");
    all = kept;
  });

  it.each(["?page=0", "?page=-3", "?page=1e9", "?page=x", "?genre=x", "?tri='", "?q=%F0%9D"])(
    "stands %s",
    async (bad) => {
      expect((await ask.get(`/tracts${bad}`)).status).toBe(200);
    },
  );
});

describe("the query of a list", () => {
  it("written and read again is the same, and says no more than it must", () => {
    const asked = { q: "é & ?", kind: "small", shelf: "", sort: "date", page: 3 } as const;
    expect(query.read(new URL(query.href("http://x/l", asked)).searchParams)).toEqual(asked);
    expect(query.href("/l", { q: "", kind: "", shelf: "", sort: "nom", page: 1 })).toBe("/l");
  });

  it("keeps a standard that was lifted", () => {
    const waiting = defineQuery({ state: oneOf("etat", ["waiting", "done"], "waiting") });
    expect(waiting.read(new URLSearchParams()).state).toBe("waiting");
    expect(waiting.read(new URLSearchParams("etat=")).state).toBe("");
    expect(waiting.href("/l", { state: "" })).toBe("/l?etat=");
    expect(waiting.narrows({ state: "waiting", page: 2 })).toBe(false);
  });

  it("lets no NUL through to the database", () => {
    expect(query.read(new URLSearchParams("q=a%00b")).q).toBe("ab");
  });

  it("lets nothing through that is not what it should be", () => {
    const strict = defineQuery({ id: anId("id"), day: aDay("le") });
    expect(strict.read(new URLSearchParams("id=1&le=2027-13-01"))).toEqual({ id: "", day: "", page: 1 });
  });
});

describe("what lists and forms are made of", () => {
  it("names an id in an address, or nothing that is there", async () => {
    const id = newId();
    expect((await ask.get(`/tracts/${id}`)).body).toBe(id);
    for (const wrong of ["7", "%00", "null", `${id}0`])
      expect((await ask.get(`/tracts/${wrong}`)).status).toBe(404);
  });

  it("offers what has a name, a title or words in two languages", () => {
    const found = speaking(() => [
      ...named([{ id: "a", name: "Drôme" }], "id"),
      ...named([{ slug: "b", title: "Feuille" }], "slug"),
      ...named([{ key: "c", label: { fr: "Pôle", en: "Hub" } }], "key"),
      ...said({ "": m.every, small: m.small }),
    ]);
    expect(found.map(({ value, label }) => `${value}:${label}`)).toEqual([
      "a:Drôme",
      "b:Feuille",
      "c:Pôle",
      ":Tous",
      "small:Petit",
    ]);
  });

  it("says in one line what is known, and nothing for what is not", () => {
    expect(dotted("Privas", null, false, "", undefined, "depuis mars")).toBe("Privas · depuis mars");
  });
});
