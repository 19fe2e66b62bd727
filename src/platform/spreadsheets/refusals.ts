import { defineRefusals } from "#platform/errors/index.ts";

/** Why a file cannot be read as a table. */
export const refuseSpreadsheet = defineRefusals("spreadsheets", {
  empty: { status: 422, fr: "Ce fichier est vide.", en: "This file is empty." },
  binary: { status: 415, fr: "Ce fichier n’est ni un tableur XLSX ni un fichier CSV.", en: "This file is neither an XLSX workbook nor a CSV file." },
  oldExcel: { status: 415, fr: "Ce fichier vient d’une ancienne version d’Excel (.xls) ou d’un autre tableur : enregistrez-le en XLSX ou en CSV.", en: "This file comes from an old version of Excel (.xls) or from another spreadsheet program: save it as XLSX or CSV." },
  locked: { status: 415, fr: "Ce classeur est protégé par un mot de passe : enregistrez-le sans.", en: "This workbook is protected by a password: save it without one." },
  encoding: { status: 415, fr: "Les caractères de ce fichier sont illisibles : enregistrez-le en CSV UTF-8.", en: "The characters in this file cannot be read: save it as CSV UTF-8." },
  damaged: { status: 422, fr: "Ce fichier est abîmé ou incomplet : il s’arrête au milieu. Enregistrez-le à nouveau.", en: "This file is damaged or incomplete: it stops halfway through. Save it again." },
  openQuote: { status: 422, fr: "Un guillemet ouvert vers la ligne {line} n’est jamais refermé.", en: "A quotation mark opened near line {line} is never closed." },
  inflated: { status: 413, fr: "Une fois décompressé, ce classeur est beaucoup trop gros : il n’a pas été lu. Enregistrez-le en CSV.", en: "Once decompressed, this workbook is far too large: it was not read. Save it as CSV." },
  tooWide: { status: 413, fr: "Cette liste compte plus de {limit} colonnes.", en: "This list has more than {limit} columns." },
  longLine: { status: 413, fr: "La ligne {line} est beaucoup trop longue : le séparateur ou les guillemets du fichier sont sans doute à corriger.", en: "Line {line} is far too long: the separator or the quotation marks in the file are probably wrong." },
});
