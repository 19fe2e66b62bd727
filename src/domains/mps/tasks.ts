import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, canSomewhere, groundsOf } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
import { availabilitiesOf, isMp } from "./register/availability.ts";
import { daysToAnswer, dueAt, loopsServedBy, requestsOf } from "./request/reading.ts";
import { runUnderDiscussion } from "./run/reading.ts";

/** What is expected of MPs, of those who answer for loops, and of those who assign MPs. */
export async function mpTasks(actor: Actor): Promise<Task[]> {
  if (!actor.personId) return [];
  const found = await Promise.all([
    ofMp(actor),
    canSomewhere(actor, "loops.write") ? ofLoop(actor) : [],
    canSomewhere(actor, "loops.assign-mps") ? ofAssigner() : [],
  ]);
  return found.flat().slice(0, 20);
}

const plain = { progress: null, due: null };

async function ofMp(actor: Actor): Promise<Task[]> {
  const served = await loopsServedBy(actor);
  const ids = served.filter((loop) => loop.waiting > 0).map(({ id }) => id);
  const waiting = (await requestsOf(ids, 1, 10)).list.filter(({ state }) => state === "waiting");
  const silent = (await isMp(db, actor.personId!)) && (await availabilitiesOf(actor.personId!)).length === 0;
  return [
    ...waiting.map((request) => ({
      ...plain,
      key: `loops.mp-request.${request.id}`,
      title: t(m.taskAnswer),
      detail: `${request.loop} · ${request.subject}`,
      href: `/demandes-deputes/${request.id}`,
      action: t(m.taskAnswerAction),
      due: dueAt(request),
    })),
    ...(silent
      ? [
          {
            ...plain,
            key: "loops.mp-availability",
            title: t(m.taskSay),
            detail: t(m.taskSayDetail),
            href: "/mon-mandat-parlementaire",
            action: t(m.taskSayAction),
          },
        ]
      : []),
  ];
}

/** Requests without an answer, and an MP who is new and whom nobody has asked anything yet. */
async function ofLoop(actor: Actor): Promise<Task[]> {
  const { units } = groundsOf(actor, "loops.write");
  const mine = sql`any(${sql.param(units)}::uuid[])`;
  const [silent, met] = await Promise.all([
    rows<{ id: string; subject: string }>(
      db,
      sql`select id, subject from mp_request where loop_id = ${mine} and state = 'waiting'
            and asked_at < now() - make_interval(days => ${daysToAnswer}) order by asked_at limit 5`,
    ),
    rows<{ slug: string; name: string; id: string }>(
      db,
      sql`select u.id, u.slug, u.name from unit u join mandate_now m on m.unit_id = u.id and m.kind_key = 'loop_mp'
          where u.id = ${mine} and u.closed_at is null and m.starts_at > now() - interval '30 days'
            and not exists (select from mp_request r where r.loop_id = u.id and r.asked_at >= m.starts_at)
          order by u.search_name limit 5`,
    ),
  ]);
  return [
    ...silent.map(({ id, subject }) => ({
      ...plain,
      key: `loops.mp-silent.${id}`,
      title: t(m.taskSilent),
      detail: subject,
      href: `/demandes-deputes/${id}`,
      action: t(m.taskSilentAction),
    })),
    ...met.map(({ id, slug, name }) => ({
      ...plain,
      key: `loops.mp-new.${id}`,
      title: t(m.taskMeet),
      detail: t(m.taskMeetDetail, { loop: name }),
      href: `/unites/${slug}/depute`,
      action: t(m.taskMeetAction),
    })),
  ];
}

async function ofAssigner(): Promise<Task[]> {
  const run = await runUnderDiscussion();
  if (!run) return [];
  return [
    {
      ...plain,
      key: `loops.mp-run.${run.id}`,
      title: t(m.taskAdopt),
      detail: t(m.taskAdoptDetail, { when: t.ago(run.madeAt) }),
      href: `/deputes/affectation/${run.id}`,
      action: t(m.readIt),
    },
  ];
}
