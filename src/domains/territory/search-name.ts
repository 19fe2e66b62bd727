const ligatures: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };
const abbreviations: Record<string, string> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

/**
 * What remains of a name when accents, capitals, hyphens and habits of writing are set aside, so that a name
 * typed in haste meets the official one: « St-Étienne s/Gué » → `saint etienne sur gue`, « L’Haÿ » → `hay`,
 * « Paris 13ème » → `paris 13`. Only a–z, 0–9 and single spaces come out; empty when nothing else went in.
 */
export function searchName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => ligatures[letter]!)
    .replace(/\bs\//g, "sur ")
    .replace(/\bcedex(\s+\d+)?/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .map(plainWord)
    .join(" ")
    .replace(/^(le|la|les|l) (?=.)/, "");
}

function plainWord(word: string): string {
  const ordinal = word.match(/^0*(\d+?)(er|ere|e|eme|nd|nde)?$/);
  return ordinal ? ordinal[1]! : (abbreviations[word] ?? word);
}
