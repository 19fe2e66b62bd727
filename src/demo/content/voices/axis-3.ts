import { adopted, answered, declined, sameAs, voicesOn } from "./voice.ts";

/** What groups say of welcome, training, youth, places, usefulness and elected members. */
export const voicesOnThirdAxis = [
  ...voicesOn(
    11,
    [
      ["Je me suis inscrite un dimanche. On m'a rappelée le jour de la Toussaint. Je m'étais inscrite en août.", adopted(36)],
      ["Quand quelqu'un s'inscrit, qu'un humain l'appelle. Vite. Pas un robot, pas un septième courriel.", sameAs(1)],
      ["On perd les nouveaux dans les trois premières semaines, parce que personne ne les appelle.", sameAs(1)],
      ["Que fait-on la première semaine ? Un truc simple, faisable, à deux. Le porte-à-porte en solitaire le premier jour, c'est non.", adopted(37)],
      ["Un livret papier, petit, que l'on laisse sur la table du bistrot. Les vieux aussi rejoignent des mouvements.", adopted(37)],
      ["Imprimez le livret d'accueil ! Chez nous, la moitié des gens n'ont pas d'imprimante et l'autre moitié n'a plus d'encre.", sameAs(5)],
      ["Faire passer un entretien politique aux nouvelles personnes.", declined("On accueille d'abord, on débat ensuite. Nos principes tiennent sur une page et l'on y souscrit en s'inscrivant.")],
      ["J'ai posé une question bête à ma première visio et quelqu'un a ri. Prévoyez un moment pour les questions bêtes.", adopted(36)],
    ],
    [
      "On a appelé nos six nouvelles personnes du mois. Quatre sont venues. D'habitude c'est une.",
      "Le parcours en trois écrans est clair, mais il nous a rattaché une dame qui habite à 70 km.",
      "La soirée soupe a si bien marché qu'il n'y avait plus de soupe. Prévoir plus de soupe.",
      "Je viens d'arriver, c'est ma première contribution, je ne sais pas si j'ai le droit. Le livret est arrivé tout seul, il est très bien, sauf la page 7 qui est à l'envers.",
    ],
  ),
  ...voicesOn(
    12,
    [
      ["300 km aller-retour et deux nuits d'hôtel pour apprendre à animer une réunion. Devinez qui n'y va pas : les mères, les jeunes, les gens qui travaillent le samedi.", adopted(38)],
      ["Des formations près de chez nous, avec une garde d'enfants. Sinon ce sont toujours les mêmes qui se forment.", sameAs(1)],
      ["Et l'outre-mer ? Le dernier stage était à 7 000 km. On a regardé les photos.", adopted(38)],
      ["On se fait coincer sur la dette à chaque repas de famille. Une fiche, par pitié, qui tienne en trois phrases.", adopted(39)],
      ["Des fiches sur l'insécurité et les impôts, écrites par quelqu'un qui a déjà tenu une table de marché.", sameAs(4)],
      ["Rendre les stages obligatoires pour animer un groupe.", declined("On ne ferme pas la porte à qui veut bien animer. La formation est proposée avant, pendant et après.")],
      ["Peut-on suivre les formations avec des sous-titres ? Je suis sourde et je fais semblant depuis un an.", answered("Oui, toutes le seront à la rentrée, et une interprète est réservée sur demande dix jours avant. Merci de l'avoir dit, et pardon.")],
    ],
    [
      "Le stage régional était formidable, la garde d'enfants aussi. Ma fille veut adhérer, elle a quatre ans.",
      "La fiche sur la dette est exacte mais illisible. Ma sœur, comptable, s'est endormie.",
      "Fiche « dette » : trop longue, trop de pourcentages. On l'a réduite à une demi-page, on vous l'envoie.",
      "Toujours pas de contact formation dans notre boucle, alors on s'est formés avec une vidéo de cuisine et beaucoup d'imagination.",
    ],
  ),
  ...voicesOn(
    13,
    [
      ["Arrêtez d'écrire « les jeunes » comme on écrirait « les hirondelles ». On veut choisir nos campagnes nous-mêmes.", adopted(41)],
      ["Laissez-nous décider. On a 20 ans, pas 12.", sameAs(1)],
      ["Je livre des repas le soir. Vos réunions sont le soir. Voilà.", adopted(40)],
      ["Une vraie campagne sur la santé mentale. Dans ma promo, quatre personnes sur trente ont arrêté depuis octobre.", adopted(41)],
      ["Aller inscrire les copains sur les listes électorales, dans les files du resto U : une table, un code, deux minutes.", adopted(41)],
      ["Ouvrir le réseau à partir de 12 ans.", declined("En dessous de quinze ans, l'accord d'un parent est nécessaire et nous préférons des activités ouvertes à toute la famille.")],
    ],
    [
      "On a inscrit 214 personnes en deux midis. Le record de la fac était de 30.",
      "Le repas à un euro pour tout le monde a été voté au conseil d'administration. On a pleuré dans l'amphi, c'était ridicule et très beau.",
      "Deux adultes formé·es par activité, c'est normal, mais on n'en a qu'une et elle est en stage.",
      "Personne ne pense aux apprenti·es. On a cours une semaine, on bosse trois semaines, on n'est jamais au bon endroit le bon soir.",
    ],
  ),
  ...voicesOn(
    14,
    [
      ["Vos tracts parlent du métro. Ici, on a un car à 6 h 40 et un car à 18 h 10. Laissez-nous changer les phrases.", adopted(43)],
      ["Des tracts modifiables, au moins le bas de page. On ajoute tout au feutre, ça ne fait pas sérieux.", sameAs(1)],
      ["Adaptez les tracts aux vallées : pas de réseau, pas de train, plus de poste. On a des choses à dire là-dessus.", sameAs(1)],
      ["On a raté la circonscription de 212 voix. Depuis, plus personne ne nous a parlé de ces 212 voix.", adopted(44)],
      ["Un local. Même petit, même à quatre, même avec une photocopieuse qui mord.", adopted(45)],
      ["Acheter un local par département.", declined("Cela représenterait plus de trois fois notre budget annuel. Trois lieux par an, partagés, est ce que nous pouvons tenir sans couper ailleurs.")],
      ["Le matériel ne rentre pas dans une voiture normale. Qui a dessiné ce barnum ?", adopted(43)],
      ["Le carnet de porte-à-porte garde-t-il ce que pensent les gens ?", answered("Non, et il n'y a pas de case pour cela. Il garde les portes faites, jamais les opinions.")],
    ],
    [
      "Le tract modifiable a enfin une version « bourg ». On a mis la photo du car. Succès fou.",
      "Aucune réponse de l'espace Territoires depuis des mois. On se demande s'ils ont trouvé notre territoire.",
      "On attend toujours le plan pour la circonscription. Les 212 voix, elles, n'attendent pas.",
      "Local ouvert ! L'AMAP le mardi, le club d'échecs le jeudi, nous le samedi. Le planning sur la porte change tout.",
    ],
  ),
  ...voicesOn(
    15,
    [
      ["On a commencé par remplir des papiers avec une voisine. Au bout d'un an, douze voisines. C'est la meilleure réunion politique qu'on ait jamais tenue, et personne n'a prononcé le mot.", adopted(47)],
      ["Des permanences pour aider aux démarches, tenues par les groupes. Le guichet le plus proche est une borne.", adopted(47)],
      ["Faire de l'aide concrète aux démarches : retraites, chauffage, école.", sameAs(2)],
      ["Organiser une rencontre où les habitants parlent plus que nous. Si, si, c'est possible.", adopted(48)],
      ["Réserver l'entraide aux adhérents, pour les motiver à adhérer.", declined("Aider contre une carte s'appelle du commerce. On ne demande rien à qui pousse la porte.")],
      ["Les jardins partagés, c'est sympathique, mais est-ce de la politique ?", answered("Oui, quand on y décide ensemble de l'eau, des places et de qui a la clé. Le compte rendu de l'assemblée du jardin de votre boucle nous a convaincu·es.")],
    ],
    [
      "Trois mois de permanence : 87 personnes reçues, 61 dossiers réglés, deux gâteaux reçus par semaine.",
      "Notre cuisine de lutte a servi 340 repas en un mois. Il nous manque un frigo et une trancheuse.",
      "La permanence tient sur deux personnes et l'une déménage. Il faudrait se prêter des gens entre groupes.",
      "Un monsieur est venu pour son chauffage, il est resté pour la chorale. On n'a pas de chorale, il l'a créée.",
    ],
  ),
  ...voicesOn(
    16,
    [
      ["Une fois élu, il a disparu. On voudrait un compte rendu deux fois par an, même court, même à l'oral au café.", adopted(49)],
      ["Obliger les élu·es à rendre des comptes devant les groupes.", sameAs(1)],
      ["Je suis seule de mon bord dans un conseil de quinze. Le maire coupe le micro. J'ai besoin de savoir que d'autres vivent ça, et ce qu'elles font.", adopted(49)],
      ["Que toutes les indemnités soient versées au mouvement.", declined("Un mandat prend du temps et parfois un demi-salaire. La cotisation est une part, réduite quand l'indemnité est faible.")],
      ["Une aide pour payer la garde des enfants pendant les conseils municipaux.", answered("La loi prévoit déjà ce remboursement par la commune, mais peu de mairies le disent. La fiche élu·es 6 contient la lettre à envoyer.")],
    ],
    [
      "Notre élue a fait son compte rendu sur le marché, debout sur une cagette. Quarante personnes. On garde la cagette.",
      "Toujours rien de nos deux conseillers. Un compte rendu par an, ce serait déjà deux fois plus que zéro.",
      "La cotisation est calculée sur l'indemnité brute ou nette ? Trois fiches, trois réponses.",
      "Élue d'opposition dans un village, j'ai appelé le réseau un soir de larmes. Deux heures au téléphone. Je suis restée.",
    ],
  ),
];
