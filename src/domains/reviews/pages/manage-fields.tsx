import type { Refusal } from "#platform/errors/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Sent } from "#platform/http/index.ts";
import { errorsOf } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { instantOf } from "#platform/time/index.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Hidden, Select, TextInput } from "#ui/form.tsx";
import type { Dates } from "../campaign/dates.ts";
import type { Campaign } from "../campaign.ts";
import { m as verbs } from "../messages.ts";
import { cityOf } from "./frame.tsx";
import { m } from "./messages.ts";

/** What the form shows, as typed. */
export type Typed = {
  title?: string;
  assemblyOn?: string;
  opensAt?: string;
  closesAt?: string;
  textId?: string;
};

export interface CampaignFieldsProps {
  typed: Typed;
  zone: string;
  refusal?: Refusal;
  /** Texts that can be reviewed; left out where the choice is made. */
  texts?: { id: string; title: string }[];
  openingFixed?: boolean;
}

/** Title, dates and text of a review. */
export function CampaignFields({ typed, zone, refusal, texts, openingFixed }: CampaignFieldsProps) {
  const errors = errorsOf(t, refusal);
  const help = t(m.fieldZone, { zone: cityOf(zone) });
  const field = (name: keyof Typed) => ({ t, name, value: typed[name], error: errors[name], required: true });
  return (
    <>
      <ErrorSummary errors={errors} />
      <TextInput
        {...field("title")}
        label={t(m.fieldTitle)}
        example={t(m.fieldTitleExample)}
        maxLength={120}
      />
      <TextInput {...field("assemblyOn")} label={t(m.fieldAssembly)} type="date" short />
      {openingFixed ? (
        <Hidden name="opensAt" value={typed.opensAt ?? ""} />
      ) : (
        <TextInput {...field("opensAt")} label={t(m.fieldOpens)} help={help} type="datetime-local" short />
      )}
      <TextInput {...field("closesAt")} label={t(m.fieldCloses)} help={help} type="datetime-local" short />
      {texts ? (
        <Select
          {...field("textId")}
          required={false}
          label={t(m.fieldText)}
          empty={t(m.fieldNoText)}
          options={texts.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
    </>
  );
}

/** Reads the dates of the form, told in a zone. What is unchanged keeps its seconds. @throws {Refusal} `invalid`. */
export function datesOf(sent: Sent, zone: string, before?: Campaign): Dates {
  const wrong: Record<string, Message> = {};
  const title = sent.text("title");
  if (title === "") wrong.title = verbs.missing;
  if (title.length > 120) wrong.title = verbs.tooLong;
  const assemblyOn = sent.text("assemblyOn");
  if (!isDay(assemblyOn)) wrong.assemblyOn = m.badDate;
  const at = (name: "opensAt" | "closesAt") => {
    const found = instantOf(sent.text(name), zone);
    if (!found || !within(found)) wrong[name] = m.badDate;
    const same = before && found && Math.abs(before[name].getTime() - found.getTime()) < 60_000;
    return same ? before[name] : (found ?? new Date(0));
  };
  const dates = { title, assemblyOn, opensAt: at("opensAt"), closesAt: at("closesAt") };
  if (Object.keys(wrong).length > 0) throw refuse.invalid({}, wrong);
  return dates;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && within(new Date(text));

const within = (at: Date): boolean => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2200;
