import type { ImportProfile } from "../profile.ts";
import { fold } from "../reading/fold.ts";
import { asNames } from "./names.ts";

export type UnitKind = ImportProfile["units"][number]["kind"];

/** What a line says of a unit: "Espace « Name » et Other : Person and Person". */
export type UnitLine = { kind: UnitKind; name: string; alongside?: string; leads: string[]; label: string };

const quoted = /[«“"]\s*([^«»“”"]{1,120}?)\s*[»”"]/u;

/**
 * Reads the line that names a unit and its leads. Without quotation marks the name is the rest of the words; a
 * line without readable leads counts only when the name stands between quotation marks and nothing follows.
 */
export function asUnitLine(line: string, profile: ImportProfile): UnitLine | undefined {
  if (line.length > 400) return undefined;
  const bare = line.replace(/[*_]/g, "").trim();
  const colon = bare.lastIndexOf(" :") >= 0 ? bare.lastIndexOf(" :") : bare.lastIndexOf(":");
  if (colon < 0 && !quoted.test(bare)) return undefined;
  const label = (colon < 0 ? bare : bare.slice(0, colon)).trim();
  const after = colon < 0 ? "" : bare.slice(bare.indexOf(":", colon) + 1).trim();
  const kind = label.length <= 160 && kindOf(label, profile);
  if (!kind) return undefined;
  const leads = asNames(after) ?? [];
  const inQuotes = quoted.exec(label);
  if (leads.length === 0 && (!inQuotes || !label.endsWith(inQuotes[0]) || after.length > 60)) {
    return undefined;
  }
  const name = inQuotes?.[1] ?? nameWithoutLabel(label, kind, profile);
  const rest = inQuotes ? label.slice(inQuotes.index + inQuotes[0].length) : "";
  const alongside = /^\s*(?:et|and|&)\s+(.+)$/u.exec(rest)?.[1]?.trim();
  return { kind, name, leads, label, ...(alongside ? { alongside } : {}) };
}

/** The kind of unit whose label opens the words, or closes them ("Programme space"). */
function kindOf(label: string, profile: ImportProfile): UnitKind | undefined {
  if (!/^[\p{Lu}«“"]/u.test(label)) return undefined;
  const words = fold(label).match(/[\p{L}'-]+/gu) ?? [];
  const has = (word: string | undefined) =>
    profile.units.find((unit) => unit.labels.some((each) => fold(each) === word));
  return (has(words[0]) ?? has(words.at(-1)))?.kind;
}

function nameWithoutLabel(label: string, kind: UnitKind, profile: ImportProfile): string {
  if (kind !== "space") return label;
  const labels = profile.units.filter((unit) => unit.kind === kind).flatMap((unit) => unit.labels.map(fold));
  const words = label.split(" ");
  const kept = words.filter(
    (word, index) => !((index === 0 || index === words.length - 1) && labels.includes(fold(word))),
  );
  return kept.join(" ") || label;
}
