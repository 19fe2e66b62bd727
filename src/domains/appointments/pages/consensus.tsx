import { z } from "zod";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  get,
  holding,
  post,
  readForm,
  signedIn,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { page } from "#ui/page.tsx";
import { answerProposal } from "../consensus/acceptance.ts";
import { withdrawConsensus } from "../consensus/adoption.ts";
import { inSight } from "../consensus/choosing.ts";
import { type Foreseen, foresee } from "../consensus/forecast.ts";
import { heardAbout } from "../consensus/heard.ts";
import { ownPosition, stances, takePosition } from "../consensus/position.ts";
import {
  type Consensus,
  consensusSeenBy,
  factsOf,
  minutesOf,
  type Standpoint,
  unreached,
} from "../consensus/reading.ts";
import { standingOf } from "../consensus/standing.ts";
import { answerAsThirdParty, confidedIn, reportOutcome } from "../consensus/third-party.ts";
import { mayDiscuss, speak, takeBackWord, wordsOf } from "../consensus/word.ts";
import { m } from "../messages.ts";
import { OneConsensus } from "./consensus-view.tsx";
import type { Typed } from "./errors.ts";

const typing = { limit: { times: 120, seconds: 600 } };

export const consensusRoutes = [
  get("/consensus/:id", signedIn, (c) => show(c)),
  post("/consensus/:id/positions", signedIn, position, typing),
  post("/consensus/:id/reponse", signedIn, answer),
  post("/consensus/:id/mots", signedIn, word, typing),
  post("/consensus/:id/mots/:mot/retrait", signedIn, takeBack),
  post("/consensus/:id/tiers", signedIn, thirdParty),
  post("/consensus/:id/tiers/issues", signedIn, report),
  post("/consensus/:id/retrait", holding("appointments.open"), withdraw),
];

type Which = "position" | "word" | "report" | "withdrawal" | "answer";
type Refused = Typed & { form: Which };

const positionShape = z.object({
  version: z.coerce.number().int().min(1).max(1000),
  avis: z.enum(stances),
  raison: z.string().default(""),
  confie: z.string().optional(),
});

function position(c: Ctx): Promise<Response> {
  return sent(c, "position", async (id, values) => {
    const { version, avis, raison, confie } = check(positionShape, values);
    const what = { number: version, stance: avis, reason: raison, confided: confie === "1" };
    await takePosition(c.var.actor, id, what);
    return done(c, `/consensus/${id}`, m.positionTaken);
  });
}

function answer(c: Ctx): Promise<Response> {
  return sent(c, "answer", async (id, { version = "", reponse = "" }) => {
    const number = Number.parseInt(version, 10) || 0;
    if (reponse !== "oui" && reponse !== "non") throw refuse.invalid();
    await answerProposal(c.var.actor, id, { number, accepts: reponse === "oui" });
    return done(c, `/consensus/${id}`, m.answerNoted);
  });
}

function word(c: Ctx): Promise<Response> {
  return sent(c, "word", async (id, { once = "", mots = "" }) => {
    if (!isId(once)) throw refuse.invalid();
    await speak(c.var.actor, id, { id: once, body: mots });
    return done(c, `/consensus/${id}#discussion`, m.spoken);
  });
}

async function takeBack(c: Ctx): Promise<Response> {
  const { one } = await consensusSeenBy(c.var.actor, c.req.param("id"));
  await takeBackWord(c.var.actor, one.id, c.req.param("mot")!);
  return done(c, `/consensus/${one.id}#discussion`);
}

function thirdParty(c: Ctx): Promise<Response> {
  return sent(c, "answer", async (id, { reponse = "" }) => {
    if (reponse !== "oui" && reponse !== "non") throw refuse.invalid();
    await answerAsThirdParty(c.var.actor, id, reponse === "oui");
    // Whoever declines is concerned no longer: the page is not theirs any more.
    return done(c, reponse === "oui" ? `/consensus/${id}` : "/", m.answerNoted);
  });
}

const reportShape = z.object({
  de: z.string().refine(isId),
  issue: z.enum(["lifted", "stands"]),
  mots: z.string().default(""),
});

function report(c: Ctx): Promise<Response> {
  return sent(c, "report", async (id, values) => {
    const { de, issue, mots } = check(reportShape, values);
    await reportOutcome(c.var.actor, id, de, { outcome: issue, words: mots });
    return done(c, `/consensus/${id}`, m.thirdReported);
  });
}

function withdraw(c: Ctx): Promise<Response> {
  return sent(c, "withdrawal", async (id, { motif = "" }) => {
    await withdrawConsensus(c.var.actor, id, motif);
    return done(c, `/consensus/${id}`, m.withdrawDone);
  });
}

/** A form of the page, sent by someone whom the consensus concerns; refused, the page shows it again as it was typed. */
async function sent(
  c: Ctx,
  form: Which,
  work: (id: string, values: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const { one } = await consensusSeenBy(c.var.actor, c.req.param("id"));
  const { values } = await readForm(c);
  return attempt(
    c,
    () => work(one.id, values),
    (refusal) => show(c, { form, values, refusal }),
  );
}

async function show(c: Ctx, refused?: Refused): Promise<Response> {
  const { actor } = c.var;
  const { one, from } = await consensusSeenBy(actor, c.req.param("id"));
  const at = Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  const now = new Date();
  const [facts, heard, words, mine, confided, untold, foreseen, minutes, earlier] = await Promise.all([
    factsOf(one, now),
    heardAbout(one.current.id, from.asked),
    mayDiscuss(from) ? wordsOf(one.id, at) : null,
    actor.personId ? ownPosition(db, one.current.id, actor.personId) : null,
    mayReadConfided(from, one.thirdParty) ? confidedIn(db, one.current.id) : [],
    from.opens && !one.end ? unreached(one.id) : 0,
    from.opens && !one.end ? foreseeFor(actor, one) : [],
    mayDiscuss(from) ? minutesOf(one) : null,
    Promise.all(
      one.proposals
        .slice(0, -1)
        .map(async (proposal) => ({ proposal, heard: await heardAbout(proposal.id, from.asked) })),
    ),
  ]);
  const seen = one.current.named.length + heard.filter(({ name }) => name).length + confided.length;
  await logAccess(actor, "/consensus/:id", ["consensus", one.id], seen + (words?.list.length ?? 0));
  const typedIn = (form: Which) => (refused?.form === form ? refused : undefined);
  return page(
    c,
    { title: `${one.label[t.language]} · ${one.unit.name}`, under: "/groupes", noIndex: true },
    <OneConsensus
      {...{ one, from, facts, heard, earlier, words, mine, confided, foreseen, typedIn }}
      standing={standingOf(facts)}
      unreached={untold}
      page={at}
      personId={actor.personId}
      refusal={refused?.refusal}
      minutes={minutes}
      record={from.opens || actor.grants.some((grant) => grant.unitId === one.unitId)}
    />,
  );
}

const mayReadConfided = (from: Standpoint, third: { acceptedAt: Date | null } | null): boolean =>
  from.third && third?.acceptedAt !== null;

/** What would hinder the adoption of the proposal under discussion if it came today. */
async function foreseeFor(actor: Actor, one: Consensus): Promise<Foreseen[]> {
  const { named: people, replaces } = one.current;
  const intended = { unitId: one.unitId, kind: one.kindKey, people, replaces };
  return foresee(db, intended, await inSight(actor, one));
}
