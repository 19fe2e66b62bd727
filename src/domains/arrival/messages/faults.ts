import { defineMessages } from "#platform/language/index.ts";

/** What is wrong or odd with a line, by its code; `value` is a word of the line. */
export const faultMessages = defineMessages("arrival.fault", {
  missing: {
    fr: "Il manque de quoi créer cette ligne.",
    en: "What it takes to create this line is missing.",
  },
  tooLong: { fr: "Plus de {value} caractères.", en: "More than {value} characters." },
  bothNames: {
    fr: "Le prénom et le nom vont ensemble : il manque l’un des deux.",
    en: "Given and family names go together: one of them is missing.",
  },
  noIdentity: {
    fr: "Rien ne dit de qui ou de quoi il s’agit.",
    en: "Nothing says whom or what this is about.",
  },
  repeated: { fr: "Même identifiant que la ligne {value}.", en: "Same identifier as line {value}." },
  sameThing: {
    fr: "La ligne {value} parle déjà de la même chose.",
    en: "Line {value} is already about the same thing.",
  },
  badReference: {
    fr: "« {value} » ne peut pas servir d’identifiant.",
    en: "“{value}” cannot serve as an identifier.",
  },
  badEmail: { fr: "« {value} » n’est pas une adresse e-mail.", en: "“{value}” is not an e-mail address." },
  genderUnknown: { fr: "Cette réponse n’est pas comprise.", en: "This answer is not understood." },
  languageUnknown: { fr: "Langue inconnue : « {value} ».", en: "Unknown language: “{value}”." },
  meansUnknown: {
    fr: "Mode de désignation inconnu : « {value} ».",
    en: "Unknown way to appoint: “{value}”.",
  },
  officeUnknown: { fr: "Fonction inconnue : « {value} ».", en: "Unknown office: “{value}”." },
  unitKindUnknown: { fr: "Type de structure inconnu : « {value} ».", en: "Unknown kind of unit: “{value}”." },
  mandateKindUnknown: { fr: "Mandat inconnu : « {value} ».", en: "Unknown mandate: “{value}”." },
  badDay: { fr: "Cette date n’existe pas : « {value} ».", en: "This date does not exist: “{value}”." },
  twoDigitYear: {
    fr: "« {value} » : écrivez l’année avec ses quatre chiffres.",
    en: "“{value}”: write the year with its four digits.",
  },
  dayUnknown: { fr: "Date non comprise : « {value} ».", en: "Date not understood: “{value}”." },
  badBirth: {
    fr: "Cette date de naissance n’est pas possible : « {value} ».",
    en: "This birth date is not possible: “{value}”.",
  },
  numberUnknown: { fr: "Nombre non compris : « {value} ».", en: "Number not understood: “{value}”." },
  badSlug: { fr: "« {value} » ne peut pas servir d’adresse.", en: "“{value}” cannot serve as an address." },
  badPostcode: {
    fr: "Code postal non compris, laissé de côté : « {value} ».",
    en: "Postcode not understood, left out: “{value}”.",
  },
  placeUnknown: { fr: "Lieu inconnu : « {value} ».", en: "Unknown place: “{value}”." },
  placeAmbiguous: {
    fr: "Plusieurs lieux répondent à « {value} » : ajoutez le code INSEE ou postal.",
    en: "Several places answer to “{value}”: add the INSEE code or the postcode.",
  },
  personUnknown: {
    fr: "Personne ne répond à « {value} » : importez d’abord les personnes.",
    en: "Nobody answers to “{value}”: import people first.",
  },
  personAmbiguous: {
    fr: "Plusieurs personnes répondent à « {value} » : mettez un identifiant.",
    en: "Several people answer to “{value}”: put an identifier.",
  },
  unitUnknown: { fr: "Aucune structure ne répond à « {value} ».", en: "No unit answers to “{value}”." },
  unitAmbiguous: {
    fr: "Plusieurs structures répondent à « {value} » : mettez un identifiant.",
    en: "Several units answer to “{value}”: put an identifier.",
  },
  unitClosed: { fr: "Cette structure est fermée.", en: "This unit is closed." },
  noMembers: {
    fr: "On ne participe pas à ce type de structure : on y tient un mandat.",
    en: "One does not take part in this kind of unit: one holds a mandate there.",
  },
  misplaced: {
    fr: "Une structure de ce type ne peut pas être placée là.",
    en: "A unit of this kind cannot be placed there.",
  },
  otherKind: { fr: "Cette structure existe avec un autre type.", en: "This unit exists with another kind." },
  otherParent: {
    fr: "Cette structure est rattachée ailleurs : on la déplace depuis sa page, avec une raison.",
    en: "This unit stands elsewhere: it is moved from its own page, with a reason.",
  },
  parentRefused: {
    fr: "La structure au-dessus, ligne {value}, ne peut pas être reprise.",
    en: "The unit above, line {value}, cannot be taken over.",
  },
  circle: { fr: "Cette structure serait placée sous elle-même.", en: "This unit would stand under itself." },
  backwards: { fr: "La fin précède le début.", en: "It ends before it starts." },
  tooEarly: {
    fr: "Une participation ne commence pas dans l’avenir.",
    en: "A membership does not begin in the future.",
  },
  mandateElsewhere: {
    fr: "Ce mandat ne se tient pas dans ce type de structure.",
    en: "This mandate is not held in this kind of unit.",
  },
  otherMandate: {
    fr: "Cet identifiant est celui d’un autre mandat.",
    en: "This identifier is that of another mandate.",
  },
  alreadyHeld: {
    fr: "La même personne tient déjà ce mandat ici à ce moment-là.",
    en: "The same person already holds this mandate here at that time.",
  },
  startAssumed: {
    fr: "Sans date de début : le mandat commencera le jour de la reprise.",
    en: "No start date: the mandate will begin on the day of the takeover.",
  },
  seatsTaken: {
    fr: "Plus de monde que de places pour ce mandat ici.",
    en: "More people than seats for this mandate here.",
  },
  parityBroken: {
    fr: "La règle de parité de ce mandat ne sera pas respectée ici.",
    en: "The parity rule of this mandate will not hold here.",
  },
});
