import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why something is refused in a consensus. */
export const refuseConsensus = defineRefusals("appointments.consensus", {
  notForThisKind: { status: 422, field: "kind", fr: "Ce mandat ne se donne pas par consensus ici.", en: "This mandate is not given by consensus here." },
  closedUnit: { status: 409, ...words.unitClosed },
  underWay: { status: 409, field: "kind", fr: "Un consensus est déjà en cours ici pour ce mandat.", en: "A consensus is already under way here for this mandate." },
  nobodyAsked: { status: 422, fr: "Personne ne serait consulté : cette structure n’a encore ni membre ni mandat.", en: "Nobody would be consulted: this unit has no members and no mandates yet." },
  tooManyAsked: { status: 422, fr: "Plus de {max} personnes seraient consultées : un vote convient mieux.", en: "More than {max} people would be consulted: a vote is a better fit." },
  nobodyProposed: { status: 422, field: "person1", fr: "Proposez au moins une personne.", en: "Propose at least one person." },
  tooManyProposed: { status: 422, field: "person1", fr: "Ce mandat n’a pas autant de places : {max} au plus.", en: "This mandate does not have that many seats: {max} at most." },
  proposedTwice: { status: 422, field: "person2", fr: "La même personne est proposée deux fois.", en: "The same person is proposed twice." },
  unknownPerson: { status: 422, ...words.unknownPerson },
  twoNamed: { status: 422, fr: "Choisissez dans la liste ou donnez une adresse, pas les deux.", en: "Choose from the list or give an address, not both." },
  noWithdrawalReason: { status: 422, field: "reason", fr: "Dites pourquoi : toutes les personnes concernées liront cette raison.", en: "Say why: everybody concerned will read this reason." },
  unsettled: { status: 422, field: "anyway", fr: "Aujourd’hui, cette proposition ne pourrait pas être adoptée. Corrigez-la, ou cochez la case pour la proposer quand même.", en: "Today this proposal could not be adopted. Correct it, or tick the box to propose it anyway." },
  thirdPartyInvolved: { status: 422, field: "thirdParty", fr: "La tierce personne ne peut être ni proposée, ni celle qui ouvre le consensus.", en: "The third party can be neither one of those proposed nor the person who opens the consensus." },
  ended: { status: 409, fr: "Ce consensus est terminé : rien n’y change plus.", en: "This consensus is over: nothing changes in it any more." },
  periodOver: { status: 409, field: "stance", fr: "Le délai est passé : on peut seulement lever une objection que l’on a faite.", en: "The period is over: you can only lift an objection that you made." },
  notAsked: { status: 403, fr: "Vous n’êtes pas, ou plus, parmi les personnes consultées.", en: "You are not, or no longer, among those consulted." },
  amended: { status: 409, fr: "La proposition a changé entre-temps : votre avis n’a pas été enregistré. Lisez la nouvelle proposition, puis donnez-le.", en: "The proposal has changed in the meantime: your position was not recorded. Read the new proposal, then give it." },
  amendedEnough: { status: 409, fr: "Cette proposition a déjà été amendée {max} fois : retirez-la, puis ouvrez un autre consensus.", en: "This proposal has already been amended {max} times: withdraw it, then open another consensus." },
  noReason: { status: 422, field: "reason", fr: "Dites pourquoi : sans raison, les autres ne peuvent pas vous répondre.", en: "Say why: without a reason, the others cannot answer you." },
  tooLong: { status: 422, ...words.tooLongAtMost },
  empty: { status: 422, fr: "Écrivez quelque chose.", en: "Write something." },
  noThirdParty: { status: 422, field: "confided", fr: "Aucune tierce personne n’a accepté de recevoir les objections de ce consensus.", en: "No third party has agreed to receive the objections of this consensus." },
  holdsConfidences: { status: 409, fr: "On vous a confié une objection : rendez-en compte d’abord.", en: "An objection has been confided to you: report back on it first." },
  enoughSaid: { status: 409, fr: "Vous avez déjà pris la parole {max} fois dans ce consensus.", en: "You have already spoken {max} times in this consensus." },
  objected: { status: 409, fr: "Une objection tient : le consensus ne peut pas être adopté. Modifiez la proposition, levez l’objection en en parlant, ou retirez-la.", en: "An objection stands: the consensus cannot be adopted. Amend the proposal, talk until the objection is lifted, or withdraw it." },
  notAccepted: { status: 409, fr: "Toutes les personnes proposées n’ont pas dit qu’elles acceptent.", en: "Not everyone proposed has accepted yet." },
  tooEarly: { status: 409, fr: "Le délai court encore, et tout le monde n’a pas consenti.", en: "The period is still running, and not everyone has consented." },
  quorumMissing: { status: 409, fr: "Trop peu de personnes se sont exprimées : ici, se taire n’est pas consentir.", en: "Too few people have spoken: here, silence is not consent." },
  idTaken: { status: 409, ...words.formReused },
});

/** Why an election is not recorded. */
export const refuseElection = defineRefusals("appointments.election", {
  notForThisKind: { status: 422, field: "kind", fr: "Ce mandat ne se donne pas par élection ici.", en: "This mandate is not given by election here." },
  ahead: { status: 422, field: "heldOn", fr: "Cette date est à venir.", en: "This date is in the future." },
  moreVotersThanCould: { status: 422, field: "voted", fr: "Plus de personnes ont voté que n’en avaient le droit.", en: "More people voted than were allowed to." },
  moreVotesThanVoters: { status: 422, field: "votes1", fr: "Il y a plus de voix que les votant·es ne pouvaient en donner.", en: "There are more votes than the voters could give." },
  nobodyElected: { status: 422, field: "elected1", fr: "Cochez au moins une personne élue.", en: "Tick at least one person elected." },
  moreThanSeats: { status: 422, field: "elected1", fr: "Il y a plus de personnes élues que de places : {max} au plus.", en: "More people are elected than there are seats: {max} at most." },
  unknownPerson: { status: 422, field: "who1", fr: "Une personne élue doit être connue du mouvement : donnez l’adresse e-mail de son compte.", en: "A person elected must be known to the movement: give the e-mail address of their account." },
  tooLong: { status: 422, field: "minutes", ...words.tooLongAtMost },
  twice: { status: 422, field: "who1", fr: "La même personne figure deux fois.", en: "The same person appears twice." },
});

/** Why a call or a candidacy is refused. */
export const refuseCall = defineRefusals("appointments.call", {
  noneWaiting: { status: 409, fr: "Plus aucune candidature n’attend de réponse.", en: "No candidacy is waiting for an answer any more." },
  notForThisUnit: { status: 422, field: "kind", ...words.noSuchMandate },
  byRight: { status: 422, field: "kind", fr: "Ce mandat se tient de droit : il n’y a pas d’appel à faire.", en: "This mandate is held by right: there is no call to make." },
  closedUnit: { status: 409, ...words.unitClosed },
  backwards: { status: 422, field: "closesOn", fr: "Le dernier jour doit suivre le premier, et ne pas être passé.", en: "The last day must come after the first, and not be in the past." },
  tooLongAnOpening: { status: 422, field: "closesOn", fr: "Un appel dure au plus un an.", en: "A call lasts a year at most." },
  notOpen: { status: 409, fr: "Cet appel n’est pas ouvert aux candidatures.", en: "This call is not open to candidacies." },
  closed: { status: 409, fr: "Cet appel est clos.", en: "This call is closed." },
  conditionsUnmet: { status: 409, fr: "Il vous manque une condition pour tenir ce mandat : voyez ci-dessous.", en: "You do not meet one of the conditions for this mandate: see below." },
  tooLong: { status: 422, field: "words", ...words.tooLongAtMost },
  noWords: { status: 422, field: "words", fr: "Dites en quelques mots qui vous êtes et pourquoi vous vous proposez.", en: "Say in a few words who you are and why you are interested." },
  noAnswer: { status: 422, field: "words", fr: "Écrivez quelques mots à la personne : elle les recevra.", en: "Write a few words to the person: they will receive them." },
  decided: { status: 409, fr: "Cette candidature a déjà reçu sa réponse.", en: "This candidacy has already been answered." },
  noneChosen: { status: 422, fr: "Cochez au moins une candidature.", en: "Tick at least one candidacy." },
  moreThanSeats: { status: 422, fr: "L’appel compte {max} places.", en: "The call has {max} seats." },
  unanswered: { status: 409, fr: "Des candidatures attendent encore une réponse : répondez à chacune avant de clore.", en: "Some candidacies are still unanswered: answer each of them before closing." },
  idTaken: { status: 409, ...words.formReused },
});
