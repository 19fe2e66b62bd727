import { searchable, slugOf } from "#platform/language/index.ts";
import { dayOf, instantOf } from "#platform/spreadsheets/index.ts";
import type { Day } from "#platform/time/index.ts";
import type { Places } from "./places.ts";
import { genders, languageWords, meansWords, officeWords } from "./words.ts";

/** What cells are understood with. */
export interface Setting {
  zone: string;
  today: Day;
  date1904: boolean;
  places: Places;
  /** Keys of kinds by the words under which lists name them. */
  unitKinds: ReadonlyMap<string, string>;
  mandateKinds: ReadonlyMap<string, string>;
}

/** What a cell says, as the program keeps it, or why it is not understood. */
export type Read = { value: string } | { fault: string; warning?: boolean };
/** How the words of a cell are understood; `line` holds all the cells of its line, by field. */
export type Reader = (cell: string, setting: Setting, line: ReadonlyMap<string, string>) => Read;

export const words: Reader = (cell) => ({ value: cell });

// As units keep their names: without marks that would turn a page around.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
export const oneLine: Reader = (cell) => ({
  value: cell.replace(unseen, " ").replace(/\s+/gu, " ").trim(),
});

export const reference: Reader = (cell) =>
  cell.startsWith("~") ? { fault: "badReference" } : { value: cell };

const address = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/;
export const email: Reader = (cell) => {
  const value = cell.toLowerCase().replace(/^mailto:/, "");
  return address.test(value) && value.length <= 254 ? { value } : { fault: "badEmail" };
};

const oneOf =
  (known: (setting: Setting) => ReadonlyMap<string, string>, fault: string): Reader =>
  (cell, setting) => {
    const value = known(setting).get(searchable(cell)) ?? known(setting).get(cell.toLowerCase());
    return value === undefined ? { fault } : { value };
  };
export const gender = oneOf(() => genders, "genderUnknown");
export const language = oneOf(() => languageWords, "languageUnknown");
export const means = oneOf(() => meansWords, "meansUnknown");
export const officeKind = oneOf(() => officeWords, "officeUnknown");
export const unitKind = oneOf(({ unitKinds }) => unitKinds, "unitKindUnknown");
export const mandateKind = oneOf(({ mandateKinds }) => mandateKinds, "mandateKindUnknown");

export const day: Reader = (cell, { date1904 }) => dayOf(cell, date1904);
export const instant: Reader = (cell, { zone, date1904 }) => instantOf(cell, zone, date1904);
export const birth: Reader = (cell, setting, line) => {
  const read = day(cell, setting, line);
  return "value" in read && (read.value > setting.today || read.value < "1900")
    ? { fault: "badBirth" }
    : read;
};

export const number: Reader = (cell) =>
  /^\d{1,3}$/.test(cell) ? { value: String(Number(cell)) } : { fault: "numberUnknown" };
export const slug: Reader = (cell) => (slugOf(cell) === cell ? { value: cell } : { fault: "badSlug" });

/** Only helps to find the place. */
export const postcode: Reader = (cell, { places }, line) => {
  if (!/^\d{4,5}$/.test(cell)) return { fault: "badPostcode", warning: true };
  if (line.has("place")) return { value: "" };
  const found = places("", cell, ["commune", "district"]);
  return "id" in found ? { value: found.id } : { ...found, warning: true };
};

/** A place of one of these kinds, the likeliest first. A place that is not found is a remark, or an error. */
export const place =
  (kinds: readonly string[], unknown: "remark" | "error" = "remark"): Reader =>
  (cell, { places }, line) => {
    const found = places(cell, line.get("postcode") ?? "", kinds);
    return "id" in found ? { value: found.id } : { ...found, warning: unknown === "remark" };
  };
