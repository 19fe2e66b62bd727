import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { actorOfPerson, insertMandate } from "#domains/mandates/index.ts";
import { giveAccount, register } from "#domains/people/index.ts";
import { enrol } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { type Corrected, confirmMyself, declineInvitation, enterByInvitation } from "./answer.ts";
import { writeSome } from "./letters.ts";
import {
  groundOfRemark,
  launchWave,
  prepareWave,
  remarksWaiting,
  settleRemark,
  stopWave,
  waves,
} from "./wave.ts";

const world = aWorld();
const asked = anApp();

let n = 0;
async function imported(where = world.privas, mandate = false): Promise<{ id: string; address: string }> {
  const [id, address] = [newId(), `repris-${++n}@example.org`];
  await db.transaction(async (tx) => {
    await register(tx, system, { id, givenName: "Rémi", familyName: `Repris ${n}`, email: address });
    await enrol(tx, where.id, id);
    if (mandate) await insertMandate(tx, where.id, { id: newId(), kind: "animator", personId: id }, null);
  });
  return { id, address };
}

const wave = (over: Partial<Parameters<typeof prepareWave>[2]> = {}) => ({
  id: newId(),
  name: "Première vague",
  among: "everybody" as const,
  size: 50,
  words: "À bientôt.",
  ...over,
});
const lettersTo = (address: string) =>
  rows<{ subject: string; body: string }>(
    db,
    sql`select subject, body from mail where recipient = ${address}`,
  );
const tokenIn = (body: string) => /\/invitation\/([\w-]+)/.exec(body)![1]!;

/** A wave of one that has left, with the token of its letter. */
async function invitedOne() {
  const who = await imported();
  const what = wave();
  await prepareWave(world.ada, world.privas, what);
  await launchWave(world.ada, world.privas, what.id);
  await writeSome("https://boucle.example.org");
  const [letter] = await lettersTo(who.address);
  return { ...who, waveId: what.id, letter: letter!, token: tokenIn(letter!.body) };
}

beforeEach(() => run(db, sql`delete from invitation`));

describe("a wave of invitations", () => {
  it("invites those of a unit who never signed in, once each, those with a mandate first, and writes nothing yet", async () => {
    const plain = await imported();
    const animator = await imported(world.privas, true);
    const elsewhere = await imported(world.valence);
    const first = wave({ size: 1 });
    expect(await prepareWave(world.ada, world.privas, first)).toBe(1);
    expect(await prepareWave(world.ada, world.privas, first)).toBe(1);
    await expect(prepareWave(world.ada, world.privas, { ...first, size: 2 })).rejects.toThrow("taken");
    const invited = () => rows<{ id: string }>(db, sql`select person_id as id from invitation`);
    expect((await invited()).map(({ id }) => id)).toEqual([animator.id]);
    await prepareWave(world.ada, world.ardeche, wave());
    const ids = (await invited()).map(({ id }) => id);
    expect(ids).toContain(plain.id);
    expect(ids).not.toContain(elsewhere.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await lettersTo(animator.address)).toEqual([]);
    expect(await writeSome("https://boucle.example.org")).toBe(0);
  });

  it("leaves when someone launches it, each letter once with a link of its own, and a neutral subject", async () => {
    const { letter, address } = await invitedOne();
    expect(letter.subject).toBe("Une invitation pour vous");
    expect(letter.body).toContain("À bientôt.");
    expect(await writeSome("https://boucle.example.org")).toBe(0);
    expect(await lettersTo(address)).toHaveLength(1);
    const kept = await rows<{ hash: string }>(db, sql`select token_hash as hash from invitation`);
    expect(kept.map(({ hash }) => hash)).not.toContain(tokenIn(letter.body));
  });

  it("is stopped: the letters that have not left stay, and their people may be invited again", async () => {
    await imported();
    const what = wave();
    await prepareWave(world.ada, world.privas, what);
    await stopWave(world.ada, world.privas, what.id);
    await expect(launchWave(world.ada, world.privas, what.id)).rejects.toThrow("stopped");
    expect(await writeSome("https://boucle.example.org")).toBe(0);
    const launched = await asked.post(world.ada, `/administration/invitations/${what.id}/depart`, {});
    expect(launched.status).toBe(409);
    expect(await launched.text()).toContain("Cette vague est arrêtée.");
    expect(await prepareWave(world.ada, world.privas, wave())).toBeGreaterThan(0);
    expect((await waves(world.ada)).find(({ id }) => id === what.id)).toMatchObject({ invited: 0 });
  });

  it("is refused to other hands, and when there is nobody to invite", async () => {
    await imported();
    await expect(prepareWave(world.rosa, world.ardeche, wave())).rejects.toThrow("forbidden");
    await prepareWave(world.ada, world.root, wave({ size: 20_000 }));
    await expect(prepareWave(world.ada, world.root, wave())).rejects.toThrow("nobody");
  });
});

describe("an invitation", () => {
  it("says nothing of the person before they press, signs them in, shows what is known, and keeps their agreement", async () => {
    const { token, id } = await invitedOne();
    const door = await asked.get(null, `/invitation/${token}`);
    expect(await door.text()).not.toContain("Repris");
    const entered = await asked.post(null, `/invitation/${token}`, {});
    expect(entered.headers.get("location")).toBe("/bienvenue");
    expect(entered.headers.getSetCookie().some((cookie) => cookie.includes("session_token"))).toBe(true);

    const me = { ...world.nobody, personId: id };
    const html = await (await asked.get(me, "/bienvenue")).text();
    expect(html).toContain("Rémi");
    expect(html).toContain("Privas");
    const answers = {
      givenName: "Remi",
      familyName: "Nouveau-Nom",
      publicName: "",
      bornOn: "1980-05-04",
      commune: "",
      language: "fr",
      gender: "unsaid",
      remark: "Je ne suis plus à Privas.",
    };
    const without = await asked.post(me, "/bienvenue", answers);
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Nouveau-Nom");
    expect((await asked.post(me, "/bienvenue", { ...answers, consent: "1" })).status).toBe(303);
    expect(
      (await asked.post(me, "/bienvenue", { ...answers, givenName: "Autre", consent: "1" })).status,
    ).toBe(303);
    const now = await row<{ givenName: string; wording: string; corrected: string[] }>(
      db,
      sql`select p.given_name, c.wording, i.corrected from person p join consent c on c.person_id = p.id
          join invitation i on i.person_id = p.id where p.id = ${id}`,
    );
    expect(now).toMatchObject({ givenName: "Remi", corrected: ["givenName", "familyName", "bornOn"] });
    expect(now!.wording).toContain("J’accepte");
    expect((await asked.get(null, `/invitation/${token}`)).status).toBe(410);
    expect(await (await asked.get(world.ada, "/administration/invitations")).text()).toContain(
      "Je ne suis plus à Privas.",
    );
  });

  it("may be declined: groups and mandates end, and nothing more is written", async () => {
    const who = await imported(world.privas, true);
    const what = wave();
    await prepareWave(world.ada, world.privas, what);
    await launchWave(world.ada, world.privas, what.id);
    await writeSome("https://boucle.example.org");
    const token = tokenIn((await lettersTo(who.address))[0]!.body);
    await enterByInvitation(token);
    const me = { ...world.nobody, personId: who.id };
    expect((await asked.post(me, "/bienvenue/refus", {})).status).toBe(422);
    expect((await asked.post(me, "/bienvenue/refus", { sure: "1" })).status).toBe(303);
    const left = await rows(
      db,
      sql`select id from mandate where person_id = ${who.id} and (ends_at is null or ends_at > now())
          union all select id from membership where person_id = ${who.id} and ended_at is null
          union all select id from person_email where person_id = ${who.id} and main`,
    );
    expect(left).toEqual([]);
  });

  it("is dead when it is old, unknown or malformed", async () => {
    const { token, id } = await invitedOne();
    await run(db, sql`update invitation set sent_at = now() - interval '61 days' where person_id = ${id}`);
    for (const one of [token, "x".repeat(43), "..%2F..", "'; drop table person;--"])
      expect((await asked.get(null, `/invitation/${encodeURIComponent(one)}`)).status).toBe(410);
  });

  it("tells the second of two who share an address that it serves someone else", async () => {
    const { address } = await invitedOne();
    const first = await row<{ id: string }>(db, sql`select person_id as id from invitation`);
    await enterByInvitation(tokenIn((await lettersTo(address))[0]!.body));
    const second = newId();
    await db.transaction(async (tx) => {
      await register(tx, system, { id: second, givenName: "Ida", familyName: "Repris", email: address });
      await enrol(tx, world.privas.id, second);
    });
    const what = wave();
    await prepareWave(world.ada, world.privas, what);
    await launchWave(world.ada, world.privas, what.id);
    await writeSome("https://boucle.example.org");
    const letters = await lettersTo(address);
    const tokens = letters.map(({ body }) => tokenIn(body));
    const settled = await Promise.allSettled(tokens.map((token) => enterByInvitation(token)));
    expect(
      settled
        .filter(({ status }) => status === "rejected")
        .map((one) => String((one as PromiseRejectedResult).reason)),
    ).toEqual([expect.stringContaining("sharedAddress")]);
    expect(first!.id).not.toBe(second);
  });

  it("never signs in as someone else, whose address became that of the person invited", async () => {
    const { token, id } = await invitedOne();
    await enterByInvitation(token);
    await giveAccount(world.rosa.personId!);
    await run(
      db,
      sql`update person_email set address = (select address from person_email where person_id = ${world.rosa.personId}) where person_id = ${id}`,
    );
    await enterByInvitation(token);
    const signedIn = await rows<{ id: string }>(
      db,
      sql`select a.person_id as id from auth_session s join person_account a on a.account_id = s."userId"
          where a.person_id in (${id}, ${world.rosa.personId}) group by 1`,
    );
    expect(signedIn.map((one) => one.id)).toEqual([id]);
  });

  it("is seen where one may invite, with the name of the person who remarks, and nowhere else", async () => {
    const { id } = await invitedOne();
    await run(
      db,
      sql`update invitation set confirmed_at = now(), remark = 'Mauvais groupe' where person_id = ${id}`,
    );
    const over = (where: typeof world.privas) => ({
      ...world.nobody,
      grants: [{ power: "arrival.invite", unitId: where.id, reach: "subtree" as const, mandateId: newId() }],
    });
    expect(await remarksWaiting(over(world.drome))).toEqual([]);
    expect((await waves(over(world.drome))).filter(({ unitId }) => unitId === world.privas.id)).toEqual([]);
    const [remark] = await remarksWaiting(over(world.ardeche));
    expect(remark).toMatchObject({ remark: "Mauvais groupe", name: expect.stringContaining("Rémi") });
    await expect(
      settleRemark(over(world.drome), await groundOfRemark(remark!.id), remark!.id),
    ).rejects.toThrow("forbidden");
    await settleRemark(over(world.ardeche), await groundOfRemark(remark!.id), remark!.id);
    expect(await remarksWaiting(over(world.ardeche))).toEqual([]);
  });

  it("leaves a name and an address of a person who declined", async () => {
    const { id } = await invitedOne();
    await run(db, sql`update person set gender = 'woman', public_name = 'R.' where id = ${id}`);
    await run(db, sql`insert into age (person_id, born_on) values (${id}, '1980-01-01')`);
    await declineInvitation({ ...world.nobody, personId: id });
    expect(
      await row(
        db,
        sql`select p.gender, p.public_name, p.place_id, a.born_on from person p left join age a on a.person_id = p.id where p.id = ${id}`,
      ),
    ).toEqual({ gender: null, publicName: null, placeId: null, bornOn: null });
  });
});

describe("checking what is known of oneself", () => {
  const said: Corrected = {
    givenName: "Rémi",
    familyName: "Corrigé",
    publicName: null,
    placeId: null,
    bornOn: "1990-02-01",
    language: "fr",
    gender: "man",
    keepGender: false,
    remark: "",
    consent: "J’accepte.",
  };

  it("corrects it once, notes what was corrected and the very words agreed to", async () => {
    const { id } = await invitedOne();
    const me = await actorOfPerson(id);
    await confirmMyself(me, said);
    await confirmMyself(me, { ...said, familyName: "Autre" });
    const known = await row(
      db,
      sql`select p.family_name, p.gender, p.search_name, a.born_on, i.corrected, c.wording
          from person p join age a on a.person_id = p.id join invitation i on i.person_id = p.id
          join consent c on c.person_id = p.id where p.id = ${id}`,
    );
    expect(known).toMatchObject({
      familyName: "Corrigé",
      gender: "man",
      searchName: "corrige remi",
      bornOn: "1990-02-01",
    });
    expect(known).toMatchObject({ corrected: ["familyName", "gender", "bornOn"], wording: "J’accepte." });
  });

  it("is nothing without consent, nor for someone who was not invited", async () => {
    const me = await actorOfPerson((await invitedOne()).id);
    await expect(confirmMyself(me, { ...said, consent: "" })).rejects.toMatchObject({
      code: "invitations.noConsent",
    });
    await confirmMyself(world.mina, said);
    expect(await row(db, sql`select family_name from person where id = ${world.mina.personId}`)).toEqual({
      familyName: "Exemple",
    });
  });
});
