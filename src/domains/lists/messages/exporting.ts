import { defineMessages, words } from "#platform/language/index.ts";

/** The page from which lists are taken out. */
export const exportWords = defineMessages("lists.export", {
  power: { fr: "Exporter des listes de personnes", en: "Export lists of people" },
  mark: { fr: "Marque", en: "Mark" },
  tool: { fr: "Exporter les personnes, structures et mandats dans des fichiers", en: "Export people, units and mandates to files" },
  ask: {
    title: { fr: "Exporter", en: "Export" },
    lead: {
      fr: "Les listes sortent dans le format qui sert à les importer. Le fichier s’efface après {hours} heures ; chaque ligne porte une marque qui permet de remonter jusqu’à vous.",
      en: "Lists come out in the format that is used to import them. The file is erased after {hours} hours; each line carries a mark that can be traced back to you.",
    },
    fields: {
      kinds: { label: { fr: "Quelles listes", en: "Which lists" }, help: { fr: "{count} lignes au plus par export.", en: "At most {count} lines per export." }, missing: { fr: "Choisissez au moins une liste.", en: "Choose at least one list." } },
      unit: { label: { fr: "De quelle structure", en: "Of which unit" } },
      format: { label: { fr: "Format", en: "Format" } },
      reason: {
        label: words.why,
        help: { fr: "Reste dans le journal avec votre nom. Exemple : convocation de l’assemblée de la boucle.", en: "Kept in the log with your name. Example: inviting people to the loop’s assembly." },
        missing: { fr: "Dites pourquoi vous avez besoin de cette liste.", en: "Say why you need this list." },
      },
    },
    submit: { fr: "Préparer le fichier", en: "Prepare the file" },
    done: { fr: "Le fichier se prépare : il apparaît ci-dessous.", en: "The file is being prepared: it will appear below." },
  },
  csv: { fr: "CSV, pour tous les tableurs", en: "CSV, for any spreadsheet" },
  xlsx: { fr: "XLSX, pour Excel et LibreOffice", en: "XLSX, for Excel and LibreOffice" },
  recent: { fr: "Vos exports", en: "Your exports" },
  none: { fr: "Vous n’avez rien exporté.", en: "You haven’t exported anything." },
  noneHelp: { fr: "Vos fichiers apparaîtront ici, jusqu’à ce qu’ils s’effacent.", en: "Your files will appear here until they are erased." },
  lines: { fr: { one: "{count} ligne", other: "{count} lignes" }, en: { one: "{count} line", other: "{count} lines" } },
  until: { fr: "s’efface {when}", en: "erased {when}" },
  waiting: { fr: "En préparation", en: "Being prepared" },
  ready: { fr: "Prêt", en: "Ready" },
  failed: { fr: "Échec", en: "Failed" },
  expired: { fr: "Effacé", en: "Erased" },
  download: words.download,
});
