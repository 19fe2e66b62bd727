const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

/**
 * Sets a French sentence typed on an ordinary keyboard as a printer would: curly apostrophes, ellipsis,
 * non-breaking spaces before `; : ! ? » % €`, after `«`, inside thousands and clock times. Text is NFC.
 * Setting twice gives the same text.
 */
export function typeset(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("'", "’")
    .replaceAll("...", "…")
    .replace(/ ([;!?])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/ ([:»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW_NO_BREAK_SPACE}`)
    .replace(/(\d) (?=(?:[%€§]|h\b|km\b|cm\b|min\b))/g, `$1${NO_BREAK_SPACE}`)
    .replace(/(\d\u00a0h) (?=\d\d\b)/g, `$1${NO_BREAK_SPACE}`);
}

/** Lower-case ASCII words joined by hyphens, for addresses: "Français·es d’Asie" → "francaises-d-asie". */
export function slugify(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f·]/g, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ı", "i")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
