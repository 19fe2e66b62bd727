import { eq } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { isRepeated, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { refuseMps } from "../refusals.ts";
import { mpsOfLoop } from "../register/listing.ts";
import { mpRequest, mpRequestStep } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { type RequestState, requestFor } from "./reading.ts";

interface NewRequest {
  id: string;
  subject: string;
  words: string;
  /** Null: no date wished. */
  wishedOn: Day | null;
}

/**
 * Those who answer for a loop ask something of its liaison MP, who is told (§25). Repeating it with the same id
 * changes nothing. @throws {Refusal} `forbidden`, `noMp`, `past`, `idTaken`.
 */
export async function askMp(actor: Actor, loop: Unit, asked: NewRequest, now = new Date()): Promise<void> {
  const { id } = asked;
  const request = { ...asked, loopId: loop.id, askedBy: actor.personId };
  await verbs.askMp(actor, { id, over: loop }, async (tx) => {
    if (loop.kind !== "loop") throw refuse.notFound();
    if (await isRepeated(tx, mpRequest, request, { same: ["loopId"], taken: refuseMps.idTaken })) return;
    if (loop.closedAt || (await mpsOfLoop(loop.id)).length === 0) throw refuseMps.noMp();
    if (asked.wishedOn && asked.wishedOn < (await today(now))) throw refuseMps.past();
    await tx.insert(mpRequest).values(request);
    await emit(tx, "loops.mp-asked", { requestId: id });
  });
}

/** What a state may become, and who makes it so. */
const next: Record<RequestState, readonly RequestState[]> = {
  waiting: ["accepted", "declined", "done", "withdrawn"],
  accepted: ["done", "declined", "withdrawn"],
  declined: ["accepted", "done"],
  done: [],
  withdrawn: [],
};

export interface Answer {
  /** Id of the step, given by the form. */
  id: string;
  state: "accepted" | "declined" | "done";
  words: string;
}

/**
 * The liaison MP answers; those who asked are told. Repeating it with the same id changes nothing.
 * @throws {Refusal} `notFound` for anyone but the loop’s liaison MP of today and those who asked; `forbidden` for
 * these; `reasonMissing`, `answered`.
 */
export async function answerRequest(actor: Actor, requestId: string, answer: Answer): Promise<void> {
  requirePerson(actor);
  const request = await requestFor(actor, requestId);
  if (!request.mine) throw refuse.forbidden();
  if (answer.state === "declined" && !answer.words) throw refuseMps.reasonMissing();
  await verbs.answerAsMp(actor, { id: requestId, over: request.loop }, async (tx) => {
    const said = { id: answer.id, requestId };
    if (await isRepeated(tx, mpRequestStep, said, { same: ["requestId"], taken: refuseMps.idTaken })) return;
    await step(tx, actor, requestId, answer);
    await emit(tx, "loops.mp-answered", { stepId: answer.id });
  });
}

/** Those who answer for the loop take a request back. Repeating changes nothing. @throws {Refusal} as above. */
export async function withdrawRequest(actor: Actor, requestId: string): Promise<void> {
  requirePerson(actor);
  const request = await requestFor(actor, requestId);
  await verbs.withdrawRequest(actor, { id: requestId, over: request.loop }, async (tx) => {
    if (request.state !== "withdrawn")
      await step(tx, actor, requestId, { id: newId(), state: "withdrawn", words: "" });
  });
}

async function step(
  tx: Transaction,
  actor: Actor,
  requestId: string,
  { id, state, words }: { id: string; state: RequestState; words: string },
): Promise<void> {
  const [request] = await tx.select().from(mpRequest).where(eq(mpRequest.id, requestId)).for("update");
  if (!request || !next[request.state].includes(state)) throw refuseMps.answered();
  const at = new Date();
  const answeredAt = state === "withdrawn" ? request.answeredAt : (request.answeredAt ?? at);
  await tx.insert(mpRequestStep).values({ id, requestId, state, words, byId: actor.personId, at });
  await tx.update(mpRequest).set({ state, answeredAt }).where(eq(mpRequest.id, requestId));
}
