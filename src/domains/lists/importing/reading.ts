import { createHash } from "node:crypto";
import { searchable, slugOf } from "#platform/language/index.ts";
import { dayOf, instantOf, type Understood } from "#platform/spreadsheets/index.ts";
import type { Fault, ThingKind } from "../schema.ts";
import { type Field, fieldOf } from "./fields.ts";
import type { Places } from "./places.ts";
import { genders, languageWords, meansWords, officeWords } from "./words.ts";

/** What is needed to understand the cells of a list. */
export interface Setting {
  kind: ThingKind;
  columns: readonly (string | null)[];
  zone: string;
  date1904: boolean;
  places: Places;
  /** Keys of kinds by the words under which lists name them. */
  unitKinds: ReadonlyMap<string, string>;
  mandateKinds: ReadonlyMap<string, string>;
}

/** A line as it was understood: what it brings, and what is wrong with it. Keys that begin with `_` serve to find. */
export interface Understanding {
  given: Record<string, string>;
  external: string | null;
  faults: Fault[];
}

/** Text as it is kept: NFC, without what PostgreSQL or a reader cannot hold, its newlines and direction left alone. */
export function tidy(cell: string): string {
  return cell.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim();
}

/** Understands the cells of a line. Empty cells say nothing: they change nothing. */
export function understand(setting: Setting, cells: readonly string[]): Understanding {
  const faults: Fault[] = [];
  const words = new Map<string, string>();
  setting.columns.forEach((key, index) => {
    const cell = key ? tidy(cells[index] ?? "") : "";
    if (key && cell) words.set(key, cell);
  });
  const given: Record<string, string> = {};
  for (const [key, cell] of words) {
    const field = fieldOf(setting.kind, key)!;
    if (cell.length > field.max) {
      faults.push({ field: key, code: "tooLong", value: String(field.max) });
      continue;
    }
    const read = readAs(field, cell, words, setting);
    if ("fault" in read)
      faults.push({ field: key, code: read.fault, value: cell.slice(0, 120), warning: read.warning });
    else if (read.value !== "") given[keyOf(setting.kind, field)] = read.value;
  }
  if (words.has("postcode") && !words.has("place"))
    placeByPostcode(setting, words.get("postcode")!, given, faults);
  return {
    given: withHelp(setting.kind, given, faults),
    external: externalOf(setting.kind, words, given),
    faults,
  };
}

/** What only finds, or is fixed once for all, begins with `_`: it is no fact to compare. */
const finders: Record<string, readonly string[]> = {
  people: ["id"],
  units: ["id", "kind", "parent", "slug"],
  memberships: ["person", "unit"],
  mandates: ["id", "mandate", "person", "unit"],
  offices: ["id", "office", "person"],
};

function keyOf(kind: ThingKind, field: Field): string {
  return finders[kind]!.includes(field.key) ? `_${field.key}` : field.key;
}

type Read = { value: string } | { fault: string; warning?: boolean };

function readAs(field: Field, cell: string, all: ReadonlyMap<string, string>, setting: Setting): Read {
  const word = (known: ReadonlyMap<string, string>, fault: string): Read => {
    const value = known.get(searchable(cell)) ?? known.get(cell.toLowerCase());
    return value === undefined ? { fault } : { value };
  };
  switch (field.reading) {
    case "text":
      return { value: cell };
    case "line":
      return { value: oneLine(cell) };
    case "reference":
      return cell.startsWith("~") ? { fault: "badReference" } : { value: cell };
    case "email":
      return emailOf(cell);
    case "gender":
      return word(genders, "genderUnknown");
    case "language":
      return word(languageWords, "languageUnknown");
    case "means":
      return word(meansWords, "meansUnknown");
    case "office":
      return word(officeWords, "officeUnknown");
    case "unitKind":
      return word(setting.unitKinds, "unitKindUnknown");
    case "mandateKind":
      return word(setting.mandateKinds, "mandateKindUnknown");
    case "day":
      return birthOf(field, dayOf(cell, setting.date1904));
    case "instant":
      return instantOf(cell, setting.zone, setting.date1904);
    case "number":
      return /^\d{1,3}$/.test(cell) ? { value: String(Number(cell)) } : { fault: "numberUnknown" };
    case "slug":
      return slugOf(cell) === cell ? { value: cell } : { fault: "badSlug" };
    case "postcode":
      return /^\d{4,5}$/.test(cell) ? { value: "" } : { fault: "badPostcode", warning: true };
    case "place": {
      const found = setting.places(cell, all.get("postcode") ?? "", placesFor[setting.kind] ?? []);
      return "id" in found ? { value: found.id } : { ...found, warning: setting.kind !== "offices" };
    }
  }
}

const placesFor: Partial<Record<ThingKind, readonly string[]>> = {
  people: ["commune", "district", "constituency_abroad", "collectivity"],
  units: ["department", "commune", "district", "collectivity", "constituency_abroad", "region"],
  offices: ["department", "constituency_abroad", "collectivity", "commune"],
};

function placeByPostcode(
  setting: Setting,
  postcode: string,
  given: Record<string, string>,
  faults: Fault[],
): void {
  if (!/^\d{4,5}$/.test(postcode)) return;
  const found = setting.places("", postcode, ["commune", "district"]);
  if ("id" in found) given.place = found.id;
  else faults.push({ field: "postcode", code: found.fault, value: postcode, warning: true });
}

// As the organisation keeps the names of units: on one line, without marks that would turn a page around.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const oneLine = (cell: string) => cell.replace(unseen, " ").replace(/\s+/gu, " ").trim();

const address = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/;

function emailOf(cell: string): Read {
  const value = cell.toLowerCase().replace(/^mailto:/, "");
  return address.test(value) && value.length <= 254 ? { value } : { fault: "badEmail" };
}

function birthOf(field: Field, day: Understood): Read {
  if (field.key !== "born_on" || "fault" in day) return day;
  return day.value > new Date().toISOString().slice(0, 10) || day.value < "1900"
    ? { fault: "badBirth" }
    : day;
}

/** Adds the forms under which people and units are looked for. */
function withHelp(kind: ThingKind, given: Record<string, string>, faults: Fault[]): Record<string, string> {
  if (kind === "people") {
    const { given_name, family_name } = given;
    if (given_name && family_name) given._search = searchable(`${family_name} ${given_name}`);
    else if ((given_name || family_name) && !faults.some(({ field }) => field?.endsWith("_name")))
      faults.push({ field: given_name ? "family_name" : "given_name", code: "bothNames" });
  }
  if (kind === "units" && given.name) {
    given._search = searchable(given.name);
    given._slug ??= slugOf(given.name);
  }
  if (given._parent) given._parent_search = searchable(given._parent);
  if (given._unit) given._unit_search = searchable(given._unit);
  if (given._person) given._person_search = rotations(searchable(given._person)).join("|");
  return given;
}

// « Ada Marie Lune » may be filed under « lune ada marie » or under « marie lune ada ».
function rotations(name: string): string[] {
  const parts = name.split(" ").slice(0, 8);
  return parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(" "));
}

/** The identifier of a line: its own, or for people one made of who they are, so that the same line comes back to them. */
function externalOf(
  kind: ThingKind,
  words: ReadonlyMap<string, string>,
  given: Record<string, string>,
): string | null {
  const own = words.get("id");
  if (own) return own.startsWith("~") ? null : own;
  if (kind === "people" && given._search)
    return `~${digest([given._search, given.email ?? "", given.born_on ?? ""])}`;
  if (kind === "units" && given._search)
    return `~${digest([given._kind ?? "", given._parent ?? "", given._search])}`;
  return null;
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\u0001")).digest("base64url").slice(0, 27);
}
