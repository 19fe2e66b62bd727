import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why the loops say no. */
export const refuseLoops = defineRefusals("loops", {
  unknownRole: { status: 422, fr: "Cette charge n’existe pas ici.", en: "There is no such role here." },
  notNational: { status: 422, fr: "Choisissez un espace, un pôle, un comité ou la coordination, encore ouverts.", en: "Choose a space, a pole, a committee or the coordination that is still open." },
  noCounterpart: { status: 409, fr: "Aucun espace ne suit encore cette charge : l’administration peut en choisir un.", en: "No space follows this role yet: administrators can choose one." },
  nobodyThere: { status: 409, fr: "Personne ne tient cette charge pour l’instant : personne ne lirait votre message.", en: "Nobody holds this role at the moment: nobody would read your message." },
  nobodyReads: { status: 409, fr: "Personne n’y lit encore les messages {@loop.des} : écrivez à son adresse de contact.", en: "Nobody there reads the messages {@loop.des} yet: write to its contact address." },
  closed: { status: 409, ...words.unitClosed },
  notFilledOrCalled: { status: 409, fr: "Cette charge est pourvue : il n’y a pas d’appel à demander.", en: "This role is filled: there is no call to ask for." },
  idTaken: { status: 409, ...words.formReused },
});
