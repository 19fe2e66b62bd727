import { searchName } from "./search-name.ts";

/** What a person meant by what they typed into a search for places. */
export interface Asked {
  /** The whole as a name; empty when it is a code or nothing readable. */
  name: string;
  /** A name and the department or postcode that it should lie in: « Saint-Denis (93) », « 07200 Aubenas ». */
  within: { name: string; code: string } | null;
  /** A department's, an INSEE or a postal code, or how one begins. */
  code: string | null;
  /** The postcodes that begin like the code; empty for one or two digits, where the INSEE code says as much. */
  postcodes: string[];
}

const longest = 80; // the longest name of a commune has 45 letters
const code = /^(\d{1,5}|\d{9}|2[ab]\d{0,3})$/i;
const nameAndCode = /^(?:(?<before>\D.*?)[\s(,–-]+)?(?<code>\d{5}|\d{2,3}|2[ab])\)?(?:\s+(?<after>\D.*))?$/i;

/** Reads a search: never fails, whatever was typed. */
export function understand(query: string): Asked {
  const typed = query.normalize("NFC").slice(0, longest).trim();
  const compact = typed.replace(/(?<=\d)\s(?=\d)/g, "").toUpperCase(); // « 07 200 »
  if (code.test(compact))
    return { name: "", within: null, code: compact, postcodes: postcodesBeginning(compact) };

  const parts = typed.match(nameAndCode)?.groups;
  const name = searchName(`${parts?.before ?? ""} ${parts?.after ?? ""}`);
  const within = parts?.code && name ? { name, code: parts.code.toUpperCase() } : null;
  return { name: searchName(typed), within, code: null, postcodes: [] };
}

/** All postcodes that begin with three to five digits: « 0720 » gives 07200 to 07209. */
export function postcodesBeginning(digits: string): string[] {
  if (!/^\d{3,5}$/.test(digits)) return [];
  const missing = 5 - digits.length;
  return Array.from(
    { length: 10 ** missing },
    (_, n) => digits + (missing ? String(n).padStart(missing, "0") : ""),
  );
}
