import { defineRefusals } from "#platform/errors/index.ts";

/** Why a person is not erased. */
export const refuseErasure = defineRefusals("people", {
  lastAdministrator: { status: 409, fr: "Il ne resterait personne pour administrer le mouvement. Nommez d’abord quelqu’un d’autre.", en: "Nobody would be left to administer the movement. Appoint someone else first." },
  unknownAddress: { status: 422, field: "email", fr: "Cette adresse n’est à personne, ou elle est à plusieurs personnes.", en: "This address belongs to nobody, or to several people." },
});
