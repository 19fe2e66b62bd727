import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";
import { reasons } from "./format/messages.ts";

/** Why a text says no. */
export const refuseTexts = defineRefusals("texts", {
  published: { status: 409, fr: "Cette version est publiée : elle ne peut plus changer. Ouvrez un brouillon pour préparer la suivante.", en: "This version is published: it can no longer change. Open a draft to prepare the next one." },
  draftOpen: { status: 409, field: "textId", fr: "Un brouillon de ce texte est déjà ouvert : une seule version se prépare à la fois.", en: "A draft of this text is already open: one version is prepared at a time." },
  noDraft: { status: 409, fr: "Aucun brouillon de ce texte n’est ouvert.", en: "No draft of this text is open." },
  stale: { status: 409, fr: "Quelqu’un a modifié ce passage entre-temps. Voici les deux versions : rien n’est perdu.", en: "Someone changed this passage in the meantime. Here are both versions: nothing is lost." },
  emptyBlock: { status: 422, field: "content", fr: "Ce passage est vide. Pour l’enlever, utilisez « Retirer ».", en: "This passage is empty. To take it out, use “Remove”." },
  tooLong: { status: 422, field: "content", fr: "Ce passage est trop long : {limit} caractères au plus.", en: "This passage is too long: {limit} characters at most." },
  tooMany: { status: 422, fr: "Ce texte a trop de passages : {limit} au plus.", en: "This text has too many passages: {limit} at most." },
  unknownKind: { status: 422, field: "kind", fr: "Ce type de passage n’existe pas.", en: "There is no such kind of passage." },
  misplaced: { status: 422, field: "parentId", fr: "Cette structure ou ce mandat n’a pas sa place là.", en: "This unit or mandate does not belong there." },
  nothingToPublish: { status: 422, fr: "Ce brouillon est vide : il n’y a rien à publier.", en: "This draft is empty: there is nothing to publish." },
  badDate: { status: 422, field: "inForceFrom", fr: "Cette date d’entrée en vigueur n’existe pas.", en: "There is no such date." },
  beforePrevious: { status: 422, field: "inForceFrom", fr: "La version précédente entre en vigueur plus tard : choisissez une date qui n’est pas avant.", en: "The previous version comes into force later: choose a date that is not before it." },
  slugTaken: { status: 409, field: "slug", ...words.addressTaken },
  empty: { status: 422, field: "file", ...reasons.empty },
  binary: { status: 422, field: "file", ...reasons.binary },
  tooLarge: { status: 413, field: "file", ...reasons.too_large },
  encoding: { status: 422, field: "file", ...reasons.encoding },
  noStructure: { status: 422, field: "file", ...reasons.no_structure },
  format: { status: 422, field: "file", ...reasons.format },
  alreadyConfirmed: { status: 409, fr: "Cet import est déjà devenu un texte.", en: "This import has already become a text." },
  alreadyDecided: { status: 409, fr: "Quelqu’un a déjà décidé de cette proposition.", en: "Someone has already decided on this proposal." },
});
