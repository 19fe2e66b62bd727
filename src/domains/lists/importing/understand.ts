import { createHash } from "node:crypto";
import { searchable } from "#platform/language/index.ts";
import type { Setting } from "../kinds/cells.ts";
import type { Field } from "../kinds/field.ts";
import type { Kind } from "../kinds/index.ts";
import type { Fault } from "../schema.ts";

/** A line as it was understood: what it brings, and what is wrong with it. Keys that begin with `_` serve to find. */
interface Understanding {
  given: Record<string, string>;
  external: string | null;
  faults: Fault[];
}

/** Text as it is kept: NFC, without what PostgreSQL or a reader cannot hold, its newlines and direction left alone. */
export function tidy(cell: string): string {
  return cell.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim();
}

/**
 * Understands the cells of a line, of which `columns` says what each brings. Empty cells say nothing: they change nothing.
 */
export function understand(
  kind: Kind,
  columns: readonly (Field | null)[],
  setting: Setting,
  cells: readonly string[],
): Understanding {
  const faults: Fault[] = [];
  const line = new Map<string, string>();
  columns.forEach((field, index) => {
    const cell = field ? tidy(cells[index] ?? "") : "";
    if (field && cell) line.set(field.key, cell);
  });
  const given: Record<string, string> = {};
  for (const field of columns) {
    const cell = field && line.get(field.key);
    if (!cell) continue;
    if (cell.length > field.max) {
      faults.push({ field: field.key, code: "tooLong", value: String(field.max) });
      continue;
    }
    const read = field.reader.read(cell, setting, line);
    if ("fault" in read)
      faults.push({ field: field.key, code: read.fault, value: cell.slice(0, 120), warning: read.warning });
    else if (read.value !== "") given[field.as] = read.value;
  }
  nameIt(kind, given, faults);
  return { given, external: externalOf(kind, line.get("id"), given), faults };
}

/** Adds the forms under which people and units are looked for. */
function nameIt({ named = [] }: Kind, given: Record<string, string>, faults: Fault[]): void {
  const missing = named.find((key) => !given[key]);
  if (!missing && named.length > 0) given._search = searchable(named.map((key) => given[key]).join(" "));
  else if (named.some((key) => given[key]) && !faults.some(({ field }) => field && named.includes(field)))
    faults.push({ field: missing!, code: "bothNames" });
  if (given._parent) given._parent_search = searchable(given._parent);
  if (given._unit) given._unit_search = searchable(given._unit);
  if (given._person) given._person_search = rotations(searchable(given._person)).join("|");
}

// « Ada Marie Lune » may be filed under « lune ada marie » or under « marie lune ada ».
function rotations(name: string): string[] {
  const parts = name.split(" ").slice(0, 8);
  return parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(" "));
}

/** The identifier of a line: its own, or one made of what it is about, so that the same line comes back to it. */
function externalOf(
  { identity }: Kind,
  own: string | undefined,
  given: Record<string, string>,
): string | null {
  if (own) return own.startsWith("~") ? null : own;
  if (!identity || !given._search) return null;
  const parts = identity.map((key) => given[key] ?? "");
  const digest = createHash("sha256").update(parts.join("\u0001")).digest("base64url");
  return `~${digest.slice(0, 27)}`;
}
