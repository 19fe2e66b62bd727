import type { WrittenCommitment } from "./commitment.ts";

/** Promises of the third axis, days counted from today. */
export const commitmentsOfThirdAxis: readonly WrittenCommitment[] = [
  {
    paragraph: 36,
    sentence: "Chaque personne qui nous rejoint sera appelée par quelqu'un dans les dix jours.",
    title: "Un appel dans les dix jours",
    owner: "vie-des-groupes",
    dueIn: 30,
    indicator: ["nouvelles personnes appelées dans le délai", 100, "%"],
    updates: [
      [91, "under_way", 38, "38 % dans les dix jours. Nous avons compté sans tricher."],
      [20, "under_way", 64, "64 %. Une personne appelée vient deux fois plus souvent à une réunion.", "appels-accueil"],
    ],
  },
  {
    paragraph: 37,
    sentence: "Le livret d'accueil partira tout seul par courriel et s'imprimera en format de poche.",
    title: "Le livret d'accueil",
    owner: "vie-des-groupes",
    dueIn: -60,
    updates: [
      [93, "under_way", 80, "Le texte est fini, avec des dessins. Restait le pliage."],
      [63, "kept", 100, "Il part tout seul, le lendemain de l'inscription. Une page était à l'envers : réparé.", "livret-accueil"],
    ],
  },
  {
    paragraph: 38,
    sentence: "Un stage sera proposé dans chaque région, outre-mer compris, avec garde d'enfants et trajets remboursés.",
    title: "Un stage dans chaque région",
    owner: "education-populaire",
    dueIn: 120,
    indicator: ["régions où un stage a eu lieu", 18, "régions"],
    updates: [
      [83, "under_way", 4, "Quatre stages, 214 personnes, 37 enfants gardés."],
      [27, "under_way", 9, "Neuf régions. Guyane et Mayotte sont en préparation.", "stages"],
    ],
  },
  {
    paragraph: 39,
    sentence: "Dix nouvelles fiches paraîtront d'après ce que les groupes demandent",
    title: "Dix fiches demandées par les groupes",
    owner: "education-populaire",
    dueIn: 45,
    indicator: ["fiches parues", 10, "fiches"],
    updates: [
      [73, "under_way", 3, "Trois fiches. Celle sur la dette repart en relecture : trop de pourcentages."],
      [18, "under_way", 6, "Six fiches. La demi-page sur la dette écrite par un groupe remplace la nôtre.", "fiches"],
    ],
  },
  {
    paragraph: 41,
    sentence: "Trois campagnes seront choisies et menées par le réseau des jeunes",
    title: "Trois campagnes menées par les jeunes",
    owner: "jeunesse-et-antiracisme",
    dueIn: 140,
    indicator: ["campagnes lancées", 3, "campagnes"],
    updates: [
      [68, "under_way", 2, "Le repas à un euro et les inscriptions pour voter sont lancés.", "campagnes-jeunes"],
      [9, "under_way", 2, "7 900 inscriptions sur les listes. La campagne sur la santé mentale commence le mois prochain."],
    ],
  },
  {
    paragraph: 43,
    sentence: "L'espace Territoires fournira un tract modifiable pour chaque sorte de lieu",
    title: "Un tract modifiable par sorte de lieu",
    owner: "territoires",
    dueIn: -18,
    indicator: ["modèles publiés", 6, "modèles"],
    updates: [[79, "under_way", 2, "Deux modèles : « bourg » et « grand ensemble »."]],
  },
  { paragraph: 44, sentence: "un plan d'une page sera écrit avec les groupes concernés", title: "Un plan d'une page par circonscription serrée", owner: "territoires", dueIn: 35, updates: [] },
  {
    paragraph: 45,
    sentence: "trois lieux par an au plus, prêtés aux associations du quartier, avec un planning public.",
    title: "Trois locaux partagés",
    owner: "territoires",
    dueIn: 100,
    indicator: ["locaux ouverts", 3, "locaux"],
    updates: [
      [86, "under_way", 1, "Le premier local ouvre, rideau levé six jours sur sept.", "local"],
      [40, "abandoned", 1, "Nous nous arrêtons à un cette année : les taux ont monté et les travaux du deuxième auraient pris l'argent des remboursements. Nous le proposerons de nouveau quand la caisse le permettra."],
    ],
  },
  {
    paragraph: 47,
    sentence: "Cinquante permanences d'accès aux droits ouvriront avec des groupes volontaires.",
    title: "Cinquante permanences d'accès aux droits",
    owner: "education-populaire",
    dueIn: 21,
    indicator: ["permanences ouvertes", 50, "permanences"],
    updates: [
      [81, "under_way", 17, "17 permanences, souvent dans une bibliothèque."],
      [7, "kept", 53, "53 permanences, 2 900 personnes reçues, aucun fichier.", "permanences"],
    ],
  },
  {
    paragraph: 48,
    sentence: "Son programme sera écrit par des gens qui y viennent pour la première fois.",
    title: "La rencontre des quartiers et des bourgs",
    owner: "education-populaire",
    dueIn: -8,
    updates: [
      [77, "planned", 20, "Vingt-deux personnes ont dit oui pour écrire le programme. Aucune n'avait jamais mis les pieds chez nous."],
      [23, "abandoned", 20, "La salle promise a été reprise et aucune autre n'était accessible en fauteuil. Plutôt que de le faire mal, nous annulons cette année. Le groupe d'écriture continue pour l'an prochain."],
    ],
  },
  {
    paragraph: 49,
    sentence: "Chaque élu·e qui porte nos couleurs publiera deux fois par an un compte rendu de mandat",
    title: "Deux comptes rendus de mandat par an",
    owner: "elections-et-elues",
    dueIn: 25,
    indicator: ["élu·es ayant publié au moins un compte rendu", 100, "%"],
    updates: [
      [75, "under_way", 29, "29 % au premier semestre. Un modèle d'une page est proposé."],
      [25, "late", 46, "46 %. Nous publierons la liste de celles et ceux qui n'ont rien rendu."],
    ],
  },
];
