import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a succession, a handover or thanks are not written. */
export const refuseTerms = defineRefusals("organisation.terms", {
  openEnded: { status: 409, fr: "Ce mandat n’a pas de fin : dites d’abord quand il se termine.", en: "This mandate has no end: first say when it ends." },
  byRight: { status: 409, fr: "Ce mandat vient d’un droit : il suit ce qui le donne.", en: "This mandate comes by right: it follows what gives it." },
  notEnded: { status: 409, fr: "On remercie à la fin du mandat, ou dans son dernier mois.", en: "Thanks come at the end of the mandate, or in its last month." },
  notOneself: { status: 409, fr: "On ne se remercie pas soi-même : quelqu’un d’autre le fera.", en: "Nobody thanks themselves: someone else will." },
  noWords: { status: 422, field: "body", fr: "Écrivez quelques mots.", en: "Write a few words." },
  unknownPerson: { status: 422, field: "email", ...words.unknownPerson },
});
