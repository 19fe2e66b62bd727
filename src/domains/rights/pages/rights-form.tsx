import { z } from "zod";
import type { MandateKindVersion, UnitKindVersion } from "#domains/kinds/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { check, type Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox, Checkboxes, RadioCards, Select, TextInput } from "#ui/form.tsx";
import { r } from "../messages.ts";
import { officeKinds } from "../office.ts";
import type { Right, RightRules } from "../rights.ts";
import type { RightSource, RightTarget } from "../schema.ts";
import { sayOffice } from "./saying-rights.ts";

/** What a form of a right had in it, lists included, to show it again. */
export interface RightForm {
  values: Record<string, string>;
  lists: Record<"kinds" | "unitKinds" | "offices", string[]>;
}

export const valuesOf = (form: Sent): RightForm => ({
  values: form.values,
  lists: { kinds: form.all("kinds"), unitKinds: form.all("unitKinds"), offices: form.all("offices") },
});

const shape = z.object({
  once: z.string().refine(isId),
  fr: z.string().min(3).max(200),
  en: z.string().min(3).max(200),
  source: z.enum(["mandate", "office"]),
  to: z.enum(["above", "place", "kind", "unit"]),
  targetKind: z.string().max(60),
  targetSlug: z.string().max(120),
  gives: z.string().max(60),
  from: z.iso.date(),
});

/** Reads what the form says. @throws {Refusal} `invalid`, with the fields at fault; `notFound` for an unknown unit. */
export async function readRules(form: Sent): Promise<{ rules: RightRules; from: string; once: string }> {
  const { once, fr, en, source, to, targetKind, targetSlug, gives, from } = check(shape, {
    targetKind: "",
    targetSlug: "",
    gives: "",
    ...form.values,
  });
  const few = (name: string) => form.all(name).slice(0, 50);
  const from_: RightSource =
    source === "mandate"
      ? {
          from: "mandate",
          kinds: few("kinds"),
          unitKinds: few("unitKinds"),
          certifiedOnly: form.text("certifiedOnly") !== "",
        }
      : { from: "office", offices: few("offices") };
  const target: RightTarget =
    to === "unit" ? { to, unitId: (await unitBySlug(targetSlug)).id } : { to, unitKind: targetKind };
  const rules = { label: { fr, en }, source: from_, target, givesKind: gives || null };
  return { rules: { ...rules, mayDecline: form.text("mayDecline") !== "" }, from, once };
}

type Props = {
  mandates: MandateKindVersion[];
  units: UnitKindVersion[];
  right?: Right;
  /** Address of the one unit to which the right leads. */
  slug?: string;
  /** Today, from when a right holds unless another day is said. */
  day: string;
  form?: RightForm;
  errors: Record<string, string>;
};

/** The fields of a right, as it stands or as they were sent. */
export function RightFields({ mandates, units, right, slug = "", day, form, errors }: Props) {
  const { source, target } = right ?? {};
  const stands: Record<string, string> = {
    fr: right?.label.fr ?? "",
    en: right?.label.en ?? "",
    source: source?.from ?? "mandate",
    to: target?.to ?? "above",
    targetKind: target && target.to !== "unit" ? target.unitKind : "",
    targetSlug: slug,
    gives: right?.givesKind ?? "",
    certifiedOnly: source?.from === "mandate" && source.certifiedOnly ? "1" : "",
    mayDecline: right?.mayDecline === false ? "" : "1",
    from: day,
  };
  const lists = form?.lists ?? {
    kinds: source?.from === "mandate" ? source.kinds : [],
    unitKinds: source?.from === "mandate" ? source.unitKinds : [],
    offices: source?.from === "office" ? source.offices : [],
  };
  const value = (name: string) => (form ? (form.values[name] ?? "") : stands[name]!);
  const field = (name: string) => ({ t, name, value: value(name), error: errors[name] });
  const kindChoices = units.map(({ key }) => ({ value: key, label: t.term(key, "Singular") }));
  return (
    <>
      <TextInput {...field("fr")} label={t(r.labelFr)} maxLength={200} required />
      <TextInput {...field("en")} label={t(r.labelEn)} maxLength={200} required />
      <RadioCards
        {...field("source")}
        label={t(r.who)}
        required
        choices={[
          { value: "mandate", label: t(r.whoMandate) },
          { value: "office", label: t(r.whoOffice) },
        ]}
      />
      <Checkboxes
        name="kinds"
        label={t(r.mandates)}
        values={lists.kinds}
        choices={mandates.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
      />
      <Checkboxes
        name="unitKinds"
        label={t(r.unitKinds)}
        help={t(r.unitKindsHelp)}
        values={lists.unitKinds}
        choices={kindChoices}
      />
      <Checkbox name="certifiedOnly" label={t(r.certifiedOnly)} checked={value("certifiedOnly") !== ""} />
      <Checkboxes
        name="offices"
        label={t(r.officeKinds)}
        values={lists.offices}
        choices={officeKinds.map((key) => ({ value: key, label: sayOffice(t, key) }))}
      />
      <RadioCards
        {...field("to")}
        label={t(r.where)}
        required
        choices={[
          { value: "above", label: t(r.toAbove) },
          { value: "place", label: t(r.toPlace) },
          { value: "kind", label: t(r.toKind) },
          { value: "unit", label: t(r.toUnit) },
        ]}
      />
      <Select {...field("targetKind")} label={t(r.targetKind)} empty={t(r.choose)} options={kindChoices} />
      <TextInput
        {...field("targetSlug")}
        label={t(r.targetSlug)}
        help={t(r.targetSlugHelp)}
        maxLength={120}
      />
      <Select
        {...field("gives")}
        label={t(r.gives)}
        empty={t(r.givesMembership)}
        options={mandates.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
      />
      <Checkbox name="mayDecline" label={t(r.mayDecline)} checked={value("mayDecline") !== ""} />
      <TextInput {...field("from")} type="date" label={t(r.from)} short required />
    </>
  );
}
