import type { WrittenCommitment } from "./commitment.ts";

/** What became of last year's promises, days counted from the June assembly that judged them. */
export const commitmentsOfLastYear: readonly WrittenCommitment[] = [
  {
    paragraph: 3,
    sentence: "Nous tiendrons 200 assemblées communales.",
    title: "200 assemblées communales",
    owner: "elections-et-elues",
    dueIn: 0,
    indicator: ["assemblées tenues", 200, "assemblées"],
    updates: [
      [200, "under_way", 64, "64 assemblées avant Noël."],
      [45, "kept", 243, "243 assemblées, dont 90 dans des communes de moins de 2 000 habitant·es.", "assemblees"],
    ],
  },
  { paragraph: 4, sentence: "Un comité électoral sera installé avant l'hiver.", title: "Un comité électoral", owner: "elections-et-elues", dueIn: -180, updates: [[190, "kept", 100, "Installé le premier samedi de décembre, neuf membres.", "comite-electoral"]] },
  { paragraph: 6, sentence: "Une liste d'alerte préviendra les boucles voisines d'un conflit.", title: "L'alerte entre boucles voisines", owner: "luttes", dueIn: -60, updates: [[70, "partly", 55, "La liste marche dans 41 boucles. Ailleurs, le téléphone suffit encore."]] },
  { paragraph: 8, sentence: "Un service d'ordre sera formé dans quinze boucles.", title: "Quinze équipes de service d'ordre", owner: "coordination", dueIn: 0, indicator: ["boucles avec une équipe", 15, "boucles"], updates: [[30, "kept", 19, "19 boucles, et des femmes dans chaque équipe.", "service-d-ordre"]] },
  {
    paragraph: 10,
    sentence: "Quatre visios nationales seront ouvertes aux membres dans l'année.",
    title: "Quatre visios nationales",
    owner: "coordination",
    dueIn: 0,
    indicator: ["visios tenues", 4, "visios"],
    updates: [[25, "kept", 4, "Quatre visios. Les questions méritaient d'être recueillies avant.", "quatre-visios"]],
  },
  { paragraph: 12, sentence: "Le délai sera ramené à six semaines.", title: "Remboursé en six semaines", owner: "coordination", dueIn: -30, updates: [[35, "partly", 70, "Sept semaines en moyenne, trois pour les petites sommes."]] },
  { paragraph: 14, sentence: "Nous viserons 3 000 dons mensuels.", title: "3 000 dons mensuels", owner: "coordination", dueIn: 0, indicator: ["dons mensuels", 3000, "dons"], updates: [[20, "kept", 3110, "3 110 dons mensuels au 1er juin."]] },
  { paragraph: 15, sentence: "Une carte publique des groupes sera mise en ligne.", title: "La carte des groupes", owner: "vie-des-groupes", dueIn: -120, updates: [[125, "kept", 100, "La carte est en ligne. Il faudra la nettoyer.", "carte-des-groupes"]] },
  { paragraph: 17, sentence: "Un livret d'accueil de douze pages sera écrit", title: "Le premier livret d'accueil", owner: "vie-des-groupes", dueIn: -90, updates: [[95, "kept", 100, "Douze pages, huit dessins, aucun sigle.", "premier-livret"]] },
  {
    paragraph: 19,
    sentence: "Ils seront racontés et évalués par celles et ceux qui les auront suivis.",
    title: "Trois stages d'essai racontés",
    owner: "education-populaire",
    dueIn: -20,
    updates: [[28, "abandoned", 66, "Le stage outre-mer n'a pas eu lieu, faute d'avoir réservé les billets à temps. Les deux autres sont racontés."]],
  },
];
