import { t } from "#platform/language/index.ts";
import { defineMessages } from "#platform/language/messages.ts";
import type { PersonalData } from "./declare.ts";

const m = defineMessages("personal", {
  consent: { fr: "Votre accord", en: "Your consent" },
  membership: { fr: "L’appartenance au mouvement", en: "Membership of the movement" },
  contract: { fr: "Le service que vous demandez", en: "The service you asked for" },
  legalDuty: { fr: "Une obligation légale", en: "A legal obligation" },
  legitimateInterest: {
    fr: "L’intérêt légitime du mouvement",
    en: "The legitimate interest of the movement",
  },
  withThePerson: { fr: "Jusqu’à l’effacement de la personne", en: "Until the person is erased" },
  withTheAccount: { fr: "Tant que le compte existe", en: "As long as the account exists" },
  history: { fr: "Pour l’histoire du mouvement", en: "For the history of the movement" },
  now: { fr: "Jusqu’à {since}", en: "Until {since}" },
  hours: {
    fr: { one: "{count} heure après {since}", other: "{count} heures après {since}" },
    en: { one: "{count} hour after {since}", other: "{count} hours after {since}" },
  },
  days: {
    fr: { one: "{count} jour après {since}", other: "{count} jours après {since}" },
    en: { one: "{count} day after {since}", other: "{count} days after {since}" },
  },
  years: {
    fr: { one: "{count} an après {since}", other: "{count} ans après {since}" },
    en: { one: "{count} year after {since}", other: "{count} years after {since}" },
  },
  delete: { fr: "Supprimé", en: "Deleted" },
  anonymise: { fr: "Votre identité en est retirée", en: "Your identity is removed from it" },
  keep: { fr: "Gardé : {why}", en: "Kept: {why}" },
});

/** The legal basis of a declaration, in words. */
export const basisOf = ({ basis }: PersonalData): string => t(m[basis]);

/** How long it is kept, derived from the rule that the nightly job carries out. */
export function keptFor({ keep, since }: PersonalData): string {
  if (typeof keep === "string") return t(m[keep]);
  if ("with" in keep) return t(keep.with);
  const after = t(since!);
  for (const unit of ["years", "days", "hours"] as const)
    if (keep[unit]) return t(m[unit], { count: keep[unit], since: after });
  return t(m.now, { since: after });
}

/** What erasing the person does to it, derived from what the erasure carries out. */
export const erasedHow = ({ erase, why }: PersonalData): string =>
  why ? t(m.keep, { why: t(why) }) : t(m[erase as "delete" | "anonymise"]);
