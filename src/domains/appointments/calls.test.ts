import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mandatesIn } from "#domains/mandates/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { forget } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Day, plus, today } from "#platform/time/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { candidaciesOf, candidacyIn } from "./calls/candidacies.ts";
import { stand, withdrawCandidacy } from "./calls/candidacy.ts";
import { closeCall, decideCandidacies } from "./calls/deciding.ts";
import { type NewCall, openCall } from "./calls/opening.ts";
import { appointersOf, passOn } from "./calls/passing-on.ts";
import { callById, openCallsFor, phaseOf } from "./calls/reading.ts";
import { withdrawConsensus } from "./consensus/adoption.ts";
import { consensusById } from "./consensus/reading.ts";
import { candidacyTasks } from "./tasks.ts";
import { tellings } from "./telling.ts";

const world = aWorld();
const asked = anApp();
const day = 86_400_000;
const onDay = (days: number) => plus(today("Europe/Paris"), { days });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

let woman: Actor;
let man: Actor;
let call: string;

const aCall = (more: Partial<NewCall> = {}): NewCall => ({
  id: newId(),
  kind: "loop_struggles",
  seats: 2,
  words: "Tenir le lien avec les piquets.",
  opensOn: onDay(-1),
  closesOn: onDay(20),
  ...more,
});

beforeAll(async () => {
  woman = await someone("Ana", "woman", null);
  man = await someone("Luc", "man", null);
});

beforeEach(async () => {
  await run(db, sql`delete from mandate where person_id in (${woman.personId}, ${man.personId})`);
  call = await openCall(world.rosa, world.ardeche, aCall());
});

const ids = async () => (await candidaciesOf(call)).list.map(({ id }) => id);

describe("the days of a call", () => {
  it("are those of the movement: after midnight in Paris, the day that UTC still has is over", async () => {
    const at = new Date("2026-06-14T22:30:00Z");
    const until = (closesOn: Day) =>
      openCall(world.rosa, world.ardeche, aCall({ opensOn: "2026-06-10", closesOn }), at);
    await expect(until("2026-06-14")).rejects.toMatchObject({ code: "appointments.call.backwards" });
    await expect(until("2026-06-15")).resolves.toBeTypeOf("string");
  });

  it("are a year at most, in leap years too", async () => {
    const until = (closesOn: Day) =>
      openCall(world.rosa, world.ardeche, aCall({ opensOn: "2099-01-01", closesOn }));
    await expect(until("2100-01-02")).resolves.toBeTypeOf("string");
    await expect(until("2100-01-03")).rejects.toMatchObject({ code: "appointments.call.tooLongAnOpening" });
  });
});

describe("a call for volunteers", () => {
  it("is opened by anyone who may call there, once for a form sent twice", async () => {
    const what = aCall();
    expect(await openCall(world.rosa, world.ardeche, what)).toBe(
      await openCall(world.rosa, world.ardeche, what),
    );
    await expect(openCall(world.ada, world.drome, what)).rejects.toMatchObject({
      code: "appointments.call.idTaken",
    });
    for (const other of [world.dario, world.nour])
      await expect(openCall(other, world.ardeche, aCall())).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
  });

  it("is refused for a mandate that is not of the unit, or days that make no sense", async () => {
    const refused = [
      [{ kind: "animator" }, "notForThisUnit"],
      [{ opensOn: onDay(5), closesOn: onDay(4) }, "backwards"],
      [{ opensOn: onDay(-5), closesOn: onDay(-4) }, "backwards"],
      [{ closesOn: onDay(800) }, "tooLongAnOpening"],
      [{ words: "m".repeat(5001) }, "tooLong"],
    ] as const;
    for (const [wrong, code] of refused)
      await expect(openCall(world.ada, world.ardeche, aCall(wrong)), code).rejects.toMatchObject({
        code: `appointments.call.${code}`,
      });
  });

  it("is known to boards of vacancies until it closes", async () => {
    const found = await openCallsFor([world.ardeche.id, world.drome.id]);
    expect(found).toContainEqual(
      expect.objectContaining({ id: call, unitId: world.ardeche.id, kindKey: "loop_struggles", seats: 2 }),
    );
    await closeCall(world.rosa, call);
    expect((await openCallsFor([world.ardeche.id])).map(({ id }) => id)).not.toContain(call);
    expect(await openCallsFor([])).toEqual([]);
  });

  it("comes, opens and is over by the days of its zone", () => {
    const one = {
      opensOn: "2026-03-01",
      closesOn: "2026-03-10",
      zone: "Indian/Reunion",
      closedAt: null,
    } as const;
    expect(phaseOf(one, new Date("2026-02-28T19:59:00Z"))).toBe("coming");
    expect(phaseOf(one, new Date("2026-02-28T20:00:00Z"))).toBe("open");
    expect(phaseOf(one, new Date("2026-03-10T19:59:00Z"))).toBe("open");
    expect(phaseOf(one, new Date("2026-03-10T20:00:00Z"))).toBe("over");
    expect(phaseOf({ ...one, closedAt: new Date() }, new Date("2026-03-02T00:00:00Z"))).toBe("closed");
  });
});

describe("standing", () => {
  it("keeps one candidacy for each person, whose words change until they are answered", async () => {
    await stand(woman, call, "Me voici.");
    await stand(woman, call, "Me voici, mieux dit.");
    expect((await candidaciesOf(call)).list).toMatchObject([{ words: "Me voici, mieux dit." }]);
    await withdrawCandidacy(woman, call);
    await withdrawCandidacy(woman, call);
    expect((await candidacyIn(db, call, woman.personId!))?.withdrawnAt).not.toBeNull();
    await stand(woman, call, "Finalement oui.");
    expect((await candidacyIn(db, call, woman.personId!))?.withdrawnAt).toBeNull();
    await expect(withdrawCandidacy(man, call)).rejects.toMatchObject({ status: 404 });
  });

  it("is refused without words, with too many, or outside the days of the call", async () => {
    await expect(stand(woman, call, "  ")).rejects.toMatchObject({ code: "appointments.call.noWords" });
    await expect(stand(woman, call, "m".repeat(2001))).rejects.toMatchObject({
      code: "appointments.call.tooLong",
    });
    const late = new Date(Date.now() + 30 * day);
    await expect(stand(woman, call, "Trop tard", late)).rejects.toMatchObject({
      code: "appointments.call.notOpen",
    });
    await closeCall(world.rosa, call);
    await expect(stand(woman, call, "Fini")).rejects.toMatchObject({ code: "appointments.call.closed" });
  });

  it("asks for what the mandate asks for, and says which condition is missing", async () => {
    const conditions = {
      trainings: [{ key: "lutte", label: { fr: "Tenir un piquet", en: "Picketing" }, before: true }],
      memberOf: "under",
    };
    await run(
      db,
      sql`update mandate_kind set conditions = ${JSON.stringify(conditions)}::jsonb where key = 'loop_struggles'`,
    );
    try {
      await expect(stand(world.mina, call, "Moi")).rejects.toMatchObject({
        code: "appointments.call.conditionsUnmet",
      });
      const page = plain(await (await asked.get(world.mina, `/appels/${call}`)).text());
      expect(page).toContain("Avoir suivi la formation « Tenir un piquet »");
      expect(page).toContain("Il vous manque une condition");
      await run(
        db,
        sql`insert into qualification (id, person_id, training, followed_on) values (${newId()}, ${world.mina.personId}, 'lutte', '2026-01-01')`,
      );
      await stand(world.mina, call, "Moi");
      await expect(stand(woman, call, "D’ailleurs")).rejects.toMatchObject({
        code: "appointments.call.conditionsUnmet",
      });
    } finally {
      await run(db, sql`update mandate_kind set conditions = '{}' where key = 'loop_struggles'`);
    }
  });
});

describe("answering candidacies", () => {
  beforeEach(async () => {
    await stand(woman, call, "Ana se propose.");
    await stand(man, call, "Luc se propose.");
  });

  it("appoints several together, checked on the outcome, and tells them", async () => {
    const what = { fate: "appointed", candidacyIds: await ids(), words: "Bienvenue !" } as const;
    await decideCandidacies(world.ada, call, what);
    await decideCandidacies(world.ada, call, what);
    const held = (await mandatesIn(world.ardeche.id)).filter(({ kind }) => kind === "loop_struggles");
    expect(held).toHaveLength(2);
    await deliverNow(tellings);
    const letters = (await mailbox(200)).filter(({ recipient }) => recipient.startsWith(woman.personId!));
    expect(letters[0]).toMatchObject({ subject: "Une réponse à votre candidature" });
    expect(letters[0]!.body).toContain("Bienvenue !");
    expect(letters[0]!.subject).not.toContain("nomm");
  });

  it("is refused by parity on the outcome, and leaves the candidacies waiting", async () => {
    const other = await someone("Léa", "woman", null);
    await stand(other, call, "Léa se propose.");
    const list = (await candidaciesOf(call)).list;
    const women = list.filter(({ personId }) => personId !== man.personId).map(({ id }) => id);
    await expect(
      decideCandidacies(world.ada, call, { fate: "appointed", candidacyIds: women, words: "" }),
    ).rejects.toMatchObject({ code: "organisation.mandate.parity" });
    expect((await candidaciesOf(call)).list.every(({ fate }) => fate === null)).toBe(true);
  });

  it("takes the power to appoint to appoint, and is not found from elsewhere", async () => {
    const candidacyIds = await ids();
    const appoints = { fate: "appointed", candidacyIds, words: "" } as const;
    await expect(decideCandidacies(world.rosa, call, appoints)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    for (const stranger of [world.dario, world.nour, woman])
      await expect(decideCandidacies(stranger, call, appoints)).rejects.toMatchObject({ status: 404 });
    await expect(
      decideCandidacies(world.ada, call, { ...appoints, candidacyIds: [newId()] }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(decideCandidacies(world.ada, call, { ...appoints, candidacyIds: [] })).rejects.toMatchObject(
      { code: "appointments.call.noneChosen" },
    );
  });

  it("declines with words, once, and the person reads them", async () => {
    const [first] = await ids();
    const declines = { fate: "declined", candidacyIds: [first!], words: "" } as const;
    await expect(decideCandidacies(world.rosa, call, declines)).rejects.toMatchObject({
      code: "appointments.call.noAnswer",
    });
    await decideCandidacies(world.rosa, call, { ...declines, words: "Une autre fois, merci." });
    await expect(
      decideCandidacies(world.ada, call, { ...declines, fate: "appointed" }),
    ).rejects.toMatchObject({ code: "appointments.call.decided" });
    await expect(stand(woman, call, "Encore")).rejects.toMatchObject({ code: "appointments.call.decided" });
    expect(await (await asked.get(woman, `/appels/${call}`)).text()).toContain("Une autre fois, merci.");
  });

  it("opens a consensus with them, and they wait again if it is withdrawn", async () => {
    const seeking = await openCall(world.rosa, world.ardeche, aCall({ kind: "loop_group_life" }));
    await stand(man, seeking, "Pour la vie des groupes.");
    const [one] = (await candidaciesOf(seeking)).list;
    await decideCandidacies(world.rosa, seeking, { fate: "proposed", candidacyIds: [one!.id], words: "" });
    const proposed = (await candidacyIn(db, seeking, man.personId!))!;
    expect(proposed.fate).toBe("proposed");
    expect((await consensusById(proposed.consensusId!)).current.named).toMatchObject([
      { personId: man.personId },
    ]);
    await withdrawConsensus(world.rosa, proposed.consensusId!, "On reporte.");
    expect((await candidacyIn(db, seeking, man.personId!))?.fate).toBeNull();
    await expect(closeCall(world.rosa, seeking)).rejects.toMatchObject({
      code: "appointments.call.unanswered",
    });
    await decideCandidacies(world.rosa, seeking, {
      fate: "declined",
      candidacyIds: [one!.id],
      words: "Nous en reparlerons.",
    });
    await closeCall(world.rosa, seeking);
    await closeCall(world.rosa, seeking);
    expect((await callById(seeking)).closedAt).not.toBeNull();
  });

  it("is refused a closing while someone waits", async () => {
    await expect(closeCall(world.rosa, call)).rejects.toMatchObject({
      code: "appointments.call.unanswered",
    });
    await expect(closeCall(world.dario, call)).rejects.toMatchObject({ code: "boucle.forbidden" });
  });

  it("is forgotten two years after the last day", async () => {
    await forget(new Date(Date.now() + 700 * day));
    expect((await candidaciesOf(call)).total).toBe(2);
    await forget(new Date(Date.now() + 800 * day));
    expect((await candidaciesOf(call)).total).toBe(0);
  });
});

describe("the pages of calls", () => {
  it("list them to anyone, searched and filtered, without a name", async () => {
    await stand(woman, call, "Ana se propose.");
    const all = plain(await (await asked.get(null, "/appels")).text());
    expect(all).toContain(`/appels/${call}`);
    const found = async (query: string) => (await asked.get(null, `/appels?${query}`)).text();
    expect(await found("q=ardeche&mandat=loop_struggles&territoire=ardeche")).toContain(`/appels/${call}`);
    for (const query of ["q=zzz", "mandat=animator", "territoire=drome", "territoire=national", "page=900"])
      expect(await found(query)).not.toContain(`/appels/${call}`);
    expect(plain(await found("q=zzz"))).toContain("Aucun appel ne correspond");
    const one = await (await asked.get(null, `/appels/${call}`)).text();
    expect(one).not.toContain("Ana");
    expect(one).toContain(`/connexion?suite=/appels/${call}`);
  });

  it("take a candidacy, shown to those who answer for the unit alone, and the access is logged", async () => {
    const posted = await asked.post(man, `/appels/${call}/candidatures`, { words: "Luc veut bien." });
    expect(posted.status).toBe(303);
    const read = await asked.get(world.rosa, `/appels/${call}/candidatures`);
    expect(await read.text()).toContain("Luc veut bien.");
    const looks = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from sighting where viewer_id = ${world.rosa.personId} and subject_id = ${call}`,
    );
    expect(looks?.n).toBe(1);
    expect((await asked.get(world.dario, `/appels/${call}/candidatures`)).status).toBe(404);
    expect((await asked.get(world.nour, `/appels/${call}/candidatures`)).status).toBe(403);
    expect((await asked.post(man, `/appels/${call}/candidatures/retrait`)).status).toBe(303);
  });

  it("answer from the form, which keeps what was ticked when it is refused", async () => {
    await stand(man, call, "Luc veut bien.");
    const [one] = await ids();
    const path = `/appels/${call}/candidatures/decision`;
    const refused = await asked.post(world.rosa, path, { candidacyIds: [one!], fate: "declined", words: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(new RegExp(`value="${one}"[^>]*checked|checked[^>]*value="${one}"`));
    const sent = { candidacyIds: [one!], fate: "declined", words: "Merci." };
    expect((await asked.post(world.rosa, path, sent)).status).toBe(303);
    expect((await asked.post(world.rosa, `/appels/${call}/cloture`)).status).toBe(303);
  });

  it("open a call from the form, its days kept when they are wrong", async () => {
    expect((await asked.get(world.rosa, "/unites/ardeche/appels/nouveau")).status).toBe(200);
    const form = {
      once: newId(),
      kind: "loop_material",
      seats: "1",
      words: "Porter des caisses.",
      opensOn: onDay(0),
      closesOn: onDay(-3),
    };
    const refused = await asked.post(world.rosa, "/unites/ardeche/appels", form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Porter des caisses.");
    for (const wrong of [{ seats: "0" }, { seats: "x" }, { closesOn: "demain" }, { once: "x" }, { kind: "" }])
      expect((await asked.post(world.rosa, "/unites/ardeche/appels", { ...form, ...wrong })).status).toBe(
        422,
      );
    const sent = await asked.post(world.rosa, "/unites/ardeche/appels", { ...form, closesOn: onDay(9) });
    expect(sent.headers.get("location")).toBe(`/appels/${form.once}`);
    expect((await asked.get(world.dario, "/unites/ardeche/appels/nouveau")).status).toBe(404);
  });
});

describe("candidacies read by someone who may not appoint", () => {
  const page = async (who = world.rosa) => (await asked.get(who, `/appels/${call}/candidatures`)).text();
  const toAda = async () =>
    (await mailbox(200)).filter(({ recipient }) => recipient.startsWith(world.ada.personId!));

  it("come with who may, and can be passed on to them, once a day", async () => {
    expect(await page()).not.toContain("/candidatures/transmission");
    await stand(woman, call, "Me voici.");
    const seen = await page();
    expect(seen).toContain("Vous ne pouvez pas nommer ici vous-même");
    expect(seen).toContain("/candidatures/transmission");
    const before = (await toAda()).length;
    for (let twice = 0; twice < 2; twice++)
      expect((await asked.post(world.rosa, `/appels/${call}/candidatures/transmission`)).status).toBe(303);
    await deliverNow(tellings);
    const letters = await toAda();
    expect(letters).toHaveLength(before + 1);
    expect(letters[0]!.body).toContain(`/appels/${call}/candidatures`);
    expect(await page(world.ada)).not.toContain("/candidatures/transmission");
  });

  it("say when they were passed on, and wait on the first screen of those who may appoint until answered", async () => {
    const waitsFor = async (who: Actor) =>
      (await speaking(() => candidacyTasks(who)))
        .map(({ href }) => href)
        .includes(`/appels/${call}/candidatures`);
    const appoints = world.ada.grants.filter(({ power }) => power === "organisation.appoint");
    const appointer = { ...world.ada, grants: appoints };
    await stand(woman, call, "Me voici.");
    expect([await waitsFor(appointer), await waitsFor(world.rosa)]).toEqual([false, true]);
    await passOn(world.rosa, call);
    const seen = await page();
    expect(seen).toContain("Les candidatures ont été transmises");
    expect(seen).not.toContain("/candidatures/transmission");
    expect([await waitsFor(appointer), await waitsFor(world.dario)]).toEqual([true, false]);
    await run(db, sql`update candidacies_passed_on set day = day - 1 where call_id = ${call}`);
    expect(await page()).toContain("/candidatures/transmission");
    await decideCandidacies(appointer, call, { fate: "appointed", candidacyIds: await ids(), words: "" });
    expect(await waitsFor(appointer)).toBe(false);
  });

  it("are passed on by those who follow the call alone, while some wait", async () => {
    await expect(passOn(world.dario, call)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await expect(passOn(world.rosa, call)).rejects.toMatchObject({ code: "appointments.call.noneWaiting" });
    await closeCall(world.rosa, call);
    await expect(passOn(world.rosa, call)).rejects.toMatchObject({ code: "appointments.call.closed" });
  });

  it("name nobody whose mandate is not public", async () => {
    const found = await appointersOf(await callById(call), db);
    expect(found).toContainEqual(expect.objectContaining({ personId: world.ada.personId, name: null }));
  });
});
