export {
  addressOf,
  fullName,
  type Gender,
  giveAccount,
  giveConsent,
  isFreeAddress,
  isRegistered,
  type NewPerson,
  personAt,
  register,
  registerMany,
} from "./person.ts";
export { person, personAccount, personEmail } from "./schema.ts";
