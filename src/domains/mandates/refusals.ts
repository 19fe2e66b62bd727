import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a mandate is not given, changed or ended. */
export const refuseMandate = defineRefusals("organisation.mandate", {
  seatsTaken: { status: 409, fr: "Toutes les places de ce mandat sont prises sur cette période.", en: "All the seats of this mandate are taken for that period." },
  pairFull: { status: 409, fr: "Ce binôme est complet sur cette période : une troisième personne n’y a pas de place.", en: "This pair is complete for that period: there is no seat for a third person." },
  parity: { status: 422, fr: "La règle de parité ne serait plus respectée.", en: "The parity rule would no longer be met." },
  waiverReason: { status: 422, field: "reason", fr: "Écarter la règle de parité demande un motif, qui sera public.", en: "Waiving the parity rule needs a reason, which will be public." },
  ruleChanged: { status: 409, fr: "La règle de ce mandat a changé depuis l’ouverture de cette page. La voici à jour : vérifiez, puis confirmez.", en: "The rule of this mandate has changed since you opened this page. Here is the current one: check it, then confirm." },
  alreadyOver: { status: 422, field: "endsAt", fr: "Ce mandat serait déjà terminé.", en: "This mandate would be over already." },
  beyondTerm: { status: 422, field: "endsAt", fr: "C’est plus long que la durée prévue pour ce mandat.", en: "This is longer than the term of this mandate." },
  backdatedWithoutMinutes: { status: 422, field: "minutes", fr: "Un mandat qui a commencé avant aujourd’hui demande un compte rendu : qui l’a décidé, et quand.", en: "A mandate that began before today needs minutes: who decided it, and when." },
  beforeItExisted: { status: 422, field: "startsAt", fr: "Ce mandat commencerait avant que la structure, ou ce type de mandat, n’existe.", en: "This mandate would begin before the unit, or this kind of mandate, existed." },
  termLimit: { status: 422, fr: "Cette personne a déjà tenu ce mandat autant de fois de suite qu’il est permis.", en: "This person has already held this mandate as many times in a row as is allowed." },
  incompatible: { status: 422, fr: "Cette personne tient un mandat qui n’est pas compatible avec celui-ci.", en: "This person holds a mandate that is not compatible with this one." },
  trainingFirst: { status: 422, fr: "Une formation est à suivre avant ce mandat.", en: "A training must be completed before this mandate." },
  notMember: { status: 422, fr: "Ce mandat est réservé aux membres, et cette personne ne l’est pas ici.", en: "This mandate is for members only, and this person is not a member here." },
  tooYoung: { status: 422, fr: "Cette personne n’a pas l’âge requis pour ce mandat.", en: "This person is not old enough for this mandate." },
  otherMeans: { status: 422, field: "means", fr: "Ce mandat ne se donne pas de cette façon.", en: "This mandate is not given this way." },
  openSubstitution: { status: 422, field: "endsAt", fr: "Un remplacement a toujours une fin.", en: "A replacement always has an end." },
  notReplaceable: { status: 422, fr: "Le mandat à remplacer n’est pas tenu ici sur cette période, ou il est déjà remplacé.", en: "The mandate to be replaced is not held here during that time, or already has a replacement." },
  replacesThemselves: { status: 422, fr: "On ne se remplace pas soi-même.", en: "People cannot replace themselves." },
  notUnder: { status: 422, field: "underId", fr: "Le mandat dont celui-ci dépend n’est pas tenu ici à cette date.", en: "The mandate that this one depends on is not held here on that date." },
  begunAlready: { status: 409, fr: "Ce mandat a commencé : on ne peut plus l’annuler, seulement y mettre fin.", en: "This mandate has begun: it can no longer be cancelled, only ended." },
  byRight: { status: 409, fr: "Ce mandat est tenu de droit : il prend fin avec ce qui le donne, ou si la personne y renonce.", en: "This mandate is held by right: it ends with what gives it, or when the person gives it up." },
  tooFarBack: { status: 422, field: "at", fr: "Un mandat prend fin aujourd’hui ou plus tard, jamais dans le passé.", en: "A mandate ends today or later, never in the past." },
  elsewhere: { status: 422, field: "unitId", fr: "Une étape concerne une structure qui n’est pas sous celle-ci.", en: "A step concerns a unit that is not under this one." },
  unknownPerson: { status: 422, field: "email", ...words.unknownPerson },
});

/** Why a plan of appointments is not changed or enacted. */
export const refusePlan = defineRefusals("organisation.plan", {
  settled: { status: 409, fr: "Ce plan est déjà appliqué ou retiré : il ne se modifie plus.", en: "This plan has been applied or withdrawn: it can no longer be changed." },
  empty: { status: 422, fr: "Ce plan ne contient aucune étape.", en: "This plan has no steps." },
  full: { status: 422, fr: "Un plan compte cent étapes au plus.", en: "A plan can have a hundred steps at most." },
  repeated: { status: 409, fr: "Cette étape est déjà dans le plan.", en: "This step is already in the plan." },
});
