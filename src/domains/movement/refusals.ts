import { defineRefusals } from "#platform/errors/index.ts";

/** What the movement's words refuse. */
export const refuseWords = defineRefusals("movement", {
  unknownSentence: { status: 404, fr: "Cette phrase n’existe pas dans le logiciel.", en: "This sentence does not exist in the program." },
  stillSaid: { status: 409, fr: "Le logiciel dit encore cette phrase : modifiez-la sur sa page.", en: "The program still says this sentence: change it on its own page." },
  unknownTerm: { status: 404, fr: "Ce mot n’est pas dans le vocabulaire.", en: "This word is not in the vocabulary." },
  bothForms: { status: 422, field: "text", fr: "Cette phrase a un singulier et un pluriel : remplissez les deux, ou aucun.", en: "This sentence has a singular and a plural: fill in both, or neither." },
  tooLong: { status: 422, field: "text", fr: "C’est trop long : {limit} caractères au plus.", en: "This is too long: {limit} characters at most." },
  lostValues: { status: 422, field: "text", fr: "La phrase doit garder : {names}.", en: "The sentence must keep: {names}." },
  strangeValues: { status: 422, field: "text", fr: "Ces accolades ne correspondent à rien : {names}.", en: "Nothing fills in these braces: {names}." },
  brokenBraces: { status: 422, field: "text", fr: "Il manque une accolade ouvrante ou fermante.", en: "An opening or closing brace is missing." },
  badTerm: { status: 422, field: "singular", fr: "Il faut un singulier et un pluriel, de {limit} caractères au plus chacun, sans accolade ni retour à la ligne.", en: "A word needs a singular and a plural, of at most {limit} characters each, with no brace or line break." },
});
