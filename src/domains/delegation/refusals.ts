import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a power cannot be lent. */
export const refuseDelegation = defineRefusals("organisation.delegations", {
  notInForce: { status: 409, fr: "Ce mandat n’est pas en cours : ses pouvoirs ne se confient pas.", en: "This mandate is not in force: its powers cannot be lent." },
  notGiven: { status: 422, field: "power", fr: "Ce mandat ne donne pas ce pouvoir.", en: "This mandate does not give this power." },
  neverLent: { status: 422, field: "power", fr: "Les pouvoirs de nommer, de régler les types ou d’écarter la parité ne se confient pas.", en: "The powers to appoint, to configure kinds or to waive parity cannot be lent." },
  alreadyPast: { status: 422, field: "until", fr: "La fin doit être un jour futur.", en: "The end must be a future day." },
  tooLong: { status: 422, field: "until", fr: "Un pouvoir se confie pour un an au plus, et jamais au-delà du mandat.", en: "A power can be lent for one year at most, and never beyond the mandate." },
  toOneself: { status: 422, field: "to", fr: "On confie un pouvoir à quelqu’un d’autre.", en: "You can only lend a power to someone else." },
  already: { status: 409, field: "to", fr: "Ce pouvoir est déjà confié à cette personne. Reprenez-le d’abord pour en changer la fin.", en: "This power is already lent to this person. To change its end, take it back first." },
  unknownPerson: { status: 422, field: "to", ...words.unknownPerson },
});
