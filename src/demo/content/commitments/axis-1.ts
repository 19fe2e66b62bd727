import type { WrittenCommitment } from "./commitment.ts";

/** Promises of the first axis, days counted from today. */
export const commitmentsOfFirstAxis: readonly WrittenCommitment[] = [
  {
    paragraph: 4,
    sentence: "Nous soutiendrons une liste ou une démarche citoyenne dans au moins 600 communes",
    title: "600 communes avec une liste ou une démarche citoyenne",
    owner: "elections-et-elues",
    dueIn: 60,
    indicator: ["communes accompagnées", 600, "communes"],
    updates: [
      [108, "planned", 118, "Premier recensement : 118 assemblées ont rendu leur compte rendu."],
      [
        66,
        "under_way",
        276,
        "Un mois de réunions a doublé le nombre de démarches. Les villages arrivent.",
        "communes-deuxieme-point",
      ],
      [
        13,
        "under_way",
        431,
        "431 communes. Le sud du Massif central rattrape les métropoles.",
        "communes-troisieme-point",
      ],
    ],
  },
  {
    paragraph: 5,
    sentence:
      "Aucune tête de liste ne sera soutenue sans une assemblée communale ouverte, annoncée quinze jours à l'avance et dont le compte rendu est public.",
    title: "Pas de tête de liste sans assemblée ouverte",
    owner: "elections-et-elues",
    dueIn: 60,
    indicator: ["listes soutenues dont l'assemblée est publiée", 100, "%"],
    updates: [
      [
        95,
        "under_way",
        71,
        "Les premières listes ont été reprises une à une ; un tiers n'avait rien publié.",
      ],
      [
        34,
        "under_way",
        88,
        "Le comité a renvoyé 19 dossiers incomplets. Deux n'ont pas été représentés.",
        "assemblees-publiees",
      ],
    ],
  },
  {
    paragraph: 6,
    sentence: "Elle sera tenue à jour chaque mois et imprimable en un livret de quarante pages.",
    title: "La page et le livret des candidatures à jour",
    owner: "elections-et-elues",
    dueIn: -30,
    updates: [
      [101, "under_way", 60, "La page est refaite, le livret est en relecture."],
      [
        41,
        "kept",
        100,
        "Le livret tient en quarante pages et la cinquième mise à jour est en ligne. Une version noir et blanc suit.",
        "livret-candidatures",
      ],
    ],
  },
  {
    paragraph: 7,
    sentence: "Nous organiserons douze soirées à distance, enregistrées et sous-titrées",
    title: "Douze soirées pour apprendre à se présenter",
    owner: "elections-et-elues",
    dueIn: 18,
    indicator: ["soirées tenues", 12, "soirées"],
    updates: [
      [98, "under_way", 2, "Deux soirées pour commencer, 340 et 412 personnes."],
      [
        52,
        "under_way",
        6,
        "Mi-parcours. Les sous-titres sont relus par cinq membres sourds et malentendants.",
        "soirees",
      ],
      [8, "under_way", 10, "Dix soirées tenues. L'horaire passe à 20 h 30, comme vous l'avez demandé."],
    ],
  },
  {
    paragraph: 9,
    sentence: "Un répertoire de cent mesures déjà appliquées dans des communes sera publié",
    title: "Cent mesures déjà appliquées",
    owner: "idees-et-programme",
    dueIn: -20,
    indicator: ["mesures publiées", 100, "mesures"],
    updates: [
      [90, "under_way", 38, "38 fiches relues par celles et ceux qui ont mis la mesure en place."],
      [24, "kept", 104, "Publié avec 104 mesures. Onze mairies ont déjà reçu une visite.", "repertoire"],
    ],
  },
  {
    paragraph: 10,
    sentence: "Deux actions de solidarité par an seront menées avec des organisations d'autres pays",
    title: "Deux actions de solidarité internationale",
    owner: "international",
    dueIn: 150,
    indicator: ["actions menées", 2, "actions"],
    updates: [
      [72, "under_way", 1, "Un convoi de matériel scolaire est parti, avec 31 groupes.", "convoi"],
      [19, "under_way", 1, "Le vote pour la seconde action est ouvert jusqu'à la fin du mois."],
    ],
  },
  {
    paragraph: 12,
    sentence:
      "Elles auront les mêmes droits, les mêmes outils et les mêmes délégué·es que les autres, avec des réunions à des heures qui tiennent compte des fuseaux.",
    title: "Les boucles de l'étranger à égalité",
    owner: "international",
    dueIn: 21,
    updates: [
      [84, "under_way", 40, "Les huit boucles ont leurs délégué·es. Les horaires alternent désormais."],
      [
        29,
        "under_way",
        75,
        "Reste le vote : vingt-quatre heures ne suffisent pas pour faire le tour de la terre.",
        "fuseaux",
      ],
    ],
  },
  {
    paragraph: 15,
    sentence:
      "Une grande campagne contre le racisme sera lancée à l'automne, avec un livret, une exposition qui voyage et vingt dates communes.",
    title: "La campagne contre le racisme",
    owner: "jeunesse-et-antiracisme",
    dueIn: 10,
    indicator: ["dates communes tenues", 20, "dates"],
    updates: [
      [103, "planned", 0, "Un groupe d'écriture de quatorze personnes visées par le racisme a commencé."],
      [47, "under_way", 6, "Le livret est imprimé, l'exposition a fait six villes.", "exposition"],
      [6, "under_way", 15, "Quinze dates. Les panneaux existent maintenant en bâche roulée."],
    ],
  },
  {
    paragraph: 15,
    sentence:
      "Un réseau antiraciste ouvert à tou·tes les membres tiendra une veille des actes et discours publics",
    title: "Le réseau antiraciste et sa veille",
    owner: "jeunesse-et-antiracisme",
    dueIn: -45,
    updates: [
      [
        88,
        "under_way",
        50,
        "Le réseau compte 210 membres. La charte de veille est en discussion avec des juristes.",
      ],
      [
        33,
        "late",
        60,
        "La charte a pris deux mois de plus que prévu : nous voulons décrire des actes, pas ficher des gens.",
      ],
    ],
  },
  {
    paragraph: 16,
    sentence: "Nous serons au piquet dès le premier jour, sans tract à distribuer avant d'avoir écouté.",
    title: "Au piquet dès le premier jour",
    owner: "luttes",
    dueIn: 150,
    updates: [
      [76, "under_way", 45, "Sur 61 conflits signalés, un groupe était là le jour même 28 fois.", "piquets"],
    ],
  },
  {
    paragraph: 17,
    sentence: "Un registre public des luttes soutenues sera ouvert",
    title: "Le registre des luttes",
    owner: "luttes",
    dueIn: -50,
    updates: [
      [106, "under_way", 30, "Le formulaire a été essayé dans quatre boucles."],
      [
        58,
        "kept",
        100,
        "Le registre est ouvert : 93 luttes inscrites, dont 37 pour l'eau et les terres.",
        "registre-des-luttes",
      ],
      [
        15,
        "kept",
        100,
        "Les luttes finies sont désormais datées, après vos kilomètres perdus. Pardon pour l'essence.",
      ],
    ],
  },
  {
    paragraph: 18,
    sentence:
      "L'espace Alliances dira publiquement avec qui nous travaillons, sur quoi et qui parle pour nous.",
    title: "Dire avec qui nous travaillons",
    owner: "alliances",
    dueIn: -12,
    updates: [
      [80, "under_way", 55, "22 organisations ont accepté de figurer sur la page."],
      [
        17,
        "partly",
        80,
        "La page nomme 34 organisations. Deux préfèrent ne pas y être ; nous respectons leur choix.",
        "alliances",
      ],
    ],
  },
  {
    paragraph: 21,
    sentence: "Toute personne attaquée pour son engagement recevra un appel sous 48 heures",
    title: "Un appel sous 48 heures",
    owner: "communication",
    dueIn: 30,
    indicator: ["appels passés dans le délai", 100, "%"],
    updates: [
      [92, "under_way", 61, "Douze volontaires formé·es se relaient, dont trois le week-end."],
      [
        26,
        "under_way",
        83,
        "83 % dans le délai. Les retards viennent des signalements reçus le samedi soir.",
        "appels",
      ],
    ],
  },
  {
    paragraph: 22,
    sentence:
      "Des fiches d'arguments datées et sourcées paraîtront en deux jours, avec une version à lire à voix haute.",
    title: "Des fiches d'arguments en deux jours",
    owner: "communication",
    dueIn: 40,
    updates: [
      [
        85,
        "under_way",
        35,
        "Neuf fiches parues, en quatre jours en moyenne. La version parlée manque encore.",
      ],
    ],
  },
  {
    paragraph: 23,
    sentence:
      "Le service d'ordre formera une équipe mixte dans quarante nouvelles boucles, à la désescalade d'abord.",
    title: "Quarante équipes formées à la désescalade",
    owner: "coordination",
    dueIn: -5,
    indicator: ["boucles avec une équipe formée", 40, "boucles"],
    updates: [
      [99, "under_way", 9, "Neuf boucles, à parité. Les journées affichent complet."],
      [44, "under_way", 21, "Les boucles de montagne se regroupent pour se former ensemble.", "desescalade"],
      [
        4,
        "late",
        27,
        "27 sur 40 à la date promise. Deux formatrices ont été malades ; six journées sont reportées.",
      ],
    ],
  },
  {
    paragraph: 24,
    sentence: "Une cellule juridique nationale recevra les demandes par un formulaire confidentiel",
    title: "La cellule juridique",
    owner: "vie-des-groupes",
    dueIn: -35,
    updates: [
      [
        97,
        "under_way",
        50,
        "Le formulaire est chiffré et ouvert. Quatre juristes se partagent les réponses.",
      ],
      [
        38,
        "late",
        65,
        "Nous répondons en dix-neuf jours en moyenne : c'est trop. Un appel à renfort est parti.",
        "cellule-juridique",
      ],
    ],
  },
  {
    paragraph: 24,
    sentence:
      "Un registre d'avocat·es et de juristes volontaires sera constitué, département par département.",
    title: "Des juristes volontaires dans chaque département",
    owner: "vie-des-groupes",
    dueIn: 75,
    indicator: ["départements avec au moins deux volontaires", 101, "départements"],
    updates: [
      [70, "under_way", 33, "33 départements. Les retraité·es du barreau sont nos meilleures recrues."],
    ],
  },
];
