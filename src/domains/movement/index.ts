export { configureMovement, forgetMovement, type Movement, movement } from "./look.ts";
export { type Settings, settingAsOf, writeSettings } from "./settings.ts";
export { standardVocabulary } from "./vocabulary.ts";
export { longestSentence, sentencesOf, valuesToKeep } from "./wording.ts";
export { longestTerm, reword, sayTerm, sentenceCalled } from "./words.ts";
