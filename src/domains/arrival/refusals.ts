import { defineRefusals } from "#platform/errors/index.ts";

/** Why an arrival is refused as a whole. What is wrong with one line is said on the line. */
export const refuseArrival = defineRefusals("arrival", {
  noFile: { status: 422, fr: "Choisissez un fichier.", en: "Choose a file." },
  unknownKind: {
    status: 422,
    fr: "Dites ce que contient cette liste.",
    en: "Say what this list contains.",
  },
  noSource: {
    status: 422,
    fr: "Dites d’où vient cette liste : le nom de l’outil ou du tableur.",
    en: "Say where this list comes from: the name of the tool or the spreadsheet.",
  },
  empty: { status: 422, fr: "Ce fichier est vide.", en: "This file is empty." },
  binary: {
    status: 415,
    fr: "Ce fichier n’est ni un tableur XLSX ni un fichier CSV.",
    en: "This file is neither an XLSX workbook nor a CSV file.",
  },
  oldExcel: {
    status: 415,
    fr: "Ce fichier vient d’un ancien Excel (.xls) ou d’un autre tableur : enregistrez-le en XLSX ou en CSV.",
    en: "This file comes from an old Excel (.xls) or another spreadsheet: save it as XLSX or CSV.",
  },
  locked: {
    status: 415,
    fr: "Ce classeur est protégé par un mot de passe : enregistrez-le sans.",
    en: "This workbook is locked by a password: save it without one.",
  },
  encoding: {
    status: 415,
    fr: "Les lettres de ce fichier sont illisibles : enregistrez-le en CSV UTF-8.",
    en: "The letters of this file cannot be read: save it as CSV UTF-8.",
  },
  damaged: {
    status: 422,
    fr: "Ce fichier est abîmé ou incomplet : il s’arrête au milieu.",
    en: "This file is damaged or incomplete: it stops half-way.",
  },
  openQuote: {
    status: 422,
    fr: "Un guillemet ouvert vers la ligne {line} n’est jamais refermé.",
    en: "A quotation mark opened near line {line} is never closed.",
  },
  inflated: {
    status: 413,
    fr: "Une fois décompressé, ce classeur est démesuré : il n’a pas été lu.",
    en: "Once decompressed, this workbook is out of proportion: it was not read.",
  },
  tooManyLines: {
    status: 413,
    fr: "Cette liste compte plus de {limit} lignes : coupez-la en plusieurs fichiers.",
    en: "This list has more than {limit} lines: cut it into several files.",
  },
  tooWide: {
    status: 413,
    fr: "Cette liste compte plus de {limit} colonnes.",
    en: "This list has more than {limit} columns.",
  },
  longLine: {
    status: 413,
    fr: "La ligne {line} est démesurée : le séparateur ou les guillemets du fichier sont sans doute faux.",
    en: "Line {line} is out of proportion: the separator or the quotation marks of the file must be wrong.",
  },
  noHeader: {
    status: 422,
    fr: "La première ligne doit porter le nom des colonnes.",
    en: "The first line must hold the names of the columns.",
  },
  missingColumn: {
    status: 422,
    fr: "Il manque une colonne nécessaire : {fields}.",
    en: "A needed column is missing: {fields}.",
  },
  columnTwice: {
    status: 422,
    fr: "Deux colonnes disent la même chose : {field}.",
    en: "Two columns say the same thing: {field}.",
  },
  unknownColumn: {
    status: 422,
    fr: "« {column} » ne correspond à rien de connu.",
    en: "“{column}” matches nothing known.",
  },
  notNow: {
    status: 409,
    fr: "Cette liste n’en est pas là : rechargez la page pour voir où elle en est.",
    en: "This list is not at that step: reload the page to see where it stands.",
  },
  nothingToApply: {
    status: 409,
    fr: "Aucune ligne ne peut être reprise : corrigez le fichier et renvoyez-le.",
    en: "No line can be taken over: correct the file and send it again.",
  },
  tooLateToUndo: {
    status: 409,
    fr: "Les lignes de cette liste ont été effacées après 30 jours : elle ne peut plus être annulée.",
    en: "The lines of this list were erased after 30 days: it can no longer be undone.",
  },
  changedMeanwhile: {
    status: 409,
    fr: "Quelque chose a changé pendant la reprise ; rien n’a été écrit. Recommencez.",
    en: "Something changed during the takeover; nothing was written. Start again.",
  },
  fileGone: {
    status: 410,
    fr: "Ce fichier a été effacé : envoyez-le à nouveau.",
    en: "This file was erased: send it again.",
  },
  noReason: {
    status: 422,
    fr: "Dites pourquoi vous avez besoin de cette liste.",
    en: "Say why you need this list.",
  },
  noKind: {
    status: 422,
    fr: "Choisissez au moins une liste.",
    en: "Choose at least one list.",
  },
  tooManyRows: {
    status: 422,
    fr: "Cet export compterait {count} lignes ; la limite est de {limit}.",
    en: "This export would hold {count} lines; the limit is {limit}.",
  },
});
