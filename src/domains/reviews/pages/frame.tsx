import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { type Campaign, campaignBySlug, endOf, phaseOf } from "../campaign.ts";
import { m as own } from "../messages.ts";
import { mayConsolidate } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { type Asked, askedUnit } from "../roll.ts";
import { m } from "./messages.ts";

/** The review that the address names. @throws {Refusal} `notFound`. */
export function campaignAt(c: Ctx): Promise<Campaign> {
  return campaignBySlug(c.req.param("slug") ?? "");
}

/** The unit that the address names, as the review asks it. @throws {Refusal} `notFound`. */
export async function askedAt(c: Ctx, campaign: Campaign, level?: Asked["level"]): Promise<Asked> {
  const found = await askedUnit(campaign.id, c.req.param("unit") ?? "");
  if (!found || (level && found.level !== level)) throw refuse.notFound();
  return found;
}

/** The loop of the address, for those who consolidate there. @throws {Refusal} `notFound` for all others. */
export async function loopAt(c: Ctx, campaign: Campaign): Promise<Asked> {
  const loop = await askedAt(c, campaign, "loop");
  if (!mayConsolidate(c.var.actor, loop)) throw refuse.notFound();
  return loop;
}

/** A question of this review, the one that the address names. @throws {Refusal} `notFound`. */
export async function questionAt(
  c: Ctx,
  campaignId: string,
  id = c.req.param("question"),
): Promise<Question> {
  const found = isId(id) ? (await questionsOf(campaignId)).find((question) => question.id === id) : null;
  if (!found) throw refuse.notFound();
  return found;
}

export const addressOfCampaign = (campaign: Pick<Campaign, "slug">) => `/bilans/${campaign.slug}`;
export const addressOfAnswer = (campaign: Pick<Campaign, "slug">, unit: { slug: string }) =>
  `/bilans/${campaign.slug}/reponses/${unit.slug}`;
export const addressOfLoop = (campaign: Pick<Campaign, "slug">, loop: { slug: string }) =>
  `/bilans/${campaign.slug}/boucles/${loop.slug}`;

/** Where someone goes on with the answer of a unit, and in which words. */
export function nextStep(
  campaign: Pick<Campaign, "slug">,
  unit: { slug: string; level: string; begun: boolean },
): { href: string; action: string } {
  if (unit.level === "loop") return { href: addressOfLoop(campaign, unit), action: t(own.taskConsolidate) };
  return { href: addressOfAnswer(campaign, unit), action: t(unit.begun ? own.taskResume : own.taskAnswer) };
}

/** « Bilan avant l’assemblée du 6 décembre ». */
export const beforeAssembly = (campaign: Campaign): string =>
  t(m.beforeAssembly, { day: t.day(campaign.assemblyOn) });

/** The review of which a page is a part, and the unit that the page is about. */
export function Eyebrow({ campaign, unit }: { campaign: Campaign; unit?: { slug: string; name: string } }) {
  return (
    <>
      <a href={addressOfCampaign(campaign)}>{beforeAssembly(campaign)}</a>
      {unit ? (
        <>
          {" "}
          · <a href={`/unites/${unit.slug}`}>{unit.name}</a>
        </>
      ) : null}
    </>
  );
}

/** « Clôture dans 4 jours, le 4 décembre à 20 h 00, heure de Paris. » */
export function deadlineOf(
  campaign: Pick<Campaign, "opensAt" | "closesAt" | "closedAt" | "zone">,
  now = new Date(),
): string {
  const phase = phaseOf(campaign, now);
  const zone = cityOf(campaign.zone);
  if (phase === "closed") return t(m.closedOn, { at: t.dateTime(endOf(campaign)) });
  if (phase === "coming") return t(m.opensOn, { at: t.dateTime(campaign.opensAt), zone });
  return t(m.closesOn, {
    left: t.left(campaign.closesAt, now),
    at: t.dateTime(campaign.closesAt),
    zone,
  });
}

/** The city by which people know a zone: « Europe/Paris » → « Paris ». */
export function cityOf(zone: string): string {
  return zone.split("/").at(-1)!.replaceAll("_", " ");
}

/** Where a review stands, in a word. */
export function PhaseBadge({ campaign }: { campaign: Campaign }) {
  const phase = phaseOf(campaign);
  const said = { coming: m.phaseComing, open: m.phaseOpen, closed: m.phaseClosed }[phase];
  return <Badge kind={phase === "open" ? "accent" : "neutral"}>{t(said)}</Badge>;
}
