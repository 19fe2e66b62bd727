import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why something is refused in the organisation. */
export const refuseOrganisation = defineRefusals("organisation", {
  unknownKind: { status: 422, field: "kind", fr: "Ce type de structure n’existe pas.", en: "There is no such kind of unit." },
  misplaced: { status: 422, field: "kind", fr: "Cette structure ne peut pas être placée là.", en: "This unit cannot be placed there." },
  closed: { status: 409, ...words.unitClosed },
  unknownMandate: { status: 422, ...words.noSuchMandate },
  backwards: { status: 422, fr: "La fin du mandat précède son début.", en: "The mandate ends before it starts." },
  alreadyHeld: { status: 409, fr: "Cette personne tient déjà ce mandat ici.", en: "This person already holds this mandate here." },
  idTaken: { status: 409, ...words.formReused },
  slugTaken: { status: 409, field: "slug", ...words.addressTaken },
  stalePresentation: {
    status: 409,
    fr: "Quelqu’un a changé cette présentation entre-temps. La version actuelle est rappelée sous chaque réponse ; enregistrez à nouveau pour la remplacer.",
    en: "Someone changed this presentation in the meantime. The current version is shown under each answer; save again to replace it.",
  },
});

/** Why a change in the life of a unit, or in its membership, is refused. */
export const refuseUnits = defineRefusals("organisation.units", {
  noName: { status: 422, field: "name", fr: "Donnez un nom à la structure.", en: "Give the unit a name." },
  nameTooLong: { status: 422, field: "name", fr: "Ce nom est trop long : {most} caractères au plus.", en: "This name is too long: {most} characters at most." },
  noReason: { status: 422, field: "reason", fr: "Dites pourquoi, en quelques mots.", en: "Say why, in a few words." },
  movementStays: { status: 422, fr: "Le mouvement lui-même ne se déplace, ne fusionne ni ne ferme.", en: "The movement itself does not move, merge or close." },
  underItself: { status: 422, fr: "Une structure ne peut pas être placée sous elle-même, ni sous ce qu’elle contient.", en: "A unit cannot stand under itself, or under anything that it contains." },
  withItself: { status: 422, fr: "Choisissez une autre structure que celle-ci.", en: "Choose a unit other than this one." },
  anotherKind: { status: 422, fr: "Seules deux structures du même type peuvent fusionner.", en: "Only two units of the same kind can merge." },
  openMandates: { status: 409, field: "endMandates", fr: "Des mandats y sont en cours ou à venir. Cochez la case pour y mettre fin en même temps.", en: "Mandates are held there, or about to be. Tick the box to end them at the same time." },
  openChildren: { status: 409, field: "childrenTo", fr: "Des structures ouvertes en dépendent. Choisissez d’abord où elles vont.", en: "Open units stand under it. Choose first where they go." },
  notClosed: { status: 409, fr: "Cette structure est déjà ouverte.", en: "This unit is already open." },
  closedAbove: { status: 409, fr: "La structure dont elle dépend est fermée : rouvrez d’abord celle-là.", en: "The unit above it is closed: reopen that one first." },
  notUnderIt: { status: 422, field: "children", fr: "Une des structures choisies ne dépend pas, ou plus, de celle-ci.", en: "One of the chosen units does not stand under this one, or no longer does." },
  notMembers: { status: 422, field: "members", fr: "Une des personnes choisies n’en est pas membre, ou l’est de droit.", en: "One of the chosen people is not a member, or is one by right." },
  tooManyAtOnce: { status: 422, fr: "C’est trop en une fois : {most} au plus.", en: "This is too many at once: {most} at most." },
  joinedByRight: {
    status: 409,
    fr: "Vous en êtes membre de droit, par un mandat ou une fonction : cela ne se quitte pas d’ici. Vous pouvez décliner ce droit depuis votre page « Où je suis, et pourquoi ».",
    en: "You are a member by right, through a mandate or an office: you cannot leave from here. You can decline that right from your page “Where I belong, and why”.",
  },
  notJoinedThus: { status: 409, fr: "On ne rejoint pas cette structure de cette manière.", en: "This unit cannot be joined in this way." },
  alreadyMember: { status: 409, fr: "Cette personne en est déjà membre.", en: "This person is already a member." },
  alreadyDecided: { status: 409, fr: "Cette demande a déjà reçu une réponse, ou a été retirée.", en: "This request has already been answered or withdrawn." },
  alreadyCertified: { status: 409, fr: "Cette structure est déjà certifiée sur cette période.", en: "This unit is already certified for that period." },
});
