export { letter, type Reached, writeTo } from "./letter.ts";
export { configureMovement, forgetMovement, type Movement, movement } from "./look.ts";
export { type Settings, settingAsOf, writeSettings } from "./settings.ts";
export { today } from "./today.ts";
export { standardVocabulary } from "./vocabulary.ts";
export { maxSentenceLength, sentencesOf, valuesToKeep } from "./wording.ts";
export {
  dropWording,
  maxTermLength,
  type Name,
  nameThing,
  reword,
  sayTerm,
  sentenceCalled,
} from "./words.ts";
