import { defineRefusals } from "#platform/errors/index.ts";

/** Why an invitation or a wave says no. */
export const refuseInvitations = defineRefusals("invitations", {
  nobody: { status: 422, field: "unit", fr: "Personne à inviter ici : tout le monde l’a déjà été, ou n’a pas d’adresse e-mail.", en: "Nobody to invite here: everyone has already been invited, or has no e-mail address." },
  deadLink: { status: 410, fr: "Cette invitation a déjà servi ou n’est plus valable. Si vous avez répondu, connectez-vous avec votre adresse e-mail.", en: "This invitation has been used or is no longer valid. If you have answered, sign in with your e-mail address." },
  sharedAddress: { status: 409, fr: "Quelqu’un d’autre se connecte déjà avec cette adresse. Demandez à votre groupe d’en noter une autre pour vous.", en: "Someone else already signs in with this address. Ask your group to record another one for you." },
  noConsent: { status: 422, field: "consent", fr: "Il manque votre accord : cochez la case, ou dites que vous ne souhaitez pas participer.", en: "Your agreement is missing: tick the box, or say that you do not want to take part." },
  taken: { status: 409, fr: "Cette vague existe déjà, avec d’autres choix. Ouvrez un nouveau formulaire.", en: "This wave already exists, with other choices. Open a new form." },
  stopped: { status: 409, fr: "Cette vague est arrêtée.", en: "This wave is stopped." },
});
