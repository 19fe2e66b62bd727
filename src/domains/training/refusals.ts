import { defineRefusals } from "#platform/errors/index.ts";

/** Why a training cannot be recorded. */
export const refuseTraining = defineRefusals("organisation.trainings", {
  unknown: { status: 422, field: "training", fr: "Aucun mandat ne demande cette formation.", en: "No mandate requires this training." },
  notYet: { status: 422, field: "followedOn", fr: "La formation a été suivie aujourd’hui ou un jour passé.", en: "The training was completed today or on a past day." },
  expiresBefore: { status: 422, field: "expiresOn", fr: "Elle ne peut pas expirer avant d’avoir été suivie.", en: "It cannot expire before it was completed." },
  nobodyHere: { status: 422, field: "person", fr: "Choisissez une personne qui tient un mandat ici, ou donnez l’adresse d’une personne connue du mouvement.", en: "Choose someone who holds a mandate here, or give the address of someone known to the movement." },
});
