import { defineMessages } from "#platform/language/messages.ts";

export const m = defineMessages("people", {
  powerErase: { fr: "Effacer une personne à sa demande", en: "Erase a person at their request" },
  erasedSubject: { fr: "Votre demande d’effacement", en: "Your request to be erased" },
  erasedBody: {
    fr: "Bonjour,\n\nVos données sont effacées. Ce message est le dernier : votre adresse disparaît avec lui, sept jours après l’envoi.\n\nCe qui reste ne porte plus votre nom. Cette page dit quoi, et pourquoi :\n{link}\n\nSi vous n’avez rien demandé, écrivez au mouvement.\n",
    en: "Hello,\n\nYour data has been erased. This is the last message: your address goes with it, seven days after it is sent.\n\nWhat remains no longer bears your name. This page says what, and why:\n{link}\n\nIf you did not ask for this, write to the movement.\n",
  },
});
