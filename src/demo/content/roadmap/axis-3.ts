import { axis, contributions, objective, paragraph } from "./block.ts";

/** Third axis, §36–49: welcome, training, youth, places, ways of acting, elected members. */
export const thirdAxis = [
  axis("growing", "Grandir sans se perdre"),

  objective("welcome", "Accueillir pour de bon"),
  paragraph("welcome-call", "Qui s'inscrit un dimanche soir et ne reçoit rien avant trois semaines ne revient pas. **Chaque personne qui nous rejoint sera appelée par quelqu'un dans les dix jours.** Une visio d'accueil se tient le premier lundi du mois, avec du temps pour les questions que l'on n'ose pas poser."),
  paragraph("welcome-path", "Le parcours d'inscription sera refait : trois écrans, un groupe proposé, une première chose à faire. **Le livret d'accueil partira tout seul par courriel et s'imprimera en format de poche.** Nous demandons à chaque groupe une soirée d'accueil par saison ; une soupe est un bon début."),
  contributions("welcome", ["J'ai rejoint, et ensuite ? Dire quoi faire la première semaine", "Un livret que l'on puisse laisser sur une table", "Un coup de fil plutôt qu'un septième courriel"]),

  objective("training", "Se former, toutes et tous"),
  paragraph("training-internships", "**Un stage sera proposé dans chaque région, outre-mer compris, avec garde d'enfants et trajets remboursés.** Dans chaque boucle, un contact formation aide à monter des soirées de département, sur place ou à distance."),
  paragraph("training-sheets", "Une fiche pratique sert quand on la trouve. **Dix nouvelles fiches paraîtront d'après ce que les groupes demandent**, de la table de marché à la réponse sur la dette, relues par des gens qui n'ont pas écrit la première version."),
  contributions("training", ["Se former sans faire 300 km ni poser un congé", "Des fiches sur les sujets où l'on se fait coincer : la dette, l'insécurité, les impôts"]),

  objective("youth", "Une jeunesse qui décide"),
  paragraph("youth-network", "Les jeunes ne sont pas une cible de communication : elles et ils remplissent les amphis, livrent nos repas, veillent nos aîné·es et patientent deux ans pour une chambre. Leur réseau enjambe les départements et choisit ses propres animateur·rices."),
  paragraph("youth-campaigns", "**Trois campagnes seront choisies et menées par le réseau des jeunes** : le repas à un euro, la santé mentale, l'inscription pour voter. Les mineur·es y sont protégé·es : deux adultes formé·es, pas de message privé, l'accord d'un parent avant quinze ans."),

  objective("places", "Là où l'on nous attend sans nous voir"),
  paragraph("places-doors", "Du plateau à la barre d'immeubles, du lotissement à l'île, ce sont les mêmes portes qui se ferment : la poste, la maternité, le guichet, le dernier bus. Ce qui change, c'est la distance et la façon d'en parler."),
  paragraph("places-leaflets", "**L'espace Territoires fournira un tract modifiable pour chaque sorte de lieu**, un matériel qui tient dans un coffre de voiture et un carnet de porte-à-porte qui ne garde aucune opinion."),
  paragraph("places-constituencies", "Là où une circonscription a été gagnée, ou manquée de peu, un plan d'une page sera écrit avec les groupes concernés : présence, thèmes, visages, calendrier. On le relit deux fois l'an."),
  paragraph("places-premises", "L'achat de locaux reprend, lentement : **trois lieux par an au plus, prêtés aux associations du quartier, avec un planning public.** Un local fermé quatre jours sur sept ne nous apprend rien."),
  contributions("places", ["Des tracts que l'on peut adapter à notre vallée sans tout refaire", "Un local, même petit, même partagé"]),

  objective("useful", "Être utiles tout de suite"),
  paragraph("useful-staying", "Nous savons faire campagne. Nous apprenons à rester : aide aux devoirs, atelier de réparation, tournée des démarches, jardin de pied d'immeuble. On ne demande sa carte à personne."),
  paragraph("useful-rights", "**Cinquante permanences d'accès aux droits ouvriront avec des groupes volontaires.** Elles se donnent trois règles : servir pour de vrai, aider les gens à s'organiser par eux-mêmes, ne rien noter qui ne serve à la personne."),
  paragraph("useful-gathering", "Une rencontre des quartiers et des bourgs aura lieu dans l'année, moitié habitant·es, moitié membres. **Son programme sera écrit par des gens qui y viennent pour la première fois.**"),

  objective("elected", "Des élu·es qui rendent des comptes"),
  paragraph("elected-accounts", "**Chaque élu·e qui porte nos couleurs publiera deux fois par an un compte rendu de mandat** et versera une part de ses indemnités, quand il y en a, pour former et secourir ses pairs. Un réseau relie l'opposante seule de son petit conseil à celles et ceux qui gouvernent."),
];
