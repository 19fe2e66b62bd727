import type { Remarks } from "./appraisal.ts";

/** What is written beside the appraisal of the whole. */
export const OVERALL_REMARKS: Remarks = {
  very_positive: [
    "On voit enfin ce que deviennent nos demandes. Ne lâchez rien.",
    "L'année où l'on a cessé de parler dans le vide.",
    "Beaucoup de promesses tenues, et les autres expliquées. C'est nouveau.",
    "Le groupe a doublé. Ce n'est pas un hasard.",
    "Deux heures de réunion, trente minutes de critiques, une heure et demie d'envies.",
  ],
  rather_positive: [
    "Bon cap, rythme inégal. Certains espaces répondent, d'autres sont de beaux organigrammes.",
    "Du mieux partout, sauf sur les délais.",
    "Nous sommes contents, mais fatigués : moins de campagnes, mieux préparées.",
    "Les outils sont bons, encore faut-il savoir qu'ils existent.",
    "On avance. Pas toujours ensemble, mais on avance.",
    "La note monte depuis l'an dernier. Il manque une présence nationale à la campagne.",
  ],
  rather_unsatisfied: ["Trop de choses décidées puis oubliées. Qu'on nous dise au moins ce qui est abandonné.", "On nous consulte beaucoup, on nous répond peu.", "Les grandes villes d'abord, encore une fois.", "Le texte était beau. L'année l'a été moins."],
  very_unsatisfied: ["Trois demandes, zéro réponse. On répond encore à ce bilan, mais c'est la dernière fois."],
};

/** What is written beside the appraisal of each space, by its slug. */
export const SPACE_REMARKS: Readonly<Record<string, Remarks>> = {
  "vie-des-groupes": {
    very_positive: ["La médiation a changé l'ambiance en deux réunions.", "Toujours quelqu'un au bout du fil, même un samedi de foire.", "La certification expliquée au téléphone, pas à pas : merci, merci, merci."],
    rather_positive: ["L'équipe est disponible, les délais restent longs.", "Le livret d'accueil est très bien. On le voudrait sur papier.", "La carte se nettoie peu à peu."],
    rather_unsatisfied: ["Des référent·es nommé·es, jamais formé·es.", "Nos questions juridiques reçoivent un accusé de réception plein de grâce, et puis rien.", "Encore deux groupes fantômes chez nous."],
    very_unsatisfied: ["Six courriels sans réponse. On a gardé les copies."],
  },
  "idees-et-programme": {
    very_positive: ["Leurs exemples concrets valent à eux seuls la cotisation.", "Des notes courtes, avec des sources. On s'en sert vraiment.", "Le groupe sur l'eau nous a sauvé la mise au conseil."],
    rather_positive: ["Bon fond. La forme sent encore la thèse.", "Un sommaire de plus et ce serait parfait.", "Les groupes thématiques répondent bien, quand on trouve leur adresse."],
    rather_unsatisfied: ["Rien sur l'agriculture de montagne.", "On a proposé une fiche en mai, on l'a revue nulle part.", "Beaucoup de pages, peu de phrases à dire sur un marché."],
    very_unsatisfied: ["Le programme parle de nous sans être venu nous voir."],
  },
  "education-populaire": {
    very_positive: ["L'atelier des lois nous a rendus plus intelligents que nous ne le pensions.", "Le stage était formidable, la garde d'enfants aussi.", "Notre permanence tient grâce à leurs fiches."],
    rather_positive: ["Très bien, à condition d'avoir une voiture.", "De bons contenus, trop de sigles.", "On redemande une session à distance."],
    rather_unsatisfied: ["Stage complet en deux heures. Et les autres ?", "Pas un seul atelier à moins de 150 km.", "Toujours pas de contact formation chez nous."],
    very_unsatisfied: ["Une journée annulée la veille, billets de train achetés. Cela nous reste en travers."],
  },
  territoires: {
    very_positive: ["Le tract avec la photo du car : succès fou.", "Ils sont venus jusqu'ici. En car, justement.", "Le local partagé a tout changé."],
    rather_positive: ["Un bon début, à étendre aux vallées.", "Le matériel entre enfin dans le coffre.", "On sent une équipe petite, mais de bonne volonté."],
    rather_unsatisfied: ["Des tracts pensés pour le centre-ville. Nous n'avons pas de centre, à peine une ville.", "Aucune nouvelle depuis des mois.", "Le plan de circonscription, on l'a écrit sans eux."],
    very_unsatisfied: ["On cherche encore leur adresse. Eux cherchent sans doute encore la nôtre."],
  },
  "jeunesse-et-antiracisme": {
    very_positive: ["214 inscriptions en deux midis. Respect.", "Leur intervention a fait parler tout le collège.", "Le livret a été écrit par des gens qui savent de quoi ils parlent."],
    rather_positive: ["Beau travail, affiches trop grandes pour nos panneaux.", "La campagne est forte, prévenez-nous plus tôt des dates.", "Les jeunes décident, ça se voit. Pensez aux apprenti·es."],
    rather_unsatisfied: ["Deux demandes d'aide, aucune suite.", "Rien pour celles et ceux qui travaillent le soir.", "On a demandé une intervention, ils sont passés dans trois villes voisines."],
    very_unsatisfied: ["Un tract raciste dans nos boîtes, et pas un appel."],
  },
  "elections-et-elues": {
    very_positive: ["Les soirées nous ont donné l'envie et la méthode.", "Réponse du comité en neuf jours. Neuf !", "Le réseau a tenu la main de notre élue. Littéralement."],
    rather_positive: ["Bonnes soirées, mauvais horaire.", "Un livret utile, trop cher à imprimer.", "L'accompagnement est sérieux. Il manque les intercommunalités."],
    rather_unsatisfied: ["Onze semaines pour relire un compte rendu.", "Rien n'est pensé pour un village de 300 habitants.", "Nos élus ne rendent toujours pas compte."],
    very_unsatisfied: ["Notre liste a été refusée par un courriel de deux lignes."],
  },
  communication: {
    very_positive: ["Des visuels enfin lisibles à bout de bras.", "Rappel en cinq heures, un dimanche. Chapeau.", "Le Journal circule, on se l'arrache au café."],
    rather_positive: ["De beaux tracts, un peu trop de texte.", "Les fiches sont bonnes, mais cachées trois dossiers plus bas.", "Moins de courriels depuis qu'ils sont groupés. Encore un effort."],
    rather_unsatisfied: ["Tout arrive la veille.", "Neuf courriels en une semaine, dont un important.", "Les réponses aux attaques tombent quand tout le monde est passé à autre chose."],
    very_unsatisfied: ["L'affiche est arrivée avec la mauvaise date. Nous avons collé 400 fois la mauvaise date."],
  },
  luttes: {
    very_positive: ["Un appel, et trois camionnettes sont venues.", "Présent·es au piquet avant nous.", "Une équipe qui écoute, puis agit, dans cet ordre."],
    rather_positive: ["Très bien sur l'industrie, discret sur l'hôpital.", "Les alertes sont utiles, à condition de les dater.", "Plus de moyens pour les luttes de l'eau et ce serait parfait."],
    rather_unsatisfied: ["40 km pour un piquet levé depuis dix jours.", "On a appris la grève par la télévision.", "On ne parle que des entreprises. Une maternité, ça ferme aussi."],
    very_unsatisfied: ["Quand notre abattoir a fermé, il n'y avait personne."],
  },
  alliances: {
    very_positive: ["On sait enfin qui parle à qui.", "Grâce à eux, le collectif nous a rouvert sa porte.", "Un vrai travail de couture."],
    rather_positive: ["La page est claire. Ajoutez les partenaires locaux.", "De la patience et du tact, on apprécie.", "Bien au niveau national, à faire descendre chez nous."],
    rather_unsatisfied: ["Un communiqué commun signé en notre nom sans nous prévenir.", "Le binôme local n'a jamais rencontré l'espace.", "Réponses justes, mais lentes."],
    very_unsatisfied: ["Brouillés avec tout le département après une tribune que personne ici n'avait lue."],
  },
  international: {
    very_positive: ["Le convoi scolaire, l'une de nos plus belles semaines.", "Des positions sourcées. On peut enfin les défendre.", "Réunion à 13 h : nous existons."],
    rather_positive: ["Du sérieux. Publiez plus vite.", "Les équipes de pays démarrent, certaines plus que d'autres.", "Bonne visio, il manquait juste une carte."],
    rather_unsatisfied: ["Deux mois que l'on attend l'équipe de pays.", "Loin de ce que vit notre groupe.", "Un vote de 24 heures quand on vit à dix fuseaux de là…"],
    very_unsatisfied: ["Une position sur notre pays d'origine, écrite sans nous. Encore."],
  },
  "intergroupe-parlementaire": {
    very_positive: ["Notre députée décroche, vient, et fait la vaisselle.", "Les votes expliqués en cinq lignes : continuez.", "La proposition de loi de l'atelier a été déposée telle quelle."],
    rather_positive: ["Présent·es dans l'hémicycle, moins dans nos salles.", "Bons comptes rendus, visites trop rares.", "On a posé une question, elle a été posée. Bravo."],
    rather_unsatisfied: ["Toujours aucun numéro qui réponde.", "Prévenez-nous des votes difficiles avant la presse.", "Une photo par an, ce n'est pas un lien."],
    very_unsatisfied: ["Notre parlementaire référent a changé trois fois. Nous n'en avons vu aucun."],
  },
};

/** What a minority asked to have written beside the answer of its loop. */
export const MINORITY_REMARKS: readonly string[] = [
  "Trois groupes demandent que soit noté leur désaccord sur les délais de remboursement.",
  "Un groupe aurait donné l'appréciation la plus haute et tient à ce que cela se sache.",
  "Deux groupes ruraux jugent l'année moins bonne que le reste de la boucle.",
  "Les jeunes de la boucle trouvent l'appréciation trop prudente.",
  "Une minorité juge que l'on félicite avant d'avoir vérifié.",
];
