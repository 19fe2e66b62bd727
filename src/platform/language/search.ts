// Letters of European names that no decomposition turns into a plain one.
const plain: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i" };

/** Text as it is searched: lower case, without accents, hyphens, apostrophes or middle dots. */
export function searchable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/[øłđı]/g, (letter) => plain[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An address for a name: « Quartier des Minimes » → `quartier-des-minimes`. Never empty. */
export function slugOf(text: string): string {
  return (
    searchable(text)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .replace(/-$/, "") || "sans-nom"
  );
}
