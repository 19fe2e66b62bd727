import { answered, declined, retained, sameAs, voicesOn } from "./voice.ts";

/** What groups say of speech, conflicts, money and the mesh. */
export const voicesOnSecondAxis = [
  ...voicesOn(
    7,
    [
      [
        "Les visios, c'est bien, mais les questions du tchat défilent et on répond toujours à la même, celle du monsieur qui écrit en majuscules. Laissez-nous les envoyer et les soutenir avant.",
        retained(25),
      ],
      ["Pouvoir poser nos questions à l'avance. Et voir lesquelles intéressent le plus de monde.", sameAs(1)],
      [
        "Une question envoyée trois jours plus tôt donne une meilleure réponse. On a testé à l'échelle de la boucle, ça marche.",
        sameAs(1),
      ],
      [
        "Répondre « on y réfléchit » à tout, ce n'est pas répondre. Un non franc nous va très bien.",
        retained(25),
      ],
      ["Notre député référent est charmant. Nous l'avons vu une fois, en photo.", retained(26)],
      [
        "On n'a plus de parlementaire référent·e depuis trois mois et personne ne nous a dit qui le remplaçait.",
        retained(26),
      ],
      [
        "Un point politique chaque semaine par la coordination, en direct.",
        declined(
          "Chaque semaine, ce serait quarante personnes mobilisées pour préparer plutôt que pour agir. Le rendez-vous devient mensuel, et la lettre du vendredi continue.",
        ),
      ],
      [
        "Pourquoi les comptes rendus de la coordination ne sont-ils pas publics ?",
        answered(
          "Les décisions le sont désormais, sous huit jours. Les débats internes ne sont pas transcrits, pour que chacun·e puisse changer d'avis.",
        ),
      ],
      [
        "Trop de courriels. On en reçoit neuf par semaine et le seul important était le sixième.",
        answered(
          "Les envois nationaux sont regroupés le vendredi depuis avril. Chacun·e peut choisir ce qui arrive le jour même.",
        ),
      ],
    ],
    [
      "Notre question était la deuxième la plus soutenue. La réponse a été non. On n'est pas contents, mais au moins on sait.",
      "Le vote sur les questions ferme le mercredi midi, notre réunion est le mercredi soir. Décalez d'un jour, par pitié.",
      "Nous avons enfin une députée référente qui décroche. Elle est venue deux fois, elle a même fait la vaisselle.",
      "Aucune nouvelle de notre parlementaire référent·e. On a arrêté d'écrire.",
      "Toujours personne au bout du fil du côté des parlementaires. La boucle d'à côté nous prête la sienne.",
    ],
  ),
  ...voicesOn(
    8,
    [
      [
        "On a attendu sept mois une réponse. Entre-temps le groupe s'est vidé et les deux qui se disputaient sont partis vivre ensemble à l'autre bout du pays. Il fallait une médiation au bout de sept jours.",
        retained(28),
      ],
      ["Une médiation près de chez nous, par des gens qu'on connaît un peu mais pas trop.", sameAs(1)],
      ["Sept mois pour un désaccord sur l'étal du marché ! Traitez ça localement, vite, à deux.", sameAs(1)],
      [
        "Nos deux groupes se disputent le même quartier. Ce n'est pas un drame, il faudrait juste quelqu'un avec une carte et de la patience.",
        retained(28),
      ],
      [
        "On ne raconte pas une agression à quelqu'un avec qui on colle des affiches. Il faut un chemin direct, sans passer par la boucle.",
        retained(29),
      ],
      ["Les comités manquent de monde. Appelez des volontaires et formez-les, il y en a.", retained(29)],
      [
        "Que les médiateurs soient élus au suffrage direct par tous les membres.",
        declined(
          "Un vote ferait des vainqueurs et des vaincus avant la première médiation. Le consensus demande plus de temps, mais personne ne refuse ensuite de s'asseoir à la table.",
        ),
      ],
      [
        "Et si le conflit est avec un membre du binôme ?",
        answered(
          "Le binôme de la boucle voisine prend le relais, ou le comité directement. C'est écrit dans la fiche remise à la formation.",
        ),
      ],
    ],
    [
      "Le binôme a réglé en deux cafés ce qui traînait depuis un an. On n'a pas tout compris, mais ça se parle de nouveau.",
      "Chez nous personne ne veut être médiateur. On est onze dans tout le département et on se connaît trop. Peut-on en partager un avec les voisins ?",
      "Petite boucle : impossible de trouver deux personnes à parité sans lien avec aucun groupe. Autorisez les binômes communs à deux départements.",
      "La formation des binômes est le même week-end que la foire. Ici, on ne rate pas la foire.",
      "Le nouveau binôme a été nommé mais pas formé. Résultat, il a mis de l'huile sur le feu, avec une grande gentillesse.",
    ],
  ),
  ...voicesOn(
    9,
    [
      [
        "Trois mois pour 38,40 € de photocopies. Ce n'est pas la somme, c'est que notre trésorière touche l'allocation handicap et qu'elle n'ose plus avancer.",
        retained(31),
      ],
      [
        "Les remboursements sont trop lents. Chez nous, seuls les retraités aisés peuvent encore avancer l'argent.",
        sameAs(1),
      ],
      ["Remboursez plus vite ! Onze semaines pour un plein d'essence.", sameAs(1)],
      ["Délais de remboursement décourageants, surtout pour les jeunes et les précaires.", sameAs(1)],
      [
        "Combien notre groupe reçoit-il de dons fléchés ? On l'a demandé à trois personnes, on a eu quatre chiffres.",
        retained(31),
      ],
      [
        "Voir la caisse du groupe en ligne, comme on voit son compte en banque. Pas besoin des noms, juste des sommes.",
        retained(31),
      ],
      [
        "On a reçu une palette de 22 000 tracts. Nous sommes neuf. Si quelqu'un a besoin d'allume-feu, c'est de la bonne qualité.",
        retained(32),
      ],
      [
        "Arrêtez d'envoyer du papier que personne n'a demandé, ça nous fait honte en tant qu'écologistes.",
        sameAs(7),
      ],
      ["Le matériel pour la manifestation est arrivé le lendemain de la manifestation.", retained(32)],
      [
        "Un budget que ma voisine comprenne. Elle est coiffeuse, elle tient ses comptes, elle n'est pas idiote.",
        retained(33),
      ],
      [
        "Publier les noms de tous les donateurs pour la transparence.",
        declined(
          "Donner à un mouvement dit une opinion. Les sommes et leur nombre sont publics ; les noms ne le sont que si la personne l'a choisi.",
        ),
      ],
      ["Combien chaque parlementaire verse-t-il à sa boucle ? Mettez-le noir sur blanc.", retained(33)],
      [
        "Vendre des casquettes en ligne pour financer les groupes.",
        answered(
          "Essayé il y a trois ans : 1 140 casquettes invendues. Le chapeau qui passe à la fin des réunions rapporte davantage, et il ne prend pas de place.",
        ),
      ],
    ],
    [
      "Remboursé en douze jours ! On a cru à une erreur et on a rappelé pour vérifier.",
      "Les quinze jours sont tenus quand le dossier est complet, mais personne ne sait ce qu'est un dossier complet. La liste, s'il vous plaît, sur une page.",
      "Mon remboursement est « en attente d'une pièce » depuis neuf semaines. Quelle pièce ? Mystère.",
      "On voit enfin la caisse. On a découvert qu'on avait 612 € depuis deux ans. On a acheté la marmite.",
      "La dernière palette était de la bonne taille. Première fois en six ans, il faut le dire aussi.",
      "Palette livrée en plein pont de quatre jours, devant une porte fermée. Elle a pris la pluie. Appelez avant.",
    ],
  ),
  ...voicesOn(
    10,
    [
      [
        "La certification, on a cru que c'était un label bio. Expliquez-la simplement : à quoi ça sert, ce qu'il faut, qui aide.",
        retained(35),
      ],
      [
        "On nous a refusé la certification sans nous dire ce qui manquait. Comme au permis, mais sans moniteur.",
        sameAs(1),
      ],
      ["Des critères clairs pour être certifié, qui tiennent sur une feuille.", sameAs(1)],
      [
        "Sur les neuf groupes affichés dans notre département, quatre ne répondent plus depuis deux ans. Une nouvelle venue a écrit aux quatre avant de nous trouver.",
        retained(34),
      ],
      [
        "Trente villages autour de nous ne dépendent de personne. On veut bien les prendre, encore faut-il que ce soit écrit.",
        retained(34),
      ],
      [
        "Fusionner d'office les groupes de moins de cinq personnes.",
        declined(
          "Un petit groupe peut être le seul à 20 km. La boucle propose un rapprochement, elle ne l'impose pas.",
        ),
      ],
      [
        "Un groupe thématique peut-il être certifié s'il ne couvre aucun lieu ?",
        answered(
          "Oui. Les critères d'action et de réunion comptent ; celui du territoire ne s'applique qu'aux groupes locaux.",
        ),
      ],
    ],
    [
      "On est certifiés ! L'accompagnatrice nous a appelés deux fois, sans jamais nous faire la leçon.",
      "La carte affiche encore notre ancien lieu de réunion. Des gens attendent devant une boulangerie fermée.",
      "Critère « participe à la boucle » : la réunion est à 1 h 20 de route, le dernier train est à 18 h. La visio compte-t-elle ?",
      "Il reste deux groupes fantômes sur la carte. On connaît leur histoire, mais ni l'un ni l'autre n'existe plus depuis l'inondation.",
    ],
  ),
];
