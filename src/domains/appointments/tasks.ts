import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import { callsAnsweredBy, passedOnTo } from "./calls/candidacies.ts";
import { m } from "./messages.ts";

type What = "position" | "answer" | "third" | "confided" | "objected" | "over";

interface Expected {
  what: What;
  id: string;
  label: Said;
  unit: string;
  endsAt: Date;
  silence: boolean;
}

/** What consensuses expect of someone: a position, an answer, a report, or to be led to their end. */
export async function consensusTasks(actor: Actor): Promise<Task[]> {
  if (!actor.personId) return [];
  return (await expectedOf(actor)).map((one) => {
    const about = { label: one.label[t.language], unit: one.unit };
    return {
      key: `appointments.${one.what}.${one.id}`,
      title: t(titles[one.what]),
      detail: t(one.what === "position" && one.silence ? m.taskPositionSilence : m.taskAbout, about),
      href: `/consensus/${one.id}`,
      action: t(one.what === "objected" || one.what === "over" ? m.seeIt : m.answerIt),
      due: one.what === "position" || one.what === "answer" ? one.endsAt : null,
      progress: null,
    };
  });
}

const titles = {
  position: m.taskPosition,
  answer: m.taskAnswer,
  third: m.taskThird,
  confided: m.taskConfided,
  objected: m.taskObjected,
  over: m.taskOver,
} as const;

/** Of the consensuses under way, what this person is expected to do; at most 20, the first to end first. */
function expectedOf(actor: Actor): Promise<Expected[]> {
  const { units, subtrees } = groundsOf(actor, "appointments.open");
  const me = actor.personId;
  return rows<Expected>(
    db,
    sql`with open as (
          select c.id, c.unit_id, c.rule_id, c.rule, p.id as proposal_id, p.ends_at from consensus c
          join consensus_current p on p.consensus_id = c.id
          where not exists (select from consensus_end e where e.consensus_id = c.id)
        ), expected as (
          select 'answer' as what, 1 as rank, o.* from open o join consensus_named n on n.proposal_id = o.proposal_id
            where n.person_id = ${me} and n.accepted_at is null and n.declined_at is null
          union all
          select 'position', 2, o.* from open o join consensus_asked a on a.consensus_id = o.id
            where a.person_id = ${me} and o.ends_at > now()
              and not exists (select from consensus_position x where x.proposal_id = o.proposal_id and x.person_id = ${me})
          union all
          select 'third', 1, o.* from open o join consensus_third_party h on h.consensus_id = o.id
            where h.person_id = ${me} and h.accepted_at is null and h.declined_at is null
          union all
          select 'confided', 1, o.* from open o join consensus_third_party h on h.consensus_id = o.id and h.person_id = ${me}
            where exists (select from consensus_position x join consensus_confided told on told.position_id = x.id
              where x.proposal_id = o.proposal_id and told.outcome is null)
          union all
          select case when exists (select from consensus_objection x where x.proposal_id = o.proposal_id) then 'objected' else 'over' end, 3, o.*
            from open o join unit u on u.id = o.unit_id
            where (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
              and (o.ends_at <= now() or exists (select from consensus_objection x where x.proposal_id = o.proposal_id))
        )
        select x.what, x.id, k.label, u.name as unit, x.ends_at, (x.rule->>'silenceIsConsent')::boolean as silence
        from expected x join unit u on u.id = x.unit_id join mandate_kind k on k.id = x.rule_id
        order by x.rank, x.ends_at limit 20`,
  );
}

/** Candidacies that wait for an answer where this person answers for them, or that were passed on to them; at most 20 calls. */
export async function candidacyTasks(actor: Actor): Promise<Task[]> {
  const [theirs, toAppoint, toPropose] = await Promise.all([
    callsAnsweredBy(actor, ["appointments.call"]),
    callsAnsweredBy(actor, ["organisation.appoint"], passedOnTo("organisation.appoint")),
    callsAnsweredBy(actor, ["appointments.open"], passedOnTo("appointments.open")),
  ]);
  const passedOn = [...toAppoint, ...toPropose].filter((call) => !theirs.some(({ id }) => id === call.id));
  return [...theirs, ...passedOn]
    .filter(({ waiting }) => waiting > 0)
    .map(({ id, label, unit, waiting }) => ({
      key: `appointments.candidacies.${id}`,
      title: t(m.taskCandidacies, { count: waiting }),
      detail: t(m.taskAbout, { label: label[t.language], unit }),
      href: `/appels/${id}/candidatures`,
      action: t(m.answerIt),
      due: null,
      progress: null,
    }));
}
