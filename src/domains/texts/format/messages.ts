/** Words in both languages, as this engine keeps them. `{word}` stands for a detail of the place. */
export type Said = { fr: string; en: string };

/**
 * What the reader repaired or wants a human to look at. Codes are stable; `repaired` tells whether the document already
 * holds the mended form; `once` tells it a single time for the whole text, with all its lines.
 */
export type Sentence = Said & { repaired: boolean; once?: boolean };

/** Every warning that the reader can give. */
export const catalogue = {
  encoding_converted: { repaired: true, once: true, fr: "Encodage {word} converti en UTF-8.", en: "Encoding {word} converted to UTF-8." },
  decomposed_letters: { repaired: true, once: true, fr: "Accents séparés de leurs lettres : recomposés.", en: "Accents separated from their letters: recombined." },
  invisible_characters: { repaired: true, once: true, fr: "Caractères invisibles ou de commande retirés.", en: "Invisible or control characters removed." },
  damaged_characters: { repaired: false, once: true, fr: "Des caractères semblent abîmés par un ancien changement d’encodage.", en: "Some characters seem damaged by an earlier change of encoding." },
  no_title: { repaired: false, fr: "Aucun titre trouvé avant la première partie.", en: "No title found before the first part." },
  number_marker: { repaired: true, once: true, fr: "Astérisques isolés après le numéro : mis de côté.", en: "Stray asterisks after the number: set aside." },
  mixed_numbering: { repaired: true, once: true, fr: "Deux formes de numérotation ({word}) : lues de la même façon.", en: "Two forms of numbering ({word}): read the same way." },
  rejoined: { repaired: true, fr: "Phrase coupée par un saut de page : rejointe.", en: "Sentence cut by a page break: rejoined." },
  rejoined_uncertain: { repaired: true, fr: "Suite probable d’un paragraphe coupé : rejointe, à vérifier.", en: "Probably the rest of a cut paragraph: rejoined, please check." },
  bold_across_break: { repaired: true, fr: "Gras à cheval sur un saut de page : gardé d’un seul tenant.", en: "Bold across a page break: kept as one run." },
  mark_stops_at_break: { repaired: false, fr: "Un gras ou un ajout s’arrête à un saut de page : continue-t-il après ?", en: "Bold or an insertion stops at a page break: does it continue after it?" },
  stray_marker: { repaired: true, fr: "Astérisques sans partenaire : retirés.", en: "Unmatched asterisks: removed." },
  loose_marker: { repaired: true, fr: "Astérisques de fin détachés du mot : lus comme une fin.", en: "Closing asterisks separated from their word: read as closing." },
  lone_asterisk: { repaired: false, fr: "Astérisque seul : gardé tel quel (appel de note ?).", en: "A single asterisk: kept as it is (a footnote?)." },
  bold_fragment: { repaired: false, fr: "Gras sur un seul petit mot : trace de mise en page ?", en: "Bold on one small word: left over from layout?" },
  empty_link: { repaired: true, fr: "Lien sans adresse : ses mots sont gardés.", en: "Link without an address: its words are kept." },
  link_dropped: { repaired: true, fr: "Adresse de lien refusée ({word}) : ses mots sont gardés.", en: "Link address refused ({word}): its words are kept." },
  doubled_word: { repaired: false, fr: "Mot doublé : « {word} ».", en: "Doubled word: “{word}”." },
  unfinished_paragraph: { repaired: false, fr: "Le paragraphe {word} ne finit pas par une ponctuation.", en: "Paragraph {word} does not end with punctuation." },
  empty_part: { repaired: false, fr: "Partie sans contenu : {word}.", en: "Part without content: {word}." },
  number_missing: { repaired: false, fr: "Numérotation : {word} manque juste avant.", en: "Numbering: {word} is missing just before." },
  number_repeated: { repaired: false, fr: "Numérotation : {word} vient après un numéro égal ou plus grand.", en: "Numbering: {word} comes after an equal or greater number." },
  cut_word: { repaired: false, fr: "Mot peut-être coupé par un tiret en fin de ligne.", en: "A word may be cut by a hyphen at the end of a line." },
  lone_number: { repaired: false, fr: "Nombre seul sur sa ligne : un numéro de page ?", en: "A number alone on its line: a page number?" },
  nested_list: { repaired: true, once: true, fr: "Listes imbriquées : mises à plat.", en: "Nested lists: flattened." },
  markup_kept: { repaired: false, once: true, fr: "Balises ou tableau gardés comme de simples mots.", en: "Tags or a table kept as plain words." },
  unit_two_names: { repaired: true, fr: "Une même structure sous deux noms : {word}.", en: "One unit under two names: {word}." },
  unit_same_leads: { repaired: false, fr: "Deux structures ont les mêmes responsables : {word}.", en: "Two units have the same leads: {word}." },
  unit_similar_names: { repaired: false, fr: "Deux structures ont des noms proches : {word}.", en: "Two units have similar names: {word}." },
  unit_leads_differ: { repaired: false, fr: "Les responsables diffèrent d’un endroit à l’autre : {word}.", en: "The leads differ from one place to another: {word}." },
  unit_without_leads: { repaired: false, fr: "Unité sans responsable lisible : {word}.", en: "Unit without readable leads: {word}." },
  unit_only_once: { repaired: false, fr: "Structure nommée dans la coordination mais sans section, ou l’inverse : {word}.", en: "Unit named in the coordination but without a section, or the reverse: {word}." },
  count_differs: { repaired: false, fr: "Le nombre annoncé et le nombre trouvé diffèrent : {word}.", en: "Announced and found numbers differ: {word}." },
  annex_too_long: { repaired: false, fr: "L’annexe nomme trop de structures ou de personnes : les {word} premières sont proposées.", en: "The annex names too many units or people: the first {word} are proposed." },
  words_differ: { repaired: false, fr: "Les mots lus ne sont pas ceux de la source : {word}.", en: "The words read are not those of the source: {word}." },
  more_warnings: { repaired: false, fr: "Et {word} autres avertissements de la même sorte.", en: "And {word} more warnings of the same kind." },
} as const satisfies Record<string, Sentence>;

/** Why a text is not taken at all. Codes are stable. */
export const reasons = {
  empty: { fr: "Le fichier est vide.", en: "The file is empty." },
  binary: { fr: "Ce fichier n’est pas du texte. Enregistrez le document en texte brut ou en Markdown, puis réessayez.", en: "This file is not text. Save the document as plain text or Markdown, then try again." },
  too_large: { fr: "Ce fichier est trop grand : 5 Mo, 100 000 lignes et un million de caractères par ligne au plus.", en: "This file is too large: at most 5 MB, 100,000 lines and a million characters in a line." },
  encoding: { fr: "L’encodage de ce fichier est abîmé ou inconnu. Enregistrez-le en UTF-8, puis réessayez.", en: "The encoding of this file is damaged or unknown. Save it as UTF-8, then try again." },
  no_structure: { fr: "Ce texte n’a ni axe, ni objectif, ni paragraphe numéroté : il ne peut pas être importé.", en: "This text has no axis, no objective and no numbered paragraph: it cannot be imported." },
  format: { fr: "Ce fichier ne suit pas le format attendu.", en: "This file does not follow the expected format." },
} as const satisfies Record<string, Said>;

/** The rules of a profile; `{word}` stands for the words that it knows. */
export const rules = {
  axis: { fr: "Un axe s’ouvre par {word} et un numéro.", en: "An axis opens with {word} and a number." },
  axisOrRoman: { fr: "Un axe s’ouvre par {word} et un numéro, ou par un chiffre romain.", en: "An axis opens with {word} and a number, or with a Roman numeral." },
  objective: { fr: "Un objectif s’ouvre par {word}.", en: "An objective opens with {word}." },
  annex: { fr: "Une annexe s’ouvre par {word}.", en: "An annex opens with {word}." },
  contributions: { fr: "Une liste de contributions suit une ligne qui finit par « : » et contient {word}.", en: "A list of contributions follows a line that ends with “:” and holds {word}." },
  bold: { fr: "Dans un paragraphe numéroté, **…** est en gras.", en: "In a numbered paragraph, **…** is bold." },
  strayMarkers: { fr: "Les ** isolés après un numéro sont mis de côté.", en: "A lone ** after a number is set aside." },
  emphasis: { fr: "Dans un paragraphe numéroté, *…* est un ajout adopté.", en: "In a numbered paragraph, *…* is an adopted insertion." },
  emptyLinks: { fr: "Dans un paragraphe numéroté, […](#) est un ajout adopté.", en: "In a numbered paragraph, […](#) is an adopted insertion." },
  unit: { fr: "Dans l’annexe, une structure s’ouvre par {word}.", en: "In the annex, a unit opens with {word}." },
  poles: { fr: "Les pôles suivent une ligne {word}.", en: "Poles follow a line {word}." },
} as const satisfies Record<string, Said>;
