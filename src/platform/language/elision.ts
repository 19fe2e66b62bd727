// Words whose h is aspirated, as their beginning, without accents: « la hauteur », « de Hongrie ».
const aspirated =
  /^(ha(bib|chette|cker|guenau|ie|ine|iti|kim|ll|m$|me(au|l|ster)|mid|nche|nd|ngar|nt|r(ce|em|ki|l|p|t)|sard|ssan|ubourdin|usse|ut|vre|ye|zebrouck)|he(cquet|nni|risson|ros$|ron|rse|tre|urt)|hi(bou|erarch|p|ss)|ho(bb|ck|ll|ma[rn]d|nfleur|ng|nt|rde|rs|u)|hu(bl|ch|e$|it|lul|rl|ss|tt))/;
// Other beginnings that sound like a consonant: « le onze », « le oui », « le yaourt » (but « l’Yonne »).
const consonantal = /^(onz|oui|ouistiti|uhlan|ulul|un$)|^y[aeiou](?!nne|u$|ux$|rres)/;

/** Whether « le », « de », « que » lose their vowel before a word or name: « l’union », « d’Isère », « la hauteur ». */
export function elides(text: string): boolean {
  const [word = ""] = plainly(text).split(/[^a-z]/, 1);
  return /^[aeiouyh]/.test(word) && !aspirated.test(word) && !consonantal.test(word);
}

/** Lower case, without accents or ligatures, apostrophes typed one way. */
export function plainly(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("’", "'")
    .trim();
}
