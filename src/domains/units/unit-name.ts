import { refuseUnits } from "./refusals.ts";

/** Characters that a name may have: beyond, it is a text. */
export const maxNameLength = 120;

// Characters that change the direction of what follows them, and invisible ones.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/**
 * A name as the program keeps it: NFC, on one line, without marks that would turn the rest of the page around.
 * Letters of every script, emoji and apostrophes stay. @throws {Refusal} `noName`, `nameTooLong`.
 */
export function nameOfUnit(text: string, most = maxNameLength): string {
  const name = text.toWellFormed().normalize("NFC").replace(unseen, " ").replace(/\s+/gu, " ").trim();
  if (!name) throw refuseUnits.noName();
  if ([...name].length > most) throw refuseUnits.nameTooLong({ most });
  return name;
}

const rightToLeft = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** A name inside a sentence or a title: one that is read from right to left is set apart from what surrounds it. */
export function apart(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
