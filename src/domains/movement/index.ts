export {
  configureMovement,
  forgetMovement,
  type Movement,
  movement,
  type Settings,
  writeSettings,
} from "./look.ts";
export { standardVocabulary } from "./vocabulary.ts";
