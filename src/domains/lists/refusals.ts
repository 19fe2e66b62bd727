import { defineRefusals } from "#platform/errors/index.ts";

/** Why an arrival is refused as a whole. What is wrong with one line is said on the line. */
export const refuseLists = defineRefusals("lists", {
  noFile: { status: 422, field: "file", fr: "Choisissez un fichier.", en: "Choose a file." },
  unknownKind: { status: 422, field: "kind", fr: "Dites ce que contient cette liste.", en: "Say what this list contains." },
  noSource: { status: 422, field: "source", fr: "Dites d’où vient cette liste : le nom de l’outil ou du tableur.", en: "Say where this list comes from: the name of the tool or the spreadsheet." },
  tooManyLines: { status: 413, fr: "Cette liste compte plus de {limit} lignes : répartissez-la en plusieurs fichiers.", en: "This list has more than {limit} lines: split it into several files." },
  noHeader: { status: 422, fr: "La première ligne doit contenir le nom des colonnes.", en: "The first line must contain the column names." },
  missingColumn: { status: 422, fr: "Il manque une colonne nécessaire : {fields}.", en: "A required column is missing: {fields}." },
  columnTwice: { status: 422, fr: "Deux colonnes disent la même chose : {field}.", en: "Two columns say the same thing: {field}." },
  unknownColumn: { status: 422, fr: "« {column} » ne correspond à rien de connu.", en: "“{column}” does not match anything known." },
  notNow: { status: 409, fr: "Cette liste n’en est pas à cette étape : rechargez la page pour voir où elle en est.", en: "This list is not at that step: reload the page to see where it stands." },
  nothingToApply: { status: 409, fr: "Aucune ligne ne peut être importée : corrigez le fichier et renvoyez-le.", en: "No line can be imported: correct the file and send it again." },
  tooLateToUndo: { status: 409, fr: "Les lignes de cette liste ont été effacées après 30 jours : elle ne peut plus être annulée.", en: "The lines of this list were erased after 30 days: it can no longer be undone." },
  changedMeanwhile: { status: 409, fr: "Quelque chose a changé pendant l’import ; rien n’a été écrit. Recommencez.", en: "Something changed during the import; nothing was written. Start again." },
  fileGone: { status: 410, fr: "Ce fichier a été effacé : envoyez-le à nouveau.", en: "This file has been erased: send it again." },
  noReason: { status: 422, field: "reason", fr: "Dites pourquoi vous avez besoin de cette liste.", en: "Say why you need this list." },
  noKind: { status: 422, field: "kinds", fr: "Choisissez au moins une liste.", en: "Choose at least one list." },
  tooManyRows: { status: 422, field: "kinds", fr: "Cet export compterait {count} lignes ; la limite est de {limit}.", en: "This export would contain {count} lines; the limit is {limit}." },
});
