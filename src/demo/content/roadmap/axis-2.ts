import { axis, contributions, objective, paragraph } from "./block.ts";

/** Second axis, §25–35: speech, conflicts, money, mesh. */
export const secondAxis = [
  axis("listening", "Un mouvement où l'on s'écoute"),

  objective("speaking", "Se parler souvent, dans les deux sens"),
  paragraph(
    "speaking-calls",
    "La coordination travaille chaque semaine ; on l'entend moins qu'elle ne travaille. **Une visio ouverte à tou·tes les membres aura lieu chaque mois, sur des questions proposées et soutenues par les groupes dix jours avant.** Les dix questions les plus soutenues reçoivent une réponse, {++y compris quand la réponse est non++}.",
  ),
  paragraph(
    "speaking-deputies",
    "**Chaque boucle aura un·e député·e référent·e que l'on peut joindre**, {++avec un remplacement annoncé en cas d'absence++}. Celles et ceux qui tiennent la même charge dans les boucles retrouvent l'espace correspondant tous les deux mois : ordre du jour connu, compte rendu sous une semaine.",
  ),
  contributions("speaking", ["Poser nos questions avant la visio, et qu'on y réponde vraiment", "Un point politique régulier, à heure fixe, que l'on puisse revoir", "Un·e parlementaire qui rappelle"]),

  objective("conflicts", "Régler les conflits tôt, et à deux"),
  paragraph("conflicts-growth", "Nous avons grandi vite et des groupes voisins se marchent sur les pieds : un marché, un fichier, une parole de trop. Le comité des principes reçoit des dossiers qu'une conversation, trois mois plus tôt, aurait refermés."),
  paragraph(
    "conflicts-pairs",
    "**Chaque boucle nommera par consensus deux personnes, à parité, pour veiller sur la vie des groupes.** Elles tiennent la carte à jour et proposent une médiation dès les premiers signes, {++avec l'accord de celles et ceux que cela concerne++}. **Ces binômes seront formés avant de commencer** et transmettent au comité ce qui n'est pas de leur ressort. La prochaine assemblée jugera si cela marche.",
  ),
  paragraph("conflicts-committees", "**Le comité d'écoute des violences sexistes et sexuelles est saisi directement, jamais par la boucle**, et les signalements de racisme prennent le même chemin. Un appel à volontaires renforcera les deux comités ; leurs délais moyens de réponse seront publiés chaque trimestre."),
  contributions("conflicts", ["Une médiation proche et rapide, avant que le groupe ne se vide", "Plus de monde dans les comités, et formé"]),

  objective("money", "L'argent des groupes au grand jour"),
  paragraph("money-wait", "Avancer l'imprimeur sur son livret d'épargne n'est pas un mode de financement. La trésorerie a divisé l'attente par deux ; elle reste trop longue pour qui finit le mois à dix euros près."),
  paragraph("money-funds", "**Tout remboursement complet sera payé en quinze jours.** **Chaque groupe verra sa caisse, ses dons fléchés et ce qu'il peut engager, sans avoir à le demander.** Le nom d'un·e donateur·rice n'apparaît que si cette personne l'a voulu."),
  paragraph("money-material", "Des cartons entiers de tracts ont fini au recyclage sans avoir vu une main. **Les quantités envoyées seront décidées avec les référent·es matériel, d'après ce qui a été vraiment distribué**, et le jour de livraison sera annoncé dix jours avant."),
  paragraph(
    "money-gifts",
    "Nos ressources tiennent trop à un seul versement public. **Nous porterons à 6 000 le nombre de dons réguliers, à partir de cinq euros**, {++en passant le chapeau à chaque événement sans jamais faire payer la parole++}. Ce que chaque parlementaire verse aux caisses des boucles figure au budget, ligne par ligne.",
  ),
  contributions("money", ["Ne plus attendre trois mois un remboursement de 40 €", "Voir combien notre groupe reçoit en dons fléchés, et quand", "Arrêter les palettes que personne n'a commandées", "Un budget national lisible par quelqu'un qui n'est pas comptable", "Chercher d'autres ressources que l'argent public"]),

  objective("mesh", "Un groupe à portée de chacun·e"),
  paragraph("mesh-map", "La carte publique montre encore des groupes endormis et oublie des villages où l'on se réunit. D'ici à l'assemblée, chaque boucle aura vérifié sa carte et proposé un groupe d'attache à chaque commune."),
  paragraph("mesh-certification", "La certification est vécue comme un examen ; elle doit devenir une main tendue. **Les critères tiendront sur une page, et chaque groupe saura ce qui lui manque et qui peut l'aider.**"),
  contributions("mesh", ["Expliquer la certification avec des mots simples", "Nettoyer la carte : la moitié des groupes affichés chez nous n'existent plus"]),
];
