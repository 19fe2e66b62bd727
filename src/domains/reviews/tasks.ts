import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, canSomewhere } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
import { nextStep } from "./pages/frame.tsx";
import { type MyUnit, unitsAnsweredBy } from "./roll.ts";

interface Open {
  id: string;
  slug: string;
  closesAt: Date;
  questions: number;
}

/** What reviews expect of someone: the answers of the groups and loops for which they write. */
export async function reviewTasks(actor: Actor): Promise<Task[]> {
  if (!canSomewhere(actor, "reviews.answer")) return [];
  const open = await openCampaigns();
  const byId = new Map(open.map((campaign) => [campaign.id, campaign]));
  const units = await unitsAnsweredBy(actor, [...byId.keys()]);
  return units.filter(({ submitted }) => !submitted).map((unit) => taskOf(byId.get(unit.campaignId)!, unit));
}

function taskOf(campaign: Open, unit: MyUnit): Task {
  const { name, groupsAnswered, groupsAsked, begun, level } = unit;
  const loop = level === "loop";
  const answered = groupsAsked === 0 ? null : groupsAnswered / groupsAsked;
  return {
    key: `reviews.${campaign.id}.${unit.unitId}`,
    due: campaign.closesAt,
    title: t(loop ? m.taskLoop : m.taskGroup),
    detail: loop
      ? t(m.taskGroups, { unit: name, count: groupsAnswered, asked: groupsAsked })
      : t(m.taskQuestions, { unit: name, count: campaign.questions }),
    ...nextStep(campaign, unit),
    progress: loop ? answered : begun ? 0.5 : 0,
  };
}

async function openCampaigns(now = new Date()): Promise<Open[]> {
  return rows<Open>(
    db,
    sql`select id, slug, closes_at, (select count(*)::int from question q where q.campaign_id = c.id) as questions
        from campaign c
        where opens_at <= ${now} and closes_at > ${now}
          and not exists (select from campaign_closure x where x.campaign_id = c.id)
        order by closes_at limit 5`,
  );
}
