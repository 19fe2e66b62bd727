export { dayOf, instantOf } from "./dates.ts";
export { limits } from "./limits.ts";
export { refuseSpreadsheet } from "./refusals.ts";
export { type FormatFound, openTable, type Record, type Table } from "./table.ts";
export { writeXlsx } from "./xlsx/write.ts";
export { openArchive } from "./xlsx/zip.ts";
