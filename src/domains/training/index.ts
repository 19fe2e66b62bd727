export { missingTrainings, recordMany as recordTrainings } from "./qualification.ts";
