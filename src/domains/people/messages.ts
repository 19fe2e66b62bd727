import { defineMessages } from "#platform/language/messages.ts";

export const m = defineMessages("people", { powerErase: { fr: "Effacer une personne qui le demande", en: "Erase a person who asks for it" } });
