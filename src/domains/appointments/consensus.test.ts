import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { mandateKind } from "#domains/kinds/index.ts";
import { actorOfPerson, endMandate, mandate, mandatesIn } from "#domains/mandates/index.ts";
import { enrol } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { adopt, withdrawConsensus } from "./consensus/adoption.ts";
import { openConsensus } from "./consensus/opening.ts";
import { heardAbout, type NewPosition, takePosition } from "./consensus/position.ts";
import { amend, answerProposal } from "./consensus/proposal.ts";
import { consensusById, consensusSeenBy, factsOf } from "./consensus/reading.ts";
import { standingOf } from "./consensus/standing.ts";
import { answerAsThirdParty, confidedIn, reportOutcome } from "./consensus/third-party.ts";
import { speak, takeBackWord, wordsOf } from "./consensus/word.ts";
import { tellings } from "./telling.ts";

const world = aWorld();
const later = new Date(Date.now() + 40 * 86_400_000);

/** Two people ready to be the group-life pair of the Ardèche, and a third one of neither. */
let zoe: Actor;
let max: Actor;
let outside: Actor;

beforeEach(async () => {
  // Each story begins with no mandate of group life but Rosa's, and no consensus under way.
  await run(
    db,
    sql`insert into consensus_end (consensus_id, ending, proposal_id, reason)
        select c.id, 'withdrawn', p.id, 'Fin du test' from consensus c join consensus_current p on p.consensus_id = c.id
        where not exists (select from consensus_end e where e.consensus_id = c.id)`,
  );
  await run(
    db,
    sql`delete from mandate where kind_key = 'loop_group_life' and unit_id = ${world.ardeche.id} and person_id <> ${world.rosa.personId}`,
  );
  await run(
    db,
    sql`update mandate set ends_at = null, end_reason = null where person_id = ${world.rosa.personId}`,
  );
  zoe = await someone("Zoé", "woman", null);
  max = await someone("Max", "man", null);
  outside = await someone("Tierce", "woman", null);
});

const pair = () => [
  { personId: zoe.personId!, title: null },
  { personId: max.personId!, title: null },
];

async function open(
  more: Partial<Parameters<typeof openConsensus>[2]> = {},
  by = world.ada,
): Promise<string> {
  return openConsensus(by, world.ardeche, {
    id: newId(),
    kind: "loop_group_life",
    people: pair(),
    words: "Deux personnes connues des groupes.",
    replaces: true,
    ...more,
  });
}

async function opened(more: Partial<Parameters<typeof openConsensus>[2]> = {}): Promise<string> {
  const id = await open(more);
  for (const who of [zoe, max]) await answerProposal(who, id, { number: 1, accepts: true });
  return id;
}

const says = (what: Partial<NewPosition> = {}): NewPosition => ({
  number: 1,
  stance: "consent",
  reason: "",
  confided: false,
  ...what,
});

const objects = says({ stance: "objection", reason: "La charge serait trop lourde pour deux." });

describe("opening a consensus", () => {
  it("asks those who hold a mandate in the loop, its members and the facilitators of its groups, frozen on a roll", async () => {
    const id = await open();
    const asked = await rows<{ personId: string; by: string }>(
      db,
      sql`select person_id, by from consensus_asked where consensus_id = ${id}`,
    );
    const by = new Map(asked.map((one) => [one.personId, one.by]));
    expect(by.get(world.rosa.personId!)).toBe("mandate");
    expect(by.get(world.nour.personId!)).toBe("below");
    expect(by.has(world.victor.personId!)).toBe(false);
    expect(by.has(world.mina.personId!)).toBe(false);
  });

  it("keeps the rule of that day, whatever the movement decides meanwhile", async () => {
    const id = await open();
    const [kind] = await db.select().from(mandateKind).where(eq(mandateKind.key, "loop_group_life"));
    const silent = { ...kind!.consensus!, silenceIsConsent: false, quorum: 100 };
    await db.update(mandateKind).set({ consensus: silent }).where(eq(mandateKind.id, kind!.id));
    const { rule } = await consensusById(id);
    await db.update(mandateKind).set({ consensus: kind!.consensus }).where(eq(mandateKind.id, kind!.id));
    expect(rule).toMatchObject({ silenceIsConsent: true, days: 14 });
  });

  it("ends its period in the last minute of its last day, on the movement’s clocks", async () => {
    const id = await openConsensus(
      world.ada,
      world.ardeche,
      { id: newId(), kind: "loop_group_life", people: pair(), words: "" },
      new Date("2026-10-20T10:00:00Z"),
    );
    // Clocks go back in between: 23:59 in Paris is 22:59 UTC by then.
    expect((await consensusById(id)).current.endsAt.toISOString()).toBe("2026-11-03T22:59:00.000Z");
  });

  it("is once for a form sent twice, and one at a time for a mandate", async () => {
    const id = newId();
    expect(await open({ id })).toBe(await open({ id }));
    await expect(open()).rejects.toMatchObject({ code: "appointments.consensus.underWay" });
  });

  it("is refused to someone who opens elsewhere, and for what is not given this way", async () => {
    await expect(open({}, world.dario)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await expect(open({}, world.nour)).rejects.toMatchObject({ code: "boucle.forbidden" });
    const refused = [
      [{ kind: "loop_treasury" }, "notForThisKind"],
      [{ kind: "animator" }, "notForThisKind"],
      [{ people: [] }, "nobodyProposed"],
      [{ people: [...pair(), { personId: outside.personId!, title: null }] }, "tooManyProposed"],
      [{ people: [pair()[0]!, pair()[0]!] }, "proposedTwice"],
      [{ thirdPartyId: zoe.personId }, "thirdPartyInvolved"],
      [{ thirdPartyId: world.ada.personId }, "thirdPartyInvolved"],
      [{ words: "m".repeat(5001) }, "tooLong"],
    ] as const;
    for (const [wrong, code] of refused)
      await expect(open(wrong as Parameters<typeof open>[0]), code).rejects.toMatchObject({
        code: `appointments.consensus.${code}`,
      });
  });

  it("tells each of those asked, once, what their silence will mean, under a neutral subject", async () => {
    const before = (await mailbox(500)).length;
    await open({ thirdPartyId: outside.personId });
    await deliverNow(tellings);
    const letters = (await mailbox(500)).slice(0, (await mailbox(500)).length - before);
    const toNour = letters.filter(({ recipient }) => recipient.startsWith(world.nour.personId!));
    expect(toNour).toHaveLength(1);
    expect(toNour[0]!.subject).toBe("Votre avis est attendu");
    expect(toNour[0]!.body).toContain("votre silence vaudra consentement");
    const toZoe = letters.filter(({ recipient }) => recipient.startsWith(zoe.personId!));
    expect(toZoe.map(({ body }) => body).join()).toContain("rien ne sera adopté sans votre accord");
    expect(letters.some(({ recipient }) => recipient.startsWith(outside.personId!))).toBe(true);
  });
});

describe("a position", () => {
  it("changes until the end, and the last one counts", async () => {
    const id = await opened();
    await takePosition(world.nour, id, objects);
    expect((await factsOf(await consensusById(id))).objections).toBe(1);
    await takePosition(
      world.nour,
      id,
      says({ stance: "reservation", reason: "Que l’on se répartisse les cantons." }),
    );
    const facts = await factsOf(await consensusById(id));
    expect(facts).toMatchObject({ objections: 0, spoken: 1, consents: 0 });
  });

  it("is not found for anyone who is not concerned, and refused to anyone who is not asked", async () => {
    const id = await opened();
    for (const stranger of [world.victor, world.dario, world.nobody, world.mina])
      await expect(takePosition(stranger, id, says())).rejects.toMatchObject({ status: 404 });
    for (const near of [zoe, world.ada])
      await expect(takePosition(near, id, says())).rejects.toMatchObject({
        code: "appointments.consensus.notAsked",
      });
  });

  it("is refused to someone asked whose mandate has ended", async () => {
    const gone = await someone("Partie", "woman", { kind: "loop_treasury", in: world.ardeche });
    const id = await opened();
    await takePosition(gone, id, says());
    const [held] = await db.select().from(mandate).where(eq(mandate.personId, gone.personId!));
    await endMandate(world.ada, world.ardeche, held!.id);
    const now = await actorOfPerson(gone.personId!);
    await expect(takePosition(now, id, objects)).rejects.toMatchObject({ status: 404 });
    await expect(consensusSeenBy(now, id)).rejects.toMatchObject({ status: 404 });
  });

  it("of someone who arrives after the opening is not asked for: the roll is frozen", async () => {
    const id = await opened();
    const late = await someone("Tardif", "man", { kind: "loop_material", in: world.ardeche });
    await expect(takePosition(late, id, says())).rejects.toMatchObject({ status: 404 });
  });

  it("on a proposal that has changed meanwhile is refused, and not recorded", async () => {
    const id = await opened();
    await amend(world.ada, id, { id: newId(), number: 1, people: pair(), words: "Autrement." });
    await expect(takePosition(world.nour, id, objects)).rejects.toMatchObject({
      code: "appointments.consensus.amended",
    });
    expect((await factsOf(await consensusById(id))).spoken).toBe(0);
  });

  it("needs a reason to object or to be reserved, and fits in its bounds", async () => {
    const id = await opened();
    for (const stance of ["objection", "reservation"] as const)
      await expect(takePosition(world.nour, id, says({ stance, reason: "  " }))).rejects.toMatchObject({
        code: "appointments.consensus.noReason",
      });
    await expect(
      takePosition(world.nour, id, { ...objects, reason: "m".repeat(2001) }),
    ).rejects.toMatchObject({ code: "appointments.consensus.tooLong" });
  });

  it("after the period only lifts an objection", async () => {
    const id = await opened();
    await takePosition(world.nour, id, objects);
    await expect(takePosition(world.rosa, id, says(), later)).rejects.toMatchObject({
      code: "appointments.consensus.periodOver",
    });
    await expect(takePosition(world.nour, id, { ...objects, reason: "Encore" }, later)).rejects.toMatchObject(
      {
        code: "appointments.consensus.periodOver",
      },
    );
    await takePosition(world.nour, id, says(), later);
    expect(standingOf(await factsOf(await consensusById(id), later))).toBe("adoptable");
  });
});

describe("an objection confided to the third party", () => {
  const confides = { ...objects, confided: true, reason: "On me l’a raconté en confiance." };

  it("holds the consensus back, and shows the others neither who nor why", async () => {
    const id = await opened({ thirdPartyId: outside.personId });
    await answerAsThirdParty(outside, id, true);
    await takePosition(world.nour, id, confides);
    const { current } = await consensusById(id);
    const heard = await heardAbout(current.id, true);
    expect(heard).toMatchObject([{ stance: "objection", confided: true, name: null, reason: "" }]);
    expect(JSON.stringify(heard)).not.toContain("en confiance");
    expect(await confidedIn(db, current.id)).toMatchObject([{ givenName: "Nour", words: confides.reason }]);
    await expect(adopt(world.ada, id, { number: 1, minutes: "" }, later)).rejects.toMatchObject({
      code: "appointments.consensus.objected",
    });
  });

  it("is lifted by the report of the third party alone", async () => {
    const id = await opened({ thirdPartyId: outside.personId });
    await answerAsThirdParty(outside, id, true);
    await takePosition(world.nour, id, confides);
    const [told] = await confidedIn(db, (await consensusById(id)).current.id);
    const report = { outcome: "lifted", words: "Nous en avons parlé." } as const;
    for (const other of [world.ada, world.rosa, zoe])
      await expect(reportOutcome(other, id, told!.positionId, report)).rejects.toMatchObject({ status: 404 });
    await expect(
      reportOutcome(outside, id, told!.positionId, { outcome: "lifted", words: " " }),
    ).rejects.toMatchObject({ code: "appointments.consensus.empty" });
    await expect(reportOutcome(outside, id, newId(), report)).rejects.toMatchObject({ status: 404 });
    await reportOutcome(outside, id, told!.positionId, report);
    expect((await factsOf(await consensusById(id))).objections).toBe(0);
    // Said anew with other words, it stands again.
    await takePosition(world.nour, id, { ...confides, reason: "Autre chose encore." });
    expect((await factsOf(await consensusById(id))).objections).toBe(1);
  });

  it("is refused without a third party who accepts, and who cannot leave with what they were told", async () => {
    const without = await opened();
    await expect(takePosition(world.nour, without, confides)).rejects.toMatchObject({
      code: "appointments.consensus.noThirdParty",
    });
    await withdrawConsensus(world.ada, without, "On recommence.");
    const id = await opened({ thirdPartyId: outside.personId });
    await expect(takePosition(world.nour, id, confides)).rejects.toMatchObject({
      code: "appointments.consensus.noThirdParty",
    });
    await answerAsThirdParty(outside, id, true);
    await takePosition(world.nour, id, confides);
    await expect(answerAsThirdParty(outside, id, false)).rejects.toMatchObject({
      code: "appointments.consensus.holdsConfidences",
    });
    await expect(answerAsThirdParty(world.nour, id, true)).rejects.toMatchObject({ status: 404 });
  });
});

describe("an amended proposal", () => {
  it("starts positions and the period again, and leaves the earlier one readable", async () => {
    const id = await opened();
    await takePosition(world.nour, id, objects);
    const at = new Date(Date.now() + 5 * 86_400_000);
    const other = await someone("Lou", "man", null);
    const people = [pair()[0]!, { personId: other.personId!, title: "Nord du département" }];
    await amend(world.ada, id, { id: newId(), number: 1, people, words: "Avec Lou." }, at);
    const one = await consensusById(id);
    expect(one.proposals.map(({ number }) => number)).toEqual([1, 2]);
    expect(one.current.endsAt > one.proposals[0]!.endsAt).toBe(true);
    expect(await factsOf(one)).toMatchObject({ spoken: 0, objections: 0, accepted: 0, named: 2 });
    expect(await heardAbout(one.proposals[0]!.id, true)).toHaveLength(1);
  });

  it("keeps acceptances when its people stay the same, and asks anew when they do not", async () => {
    const id = await opened();
    await amend(world.ada, id, { id: newId(), number: 1, people: pair(), words: "Mieux dit." });
    expect((await factsOf(await consensusById(id))).accepted).toBe(2);
  });

  it("is one for a form sent twice, stale for anyone who had not seen the last, and refused to others", async () => {
    const id = await opened();
    const amendment = { id: newId(), number: 1, people: pair(), words: "Deuxième." };
    await amend(world.ada, id, amendment);
    await amend(world.ada, id, amendment);
    expect((await consensusById(id)).proposals).toHaveLength(2);
    await expect(amend(world.ada, id, { ...amendment, id: newId() })).rejects.toMatchObject({
      code: "boucle.stale",
    });
    await expect(amend(world.dario, id, { ...amendment, id: newId(), number: 2 })).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });
});

describe("adopting", () => {
  const minutes = { number: 1, minutes: "Compte rendu." };

  it("appoints the whole pair at once, with its record, in place of those before", async () => {
    const id = await opened();
    const record = await adopt(world.ada, id, minutes, later);
    const held = (await mandatesIn(world.ardeche.id)).filter(({ kind }) => kind === "loop_group_life");
    expect(held.map(({ personId }) => personId).sort()).toEqual([zoe.personId, max.personId].sort());
    expect(held.every(({ means }) => means === "consensus")).toBe(true);
    const kept = await row<{ means: string; minutes: string }>(
      db,
      sql`select means, minutes from appointment where id = ${record}`,
    );
    expect(kept).toEqual({ means: "consensus", minutes: "Compte rendu." });
  });

  it("is refused while an objection stands, whatever the clock says, by the verb and by the database", async () => {
    const id = await opened();
    await takePosition(world.nour, id, objects);
    for (const at of [new Date(), later])
      await expect(adopt(world.ada, id, minutes, at)).rejects.toMatchObject({
        code: "appointments.consensus.objected",
      });
    const { current } = await consensusById(id);
    const record = newId();
    await run(
      db,
      sql`insert into appointment (id, unit_id, means, decided_on) values (${record}, ${world.ardeche.id}, 'consensus', '2026-01-01')`,
    );
    await expect(
      run(
        db,
        sql`insert into consensus_end (consensus_id, ending, proposal_id, appointment_id) values (${id}, 'adopted', ${current.id}, ${record})`,
      ),
    ).rejects.toMatchObject({ cause: { code: "BO001" } });
  });

  it("waits for the end of the period, unless everybody asked has consented", async () => {
    const id = await opened();
    await expect(adopt(world.ada, id, minutes)).rejects.toMatchObject({
      code: "appointments.consensus.tooEarly",
    });
    const asked = await rows<{ personId: string }>(
      db,
      sql`select person_id from consensus_asked where consensus_id = ${id}`,
    );
    for (const { personId } of asked) await takePosition(await actorOfPerson(personId), id, says());
    await expect(adopt(world.ada, id, minutes)).resolves.toBeTypeOf("string");
  });

  it("waits until everybody proposed has said yes", async () => {
    const id = await open();
    await answerProposal(zoe, id, { number: 1, accepts: true });
    await answerProposal(max, id, { number: 1, accepts: false });
    await expect(adopt(world.ada, id, minutes, later)).rejects.toMatchObject({
      code: "appointments.consensus.notAccepted",
    });
    await expect(answerProposal(world.nour, id, { number: 1, accepts: true })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("is refused by parity on the outcome, and then leaves everything as it was", async () => {
    const ana = await someone("Ana", "woman", null);
    const id = await open({ people: [pair()[0]!, { personId: ana.personId!, title: null }] });
    for (const who of [zoe, ana]) await answerProposal(who, id, { number: 1, accepts: true });
    await expect(adopt(world.ada, id, minutes, later)).rejects.toMatchObject({
      code: "organisation.mandate.parity",
    });
    expect((await consensusById(id)).end).toBeNull();
    expect((await mandatesIn(world.ardeche.id)).map(({ personId }) => personId)).toContain(
      world.rosa.personId,
    );
  });

  it("by two people at once appoints once", async () => {
    const id = await opened();
    const [first, second] = await Promise.all([
      adopt(world.ada, id, minutes, later),
      adopt(world.rosa, id, minutes, later).catch((refusal) => refusal.code),
    ]);
    expect([first, "appointments.consensus.ended"]).toContain(second);
    const named = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from mandate where person_id in (${zoe.personId}, ${max.personId})`,
    );
    expect(named?.n).toBe(2);
  });

  it("never crosses an objection: of the two at once one waits for the other", async () => {
    const id = await opened();
    const results = await Promise.allSettled([
      takePosition(world.nour, id, objects),
      adopt(world.ada, id, minutes, later),
    ]);
    const { end } = await consensusById(id);
    if (end) expect(results[0]).toMatchObject({ reason: { code: "appointments.consensus.ended" } });
    else expect(results[1]).toMatchObject({ reason: { code: "appointments.consensus.objected" } });
  });

  it("asks for a quorum where silence is not consent", async () => {
    const group = world.privas;
    for (const name of ["A", "B", "C", "D"]) {
      const member = await someone(name, "woman", null);
      await db.transaction((tx) => enrol(tx, group.id, member.personId!));
    }
    const id = await openConsensus(world.ada, group, {
      id: newId(),
      kind: "animator",
      people: pair(),
      words: "",
    });
    for (const who of [zoe, max]) await answerProposal(who, id, { number: 1, accepts: true });
    await expect(adopt(world.ada, id, minutes, later)).rejects.toMatchObject({
      code: "appointments.consensus.quorumMissing",
    });
  });
});

describe("withdrawing", () => {
  it("needs a reason, ends it for good, and appoints nobody", async () => {
    const id = await opened();
    await expect(withdrawConsensus(world.ada, id, " ")).rejects.toMatchObject({
      code: "appointments.consensus.noWithdrawalReason",
    });
    await expect(withdrawConsensus(world.dario, id, "Non")).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await withdrawConsensus(world.ada, id, "L’une des deux déménage.");
    const ended = { code: "appointments.consensus.ended" };
    await expect(withdrawConsensus(world.ada, id, "Encore")).rejects.toMatchObject(ended);
    await expect(takePosition(world.nour, id, says())).rejects.toMatchObject(ended);
    await expect(adopt(world.ada, id, { number: 1, minutes: "" }, later)).rejects.toMatchObject(ended);
    await expect(
      amend(world.ada, id, { id: newId(), number: 1, people: pair(), words: "" }),
    ).rejects.toMatchObject(ended);
    expect((await mandatesIn(world.ardeche.id)).map(({ personId }) => personId)).not.toContain(zoe.personId);
  });
});

describe("the discussion", () => {
  it("is heard by those concerned, each word once, and taken back by who said it alone", async () => {
    const id = await opened({ thirdPartyId: outside.personId });
    const word = { id: newId(), body: "Qui suivra le nord ?" };
    await speak(world.nour, id, word);
    await speak(world.nour, id, word);
    expect((await wordsOf(id)).total).toBe(1);
    await expect(speak(world.leo, id, word)).rejects.toMatchObject({
      code: "appointments.consensus.idTaken",
    });
    for (const other of [outside, world.victor])
      await expect(speak(other, id, { id: newId(), body: "Moi" })).rejects.toMatchObject({ status: 404 });
    await expect(takeBackWord(world.leo, id, word.id)).rejects.toMatchObject({ status: 404 });
    await takeBackWord(world.nour, id, word.id);
    expect((await wordsOf(id)).list[0]!.word).toMatchObject({ body: "" });
    await expect(speak(world.nour, id, { id: newId(), body: " " })).rejects.toMatchObject({
      code: "appointments.consensus.empty",
    });
  });
});
