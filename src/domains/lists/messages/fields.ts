import { defineMessages, words } from "#platform/language/index.ts";

/** What each column of a list may bring, as it is named on screens and in the files to fill in. */
export const fieldNames = defineMessages("lists.field", {
  id: { fr: "Identifiant", en: "Identifier" },
  given_name: words.givenName,
  family_name: words.familyName,
  email: words.emailAddress,
  gender: words.gender,
  born_on: words.birthDate,
  place: { fr: "Commune ou territoire", en: "Town or territory" },
  postcode: { fr: "Code postal", en: "Postcode" },
  language: words.language,
  public_name: words.publicName,
  kind: words.kind,
  name: words.nameOfTheUnit,
  name_of: words.nameAfterOf,
  slug: { fr: "Adresse sur le site", en: "Address on the site" },
  parent: { fr: "Structure au-dessus", en: "Unit above" },
  contact: words.contactAddress,
  meeting: { fr: "Réunions", en: "Meetings" },
  description: { fr: "Présentation", en: "Description" },
  join_condition: { fr: "Condition pour rejoindre", en: "Condition for joining" },
  founded_on: { fr: "Date de création", en: "Founded on" },
  person: words.person,
  unit: words.unit,
  started_on: { fr: "Membre depuis", en: "Member since" },
  ended_on: { fr: "Membre jusqu’à", en: "Member until" },
  mandate: words.mandate,
  title: { fr: "Intitulé", en: "Title" },
  starts_on: { fr: "Début", en: "Start" },
  ends_on: { fr: "Fin", en: "End" },
  means: { fr: "Mode de désignation", en: "How appointed" },
  office: words.office,
  constituency: { fr: "Circonscription", en: "Constituency" },
});

/** What may stand in a column, said beside it. */
export const fieldHelp = defineMessages("lists.fieldHelp", {
  id: { fr: "Le numéro ou le code que votre outil donne à cette ligne. C’est lui qui évite les doublons quand la liste revient.", en: "The number or code that your tool gives this line. It is what prevents duplicates when the list comes back." },
  gender: { fr: "F, H, NB, ou en toutes lettres, tel que la personne le dit. Sert à la parité, n’est jamais affiché.", en: "F, M, NB, or in full, as the person states it. Used for parity, never displayed." },
  date: { fr: "14/06/2025 ou 2025-06-14 ; l’année avec ses quatre chiffres.", en: "14/06/2025 or 2025-06-14; the year with its four digits." },
  place: { fr: "Nom ou code INSEE ; le code postal départage les communes de même nom.", en: "Name or INSEE code; the postcode tells towns of the same name apart." },
  public_name: { fr: "Seulement si la personne a demandé à être nommée en public.", en: "Only if the person asked to be named in public." },
  person: { fr: "L’identifiant de la personne dans la liste des personnes de la même source, son adresse e-mail, ou son nom complet s’il est unique.", en: "The person’s identifier in the list of people of the same source, their e-mail address, or their full name if it is unique." },
  unit: { fr: "L’identifiant de la structure, son adresse sur le site, ou son nom s’il est unique.", en: "The unit’s identifier, its address on the site, or its name if it is unique." },
  parent: { fr: "Comme ci-dessus ; peut se trouver dans le même fichier. Vide : le mouvement lui-même.", en: "As above; may be in the same file. Empty: the movement itself." },
});
