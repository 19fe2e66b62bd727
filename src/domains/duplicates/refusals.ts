import { defineRefusals } from "#platform/errors/index.ts";

/** Why two records are not made one. */
export const refuseDuplicates = defineRefusals("duplicates", {
  oneself: { status: 422, fr: "C’est deux fois la même fiche.", en: "These are the same record." },
  yours: { status: 403, fr: "L’une de ces fiches est la vôtre et l’autre tient un mandat : demandez à quelqu’un d’autre de les comparer.", en: "One of these records is yours and the other holds a mandate: ask someone else to compare them." },
  held: { status: 409, fr: "Ces deux fiches ne peuvent pas être réunies : une règle de « {table} » s’y oppose.", en: "These two records cannot be made one: a rule of “{table}” stands against it." },
});
