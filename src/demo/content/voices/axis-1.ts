import { adopted, answered, declined, sameAs, voicesOn } from "./voice.ts";

/** What groups say of elections, the world, racism, struggles, attacks and safety. */
export const voicesOnFirstAxis = [
  ...voicesOn(
    1,
    [
      ["Dans un village de 400 âmes, arriver avec un logo, c'est finir seul à la buvette. Il nous faut une méthode où la liste se fait d'abord avec les gens et où l'étiquette vient après, si elle vient.", adopted(7)],
      ["Les petites communes ont besoin d'autre chose que d'un copier-coller de la ville. Ici tout le monde sait pour qui tout le monde a voté en 1983.", sameAs(1)],
      ["Pensez à nous, les moins de mille habitants ! Vos soirées parlent de métro et de ZAC, on a décroché au bout de dix minutes.", sameAs(1)],
      ["L'argent est à l'agglo, les déchets sont à l'agglo, l'eau est à l'agglo. Et nos formations parlent du conseil municipal. On se trompe de bâtiment.", adopted(7)],
      ["Une assemblée chez nous s'est tenue un lundi à 14 h avec quatre personnes, dont deux cousins du candidat. On demande un délai de convocation et un compte rendu que tout le monde puisse lire.", adopted(5)],
      ["Le comité électoral a mis onze semaines à nous répondre. Entre-temps le voisin avait déjà ses affiches.", adopted(5)],
      ["Rendre la parité obligatoire aussi dans les communes où la loi ne l'exige pas.", answered("La charte des listes le demande déjà partout. Quand une commune n'y arrive pas, le comité électoral aide à chercher plutôt que d'exclure la liste.")],
      ["Que le mouvement paie les affiches officielles de toutes les listes.", declined("Les comptes de campagne sont tenus par chaque mandataire et ne peuvent pas se mêler à la caisse du mouvement. Des modèles gratuits et une aide au calcul du budget sont proposés à la place.")],
      ["Montrez-nous des mairies où ça marche, avec le nom de la personne à qui téléphoner. Pas un PDF de plus : une adresse et un prix.", adopted(9)],
    ],
    [
      "Les soirées du jeudi sont super, mais à 18 h personne n'est rentré du boulot ni couché les enfants. 20 h 30, ou le samedi matin ?",
      "Trop tôt, les soirées de formation ! Chez nous les gens débauchent à 19 h. On a raté les trois premières.",
      "On a voulu imprimer le livret : quarante pages en couleur, 18 € à la boutique. Faites-en une version noir et blanc.",
      "Le répertoire des mesures, c'est ce qu'on a eu de plus utile depuis deux ans. On a appelé la régie de l'eau citée page 12 et ils nous ont reçus une matinée entière.",
      "Personne ne nous a expliqué ce que devient une liste citoyenne quand elle gagne et que ses élu·es ne sont pas d'accord avec nous.",
    ],
  ),
  ...voicesOn(
    2,
    [
      ["Ici, à 9 000 km, les réunions nationales commencent à 3 h du matin. On y va en pyjama, par militantisme, mais ça ne peut pas durer.", adopted(12)],
      ["Pensez au décalage horaire. Une fois sur deux, au moins.", sameAs(1)],
      ["On n'est pas une ligne à la fin des courriels (« et nos ami·es de l'étranger »). On veut des délégué·es comme les autres.", adopted(12)],
      ["Arrêtons les communiqués de soutien que personne ne lit là-bas. Un colis de matériel scolaire, un jumelage, une équipe de foot invitée : ça, on s'en souvient.", adopted(10)],
      ["On travaille d'un côté de la frontière, on dort de l'autre. Pourquoi n'y aurait-il pas un groupe pour ça ? On est 40 dans le même train.", adopted(13)],
      ["Avant de prendre position sur un pays, demandez aux membres qui en viennent. On a découvert notre propre opinion dans le journal.", adopted(11)],
      ["Traduire toute la feuille de route en huit langues.", declined("Nous n'avons pas les relectrices et relecteurs pour tenir huit traductions à jour. Le résumé d'une page sera traduit par les boucles volontaires.")],
    ],
    [
      "La réunion de 13 h, heure de Paris, nous change la vie. Merci. Maintenant, il faudrait que les votes durent plus de 24 heures.",
      "La rencontre des deux rives a réuni 60 personnes et un accordéon. On veut recommencer, mais qui paie la salle ?",
      "Toujours pas de nouvelles de l'équipe de pays à laquelle on s'est inscrit·es il y a deux mois.",
      "Les positions sont publiées avec leurs sources, c'est bien. Elles arrivent quinze jours après l'événement, c'est moins bien.",
    ],
  ),
  ...voicesOn(
    3,
    [
      ["Une campagne contre le racisme écrite par des gens qui ne l'ont jamais vécu, non merci. On veut être dans la pièce dès le premier mot.", adopted(15)],
      ["Faire une grande campagne antiraciste nationale, avec les personnes concernées au début et pas pour la photo.", sameAs(1)],
      ["Un tract raciste a été mis dans toutes les boîtes du quartier un vendredi soir. On a passé le week-end à écrire une réponse moyenne. Il nous en faut de bonnes, prêtes d'avance.", adopted(15)],
      ["Le réseau antiraciste existe-t-il vraiment ? On a écrit deux fois. On voudrait savoir ce qu'il fait et comment on l'appelle.", adopted(15)],
      ["Comment un groupe fait-il pour demander l'aide du réseau ? Il n'y a ni adresse ni téléphone.", sameAs(4)],
      ["Publier la liste des militants d'extrême droite de chaque ville avec leur photo.", declined("Nous décrivons des actes publics et des organisations, jamais des personnes privées. C'est la loi, et c'est ce qui nous distingue d'eux.")],
      ["Le tournoi de pétanque contre les préjugés a fait venir des gens qu'on n'avait jamais vus. Pourquoi ne pas le faire partout le même jour ?", answered("C'est l'une des vingt dates communes de la campagne. Le mode d'emploi écrit par votre groupe est dans la boîte à outils.")],
    ],
    [
      "L'exposition est belle, vraiment. Mais dix panneaux de deux mètres dans une Clio, on a ri, puis on a pleuré.",
      "Les panneaux de l'expo sont trop grands pour nos voitures. Une version sur bâche roulée ?",
      "Nos ados du quartier ont refait le livret en bande dessinée. Qui veut la voir ?",
      "Il manque une formation pour réagir dans un repas de famille. C'est là que ça se passe, pas sur les plateaux.",
    ],
  ),
  ...voicesOn(
    4,
    [
      ["Quand l'usine a fermé, on est arrivés avec des drapeaux. Les gars nous ont dit : « Vous avez du café ? » On n'en avait pas. Depuis, on a une cafetière de trente tasses. C'est ça, notre proposition.", adopted(16)],
      ["Moins de drapeaux, plus de bras et de victuailles sur les piquets.", sameAs(1)],
      ["Notre rivière a été à sec 71 jours. Le maïs d'à côté, lui, était très vert. On voudrait une carte où l'on inscrit ces combats, et que les autres boucles la voient.", adopted(17)],
      ["Tenir une liste à jour des luttes en cours, avec ce dont elles ont besoin. On a découvert une grève à 6 km de chez nous par la télé.", adopted(17)],
      ["Qui parle aux syndicats au nom du mouvement dans le département ? On est trois à l'avoir fait la même semaine, et on n'a pas dit la même chose.", adopted(18)],
      ["Il faut que le mouvement appelle seul à la grève générale.", declined("La grève appartient aux salarié·es et à leurs syndicats. Nous pouvons l'aider, la nourrir et la faire connaître ; nous ne pouvons pas la décréter.")],
      ["Est-ce qu'on a le droit de verser l'argent du groupe à une caisse de grève ?", answered("Non, pas depuis la caisse du groupe. Une collecte au nom de la caisse de grève elle-même est possible : la fiche 14 explique comment faire en deux étapes.")],
      ["Les collectifs locaux se méfient de nous parce qu'on débarque à quinze et qu'on veut rédiger le communiqué. Apprenons à venir à deux et à nous taire la première fois.", adopted(18)],
    ],
    [
      "Le registre des luttes ne dit pas quand une lutte est finie. On a fait 40 km pour un piquet levé depuis dix jours.",
      "On s'est pointés à un piquet qui n'existait plus. Mettez des dates dans le registre, bon sang.",
      "Grâce au registre, trois camionnettes de deux départements voisins sont venues. Les salariées de la blanchisserie nous en parlent encore.",
      "On aimerait inscrire la maternité, mais le formulaire demande « le nom de l'entreprise ». Une maternité n'est pas une entreprise.",
      "L'espace Luttes répond vite. L'espace Alliances répond bien. Si les deux pouvaient échanger leurs qualités…",
    ],
  ),
  ...voicesOn(
    5,
    [
      ["Une adhérente s'est fait cracher dessus au marché. On ne savait pas qui appeler, alors on n'a appelé personne. Elle n'est plus revenue.", adopted(21)],
      ["Un numéro, une personne, un rappel. Quand on se fait insulter on n'a pas envie de remplir un formulaire.", sameAs(1)],
      ["On s'est fait traiter de tout à la sortie du lycée. Ce qui nous a manqué, c'est un coup de fil le soir même.", sameAs(1)],
      ["Avant de publier un communiqué de soutien, demandez à la personne ! Mon collègue a appris par les réseaux qu'il était une victime. Son patron aussi.", adopted(21)],
      ["Des réponses courtes, justes et rapides. Aujourd'hui c'est : longues, justes et mardi en huit.", adopted(22)],
      ["Lire une fiche à haute voix sur un marché, c'est un métier. Faites-en des versions parlées.", adopted(22)],
      ["Attaquer en diffamation à chaque fois, systématiquement.", declined("Chaque procédure coûte plusieurs milliers d'euros et deux ans, et c'est à la personne visée d'en décider. La cellule juridique étudie chaque demande.")],
    ],
    [
      "On a été rappelé·es en cinq heures, un dimanche. On ne s'y attendait pas. Dites merci à la voix du dimanche.",
      "Rappel reçu au bout de quatre jours. Quatre jours, quand on a peur, c'est long.",
      "Les fiches sont bonnes mais introuvables sur un téléphone : il faut ouvrir trois dossiers.",
      "Pouvez-vous faire une fiche « que répondre quand on n'a pas envie de répondre » ? Sérieusement.",
    ],
  ),
  ...voicesOn(
    6,
    [
      ["J'ai reçu une convocation un vendredi à 17 h 50. À qui téléphone-t-on un vendredi à 17 h 50 ? On cherche encore.", adopted(24)],
      ["Il nous faut une équipe de juristes que l'on puisse joindre, même pour dire « ne vous inquiétez pas ».", sameAs(1)],
      ["Former un service d'ordre, oui, mais pas douze messieurs en noir. Des gens qui savent parler, à parité, et qui sourient.", adopted(23)],
      ["Dans notre équipe, les femmes étaient toutes au vestiaire et les hommes tous à la porte. On a inversé une fois : zéro incident.", sameAs(3)],
      ["La mairie nous refuse la salle pour la quatrième fois, avec un motif différent à chaque fois. On voudrait un modèle de recours qui tienne la route.", adopted(24)],
      ["Mon mari est avocat à la retraite et s'ennuie. Où s'inscrit-il ?", answered("Au registre des juristes volontaires, qui ouvre à la rentrée. Les retraité·es du barreau y sont bienvenu·es pour le conseil, pas pour la plaidoirie.")],
      ["Équiper chaque réunion de portiques de sécurité.", declined("Nous voulons des réunions où l'on entre sans être fouillé·e. La formation à l'accueil et à la désescalade est plus efficace et ne fait fuir personne.")],
    ],
    [
      "La formation à la désescalade est la meilleure journée que j'aie passée dans ce mouvement. Mon groupe veut y aller en entier.",
      "La cellule juridique nous a répondu avec un accusé de réception très poli. Et puis plus rien.",
      "Trois semaines sans réponse de la cellule juridique. L'audience, elle, n'a pas attendu.",
      "Il y a une équipe formée à 90 km. Pour un vide-grenier agité, ça fait loin.",
    ],
  ),
];
