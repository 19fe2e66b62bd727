import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a succession, a handover or thanks are not written. */
export const refuseTerms = defineRefusals("organisation.terms", {
  openEnded: { status: 409, fr: "Ce mandat n’a pas de fin : dites d’abord quand il se termine.", en: "This mandate has no end: first say when it ends." },
  byRight: { status: 409, fr: "Ce mandat est tenu de droit : il dure aussi longtemps que ce qui le donne.", en: "This mandate is held by right: it lasts as long as what gives it." },
  notEnded: { status: 409, fr: "On remercie à la fin du mandat, ou dans son dernier mois.", en: "You can say thanks once the mandate has ended, or in its last month." },
  notOneself: { status: 409, fr: "On ne se remercie pas soi-même : quelqu’un d’autre le fera.", en: "You cannot thank yourself: someone else will." },
  noWords: { status: 422, field: "body", fr: "Écrivez quelques mots.", en: "Write a few words." },
  unknownPerson: { status: 422, field: "email", ...words.unknownPerson },
});
