export {
  type MissingTraining,
  missingTrainings,
  type NewQualification,
  recordMany as recordTrainings,
  recordTraining,
} from "./qualification.ts";
