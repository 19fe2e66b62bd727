import { axis, contributions, objective, paragraph } from "./block.ts";

/** First axis, §4–24: elections, the world, racism, struggles, attacks, safety. */
export const firstAxis = [
  axis("ready", "Être prêt·es partout où cela se joue"),

  objective("municipal", "Des listes citoyennes dans nos communes"),
  paragraph("municipal-lists", "La cantine, le bus, l'eau, le logement se décident à la mairie, et donc par nous. **Nous soutiendrons une liste ou une démarche citoyenne dans au moins 600 communes**, en partant des assemblées d'habitant·es plutôt que des états-majors."),
  paragraph(
    "municipal-assemblies",
    "**Aucune tête de liste ne sera soutenue sans une assemblée communale ouverte, annoncée quinze jours à l'avance et dont le compte rendu est public.** Le comité électoral relit ces comptes rendus, pose ses questions par écrit et répond dans les trois semaines. {++Passé ce délai, son silence est signalé à la boucle.++}",
  ),
  paragraph("municipal-page", "Une page réunit ce qu'il faut pour commencer : règlement d'assemblée, calendrier, budget type, aide-mémoire de la candidature. **Elle sera tenue à jour chaque mois et imprimable en un livret de quarante pages.**"),
  paragraph(
    "municipal-evenings",
    "Se présenter s'apprend. **Nous organiserons douze soirées à distance, enregistrées et sous-titrées**, sur les compétences des communes et de leurs regroupements, le budget, la prise de parole et la vie dans l'opposition. {++Deux soirées seront réservées aux communes de moins de mille habitant·es.++}",
  ),
  paragraph("municipal-graphics", "Une affiche bancale se voit de loin. Une charte graphique libre de droits sera remise à toutes les listes, avec des modèles de tract, de questionnaire et de profession de foi que l'on modifie sans logiciel payant."),
  paragraph("municipal-directory", "Rien ne convainc comme une preuve que l'on peut visiter. **Un répertoire de cent mesures déjà appliquées dans des communes sera publié**, chacune avec son coût, ses obstacles et un contact qui répond : régie de l'eau, cantine bio, encadrement des loyers, bus gratuit."),
  contributions("municipal", ["Penser une méthode pour les villages, où tout le monde se connaît et où l'étiquette fait fuir", "Parler enfin des intercommunalités : c'est là que partent l'argent et les décisions", "Des formations où l'on s'exerce, pas des exposés"]),

  objective("international", "Un internationalisme qui agit"),
  paragraph(
    "international-actions",
    "La guerre redevient une habitude, le climat ignore les douanes et les fortunes voyagent mieux que les gens. Nous tenons ensemble la paix, la justice et le vivant. **Deux actions de solidarité par an seront menées avec des organisations d'autres pays**, choisies par un vote des groupes.",
  ),
  paragraph("international-space", "Un espace International est créé. Il suit l'actualité par équipes de pays, prépare nos positions et les publie avec leurs sources. {++Il consulte d'abord les membres qui viennent des pays dont on parle.++}"),
  paragraph("international-loops", "Huit boucles rassemblent nos membres établi·es hors de France, de Montréal à Dakar. **Elles auront les mêmes droits, les mêmes outils et les mêmes délégué·es que les autres, avec des réunions à des heures qui tiennent compte des fuseaux.**"),
  paragraph("international-borders", "Le long des frontières, des groupes se parlent déjà : navetteur·ses, vallées partagées, fleuves malades des deux rives. Une rencontre transfrontalière se tiendra chaque semestre, là où des boucles la demandent."),
  contributions("international", ["Donner aux membres de l'étranger une place entière, pas une ligne en bas des courriels", "Moins de communiqués, plus de colis, de jumelages et de marches communes"]),

  objective("antiracism", "Contre le racisme, l'unité populaire"),
  paragraph("antiracism-ground", "L'extrême droite prospère quand chacun·e se croit seul·e. Elle sépare voisin·es, collègues, parents d'élèves ; nous faisons l'inverse. Depuis deux ans, des permanences, des marches et même un tournoi de pétanque en apportent la preuve."),
  paragraph(
    "antiracism-campaign",
    "**Une grande campagne contre le racisme sera lancée à l'automne, avec un livret, une exposition qui voyage et vingt dates communes.** Elle est pensée avec les personnes visées, du premier mot à la dernière affiche. **Un réseau antiraciste ouvert à tou·tes les membres tiendra une veille des actes et discours publics**, {++outillera les groupes pour répondre sur place avec les collectifs du coin++} et n'enverra personne en première ligne sans formation.",
  ),
  contributions("antiracism", ["Faire une vraie campagne antiraciste, avec les gens concernés et pas à leur place", "Dire ce que fait le réseau et comment un groupe peut l'appeler", "Des réponses prêtes quand un tract raciste tombe dans les boîtes aux lettres"]),

  objective("struggles", "Avec celles et ceux qui luttent pour le travail et le vivant"),
  paragraph("struggles-picket", "Des usines ferment l'année de leurs meilleurs résultats, des urgences baissent le rideau à 20 h. **Nous serons au piquet dès le premier jour, sans tract à distribuer avant d'avoir écouté.** {++Un groupe qui aide une caisse de grève le fait savoir à sa boucle.++}"),
  paragraph(
    "struggles-register",
    "**Un registre public des luttes soutenues sera ouvert**, avec pour chacune ce qu'elle demande, qui la porte et de quoi elle a besoin : bras, camionnettes, cuisine, juristes. Terres bétonnées, forêts vendues à la coupe, rivières à sec : chaque boucle pourra y inscrire un combat écologique d'à côté.",
  ),
  paragraph("struggles-alliances", "On ne gagne pas seul·es. **L'espace Alliances dira publiquement avec qui nous travaillons, sur quoi et qui parle pour nous.** Il aide les boucles à prendre leur place dans les collectifs locaux sans y prendre toute la place."),
  contributions("struggles", ["Soutenir les grèves avec des moyens, pas seulement avec des drapeaux", "Une écologie de l'eau et des terres, que l'on puisse montrer du doigt sur une carte", "Savoir qui, chez nous, parle aux syndicats et aux associations"]),

  objective("attacks", "Ne laisser personne face aux attaques"),
  paragraph("attacks-members", "Des membres trouvent des insultes sur leur porte, des montages sur leur fil, une lettre d'avocat dans leur boîte. Des soignant·es, des enseignant·es, des élu·es de village nous disent avoir eu peur de signer une pétition."),
  paragraph("attacks-climate", "Ce climat touche aussi des associations amies, des libraires, des journalistes, des artistes. Une attaque laissée sans réponse en prépare une autre ; une réponse en désordre lui sert de haut-parleur."),
  paragraph("attacks-call", "**Toute personne attaquée pour son engagement recevra un appel sous 48 heures**, et l'on conviendra avec elle de la suite : soutien discret, réponse publique, plainte, ou rien. {++On ne publie rien sans son accord.++}"),
  paragraph("attacks-cards", "**Des fiches d'arguments datées et sourcées paraîtront en deux jours, avec une version à lire à voix haute.** Une plateforme de réponse les rassemblera avec les visuels, les alertes et la liste de ce qu'il vaut mieux ne pas relayer."),
  contributions("attacks", ["Quand on se fait insulter au marché, on ne sait pas qui appeler", "Des réponses courtes, vérifiées, et vite"]),

  objective("safety", "Militer en sécurité, se défendre en droit"),
  paragraph(
    "safety-stewards",
    "Une réunion publique doit commencer et finir sans que personne surveille la porte du coin de l'œil. **Le service d'ordre formera une équipe mixte dans quarante nouvelles boucles, à la désescalade d'abord.** Aucun groupe ne tiendra seul un rassemblement à risque : la boucle répond en cinq jours à toute demande d'appui.",
  ),
  paragraph(
    "safety-legal",
    "Des procès sont faits pour épuiser avant d'être perdus. **Une cellule juridique nationale recevra les demandes par un formulaire confidentiel**, les trie, conseille et oriente. **Un registre d'avocat·es et de juristes volontaires sera constitué, département par département.** {++Les refus de salle et d'affichage y ont leur modèle de recours.++}",
  ),
  contributions("safety", ["Une personne à joindre quand on reçoit une convocation, le soir même", "Former des équipes calmes, où les femmes ne soient pas cantonnées à l'accueil"]),
];
