import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why voice says no. */
export const refuseVoice = defineRefusals("voice", {
  notMember: { status: 403, fr: "Vous n’êtes pas membre {name|de} : rejoignez d’abord cette structure depuis sa page (bouton « Rejoindre »), puis revenez ici.", en: "You are not a member of {name}: join it first from its page (“Join” button), then come back here." },
  closedUnit: { status: 409, fr: "La structure « {name} » est fermée : on ne peut plus y prendre la parole.", en: "{name} is closed: nobody can speak there any more." },
  empty: { status: 422, field: "body", fr: "Écrivez ce que vous avez à dire.", en: "Write what you have to say." },
  tooLong: { status: 422, field: "body", fr: "C’est trop long : {max} caractères au plus. Faites-en plusieurs contributions.", en: "This is too long: at most {max} characters. Make several contributions of it." },
  unknownSubject: { status: 422, field: "blockId", fr: "Ce sujet n’est ni un objectif ni un paragraphe d’un texte du mouvement.", en: "This subject is neither an objective nor a paragraph of a text of the movement." },
  taken: { status: 409, field: "body", fr: "Cette contribution existe déjà, avec d’autres mots. Ouvrez un nouveau formulaire.", en: "This contribution already exists, with other words. Open a new form." },
  alreadyDecided: { status: 409, fr: "Une décision a déjà été prise sur cette contribution : elle ne peut plus être retirée.", en: "A decision was already taken on this contribution: it can no longer be withdrawn." },
  carriesOthers: { status: 409, fr: "D’autres contributions ont été rapprochées de celle-ci : elle ne peut plus être retirée.", en: "Other contributions were merged into this one: it can no longer be withdrawn." },
  withdrawn: { status: 409, fr: "Cette contribution a été retirée par son auteur·rice : il n’y a plus rien à décider.", en: "This contribution was withdrawn by its author: there is nothing left to decide." },
  nothingChosen: { status: 422, field: "contributionIds", fr: "Choisissez au moins une contribution.", en: "Choose at least one contribution." },
  tooMany: { status: 422, field: "contributionIds", fr: "Pas plus de {max} contributions à la fois.", en: "No more than {max} contributions at a time." },
  noBlock: { status: 422, field: "blockId", fr: "Choisissez le paragraphe ou l’objectif dans lequel elle est retenue.", en: "Choose the paragraph or the objective in which it is adopted." },
  noTarget: { status: 422, field: "mergedIntoId", fr: "Choisissez la contribution dont celle-ci est rapprochée.", en: "Choose the contribution into which this one is merged." },
  intoItself: { status: 422, field: "mergedIntoId", fr: "Une contribution ne peut pas être rapprochée d’elle-même, même en passant par d’autres.", en: "A contribution cannot be merged into itself, not even by way of others." },
  reasonTooLong: { status: 422, field: "reason", ...words.tooLongAtMost },
  noReason: { status: 422, field: "reason", fr: "Écrivez la raison : la personne ou le groupe qui a parlé la lira.", en: "Write the reason: the person or the group that spoke will read it." },
});
