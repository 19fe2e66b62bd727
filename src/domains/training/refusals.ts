import { defineRefusals } from "#platform/errors/index.ts";

/** Why a training cannot be recorded. */
export const refuseTraining = defineRefusals("organisation.trainings", {
  unknown: { status: 422, field: "training", fr: "Aucun mandat ne demande cette formation.", en: "No mandate asks for this training." },
  notYet: { status: 422, field: "followedOn", fr: "Une formation suivie l’a été aujourd’hui ou avant.", en: "A training that was followed was so today or before." },
  expiresBefore: { status: 422, field: "expiresOn", fr: "Elle ne peut pas cesser de valoir avant d’avoir été suivie.", en: "It cannot expire before it was followed." },
  nobodyHere: { status: 422, field: "person", fr: "Choisissez une personne qui tient un mandat ici, ou donnez l’adresse d’une personne connue du mouvement.", en: "Choose someone who holds a mandate here, or give the address of someone known to the movement." },
});
