import { movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { instantOf, later, localOf } from "#platform/time/index.ts";
import { day, instant, pick, text, yes } from "#ui/kit/fields.tsx";
import { type Asking, formPage, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { closeCampaign } from "../campaign/closing.ts";
import { changeDates } from "../campaign/dates.ts";
import { openCampaign, textsToReview } from "../campaign/opening.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { remindLoops } from "../reminder.ts";
import { addressOfCampaign, campaignAt, cityOf, deadlineOf, Eyebrow } from "./frame.tsx";
import { m } from "./messages.ts";

const power = "reviews.manage";

/** Opens a review. */
export const newRoutes = formPage("/bilans/nouveau", {
  post: "/bilans",
  power,
  under: "/bilans",
  words: m.create,
  load: async () => {
    const [unit, { zone }, texts] = await Promise.all([rootUnit(), movement(), textsToReview()]);
    return { unit, zone, texts };
  },
  values: ({ zone }) => ({ zone: cityOf(zone) }),
  fields: ({ zone, texts }) => ({
    ...datesFields({ zone, opensAt: inDays(1, "08:00", zone), closesAt: inDays(28, "20:00", zone) }),
    textId: pick({
      options: named(texts, "id"),
      initial: texts[0]?.id,
    }),
  }),
  run: async ({ actor, zone, input, once }) =>
    addressOfCampaign(await openCampaign(actor, { ...input, id: once, zone })),
});

const closing = partForm("/bilans/:slug/cloture", showManage, {
  power,
  words: m.closeNow,
  look: "danger",
  load,
  // Without scripts no dialog asks, and there is no way back: the form itself does.
  fields: { sure: yes({ required: true }) },
  run: async ({ actor, campaign }) => {
    await closeCampaign(actor, campaign);
    return `${addressOfCampaign(campaign)}/resultats`;
  },
});

const reminder = partForm("/bilans/:slug/relances", showManage, {
  power,
  words: m.remindLoops,
  look: "plain",
  load,
  run: async ({ c, actor, campaign }) => {
    const count = await remindLoops(actor, campaign, c.var.frame.origin);
    const to = `${addressOfCampaign(campaign)}/gestion`;
    return { to, say: count === 0 ? m.remindedToday : m.reminded, values: { count } };
  },
});

/** Dates, closing and reminders of a review. */
const manage = formPage("/bilans/:slug/gestion", {
  post: "/bilans/:slug/dates",
  power,
  under: "/bilans",
  words: { ...m.dates, fields: m.create.fields },
  load,
  of: ({ campaign }) => campaign.title,
  eyebrow: ({ campaign }) => <Eyebrow campaign={campaign} />,
  values: ({ campaign }) => ({ zone: cityOf(campaign.zone) }),
  fields: ({ campaign }) => datesFields(campaign),
  run: async ({ actor, campaign, input }) => {
    await changeDates(actor, campaign, input);
    return `${addressOfCampaign(campaign)}/gestion`;
  },
  view: ({ campaign, unit }, form) => {
    const phase = phaseOf(campaign);
    return (
      <>
        <p>{deadlineOf(campaign)}</p>
        {phase === "closed" ? (
          <>
            <WhyRefused />
            <Notice>{t(m.closed)}</Notice>
          </>
        ) : (
          <>
            <Notice>{t(phase === "coming" ? m.manageComing : m.manageOpen)}</Notice>
            {form}
          </>
        )}
        {phase === "open" ? (
          <Section title={t(m.closing)} id="cloture" lead={t(m.closeNow.lead)}>
            {reminder.show({ campaign, unit })}
            {closing.show({ campaign, unit })}
          </Section>
        ) : null}
      </>
    );
  },
});

export const manageRoutes = [...manage, ...closing.routes, ...reminder.routes];

function showManage(c: Ctx): Response | Promise<Response> {
  return manage[0]!.handle(c);
}

async function load({ c }: Asking) {
  return { campaign: await campaignAt(c), unit: await rootUnit() };
}

type Dated = Pick<Campaign, "zone" | "opensAt" | "closesAt"> & Partial<Campaign>;

/** Title and dates of a review; once it has begun its opening no longer moves. */
function datesFields(now: Dated) {
  const { zone, opensAt, closesAt } = now;
  const begun = now.id !== undefined && phaseOf({ closedAt: null, ...now }) === "open";
  return {
    title: text({ required: true, max: 120, initial: now.title }),
    assemblyOn: day({ required: true, initial: now.assemblyOn }),
    opensAt: instant({ zone, initial: opensAt, required: true, unseen: begun }),
    closesAt: instant({ zone, initial: closesAt, required: true }),
  };
}

/** Four weeks from now at 20:00 is what people usually choose. */
function inDays(days: number, clock: string, zone: string): Date {
  const on = localOf(later(new Date(), { days }, zone), zone).slice(0, 10);
  return instantOf(`${on}T${clock}`, zone)!;
}
