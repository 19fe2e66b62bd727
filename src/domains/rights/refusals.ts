import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a right, a refusal of it or a public office is not written. */
export const refuseRights = defineRefusals("organisation.rights", {
  notDeclinable: { status: 409, fr: "Ce droit va avec le mandat : il ne se décline pas.", en: "This right goes with the mandate: it cannot be declined." },
  nothingThere: { status: 409, fr: "Aucun droit ne vous donne de place ici : il n’y a rien à décliner.", en: "No right gives you a place here: there is nothing to decline." },
  noSource: { status: 422, field: "source", fr: "Dites de qui il s’agit : au moins un mandat, ou une fonction élective.", en: "Say who it is about: at least one mandate, or one public office." },
  wrongTarget: {
    status: 422,
    field: "to",
    fr: "Ce droit ne mène nulle part : d’un mandat on va vers la structure au-dessus, d’une fonction élective vers celle qui couvre le territoire, et de l’un ou l’autre vers une structure ou toutes celles d’un type.",
    en: "This right leads nowhere: a mandate leads to the unit above, a public office to the one that covers its territory, and either to one unit or to all those of a kind.",
  },
  noMembers: { status: 422, field: "givesKind", fr: "Les structures de ce type n’ont pas de membres : le droit doit y donner un mandat.", en: "Units of this kind have no members: the right must give a mandate there." },
  notByRight: { status: 422, field: "givesKind", fr: "Ce mandat ne se tient pas là, ou ne se donne pas de droit.", en: "This mandate is not held there, or is not given by right." },
  notToCome: { status: 422, field: "from", fr: "Un droit change à partir d’aujourd’hui ou d’un jour à venir : le passé ne se change pas.", en: "A right changes from today or a later day: the past cannot be changed." },
  tooFar: { status: 422, field: "from", fr: "C’est trop loin : dix ans au plus.", en: "That is too far: ten years at most." },
  stale: { status: 409, fr: "Ce droit a changé entre-temps. Rechargez la page.", en: "This right has changed in the meantime. Reload the page." },
  nothingPlanned: { status: 409, fr: "Rien n’est prévu pour ce droit.", en: "Nothing is planned for this right." },
  noLabel: { status: 422, field: "labelFr", fr: "Dites la règle en une phrase, dans les deux langues.", en: "Say the rule in a sentence, in both languages." },
  unknownUnit: { status: 422, field: "targetUnit", fr: "Aucune structure n’a cette adresse.", en: "No unit has this address." },
  ended: { status: 409, fr: "Ce droit a pris fin. Créez-en un autre.", en: "This right has ended. Create another." },
  keyTaken: { status: 409, ...words.formReused },
  unknownPerson: { status: 422, field: "email", ...words.unknownPerson },
  unknownPlace: { status: 422, field: "place", fr: "Ce territoire n’existe pas.", en: "There is no such territory." },
  backwards: { status: 422, field: "endsOn", ...words.endsBeforeStart },
  overlapping: { status: 409, fr: "Cette personne exerce déjà cette fonction sur cette période.", en: "This person already holds this office during that period." },
});
