/*
 * What the reader repaired or wants a human to look at. Codes are stable; `repaired` tells whether the document
 * already holds the mended form. `{word}` in a message stands for a detail of the place.
 */

/** One warning: `once` tells it a single time for the whole text, with all its lines. */
export type Sentence = { repaired: boolean; once?: boolean; fr: string; en: string };

/** Every warning that the reader can give. */
export const catalogue = {
  encoding_converted: {
    repaired: true,
    once: true,
    fr: "Encodage {word} converti en UTF-8.",
    en: "Encoding {word} converted to UTF-8.",
  },
  decomposed_letters: {
    repaired: true,
    once: true,
    fr: "Accents séparés de leurs lettres : recomposés.",
    en: "Accents apart from their letters: recomposed.",
  },
  invisible_characters: {
    repaired: true,
    once: true,
    fr: "Caractères invisibles ou de commande retirés.",
    en: "Invisible or control characters removed.",
  },
  damaged_characters: {
    repaired: false,
    once: true,
    fr: "Des caractères semblent abîmés par un ancien changement d'encodage.",
    en: "Some characters seem damaged by an earlier change of encoding.",
  },
  no_title: {
    repaired: false,
    fr: "Aucun titre trouvé avant la première partie.",
    en: "No title found before the first part.",
  },
  number_marker: {
    repaired: true,
    once: true,
    fr: "Astérisques isolés après le numéro : mis de côté.",
    en: "Lone asterisks after the number: set aside.",
  },
  mixed_numbering: {
    repaired: true,
    once: true,
    fr: "Deux formes de numérotation ({word}) : lues de la même façon.",
    en: "Two forms of numbering ({word}): read alike.",
  },
  rejoined: {
    repaired: true,
    fr: "Phrase coupée par un saut de page : rejointe.",
    en: "Sentence cut by a page break: rejoined.",
  },
  rejoined_uncertain: {
    repaired: true,
    fr: "Suite probable d'un paragraphe coupé : rejointe, à vérifier.",
    en: "Probably the rest of a cut paragraph: rejoined, please check.",
  },
  bold_across_break: {
    repaired: true,
    fr: "Gras à cheval sur un saut de page : gardé d'un seul tenant.",
    en: "Bold across a page break: kept as one run.",
  },
  mark_stops_at_break: {
    repaired: false,
    fr: "Un gras ou un ajout s'arrête à un saut de page : continue-t-il après ?",
    en: "Bold or an insertion stops at a page break: does it go on after it?",
  },
  stray_marker: {
    repaired: true,
    fr: "Astérisques sans partenaire : retirés.",
    en: "Asterisks without a partner: removed.",
  },
  loose_marker: {
    repaired: true,
    fr: "Astérisques de fin détachés du mot : lus comme une fin.",
    en: "Closing asterisks apart from their word: read as a close.",
  },
  lone_asterisk: {
    repaired: false,
    fr: "Astérisque seul : gardé tel quel (appel de note ?).",
    en: "A single asterisk: kept as it is (a footnote?).",
  },
  bold_fragment: {
    repaired: false,
    fr: "Gras sur un seul petit mot : trace de mise en page ?",
    en: "Bold on one small word: a trace of layout?",
  },
  empty_link: {
    repaired: true,
    fr: "Lien sans adresse : ses mots sont gardés.",
    en: "Link without an address: its words are kept.",
  },
  link_dropped: {
    repaired: true,
    fr: "Adresse de lien refusée ({word}) : ses mots sont gardés.",
    en: "Link address refused ({word}): its words are kept.",
  },
  doubled_word: { repaired: false, fr: "Mot doublé : « {word} ».", en: "Doubled word: “{word}”." },
  unfinished_paragraph: {
    repaired: false,
    fr: "Le paragraphe {word} ne finit pas par une ponctuation.",
    en: "Paragraph {word} does not end with punctuation.",
  },
  empty_part: { repaired: false, fr: "Partie sans contenu : {word}.", en: "Part without content: {word}." },
  number_missing: {
    repaired: false,
    fr: "Numérotation : {word} manque juste avant.",
    en: "Numbering: {word} is missing just before.",
  },
  number_repeated: {
    repaired: false,
    fr: "Numérotation : {word} vient après un numéro égal ou plus grand.",
    en: "Numbering: {word} comes after an equal or greater number.",
  },
  cut_word: {
    repaired: false,
    fr: "Mot peut-être coupé par un tiret en fin de ligne.",
    en: "A word may be cut by a hyphen at the end of a line.",
  },
  lone_number: {
    repaired: false,
    fr: "Nombre seul sur sa ligne : un numéro de page ?",
    en: "A number alone on its line: a page number?",
  },
  nested_list: {
    repaired: true,
    once: true,
    fr: "Listes imbriquées : mises à plat.",
    en: "Nested lists: flattened.",
  },
  markup_kept: {
    repaired: false,
    once: true,
    fr: "Balises ou tableau gardés comme de simples mots.",
    en: "Tags or a table kept as plain words.",
  },
  unit_two_names: {
    repaired: true,
    fr: "Une même unité sous deux noms : {word}.",
    en: "One unit under two names: {word}.",
  },
  unit_same_leads: {
    repaired: false,
    fr: "Deux unités ont les mêmes responsables : {word}.",
    en: "Two units have the same leads: {word}.",
  },
  unit_similar_names: {
    repaired: false,
    fr: "Deux unités ont des noms proches : {word}.",
    en: "Two units have similar names: {word}.",
  },
  unit_leads_differ: {
    repaired: false,
    fr: "Les responsables diffèrent d'un endroit à l'autre : {word}.",
    en: "The leads differ from one place to another: {word}.",
  },
  unit_without_leads: {
    repaired: false,
    fr: "Unité sans responsable lisible : {word}.",
    en: "Unit without readable leads: {word}.",
  },
  unit_only_once: {
    repaired: false,
    fr: "Unité nommée dans la coordination mais sans section, ou l'inverse : {word}.",
    en: "Unit named in the coordination but without a section, or the reverse: {word}.",
  },
  count_differs: {
    repaired: false,
    fr: "Nombres différents, annoncé puis trouvé : {word}.",
    en: "Different numbers, announced then found: {word}.",
  },
  annex_too_long: {
    repaired: false,
    fr: "L'annexe nomme trop d'unités ou de personnes : les {word} premières sont proposées.",
    en: "The annex names too many units or people: the first {word} are proposed.",
  },
  words_differ: {
    repaired: false,
    fr: "Les mots lus ne sont pas ceux de la source : {word}.",
    en: "The words read are not those of the source: {word}.",
  },
  more_warnings: {
    repaired: false,
    fr: "Et {word} autres avertissements de la même sorte.",
    en: "And {word} more warnings of the same kind.",
  },
} as const satisfies Record<string, Sentence>;
