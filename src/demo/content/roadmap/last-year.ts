import { axis, contributions, heading, numbered, objective, paragraph, type RoadmapBlock } from "./block.ts";

/**
 * The roadmap before, shorter: 3 axes, 8 objectives, 20 paragraphs. A block that the roadmap in force carries on
 * has the same key there: it is the same block, rewritten.
 */
export const lastYearRoadmap: readonly RoadmapBlock[] = numbered([
  heading("origin", "Pourquoi ce texte"),
  paragraph("review", "Pour la première fois, les groupes ont été interrogés avant l'assemblée et non après. Soixante-quatre boucles ont répondu, souvent sur papier, parfois à une heure du matin."),
  paragraph("promise", "Nous en gardons trois axes et huit objectifs. **Nous dirons dans un an ce qui a été tenu.**"),
  axis("ready", "Prendre racine"),
  objective("municipal", "Préparer les élections dans les communes"),
  paragraph("municipal-lists", "Une élection locale se gagne deux ans avant, au bord du stade et à la sortie de l'école. **Nous tiendrons 200 assemblées communales.**"),
  paragraph("municipal-assemblies", "Chaque assemblée est ouverte et rédige un compte rendu. **Un comité électoral sera installé avant l'hiver.**"),
  paragraph("municipal-page", "Une page en ligne rassemblera les modèles utiles, même imparfaits : mieux vaut un brouillon qui circule qu'un chef-d'œuvre qui attend."),
  objective("struggles", "Être dans les luttes"),
  paragraph("struggles-picket", "Les groupes vont là où l'on ferme, où l'on coupe, où l'on expulse. **Une liste d'alerte préviendra les boucles voisines d'un conflit.**"),
  paragraph("struggles-alliances", "Nous cherchons des allié·es avant de chercher des micros. Une personne par boucle suit les relations avec les associations et les syndicats."),
  objective("safety", "Protéger nos membres"),
  paragraph("safety-stewards", "Des réunions ont été perturbées, deux vitrines brisées. **Un service d'ordre sera formé dans quinze boucles.**"),
  paragraph("safety-legal", "Trois avocates bénévoles ont répondu à tout le monde, à bout de forces. Nous chercherons du renfort."),
  contributions("safety", ["Savoir qui appeler en cas d'ennui", "Ne plus laisser les mêmes trois avocates porter tout"]),
  axis("listening", "Mieux s'organiser"),
  objective("speaking", "Faire circuler la parole"),
  paragraph("speaking-calls", "**Quatre visios nationales seront ouvertes aux membres dans l'année.** On y viendra avec des questions, on en repartira avec des réponses écrites."),
  paragraph("speaking-letter", "Une lettre de quinze lignes partira chaque vendredi. Quinze lignes, pas seize."),
  objective("money", "Rembourser à temps"),
  paragraph("money-wait", "Certain·es attendent un remboursement depuis cinq mois. **Le délai sera ramené à six semaines.**"),
  paragraph("money-funds", "Chaque boucle aura une caisse et une personne qui en répond. Les comptes sont lus à voix haute une fois par an."),
  paragraph("money-gifts", "Le don régulier reste confidentiel chez nous. **Nous viserons 3 000 dons mensuels.**"),
  objective("mesh", "Dessiner la carte des groupes"),
  paragraph("mesh-map", "Personne ne sait combien nous sommes ni où. **Une carte publique des groupes sera mise en ligne.**"),
  paragraph("mesh-certification", "Un groupe vivant se réunit, agit et rend compte. Ces trois mots suffiront, cette année, pour le reconnaître."),
  axis("growing", "Ouvrir la porte"),
  objective("welcome", "Accueillir"),
  paragraph("welcome-path", "**Un livret d'accueil de douze pages sera écrit**, avec des dessins et sans sigles."),
  paragraph("welcome-evenings", "Nous invitons chaque groupe à une soirée d'accueil à la rentrée. Le premier contact décide souvent du reste."),
  objective("training", "Apprendre"),
  paragraph("training-internships", "Trois stages régionaux serviront d'essai : un au nord, un au sud, un outre-mer. **Ils seront racontés et évalués par celles et ceux qui les auront suivis.**"),
  paragraph("training-sheets", "Des fiches d'une page, écrites par les groupes pour les groupes. On commence par la plus demandée : tenir une table sur un marché."),
]);
