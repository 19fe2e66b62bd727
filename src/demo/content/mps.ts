/** What loops ask of their liaison MP: in a few words, and whole. */
export const mpWishes: readonly (readonly [subject: string, words: string])[] = [
  ["Venir à la réunion publique sur l’hôpital", "Nous tenons une réunion publique à la salle des fêtes sur la fermeture du service de nuit. Une demi-heure de votre temps, en ouverture, aiderait à remplir la salle. Nous pouvons vous chercher à la gare."],
  ["Une question écrite sur la ligne du soir", "Le dernier autocar du soir est supprimé depuis le mois dernier. Pouvez-vous poser une question écrite ? Les horaires et la lettre de la région sont chez le contact de la boucle."],
  ["Visiter l’atelier avec les salarié·es", "Les salarié·es de l’atelier de reliure demandent à être reçu·es avec nous. Une visite un lundi matin conviendrait à l’équipe."],
  ["Un mot pour l’anniversaire du groupe du canal", "Le groupe du canal fête ses cinq ans. Un message de deux minutes, lu ou enregistré, ferait plaisir à tout le monde."],
  ["Relire notre courrier au préfet", "Nous écrivons au préfet pour l’accueil de nuit. Pouvez-vous relire la lettre et nous dire si vous la cosignez ?"],
  ["Recevoir les lycéen·nes du club de débat", "Douze élèves et deux professeur·es voudraient comprendre comment une loi se fait. Une heure en visioconférence suffirait."],
  ["Soutenir le collectif des locataires", "Les locataires de la cité des Tanneurs attendent des réparations depuis l’hiver. Votre présence à leur rendez-vous avec le bailleur pèserait."],
];

/** What MPs answer when they accept. */
export const answers: readonly string[] = ["Oui, avec plaisir. Mon équipe vous appelle pour l’heure.", "C’est noté. Envoyez-moi deux pages de contexte la semaine d’avant.", "D’accord. Je ne pourrai rester qu’une heure."];

/** What they answer when they cannot. */
export const declines: readonly string[] = ["Je suis en séance ce jour-là. Le mardi suivant me conviendrait.", "Je ne peux pas me déplacer ce mois-ci ; je peux envoyer un message à lire."];

/** What they say of their time. */
export const notes = { limited: "Rapporteur·e d’un texte : surtout les lundis et vendredis.", unavailable: "Pas de déplacement pendant quelques mois." } as const;
