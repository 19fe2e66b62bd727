export { declareVerbs, verbNames } from "./verbs.ts";
