export { erase, replayErasures } from "./erasing.ts";
export {
  addressOf,
  ageOn,
  choosePublicName,
  fullName,
  type Gender,
  giveAccount,
  giveConsent,
  isFreeAddress,
  isRegistered,
  type NewPerson,
  nameOf,
  personAt,
  publicNameOf,
  register,
  registerMany,
} from "./person.ts";
export { refuseErasure } from "./refusals.ts";
export { person, personAccount, personEmail } from "./schema.ts";
