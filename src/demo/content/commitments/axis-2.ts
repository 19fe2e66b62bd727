import type { WrittenCommitment } from "./commitment.ts";

/** Promises of the preamble and of the second axis, days counted from today. */
export const commitmentsOfSecondAxis: readonly WrittenCommitment[] = [
  {
    paragraph: 3,
    sentence: "Chaque engagement de ce texte porte un nom d'espace et une date, et revient devant les groupes à l'assemblée suivante.",
    title: "Chaque engagement revient devant les groupes",
    owner: "coordination",
    dueIn: 21,
    updates: [
      [100, "under_way", 50, "Chaque engagement a son espace et sa date."],
      [16, "under_way", 80, "Tous figurent dans le bilan qui vient de s'ouvrir. Vous jugerez."],
    ],
  },
  {
    paragraph: 25,
    sentence: "Une visio ouverte à tou·tes les membres aura lieu chaque mois, sur des questions proposées et soutenues par les groupes dix jours avant.",
    title: "Une visio par mois, sur vos questions",
    owner: "coordination",
    dueIn: 150,
    indicator: ["visios tenues", 12, "visios"],
    updates: [
      [89, "under_way", 2, "Deux visios, 46 questions, 20 réponses dont trois non."],
      [31, "under_way", 4, "Quatre visios. La liste des questions ferme désormais le jeudi.", "visios"],
    ],
  },
  {
    paragraph: 26,
    sentence: "Chaque boucle aura un·e député·e référent·e que l'on peut joindre",
    title: "Un·e parlementaire joignable par boucle",
    owner: "intergroupe-parlementaire",
    dueIn: -25,
    indicator: ["boucles avec un·e parlementaire qui répond", 109, "boucles"],
    updates: [
      [104, "under_way", 61, "61 boucles ont un nom et un numéro."],
      [67, "under_way", 74, "74 boucles. La répartition de l'outre-mer est en cours."],
    ],
  },
  {
    paragraph: 28,
    sentence: "Chaque boucle nommera par consensus deux personnes, à parité, pour veiller sur la vie des groupes.",
    title: "Un binôme dans chaque boucle",
    owner: "vie-des-groupes",
    dueIn: 21,
    indicator: ["boucles avec un binôme", 109, "boucles"],
    updates: [
      [107, "planned", 12, "Douze boucles n'avaient pas attendu le texte."],
      [60, "under_way", 49, "Le consensus prend deux réunions en moyenne.", "binomes"],
      [11, "under_way", 77, "77 boucles sur 109. Les petites boucles demandent à partager un binôme."],
    ],
  },
  {
    paragraph: 28,
    sentence: "Ces binômes seront formés avant de commencer",
    title: "Tous les binômes formés",
    owner: "vie-des-groupes",
    dueIn: -15,
    indicator: ["binômes formés", 109, "binômes"],
    updates: [
      [96, "under_way", 8, "Première session, huit binômes, deux médiatrices professionnelles."],
      [62, "under_way", 24, "Trois sessions tenues. La suivante cherche une salle."],
    ],
  },
  {
    paragraph: 29,
    sentence: "Le comité d'écoute des violences sexistes et sexuelles est saisi directement, jamais par la boucle",
    title: "Un chemin direct vers le comité",
    owner: "vie-des-groupes",
    dueIn: -70,
    updates: [[78, "kept", 100, "L'adresse, le téléphone et le formulaire sont séparés de tout le reste. Aucune boucle n'y a accès.", "chemin-direct"]],
  },
  {
    paragraph: 31,
    sentence: "Tout remboursement complet sera payé en quinze jours.",
    title: "Remboursé en quinze jours",
    owner: "coordination",
    dueIn: -40,
    indicator: ["remboursements payés dans le délai", 100, "%"],
    updates: [
      [105, "under_way", 44, "Le délai médian est de 23 jours."],
      [64, "under_way", 72, "Le délai médian passe à 16 jours.", "remboursements"],
      [22, "partly", 91, "91 % dans le délai. Les 9 % restants sont des dossiers dont nous n'avions pas dit ce qui manquait : une liste d'une page arrive."],
    ],
  },
  {
    paragraph: 31,
    sentence: "Chaque groupe verra sa caisse, ses dons fléchés et ce qu'il peut engager, sans avoir à le demander.",
    title: "Chaque groupe voit sa caisse",
    owner: "coordination",
    dueIn: -28,
    updates: [
      [82, "under_way", 60, "Essai dans six boucles. Plusieurs groupes ont retrouvé de l'argent oublié."],
      [30, "kept", 100, "Les 400 groupes voient leur caisse, mise à jour chaque nuit.", "caisses"],
    ],
  },
  {
    paragraph: 32,
    sentence: "Les quantités envoyées seront décidées avec les référent·es matériel, d'après ce qui a été vraiment distribué",
    title: "Des palettes à la bonne taille",
    owner: "vie-des-groupes",
    dueIn: -10,
    updates: [
      [74, "under_way", 55, "58 boucles ont compté ce qui restait : 31 % du papier n'avait pas servi."],
      [14, "kept", 100, "Dernier envoi : moitié moins de papier, et trois boucles en ont redemandé.", "palettes"],
    ],
  },
  {
    paragraph: 33,
    sentence: "Nous porterons à 6 000 le nombre de dons réguliers, à partir de cinq euros",
    title: "6 000 dons réguliers",
    owner: "coordination",
    dueIn: 90,
    indicator: ["dons réguliers", 6000, "dons"],
    updates: [
      [102, "under_way", 3180, "Nous partons de 3 180 dons, 11 € en moyenne."],
      [54, "under_way", 3920, "Le chapeau passe à chaque réunion publique depuis la dernière visio.", "dons"],
      [12, "under_way", 4470, "4 470 dons. Les deux tiers sont de moins de dix euros."],
    ],
  },
  {
    paragraph: 34,
    sentence: "D'ici à l'assemblée, chaque boucle aura vérifié sa carte et proposé un groupe d'attache à chaque commune.",
    title: "La carte vérifiée, commune par commune",
    owner: "vie-des-groupes",
    dueIn: 21,
    indicator: ["boucles dont la carte est vérifiée", 109, "boucles"],
    updates: [
      [87, "under_way", 19, "19 boucles. 112 groupes endormis ont été retirés ou réveillés."],
      [36, "under_way", 52, "52 boucles vérifiées, 9 300 communes ont un groupe d'attache.", "carte"],
    ],
  },
  {
    paragraph: 35,
    sentence: "Les critères tiendront sur une page, et chaque groupe saura ce qui lui manque et qui peut l'aider.",
    title: "La certification sur une page",
    owner: "vie-des-groupes",
    dueIn: -55,
    updates: [
      [94, "under_way", 70, "La page a été essayée par dix groupes qui n'étaient pas certifiés."],
      [57, "kept", 100, "La page existe, et quarante accompagnant·es sont formé·es.", "certification"],
    ],
  },
];
