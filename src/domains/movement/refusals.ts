import { defineRefusals } from "#platform/errors/index.ts";

/** What the movement's words refuse. */
export const refuseWords = defineRefusals("movement", {
  unknownSentence: { status: 404, fr: "Le logiciel ne dit pas cette phrase.", en: "The program does not say this sentence." },
  unknownTerm: { status: 404, fr: "Ce mot n’est pas dans le vocabulaire.", en: "This word is not in the vocabulary." },
  bothForms: { status: 422, field: "text", fr: "Cette phrase se dit au singulier et au pluriel : remplissez les deux, ou aucune.", en: "This sentence is said in the singular and in the plural: fill in both, or neither." },
  tooLong: { status: 422, field: "text", fr: "C’est trop long : {limit} caractères au plus.", en: "This is too long: {limit} characters at most." },
  lostValues: { status: 422, field: "text", fr: "La phrase doit garder : {names}.", en: "The sentence must keep: {names}." },
  strangeValues: { status: 422, field: "text", fr: "Rien ne remplira : {names}.", en: "Nothing will fill in: {names}." },
  brokenBraces: { status: 422, field: "text", fr: "Une accolade est ouverte ou fermée sans l’autre.", en: "A brace is opened or closed without the other." },
  badTerm: { status: 422, field: "singular", fr: "Un mot a un singulier et un pluriel, de {limit} caractères au plus, sans accolade ni retour à la ligne.", en: "A word has a singular and a plural, of {limit} characters at most, without a brace or a line break." },
});
