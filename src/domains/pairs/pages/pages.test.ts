import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { begins, dayOf, later, plus } from "#platform/time/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";

const world = aWorld();
const asked = anApp();
let tomas: Actor;

/** Pages put French spaces where typography wants them; tests are typed with plain ones. */
const read = async (who: Actor | null, path: string) => {
  const answer = await asked.get(who, path);
  return { status: answer.status, text: (await answer.text()).replace(/[\u00a0\u202f]/g, " ") };
};
const send = async (who: Actor | null, path: string, form: Record<string, string>) => {
  const answer = await asked.post(who, path, form);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
const count = async (of: ReturnType<typeof sql>) =>
  (await row<{ n: number }>(db, sql`select count(*)::int as n from ${of}`))!.n;

beforeAll(async () => {
  tomas = await someone("Tomas", "man", { kind: "loop_treasury", in: world.ardeche });
});

describe("the group-life pair", () => {
  const address = () => `/unites/${world.ardeche.slug}/binome`;

  it("is public by its state; what it handles is for the pair alone", async () => {
    const visitor = await read(null, address());
    expect(visitor.text).toContain("Il faut encore une personne au binôme.");
    expect(visitor.text).not.toContain("Rosa");
    expect(visitor.text).not.toContain("Ce que vous suivez");
    expect((await read(world.rosa, address())).text).toContain("Ce que vous suivez");
    for (const who of [tomas, world.ada, world.dario])
      expect((await read(who, address())).text).not.toContain("Ce que vous suivez");
  });

  it("notes what it handles, and is told what is wrong", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const form = { once: newId(), kind: "mediation", label: "agenda", openedOn: today, closedOn: "" };
    const suivis = `${address()}/suivis`;
    for (let times = 0; times < 2; times++) expect((await send(world.rosa, suivis, form)).status).toBe(303);
    expect(await count(sql`handled_matter`)).toBe(1);
    for (const wrong of [
      { kind: "" },
      { label: "x".repeat(81) },
      { openedOn: "hier" },
      { closedOn: "2001-01-01" },
    ])
      expect((await send(world.rosa, suivis, { ...form, once: newId(), ...wrong })).status).toBe(422);
    expect((await send(world.dario, suivis, { ...form, once: newId() })).status).toBe(404);
    expect((await send(world.rosa, `${suivis}/${form.once}/reglement`, {})).status).toBe(303);
    expect((await send(world.rosa, `${suivis}/${newId()}/reglement`, {})).status).toBe(404);
    expect((await send(world.rosa, `${suivis}/${form.once}/retrait`, {})).status).toBe(303);
    expect(await count(sql`handled_matter`)).toBe(0);
  });

  it("settles between midnight in Paris and midnight in UTC what was opened that day", async () => {
    const openedOn = plus(dayOf(new Date(), "Europe/Paris"), { days: 1 });
    const now = later(begins(openedOn, "Europe/Paris"), { minutes: 30 });
    vi.useFakeTimers({ toFake: ["Date"], now });
    try {
      const form = { once: newId(), kind: "mediation", label: "nuit", openedOn, closedOn: "" };
      expect((await send(world.rosa, `${address()}/suivis`, form)).status).toBe(303);
      const settling = `${address()}/suivis/${form.once}/reglement`;
      expect((await send(world.rosa, settling, {})).status).toBe(303);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the yearly review of the pairs", () => {
  const year = new Date().getUTCFullYear();
  const address = `/bilan-des-binomes/${year}`;

  it("is prepared, seen by those who prepare it alone, then published for everybody", async () => {
    expect((await send(world.edwige, "/bilan-des-binomes", { year: String(year) })).to).toBe(address);
    expect((await read(world.edwige, address)).text).toContain("Compter à nouveau");
    for (const who of [null, world.rosa]) expect((await read(who, address)).status).toBe(404);
    expect((await send(world.rosa, `${address}/publication`, {})).status).toBe(403);
    expect((await send(world.edwige, `${address}/publication`, {})).to).toBe(address);
    const { status, text } = await read(null, address);
    expect(status).toBe(200);
    expect(text).toContain("0 boucles sur 2 ont un binôme au complet");
    expect(text).not.toContain("Rosa");
    expect((await send(world.edwige, "/bilan-des-binomes", { year: String(year) })).status).toBe(409);
    expect((await read(null, "/bilan-des-binomes")).text).toContain(`Bilan des binômes ${year}`);
  });

  it("is a table and a text ready for the assembly", async () => {
    expect((await read(null, `${address}/chiffres.csv`)).text).toContain("Médiation menée");
    const { text } = await read(null, `${address}/texte.md`);
    expect(text).toContain(`# Bilan des binômes ${year}`);
    expect(text).toContain("| Médiation menée | 0 | 0 |");
  });

  it.each(["1", "0000", "99999", "99999999999", "1e400", "abc", "2026.5"])(
    "is not of the year %s",
    async (wrong) => {
      expect((await read(world.ada, `/bilan-des-binomes/${wrong}`)).status).toBe(404);
      expect((await send(world.ada, "/bilan-des-binomes", { year: wrong })).status).toBe(422);
      expect((await send(world.ada, `/bilan-des-binomes/${wrong}/publication`, {})).status).toBe(404);
    },
  );
});
