/** Small words that a person's name may hold without a capital. */
const particles = new Set("de du des da di do la le van von der den del el al bin ben y".split(" "));

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || text.length > 80) return false;
  const proper = (word: string) => /^(?:[dDlL]['’])?\p{Lu}[\p{L}\p{M}'’.·-]*$/u.test(word);
  return (
    proper(words[0] ?? "") &&
    proper(words.at(-1) ?? "") &&
    words.every((word) => proper(word) || particles.has(word))
  );
}

/** "Ana Bel, Carl Dor et Eve Fa" as names, or nothing when any piece does not look like the name of a person. */
export function asNames(text: string): string[] | undefined {
  if (text.length > 600) return undefined;
  const names = text
    .replace(/\([^()]*\)/g, " ")
    .replace(/[*_]/g, "")
    .replace(/\.\s*$/, "")
    .split(/\s*[,;]\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&)\s+/u)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.length > 0 && names.every(isName) ? names : undefined;
}
