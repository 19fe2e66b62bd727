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

/** How the words of a cell are understood. */
export interface Reader {
  /** `line` holds all the cells of its line, by field. */
  read(cell: string, setting: Setting, line: ReadonlyMap<string, string>): Read;
  /** Characters at most; 200 when not said. */
  max?: number;
  /** Whether days are to be written there, said beside the column. */
  dated?: boolean;
  /** The type of column that holds it; text when not said. */
  type?: string;
}

export const words: Reader = { read: (value) => ({ value }) };

// As units keep their names: without marks that would turn a page around.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
export const oneLine: Reader = {
  read: (cell) => ({ value: cell.replace(unseen, " ").replace(/\s+/gu, " ").trim() }),
};

export const reference: Reader = {
  read: (value) => (value.startsWith("~") ? { fault: "badReference" } : { value }),
};

const address = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/;
export const email: Reader = {
  max: 254,
  read: (cell) => {
    const value = cell.toLowerCase().replace(/^mailto:/, "");
    return address.test(value) && value.length <= 254 ? { value } : { fault: "badEmail" };
  },
};

const oneOf = (
  known: (setting: Setting) => ReadonlyMap<string, string>,
  fault: string,
  type?: string,
): Reader => ({
  type,
  read: (cell, setting) => {
    const value = known(setting).get(searchable(cell)) ?? known(setting).get(cell.toLowerCase());
    return value === undefined ? { fault } : { value };
  },
});
export const gender = oneOf(() => genders, "genderUnknown", "gender");
export const language = oneOf(() => languageWords, "languageUnknown");
export const means = oneOf(() => meansWords, "meansUnknown", "appointment_means");
export const officeKind = oneOf(() => officeWords, "officeUnknown");
export const unitKind = oneOf(({ unitKinds }) => unitKinds, "unitKindUnknown");
export const mandateKind = oneOf(({ mandateKinds }) => mandateKinds, "mandateKindUnknown");

export const day: Reader = {
  dated: true,
  type: "date",
  read: (cell, { date1904 }) => dayOf(cell, date1904),
};
export const birth: Reader = {
  ...day,
  read: (...asked) => {
    const read = day.read(...asked);
    const possible = "fault" in read || (read.value >= "1900" && read.value <= asked[1].today);
    return possible ? read : { fault: "badBirth" };
  },
};
/** A day on which something begins or ends, or the instant. */
export const instant: Reader = {
  dated: true,
  max: 40,
  read: (cell, { zone, date1904 }) => instantOf(cell, zone, date1904),
};

export const number: Reader = {
  type: "int",
  read: (cell) => (/^\d{1,3}$/.test(cell) ? { value: String(Number(cell)) } : { fault: "numberUnknown" }),
};
export const slug: Reader = {
  max: 60,
  read: (value) => (slugOf(value) === value ? { value } : { fault: "badSlug" }),
};

/** Only helps to find the place. */
export const postcode: Reader = {
  read: (cell, { places }, line) => {
    if (!/^\d{4,5}$/.test(cell)) return { fault: "badPostcode", warning: true };
    if (line.has("place")) return { value: "" };
    const found = places("", cell, ["commune", "district"]);
    return "id" in found ? { value: found.id } : { ...found, warning: true };
  },
};

/** A place of one of these kinds, the likeliest first. A place that is not found is a remark, or an error. */
export const place = (kinds: readonly string[], unknown: "remark" | "error" = "remark"): Reader => ({
  read: (cell, { places }, line) => {
    const found = places(cell, line.get("postcode") ?? "", kinds);
    return "id" in found ? { value: found.id } : { ...found, warning: unknown === "remark" };
  },
});
