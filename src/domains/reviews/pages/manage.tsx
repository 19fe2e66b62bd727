import { movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { later, localOf } from "#platform/time/index.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox, Form, FormActions } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { closeCampaign } from "../campaign/closing.ts";
import { changeDates } from "../campaign/dates.ts";
import { openCampaign } from "../campaign/opening.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { remindLoops } from "../reminder.ts";
import { addressOfCampaign, campaignAt, deadlineOf, eyebrowOf } from "./frame.tsx";
import { CampaignFields, datesOf, type Typed } from "./manage-fields.tsx";
import { m } from "./messages.ts";
import { textsToReview } from "./texts.ts";

/** The form that opens a review. */
export async function newCampaign(c: Ctx): Promise<Response> {
  requirePower(c.var.actor, "reviews.manage", await rootUnit());
  return newPage(c, await suggested(), {});
}

/** Opens a review. */
export async function createCampaign(c: Ctx): Promise<Response> {
  const sent = await readForm(c);
  const { zone } = await movement();
  return attempt(
    c,
    async () => {
      if (!isId(sent.text("once"))) throw refuse.unreadable();
      const textId = sent.text("textId") || null;
      if (textId && !(await textsToReview()).some(({ id }) => id === textId))
        throw refuse.invalid({}, { textId: m.badDate });
      const made = await openCampaign(c.var.actor, {
        id: sent.text("once"),
        ...datesOf(sent, zone),
        zone,
        textId,
      });
      return done(c, addressOfCampaign(made), m.created);
    },
    (refusal) => newPage(c, typedIn(sent), { refusal, once: sent.text("once") }),
  );
}

/** Dates, closing and reminders of a review. */
export async function manageCampaign(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  requirePower(c.var.actor, "reviews.manage", await rootUnit());
  return managePage(c, campaign, typedOf(campaign), null);
}

export async function saveDates(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const sent = await readForm(c);
  return attempt(
    c,
    async () => {
      await changeDates(c.var.actor, campaign, datesOf(sent, campaign.zone, campaign));
      return done(c, `${addressOfCampaign(campaign)}/gestion`, m.datesSaved);
    },
    (refusal) => managePage(c, campaign, { ...typedOf(campaign), ...typedIn(sent) }, refusal),
  );
}

export async function close(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const sent = await readForm(c);
  return attempt(
    c,
    async () => {
      // Without scripts no dialog asks, and there is no way back: the form itself does.
      if (sent.text("sure") !== "1") throw refuse.invalid({}, { sure: m.closeUnsure });
      await closeCampaign(c.var.actor, campaign);
      return done(c, `${addressOfCampaign(campaign)}/resultats`, m.closed);
    },
    (refusal) => managePage(c, campaign, typedOf(campaign), refusal),
  );
}

export async function remindSilentLoops(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const back = `${addressOfCampaign(campaign)}/gestion`;
  const count = await remindLoops(c.var.actor, campaign, c.var.frame.origin);
  return count === 0 ? done(c, back, m.remindedToday) : done(c, back, m.reminded, { count });
}

/** Four weeks from now at 20:00, on the text in force, is what people usually choose. */
async function suggested(): Promise<Typed> {
  const { zone } = await movement();
  const at = (days: number, clock: string) =>
    `${localOf(later(new Date(), { days }, zone), zone).slice(0, 10)}T${clock}`;
  return { opensAt: at(1, "08:00"), closesAt: at(28, "20:00"), textId: (await textsToReview())[0]?.id };
}

const typedIn = (sent: Sent): Typed => sent.values;

function typedOf({ title, assemblyOn, opensAt, closesAt, zone }: Campaign): Typed {
  return { title, assemblyOn, opensAt: localOf(opensAt, zone), closesAt: localOf(closesAt, zone) };
}

async function newPage(
  c: Ctx,
  typed: Typed,
  { refusal, once = newId() }: { refusal?: Refusal; once?: string },
) {
  const { zone } = await movement();
  return page(
    c,
    { title: t(m.newTitle), under: "/bilans" },
    <>
      <PageHead title={t(m.newTitle)} lead={t(m.newLead)} />
      <Form action="/bilans" once={once}>
        <CampaignFields typed={typed} zone={zone} refusal={refusal} texts={await textsToReview()} />
        <FormActions>
          <Button>{t(m.create)}</Button>
        </FormActions>
      </Form>
    </>,
  );
}

const unsure = (refusal: Refusal | null): boolean => refusal?.fields.sure !== undefined;

function managePage(c: Ctx, campaign: Campaign, typed: Typed, refusal: Refusal | null): Response {
  const address = addressOfCampaign(campaign);
  const phase = phaseOf(campaign);
  return page(
    c,
    { title: `${t(m.manageTitle)} · ${campaign.title}`, under: "/bilans" },
    <>
      <PageHead
        eyebrow={<a href={address}>{eyebrowOf(t, campaign)}</a>}
        title={t(m.manageTitle)}
        lead={deadlineOf(t, campaign)}
      />
      {phase === "closed" ? (
        <Notice>{t(m.closed)}</Notice>
      ) : (
        <>
          <Notice>{t(phase === "coming" ? m.manageComing : m.manageOpen)}</Notice>
          <Form action={`${address}/dates`}>
            <CampaignFields
              typed={typed}
              zone={campaign.zone}
              refusal={refusal ?? undefined}
              openingFixed={phase === "open"}
            />
            <FormActions>
              <Button>{t(m.saveDates)}</Button>
            </FormActions>
          </Form>
        </>
      )}
      {phase === "open" ? (
        <Section title={t(m.closing)} id="cloture">
          <p class="soft">{t(m.closeNowHelp)}</p>
          <div class="cluster">
            <Form action={`${address}/relances`} class="cluster">
              <Button look="plain" icon="bell">
                {t(m.remindLoops)}
              </Button>
            </Form>
          </div>
          <div class="cluster">
            <Form action={`${address}/cloture`} class="cluster">
              <Checkbox
                name="sure"
                label={t(m.closeSure)}
                error={unsure(refusal) ? t(m.closeUnsure) : undefined}
              />
              <Button look="danger" confirm={t(m.closeConfirm)}>
                {t(m.closeNow)}
              </Button>
            </Form>
          </div>
        </Section>
      ) : null}
    </>,
  );
}
