import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { certify } from "#domains/units/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { dayFrom } from "../../../../tests/support/day.ts";
import { aWorld } from "../../../../tests/support/world.ts";

const world = aWorld();
const asked = anApp();
const today = dayFrom();
const base = "/administration/organisation";

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const mandateOf = async (personId: string | null) =>
  (await row<{ id: string }>(
    db,
    sql`select id from mandate where person_id = ${personId} and right_id is null limit 1`,
  ))!.id;
const sightings = async (page: string) =>
  (await row<{ n: number }>(db, sql`select count(*)::int as n from sighting where page = ${page}`))!.n;

beforeAll(() => certify(world.ada, world.aubenas));

describe("where I belong", () => {
  it("says why, and lets one decline and come back", async () => {
    const page = await text(asked.get(world.nour, "/mon-appartenance"));
    expect(page).toContain("Parce que\u00a0: Animateur·rice, Aubenas centre");
    const form = { right: "animators_in_loop", unit: world.ardeche.slug };
    expect((await asked.post(world.nour, "/mon-appartenance/refus", form)).status).toBe(303);
    const declined = await text(asked.get(world.nour, "/mon-appartenance"));
    expect(declined).toContain("vous l’avez décliné le");
    expect((await asked.post(world.nour, "/mon-appartenance/reprise", form)).status).toBe(303);
    expect(await text(asked.get(world.nour, "/mon-appartenance"))).toContain("Décliner");
  });

  it("says which condition fails", async () => {
    const page = await text(asked.get(world.victor, "/mon-appartenance"));
    expect(page).toContain("Valence n’a pas de certification");
  });

  it("says what to do to someone who belongs nowhere, and sends visitors to sign in", async () => {
    expect(await text(asked.get(world.nobody, "/mon-appartenance"))).toContain("Rejoignez un groupe");
    expect((await asked.get(null, "/mon-appartenance")).status).not.toBe(200);
  });

  it.each([
    [{ right: "animators_in_loop", unit: "nowhere" }, 404],
    [{ right: "no-such", unit: "ardeche" }, 404],
    [{ right: "leads_in_coordination", unit: "ardeche" }, 409],
    [{}, 404],
  ])("refuses to decline %j", async (form, status) => {
    expect(
      (await asked.post(world.nour, "/mon-appartenance/refus", form as Record<string, string>)).status,
    ).toBe(status);
  });
});

describe("members by right of a unit", () => {
  it("are listed with their reasons for those who see members there, and the access is logged", async () => {
    const path = `/unites/${world.ardeche.slug}/membres-de-droit`;
    const page = await text(asked.get(world.rosa, path));
    expect(page).toContain("Nour Exemple");
    expect(page).toContain("Animateur·rice, Aubenas centre");
    expect(await sightings("/unites/:slug/membres-de-droit")).toBe(1);
    expect((await asked.get(world.dario, path)).status).toBe(403);
    expect((await asked.get(world.mina, path)).status).toBe(403);
    const empty = await text(asked.get(world.dario, `/unites/${world.drome.slug}/membres-de-droit`));
    expect(empty).toContain("Personne n’est ici de droit");
  });
});

describe("the page of rights", () => {
  const fields = (more: Record<string, string | string[]> = {}) => ({
    once: newId(),
    labelFr: "Les référent·es sont membres du mouvement",
    labelEn: "Referents are members of the movement",
    source: "mandate",
    kinds: ["loop_group_life"],
    to: "kind",
    targetKind: "movement",
    givesKind: "",
    mayDecline: "1",
    from: today,
    ...more,
  });

  it("lists rules with how many people each concerns, hiding fewer than five", async () => {
    const page = await text(asked.get(world.ada, `${base}/droits`));
    expect(page).toContain("Les responsables d’espace siègent à la coordination");
    expect(page).toContain("moins de 5 personnes");
  });

  it("tries a right without changing anything, then adds it once", async () => {
    const once = newId();
    const tried = await asked.post(world.ada, `${base}/droits`, fields({ once, button: "preview" }));
    expect(tried.status).toBe(422);
    expect(await tried.text()).toContain("Rien n’a été changé");
    for (let sent = 0; sent < 2; sent++)
      expect((await asked.post(world.ada, `${base}/droits`, fields({ once }))).status).toBe(303);
    const page = await text(asked.get(world.ada, `${base}/droits/right-${once}`));
    expect(page).toContain("Changer ce droit");
    const changed = fields({ kinds: ["space_lead"] });
    expect((await asked.post(world.ada, `${base}/droits/right-${once}`, changed)).status).toBe(303);
    const one = `${base}/droits/right-${once}`;
    await asked.post(world.ada, `${one}/fin`, { from: dayFrom(5) });
    expect(await text(asked.get(world.ada, one))).toContain("Renoncer à ce qui est prévu");
    expect((await asked.post(world.ada, `${one}/renoncement`, {})).status).toBe(303);
    expect((await asked.post(world.ada, `${one}/renoncement`, {})).status).toBe(409);
    const end = await asked.post(world.ada, `${base}/droits/right-${once}/fin`, {
      from: today,
      button: "preview",
    });
    expect(end.status).toBe(422);
    expect((await asked.post(world.ada, `${base}/droits/right-${once}/fin`, { from: today })).status).toBe(
      303,
    );
    expect(await text(asked.get(world.ada, `${base}/droits`))).toContain("Droits passés");
  });

  it.each([
    [{ from: "2001-02-30" }],
    [{ from: "2001-02-03" }],
    [{ labelFr: "" }],
    [{ labelFr: "x".repeat(300) }],
    [{ kinds: [] }],
    [{ to: "place" }],
    [{ to: "unit", targetUnit: "nowhere" }],
    [{ givesKind: "animator" }],
    [{ once: "x" }],
  ])("keeps what was typed when it refuses %j", async (wrong) => {
    const answer = await asked.post(world.ada, `${base}/droits`, fields(wrong as Record<string, string>));
    expect([404, 409, 422]).toContain(answer.status);
    if (answer.status === 422) expect(await answer.text()).toContain("Referents are members");
  });

  it("is for those who configure the organisation alone", async () => {
    for (const who of [world.rosa, world.edwige, world.nobody]) {
      expect((await asked.get(who, `${base}/droits`)).status).toBe(403);
      expect((await asked.post(who, `${base}/droits`, fields())).status).toBe(403);
    }
    expect((await asked.get(world.ada, `${base}/droits/none`)).status).toBe(404);
  });
});

describe("public offices", () => {
  it("are recorded once by their form, and ended", async () => {
    await run(
      db,
      sql`insert into place (id, kind, code, name) values ('departement:07', 'department', '07', 'Ardèche') on conflict do nothing`,
    );
    const email = `${world.mina.personId}@example.org`;
    const form = { once: newId(), email, kind: "mp", place: "7", constituency: "1", startsOn: "2024-07-08" };
    for (let sent = 0; sent < 2; sent++)
      expect((await asked.post(world.ada, `${base}/elus`, form)).status).toBe(303);
    const page = await text(asked.get(world.ada, `${base}/elus?fonction=mp`));
    expect(page).toContain("Mina Exemple");
    expect(page).toContain("Ardèche, 1re circonscription");
    expect(
      (await asked.post(world.ada, `${base}/elus/${form.once}/fin`, { endsOn: "2020-01-01" })).status,
    ).toBe(422);
    expect(
      (await asked.post(world.ada, `${base}/elus/${form.once}/fin`, { endsOn: "2025-01-31" })).status,
    ).toBe(303);
    expect(await text(asked.get(world.ada, `${base}/elus`))).not.toContain("Mina Exemple");
    expect(await text(asked.get(world.ada, `${base}/elus?quand=toutes`))).toContain("Mina Exemple");
  });

  it.each([
    [{ email: "nobody@example.org" }],
    [{ place: "Ardèche" }],
    [{ place: "99" }],
    [{ constituency: "-1" }],
    [{ startsOn: "hier" }],
    [{ endsOn: "2000-01-01" }],
    [{ kind: "king" }],
  ])("refuse %j and keep what was typed", async (wrong) => {
    const email = `${world.mina.personId}@example.org`;
    const form = { once: newId(), email, kind: "mp", place: "07", startsOn: "2025-07-08", ...wrong };
    const answer = await asked.post(world.ada, `${base}/elus`, form as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(form.email);
  });
});

describe("terms", () => {
  it("are listed with their filters, planned, handed over and thanked for", async () => {
    const id = await mandateOf(world.rosa.personId);
    await run(db, sql`update mandate set ends_at = now() + interval '20 days' where id = ${id}`);
    for (const path of [
      `${base}/echeances`,
      `${base}/echeances?etat=ending&unite=ardeche`,
      "/unites/ardeche/echeances",
    ])
      expect(await text(asked.get(world.ada, path))).toContain("Rosa Exemple");
    expect(await text(asked.get(world.ada, `${base}/echeances?etat=vacant`))).toContain("Aucune échéance");
    expect(await text(asked.get(world.ada, `/mandats/${id}/succession`))).toContain("Qui prend la suite");
    const wrong = await asked.post(world.ada, `/mandats/${id}/succession`, {
      once: newId(),
      email: "x@example.org",
    });
    expect(wrong.status).toBe(422);
    const plan = { once: newId(), email: `${world.mina.personId}@example.org` };
    expect((await asked.post(world.ada, `/mandats/${id}/succession`, plan)).status).toBe(303);
    const handover = await text(asked.get(world.rosa, `/mandats/${id}/passation`));
    const item = /name="item" value="([^"]+)"/.exec(handover)![1]!;
    expect((await asked.post(world.rosa, `/mandats/${id}/passation`, { item, done: "1" })).status).toBe(303);
    expect(await text(asked.get(world.rosa, `/mandats/${id}/passation`))).toContain("passation 1 sur 3");
    expect((await asked.get(world.dario, `/mandats/${id}/passation`)).status).toBe(404);
    const thanks = { once: newId(), body: "Merci <b>Rosa</b>" };
    expect((await asked.post(world.ada, `/mandats/${id}/remerciement`, thanks)).status).toBe(303);
    expect(await text(asked.get(world.rosa, `/mandats/${id}/remerciement`))).toContain("Merci &lt;b>Rosa");
    expect((await asked.get(world.dario, `/mandats/${id}/remerciement`)).status).toBe(404);
  });

  it("refuse anyone who may not appoint, mandates without end, and ids that are none", async () => {
    const open = await mandateOf(world.dario.personId);
    expect((await asked.get(world.ada, `/mandats/${open}/succession`)).status).toBe(409);
    for (const id of ["x", newId()])
      for (const part of ["succession", "passation", "remerciement"])
        expect((await asked.get(world.ada, `/mandats/${id}/${part}`)).status).toBe(404);
    expect((await asked.get(world.rosa, `${base}/echeances`)).status).toBe(403);
    expect((await asked.get(world.rosa, "/unites/ardeche/echeances")).status).toBe(403);
  });
});

describe("arrivals and departures", () => {
  it("are a public page with a table to download, whatever dates are asked", async () => {
    await run(db, sql`update person set public_name = 'Sam Public' where id = ${world.sam.personId}`);
    await run(
      db,
      sql`update mandate set starts_at = now() - interval '30 days' where person_id = ${world.sam.personId} and right_id is null`,
    );
    const page = await text(asked.get(null, "/nous/arrivees-et-departs"));
    expect(page).toContain("Sam Public");
    for (const query of ["du=hier", "du=2026-01-01&au=2025-01-01", "au=2999-01-01", "du=2025-02-30"])
      expect(await text(asked.get(null, `/nous/arrivees-et-departs?${query}`))).toContain(
        "Ces dates ne sont pas valables",
      );
    expect(await text(asked.get(null, "/nous/arrivees-et-departs?unite=nowhere"))).toContain("n’existe pas");
    const table = await asked.get(null, `/nous/arrivees-et-departs.csv?unite=${world.lifeSpace.slug}`);
    expect(table.headers.get("content-type")).toContain("text/csv");
    expect(await table.text()).toContain("arrivée;Sam Public");
  });
});
