import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("appointments", {
  powerOpen: {
    fr: "Ouvrir un consensus, l’amender, l’adopter ou le retirer",
    en: "Open a consensus, amend, adopt or withdraw it",
  },
  powerCall: {
    fr: "Ouvrir un appel à volontaires et répondre aux candidatures",
    en: "Open a call for volunteers and answer candidacies",
  },

  // Tab of a unit
  tab: { fr: "Consensus", en: "Consensus" },
  tabLead: {
    fr: "Des personnes sont proposées pour un mandat ; celles et ceux que cela concerne disent leur accord, leurs réserves ou leurs objections. Rien n’est adopté tant qu’une objection tient.",
    en: "People are proposed for a mandate; those whom it concerns say that they agree, or state their reservations or objections. Nothing is adopted while an objection stands.",
  },
  noneHere: { fr: "Aucun consensus ici pour l’instant", en: "No consensus here yet" },
  noneHereHelp: {
    fr: "Un consensus s’ouvre pour un mandat qui se donne ainsi, par exemple le binôme de la vie des groupes.",
    en: "A consensus is opened for a mandate that is given this way, such as the group-life pair.",
  },
  openOne: { fr: "Ouvrir un consensus", en: "Open a consensus" },
  recordElection: { fr: "Enregistrer une élection", en: "Record an election" },
  newCall: { fr: "Lancer un appel à volontaires", en: "Call for volunteers" },
  openedOn: { fr: "ouvert le {day}", en: "opened on {day}" },
  untilSentence: { fr: "Avis jusqu’au {deadline}.", en: "Positions until {deadline}." },
  objectionStands: { fr: "tient", en: "stands" },
  objectionLifted: { fr: "levée", en: "lifted" },
  untilDay: { fr: "avis jusqu’au {deadline}", en: "positions until {deadline}" },
  adoptedOn: { fr: "adopté le {day}", en: "adopted on {day}" },
  withdrawnOn: { fr: "retiré le {day}", en: "withdrawn on {day}" },
  underWay: { fr: "En cours", en: "Under way" },
  periodEnded: { fr: "Délai passé", en: "Period over" },
  adopted: { fr: "Adopté", en: "Adopted" },
  withdrawn: { fr: "Retiré", en: "Withdrawn" },

  // Opening and amending
  openingTitle: { fr: "Ouvrir un consensus", en: "Open a consensus" },
  openingLead: {
    fr: "Les personnes concernées aujourd’hui seront consultées, avec la règle d’aujourd’hui, même si elle change ensuite.",
    en: "Those concerned today will be asked, by today’s rule, even if it changes afterwards.",
  },
  noKind: {
    fr: "Aucun mandat ne se donne par consensus ici",
    en: "No mandate is given by consensus here",
  },
  noKindHelp: {
    fr: "La façon de donner un mandat se règle avec son type, dans l’administration.",
    en: "How a mandate is given is set with its kind, in the administration.",
  },
  mandate: { fr: "Mandat", en: "Mandate" },
  chooseMandate: { fr: "Choisir un mandat", en: "Choose a mandate" },
  ruleOf: { fr: "{label} : {rule}", en: "{label}: {rule}" },
  proposedPeople: { fr: "Personnes proposées", en: "People proposed" },
  proposedPeopleHelp: {
    fr: "Un binôme se propose ensemble. Chaque personne devra dire qu’elle accepte.",
    en: "A pair is proposed together. Each person will have to say that they accept.",
  },
  proposedPairHelp: {
    fr: "Un binôme se propose ensemble. Chaque personne devra dire qu’elle accepte.",
    en: "A pair is proposed together. Each person will have to say that they accept.",
  },
  person: { fr: "Personne {n}", en: "Person {n}" },
  personHere: { fr: "Quelqu’un d’ici", en: "Someone from here" },
  choosePerson: { fr: "Choisir dans la liste", en: "Choose from the list" },
  personElsewhere: { fr: "Ou son adresse e-mail", en: "Or their e-mail address" },
  personEmail: { fr: "Son adresse e-mail", en: "Their e-mail address" },
  personTitle: { fr: "Sa responsabilité", en: "Their responsibility" },
  wouldNotHold: {
    fr: "Aujourd’hui, l’adoption serait refusée",
    en: "Today, the adoption would be refused",
  },
  wouldNotHoldHelp: {
    fr: "Vous êtes seul·e à le lire. Tout sera vérifié de nouveau au moment d’adopter.",
    en: "Only you read this. Everything is checked again when it is adopted.",
  },
  proposeAnyway: {
    fr: "Proposer quand même : ce sera réglé d’ici l’adoption",
    en: "Propose all the same: it will be settled before the adoption",
  },
  replaces: {
    fr: "Ces personnes remplacent celles qui tiennent ce mandat aujourd’hui",
    en: "These people replace those who hold this mandate today",
  },
  proposalWords: { fr: "Pourquoi ces personnes", en: "Why these people" },
  proposalWordsHelp: {
    fr: "Ce qui est proposé, et comment on y est arrivé. Toutes les personnes consultées le liront.",
    en: "What is proposed, and how it came about. Everybody asked will read it.",
  },
  thirdPartyEmail: { fr: "Adresse e-mail d’une tierce personne", en: "E-mail of a third party" },
  thirdPartyHelp: {
    fr: "Qui objecte pourra lui parler plutôt que de s’expliquer devant tout le monde. Choisissez quelqu’un d’extérieur, ni proposé ni à l’origine du consensus ; cette personne doit accepter.",
    en: "Whoever objects may talk to them instead of explaining themselves before everybody. Choose someone from outside, neither proposed nor opening the consensus; they must accept.",
  },
  open: { fr: "Ouvrir", en: "Open" },
  opened: {
    fr: "Le consensus est ouvert. Les personnes concernées sont prévenues.",
    en: "The consensus is open. Those concerned are being told.",
  },
  amendTitle: { fr: "Amender la proposition", en: "Amend the proposal" },
  amendLead: {
    fr: "La nouvelle proposition remplace l’ancienne : les avis repartent de zéro et un délai entier recommence. L’ancienne reste lisible.",
    en: "The new proposal replaces the old one: positions start again and so does a whole period. The old one stays readable.",
  },
  amend: { fr: "Amender", en: "Amend" },
  leaveUnchanged: { fr: "Revenir sans rien changer", en: "Go back without changing anything" },
  amendDone: {
    fr: "La proposition est amendée. Chacun·e est invité·e à redonner son avis.",
    en: "The proposal is amended. Everybody is asked for their position again.",
  },

  // The rule in words
  rulePeriod: {
    fr: { one: "{count} jour", other: "{count} jours" },
    en: { one: "{count} day", other: "{count} days" },
  },
  ruleSilence: {
    fr: "se taire vaut consentement",
    en: "silence is consent",
  },
  ruleQuorum: {
    fr: "se taire n’est pas consentir : il faut que {quorum} des personnes consultées s’expriment, dont une au moins pour consentir",
    en: "silence is not consent: {quorum} of those asked must speak, one of them at least to consent",
  },
  askedMandates: { fr: "on consulte qui tient un mandat ici", en: "those who hold a mandate here are asked" },
  askedMembers: { fr: "on consulte les membres", en: "members are asked" },
  askedBoth: {
    fr: "on consulte les membres, qui tient un mandat ici, et qui en tient un dans une structure juste au-dessous",
    en: "members are asked, and those who hold a mandate here or in a unit right below",
  },

  // One consensus
  consensusOn: { fr: "Consensus · {unit}", en: "Consensus · {unit}" },
  proposalNumber: { fr: "Proposition {number}", en: "Proposal {number}" },
  currentProposal: { fr: "La proposition", en: "The proposal" },
  earlierProposals: { fr: "Propositions précédentes", en: "Earlier proposals" },
  replacesSaid: {
    fr: "Elle prévoit que les personnes en place laissent ce mandat à celles-ci.",
    en: "It provides that those in place leave this mandate to these people.",
  },
  accepts: { fr: "accepte", en: "accepts" },
  declines: { fr: "refuse", en: "declines" },
  noAnswerYet: { fr: "n’a pas encore répondu", en: "has not answered yet" },
  deadline: { fr: "Avis attendus jusqu’au", en: "Positions until" },
  deadlineZone: { fr: "{deadline} ({zone})", en: "{deadline} ({zone})" },
  rule: { fr: "Règle de ce consensus", en: "Rule of this consensus" },
  askedCount: { fr: "Personnes consultées", en: "People asked" },
  spokenCount: { fr: "Se sont exprimées", en: "Have spoken" },
  consentCount: { fr: "Consentent", en: "Consent" },
  fewerThanFive: { fr: "moins de cinq", en: "fewer than five" },
  standing_objected: { fr: "Une objection tient", en: "An objection stands" },
  standing_objectedHelp: {
    fr: "Le consensus ne peut pas être adopté. Parlez-en, amendez la proposition, ou retirez-la.",
    en: "The consensus cannot be adopted. Talk about it, amend the proposal, or withdraw it.",
  },
  standing_not_accepted: {
    fr: "On attend une réponse des personnes proposées",
    en: "Waiting for those proposed to answer",
  },
  standing_not_acceptedHelp: {
    fr: "Personne n’est nommé sans avoir dit oui.",
    en: "Nobody is appointed without having said yes.",
  },
  standing_running: { fr: "Les avis sont attendus", en: "Positions are awaited" },
  standing_runningHelp: {
    fr: "Il reste possible de consentir, d’émettre une réserve ou une objection.",
    en: "It is still possible to consent, or to state a reservation or an objection.",
  },
  standing_quorum_missing: {
    fr: "Trop peu de personnes se sont exprimées",
    en: "Too few people have spoken",
  },
  standing_quorum_missingHelp: {
    fr: "Le délai est passé et se taire n’est pas consentir ici. La proposition peut être amendée, ce qui ouvre un nouveau délai, ou retirée.",
    en: "The period is over and silence is not consent here. The proposal can be amended, which opens a new period, or withdrawn.",
  },
  standing_adoptable: { fr: "Le consensus peut être adopté", en: "The consensus can be adopted" },
  standing_adoptableHelp: {
    fr: "Aucune objection ne tient et les conditions de la règle sont réunies.",
    en: "No objection stands and the conditions of the rule are met.",
  },
  endAdopted: { fr: "Ce consensus a été adopté le {day}.", en: "This consensus was adopted on {day}." },
  endWithdrawn: { fr: "Ce consensus a été retiré le {day}.", en: "This consensus was withdrawn on {day}." },
  seeRecord: { fr: "Voir l’acte de nomination", en: "See the record of the appointment" },
  silenceWarning: {
    fr: "Si vous ne dites rien d’ici le {deadline}, cela vaudra consentement.",
    en: "If you say nothing by {deadline}, it will count as consent.",
  },
  silenceNothing: {
    fr: "Ne rien dire ne vaut pas consentement.",
    en: "Saying nothing does not count as consent.",
  },
  yourPosition: { fr: "Votre avis", en: "Your position" },
  yourPositionNow: {
    fr: "Vous avez dit : {stance}. Vous pouvez changer d’avis jusqu’au bout.",
    en: "You said: {stance}. You may change your mind until the end.",
  },
  onlyLift: {
    fr: "Le délai est passé. Vous pouvez encore lever votre objection.",
    en: "The period is over. You may still lift your objection.",
  },
  whoSees: {
    fr: "Les personnes consultées voient qui objecte ou émet une réserve, et pourquoi. Qui consent ou s’abstient n’est montré à personne.",
    en: "Those asked see who objects or states a reservation, and why. Who consents or abstains is shown to nobody.",
  },
  consent: { fr: "Je consens", en: "I consent" },
  consentHelp: { fr: "Cela me convient, ou je peux vivre avec.", en: "It suits me, or I can live with it." },
  reservation: { fr: "J’émets une réserve", en: "I state a reservation" },
  reservationHelp: { fr: "Je le dis, sans bloquer.", en: "I say so, without blocking." },
  objection: { fr: "J’objecte", en: "I object" },
  objectionHelp: {
    fr: "La proposition nuirait : elle ne peut pas être adoptée telle quelle.",
    en: "The proposal would do harm: it cannot be adopted as it is.",
  },
  abstention: { fr: "Je m’abstiens", en: "I abstain" },
  abstentionHelp: { fr: "Je ne me prononce pas.", en: "I do not take sides." },
  reason: { fr: "Pourquoi", en: "Why" },
  reasonHelp: {
    fr: "Nécessaire pour une réserve ou une objection. Parlez de la proposition, pas des personnes.",
    en: "Needed for a reservation or an objection. Speak of the proposal, not of people.",
  },
  confide: {
    fr: "Confier mon objection à la tierce personne : elle seule lira ces mots et saura que c’est moi",
    en: "Confide my objection to the third party: they alone will read these words and know that it is me",
  },
  confideHelp: {
    fr: "Les autres verront seulement qu’une objection tient.",
    en: "The others will only see that an objection stands.",
  },
  givePosition: { fr: "Donner mon avis", en: "Give my position" },
  positionTaken: { fr: "Votre avis est enregistré.", en: "Your position is recorded." },
  heard: { fr: "Objections et réserves", en: "Objections and reservations" },
  nothingHeard: {
    fr: "Aucune objection ni réserve.",
    en: "No objection or reservation.",
  },
  objectionOf: { fr: "Objection de {name}", en: "Objection of {name}" },
  reservationOf: { fr: "Réserve de {name}", en: "Reservation of {name}" },
  anObjection: { fr: "Une objection", en: "An objection" },
  aReservation: { fr: "Une réserve", en: "A reservation" },
  confidedObjection: {
    fr: "Une objection confiée à la tierce personne",
    en: "An objection confided to the third party",
  },
  confidedWaiting: {
    fr: "Elle tient. La tierce personne en parle avec qui l’a faite.",
    en: "It stands. The third party is talking with whoever made it.",
  },
  confidedLifted: { fr: "Levée. {words}", en: "Lifted. {words}" },
  confidedStands: { fr: "Elle tient. {words}", en: "It stands. {words}" },
  yourAnswer: { fr: "On vous propose pour ce mandat", en: "You are proposed for this mandate" },
  yourAnswerHelp: {
    fr: "Dites si vous l’acceptez. Rien n’est adopté sans votre oui, et vous pouvez revenir dessus jusqu’à la fin.",
    en: "Say whether you accept. Nothing is adopted without your yes, and you may come back on it until the end.",
  },
  youAccepted: { fr: "Vous avez accepté ce mandat.", en: "You accepted this mandate." },
  youDeclined: { fr: "Vous avez refusé ce mandat.", en: "You declined this mandate." },
  iAccept: { fr: "J’accepte", en: "I accept" },
  iDecline: { fr: "Je refuse", en: "I decline" },
  answerNoted: { fr: "Votre réponse est enregistrée.", en: "Your answer is recorded." },
  thirdTitle: { fr: "Vous êtes la tierce personne", en: "You are the third party" },
  thirdAsk: {
    fr: "On vous demande de recevoir les objections que quelqu’un préférerait ne pas exposer devant tout le monde. Vous en parlez avec cette personne, puis vous dites en mots neutres si l’objection est levée ou si elle tient.",
    en: "You are asked to receive the objections that someone would rather not explain before everybody. You talk with them, then say in neutral words whether the objection is lifted or stands.",
  },
  thirdNone: {
    fr: "Personne ne vous a rien confié pour l’instant.",
    en: "Nobody has confided anything to you so far.",
  },
  thirdOutcome: { fr: "Ce qu’il en est", en: "What came of it" },
  thirdLifted: { fr: "L’objection est levée", en: "The objection is lifted" },
  thirdStands: { fr: "L’objection tient", en: "The objection stands" },
  thirdWords: { fr: "En mots neutres, pour tout le monde", en: "In neutral words, for everybody" },
  thirdWordsHelp: {
    fr: "Rien qui laisse deviner qui vous a parlé, ni ce qui vous a été dit.",
    en: "Nothing from which one could guess who talked to you, or what you were told.",
  },
  thirdReport: { fr: "Dire ce qu’il en est", en: "Report" },
  thirdReported: { fr: "C’est enregistré.", en: "It is recorded." },
  discussion: { fr: "Discussion", en: "Discussion" },
  discussionEmpty: { fr: "Personne n’a encore pris la parole.", en: "Nobody has spoken yet." },
  wordAbout: { fr: "{when}, sur la proposition {number}", en: "{when}, on proposal {number}" },
  wordGone: { fr: "Propos repris par qui l’avait écrit.", en: "Taken back by whoever wrote it." },
  takeBackWord: { fr: "Reprendre", en: "Take back" },
  takeBackConfirm: {
    fr: "Ces mots disparaîtront pour tout le monde.",
    en: "These words will be gone for everybody.",
  },
  speakLabel: { fr: "Prendre la parole", en: "Speak" },
  speakHelp: {
    fr: "Toutes les personnes concernées vous liront, avec votre nom.",
    en: "Everybody concerned will read you, with your name.",
  },
  speak: { fr: "Envoyer", en: "Send" },
  spoken: { fr: "C’est dit.", en: "It is said." },
  manage: { fr: "Conduire ce consensus", en: "Lead this consensus" },
  unreached: {
    fr: {
      one: "{count} personne consultée n’a pas d’adresse : prévenez-la de vive voix.",
      other: "{count} personnes consultées n’ont pas d’adresse : prévenez-les de vive voix.",
    },
    en: {
      one: "{count} person asked has no address: tell them in person.",
      other: "{count} people asked have no address: tell them in person.",
    },
  },
  adoptTitle: { fr: "Adopter la proposition", en: "Adopt the proposal" },
  adoptLead: {
    fr: "Les personnes proposées seront nommées toutes ensemble. Relisez le compte rendu : il restera.",
    en: "Those proposed will be appointed all together. Read the minutes again: they will remain.",
  },
  minutes: { fr: "Compte rendu", en: "Minutes" },
  minutesHelp: {
    fr: "Prérempli d’après ce qui s’est passé ; complétez-le. Ne nommez pas qui a objecté.",
    en: "Filled in from what happened; complete it. Do not name who objected.",
  },
  adopt: { fr: "Adopter et nommer", en: "Adopt and appoint" },
  adoptConfirm: { fr: "Les personnes seront nommées aussitôt.", en: "They will be appointed at once." },
  adoptDone: {
    fr: "Le consensus est adopté, les personnes sont nommées.",
    en: "The consensus is adopted, they are appointed.",
  },
  withdrawTitle: { fr: "Retirer la proposition", en: "Withdraw the proposal" },
  withdrawHelp: {
    fr: "Le consensus s’arrête sans nommer personne. Votre raison sera lue par toutes les personnes concernées.",
    en: "The consensus ends without appointing anybody. Your reason will be read by everybody concerned.",
  },
  withdrawReason: { fr: "Raison du retrait", en: "Reason for withdrawing" },
  withdraw: { fr: "Retirer", en: "Withdraw" },
  withdrawConfirm: {
    fr: "Il faudra en ouvrir un autre pour recommencer.",
    en: "Another one must be opened to start again.",
  },
  withdrawDone: { fr: "Le consensus est retiré.", en: "The consensus is withdrawn." },
  minutesOpened: {
    fr: "Le consensus pour le mandat « {label} » ({unit}) a été ouvert le {day}.",
    en: "The consensus for the mandate “{label}” ({unit}) was opened on {day}.",
  },
  minutesAsked: {
    fr: { one: "{count} personne a été consultée.", other: "{count} personnes ont été consultées." },
    en: { one: "{count} person was asked.", other: "{count} people were asked." },
  },
  minutesRule: {
    fr: "La règle, connue dès l’ouverture : {rule}.",
    en: "The rule, known from the opening: {rule}.",
  },
  minutesAmended: {
    fr: {
      one: "La proposition a été amendée {count} fois.",
      other: "La proposition a été amendée {count} fois.",
    },
    en: { one: "The proposal was amended {count} time.", other: "The proposal was amended {count} times." },
  },
  minutesNamed: {
    fr: "Personnes proposées, qui ont accepté : {names}.",
    en: "People proposed, who accepted: {names}.",
  },
  minutesUnanimous: {
    fr: "Toutes les personnes consultées ont consenti avant la fin du délai.",
    en: "Everybody asked consented before the end of the period.",
  },
  minutesPeriod: {
    fr: "Au terme du délai, le {deadline}, aucune objection ne tenait.",
    en: "At the end of the period, {deadline}, no objection stood.",
  },
  minutesReservations: {
    fr: { one: "Une réserve a été émise.", other: "{count} réserves ont été émises." },
    en: { one: "One reservation was stated.", other: "{count} reservations were stated." },
  },

  // Tasks
  taskPosition: { fr: "Donner votre avis sur une proposition", en: "Give your position on a proposal" },
  taskPositionSilence: {
    fr: "{label} · {unit}. Se taire vaudra consentement.",
    en: "{label} · {unit}. Silence will be consent.",
  },
  taskAbout: { fr: "{label} · {unit}", en: "{label} · {unit}" },
  taskAnswer: { fr: "Dire si vous acceptez un mandat", en: "Say whether you accept a mandate" },
  taskThird: {
    fr: "Dire si vous acceptez d’être tierce personne",
    en: "Say whether you will be the third party",
  },
  taskConfided: {
    fr: "Quelqu’un vous a parlé : dire ce qu’il en est",
    en: "Someone has talked to you: report what came of it",
  },
  taskObjected: {
    fr: "Une objection tient dans un consensus que vous conduisez",
    en: "An objection stands in a consensus that you lead",
  },
  taskOver: {
    fr: "Conclure un consensus dont le délai est passé",
    en: "Conclude a consensus whose period is over",
  },
  taskCandidacies: {
    fr: { one: "Répondre à {count} candidature", other: "Répondre à {count} candidatures" },
    en: { one: "Answer {count} candidacy", other: "Answer {count} candidacies" },
  },
  seeIt: { fr: "Voir", en: "See" },
  answerIt: { fr: "Répondre", en: "Answer" },

  // Letters
  mailAskedSubject: { fr: "Votre avis est attendu", en: "Your position is awaited" },
  mailAskedBody: {
    fr: "Bonjour {name},\n\nUne proposition concerne {unit}, et vous êtes parmi les personnes consultées. Vous pouvez donner votre avis jusqu’au {deadline}.\n\n{silence}\n\n{link}\n",
    en: "Hello {name},\n\nA proposal concerns {unit}, and you are among those asked. You may give your position until {deadline}.\n\n{silence}\n\n{link}\n",
  },
  mailSilence: {
    fr: "Important : sans réponse de votre part d’ici là, votre silence vaudra consentement. C’est la règle, connue d’avance, de cette consultation.",
    en: "Important: without an answer from you by then, your silence will be consent. This is the rule, known beforehand, of this consultation.",
  },
  mailNoSilence: { fr: "Votre silence ne vaudra pas consentement.", en: "Your silence will not be consent." },
  mailNamedSubject: { fr: "Une réponse de votre part est attendue", en: "An answer from you is awaited" },
  mailNamedBody: {
    fr: "Bonjour {name},\n\nOn vous propose pour un mandat ({unit}). Dites si vous l’acceptez : rien ne sera adopté sans votre oui.\n\n{link}\n",
    en: "Hello {name},\n\nYou are proposed for a mandate ({unit}). Say whether you accept: nothing will be adopted without your yes.\n\n{link}\n",
  },
  mailThirdBody: {
    fr: "Bonjour {name},\n\nVotre aide est demandée dans une consultation ({unit}). Tout est expliqué ici :\n\n{link}\n",
    en: "Hello {name},\n\nYour help is asked for in a consultation ({unit}). Everything is explained here:\n\n{link}\n",
  },
  mailEndedSubject: { fr: "Une consultation est terminée", en: "A consultation is over" },
  mailEndedBody: {
    fr: "Bonjour {name},\n\nLa consultation à laquelle vous étiez invité·e ({unit}) est terminée. Ce qu’il en est :\n\n{link}\n",
    en: "Hello {name},\n\nThe consultation to which you were invited ({unit}) is over. What came of it:\n\n{link}\n",
  },
  mailCandidacySubject: { fr: "Une réponse à votre candidature", en: "An answer to your candidacy" },
  mailCandidacyBody: {
    fr: "Bonjour {name},\n\n{said}\n\n{words}\n\n{link}\n",
    en: "Hello {name},\n\n{said}\n\n{words}\n\n{link}\n",
  },
});
