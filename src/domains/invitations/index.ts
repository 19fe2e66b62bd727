export { type PersonRecord, recordOf } from "./record.ts";
