import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why the roadmap says no. */
export const refuseRoadmap = defineRefusals("roadmap", {
  notInTheText: { status: 422, fr: "Cette phrase ne se trouve pas dans ce paragraphe, ni dans la version en vigueur ni dans un brouillon.", en: "This sentence is not in this paragraph, neither in the version in force nor in a draft." },
  elsewhere: { status: 422, fr: "Ce paragraphe n’appartient pas à ce texte.", en: "This paragraph does not belong to this text." },
  already: { status: 409, field: "title", fr: "Cette phrase porte déjà un engagement du même nom.", en: "This sentence already has a commitment with this name." },
  unknownOwner: { status: 422, field: "ownerUnitId", fr: "Choisissez la structure qui répond de cet engagement.", en: "Choose the unit that answers for this commitment." },
  notThere: { status: 422, field: "personIds", fr: "Les personnes qui en répondent doivent tenir un mandat dans la structure choisie.", en: "The people who answer for it must hold a mandate in the unit chosen." },
  noTitle: { status: 422, field: "title", fr: "Donnez-lui un nom court.", en: "Give it a short name." },
  badDay: { status: 422, field: "dueOn", ...words.noSuchDate },
  badTarget: { status: 422, field: "target", fr: "La cible est un nombre plus grand que zéro.", en: "The target is a number above zero." },
  indicatorFirst: { status: 422, field: "indicator", fr: "Dites ce qui est compté avant de fixer combien.", en: "Say what is counted before setting how many." },
  withdrawn: { status: 409, fr: "Cet engagement a été retiré : il ne peut plus changer.", en: "This commitment was withdrawn: it can no longer change." },
  noReason: { status: 422, field: "because", fr: "Écrivez pourquoi il est retiré : ce sera public.", en: "Write why it is withdrawn: it will be public." },
  notYours: { status: 403, fr: "Seules les personnes qui répondent de cet engagement peuvent donner de ses nouvelles.", en: "Only those who answer for this commitment can report on it." },
  noWord: { status: 422, field: "body", fr: "Racontez où on en est, même en une phrase.", en: "Say where it stands, even in one sentence." },
  badEvidence: { status: 422, field: "evidenceUrl", fr: "La preuve est une adresse qui commence par https:// ou http://.", en: "The evidence is an address that starts with https:// or http://." },
  noProgress: { status: 422, field: "progress", fr: "Dites quelle part est faite, de 0 à 100.", en: "Say how much of it is done, from 0 to 100." },
  taken: { status: 409, ...words.formReused },
});
