import { defineMessages } from "#platform/language/index.ts";

export const d = defineMessages("organisation.delegations", {
  title: { fr: "Confier un pouvoir", en: "Lend a power" },
  tab: { fr: "Pouvoirs confiés", en: "Powers lent" },
  lead: {
    fr: "Un seul pouvoir à la fois, à une personne, pour un temps. Le mandat reste le même ; on peut reprendre le pouvoir à tout moment.",
    en: "One power at a time, to one person, for a time. The mandate stays the same; the power can be taken back at any moment.",
  },
  under: { fr: "{label}, {unit}", en: "{label}, {unit}" },
  lentTitle: { fr: "Ce qui est confié", en: "What is lent" },
  noneLent: { fr: "Rien n’est confié", en: "Nothing is lent" },
  noneLentText: {
    fr: "Les pouvoirs de ce mandat sont à la personne qui le tient, et à elle seule.",
    en: "The powers of this mandate are its holder’s alone.",
  },
  receivedTitle: { fr: "Ce que l’on m’a confié", en: "What was lent to me" },
  noneReceived: {
    fr: "Personne ne vous a confié de pouvoir en ce moment.",
    en: "Nobody has lent you a power at the moment.",
  },
  receivedMeta: {
    fr: "confié par {holder}, {unit}, jusqu’au {until}",
    en: "lent by {holder}, {unit}, until {until}",
  },
  lentMeta: { fr: "à {receiver}, jusqu’au {until}", en: "to {receiver}, until {until}" },
  reasonMeta: { fr: "Raison : {reason}", en: "Reason: {reason}" },
  inForce: { fr: "en cours", en: "in force" },
  over: { fr: "terminé", en: "ended" },
  takenBack: { fr: "repris", en: "taken back" },
  power: { fr: "Quel pouvoir", en: "Which power" },
  choose: { fr: "Choisir", en: "Choose" },
  to: { fr: "Adresse e-mail de la personne", en: "E-mail address of the person" },
  toHelp: {
    fr: "La personne doit déjà être connue du mouvement. Elle recevra une lettre.",
    en: "The person must already be known to the movement. They will receive a letter.",
  },
  until: { fr: "Jusqu’au", en: "Until" },
  untilHelp: {
    fr: "À la fin de ce jour, le pouvoir revient. Un an au plus, et pas au-delà du mandat.",
    en: "At the end of that day, the power comes back. A year at most, and not beyond the mandate.",
  },
  untilMandate: { fr: "Ce mandat se termine le {day}.", en: "This mandate ends on {day}." },
  reason: { fr: "Pourquoi", en: "Why" },
  reasonExample: { fr: "Je suis absente en août.", en: "I am away in August." },
  lend: { fr: "Confier", en: "Lend" },
  lent: { fr: "C’est confié. La personne est prévenue.", en: "It is lent. The person has been told." },
  takeBack: { fr: "Reprendre", en: "Take back" },
  giveBack: { fr: "Rendre", en: "Give back" },
  takeBackConfirm: { fr: "Mettre fin à ce pouvoir confié ?", en: "End this lent power?" },
  revoked: { fr: "Le pouvoir est repris.", en: "The power has been taken back." },
  nothingToLend: {
    fr: "Ce mandat ne donne aucun pouvoir qui puisse se confier.",
    en: "This mandate gives no power that can be lent.",
  },
  notInForce: {
    fr: "Ce mandat n’est pas en cours : rien de ce qui en a été confié ne vaut.",
    en: "This mandate is not in force: nothing lent from it holds.",
  },
  myPowers: { fr: "Mes pouvoirs", en: "My powers" },
  myPowersDetail: {
    fr: "Ce que vos mandats permettent, et ce qui en est confié",
    en: "What your mandates allow, and what is lent of them",
  },
  myPowersLead: {
    fr: "Ce que vous pouvez faire, et par quel mandat. Ouvrez-en un pour confier un pouvoir pendant une absence.",
    en: "What you may do, and by which mandate. Open one to lend a power while you are away.",
  },
  myMandates: { fr: "Par mes mandats", en: "By my mandates" },
  noMandate: { fr: "Vous n’avez pas de mandat en cours", en: "You hold no mandate at the moment" },
  noMandateText: {
    fr: "Quand on vous en donnera un, ce qu’il permet sera écrit ici.",
    en: "When you are given one, what it allows will be written here.",
  },
  noPower: { fr: "Sans pouvoir particulier dans ce logiciel", en: "Without any power in this program" },
  lentCount: {
    fr: { one: "{count} pouvoir confié", other: "{count} pouvoirs confiés" },
    en: { one: "{count} power lent", other: "{count} powers lent" },
  },
  taskTitle: { fr: "Un pouvoir vous est confié : {unit}", en: "A power is lent to you: {unit}" },
  taskDetail: { fr: "Par {holder}, jusqu’au {until}.", en: "By {holder}, until {until}." },
  taskAction: { fr: "Voir", en: "See" },
  mailSubject: { fr: "Du nouveau pour vous", en: "News for you" },
  mailBody: {
    fr: "Bonjour {name},\n\nQuelqu’un vous confie un pouvoir pour un temps : {unit}, jusqu’au {until}.\n\nPour voir lequel, pourquoi, ou le rendre :\n{link}\n",
    en: "Hello {name},\n\nSomebody lends you a power for a time: {unit}, until {until}.\n\nTo see which, why, or to give it back:\n{link}\n",
  },
});
