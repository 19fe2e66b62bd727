/** Words as they are compared: without case, accents or typographic quotes. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase().trim();
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice() ?? []
  );
}

/** Whether a list of words of a profile holds this one. */
export function holds(words: string[], word: string): boolean {
  const folded = fold(word);
  return words.some((each) => fold(each) === folded);
}

/** The value of a Roman numeral from I to about CCC, or 0 when it is not well formed. */
export function romanValue(numeral: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral)) return 0;
  const digits = [...numeral].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The value of a number as printed ("12", "12 bis", "IV", "B"), or 0. */
export function ordinal(number: string): number {
  return Number.parseInt(number, 10) || romanValue(number) || Math.max(0, (number.codePointAt(0) ?? 64) - 64);
}
