import { numbered, paragraph, type WrittenBlock } from "./block.ts";
import { currentRoadmap } from "./current.ts";

const REWRITTEN = [
  paragraph(
    "municipal-evenings",
    "Se présenter s'apprend. **Nous organiserons vingt soirées à distance, enregistrées et sous-titrées**, dont une pour chaque fonction d'une liste : tête, mandataire, programme, colistier·e. Deux soirées sur cinq seront réservées aux communes de moins de mille habitant·es, avec un parrainage entre listes voisines.",
  ),
  paragraph("attacks-call", "**Toute personne attaquée pour son engagement recevra un appel sous 24 heures, week-end compris**, et l'on conviendra avec elle de la suite : soutien discret, réponse publique, plainte, ou rien. On ne publie rien sans son accord. Un second appel est passé un mois plus tard."),
  paragraph(
    "speaking-deputies",
    "**Chaque boucle aura un·e député·e référent·e que l'on peut joindre, et une permanence commune tous les deux mois.** En cas d'absence, le remplacement est annoncé. Celles et ceux qui tiennent la même charge dans les boucles retrouvent l'espace correspondant tous les deux mois : ordre du jour connu, compte rendu sous une semaine.",
  ),
  paragraph(
    "conflicts-pairs",
    "**Chaque boucle garde ou nomme par consensus deux personnes, à parité, pour veiller sur la vie des groupes.** Elles tiennent la carte à jour et proposent une médiation dès les premiers signes, avec l'accord de celles et ceux que cela concerne. **Aucun binôme ne commence sans formation, et deux boucles voisines peuvent partager le leur.** Un point est fait avec l'espace Vie des groupes chaque trimestre.",
  ),
  paragraph("money-funds", "**Tout remboursement complet sera payé en dix jours, et les frais de moins de 50 € avancés par la caisse de la boucle.** **Chaque groupe voit sa caisse, ses dons fléchés et ce qu'il peut engager.** Le nom d'un·e donateur·rice n'apparaît que si cette personne l'a voulu."),
  paragraph("useful-rights", "**Quatre-vingts permanences d'accès aux droits fonctionneront, dont vingt à la campagne.** Elles gardent leurs trois règles : servir pour de vrai, aider les gens à s'organiser par eux-mêmes, ne rien noter qui ne serve à la personne."),
];

const ADDED_AFTER = "paragraph-useful-gathering";
const ADDED = paragraph("useful-kitchens", "Des cuisines de lutte sont nées cet hiver sans que personne les commande. **Un fonds de 30 000 € aidera dix cuisines de groupe à s'équiper**, à condition qu'elles nourrissent aussi des gens qui ne votent pas pour nous.");

/** The draft for the coming assembly: six paragraphs of the roadmap in force rewritten, one added. */
export const draftRoadmap = numbered(currentRoadmap.flatMap(asDrafted));

/** The keys of the paragraphs that the draft rewrites. */
export const rewrittenKeys: readonly string[] = REWRITTEN.map((block) => block.key);
/** The key of the paragraph that the draft adds. */
export const addedKey: string = ADDED.key;

function asDrafted({ number: _before, ...block }: (typeof currentRoadmap)[number]): WrittenBlock[] {
  const written = REWRITTEN.find((candidate) => candidate.key === block.key) ?? block;
  return block.key === ADDED_AFTER ? [written, ADDED] : [written];
}
