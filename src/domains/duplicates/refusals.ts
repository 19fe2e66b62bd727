import { defineRefusals } from "#platform/errors/index.ts";

/** Why two records are not made one. */
export const refuseDuplicates = defineRefusals("duplicates", {
  oneself: { status: 422, fr: "C’est deux fois la même fiche.", en: "These are the same record." },
  yours: { status: 403, fr: "L’une de ces fiches est la vôtre et l’autre tient un mandat : demandez à quelqu’un d’autre de les comparer.", en: "One of these records is yours and the other holds a mandate: ask someone else to compare them." },
  mandatesClash: {
    status: 409,
    fr: "Les mandats de ces deux fiches ne vont pas ensemble : parité, cumul ou nombre de places. Mettez d’abord fin à l’un d’eux, puis recommencez.",
    en: "The mandates of these two records do not go together: parity, incompatibility or number of seats. End one of them first, then try again.",
  },
  held: {
    status: 409,
    fr: "Une démarche en cours a besoin de ces deux fiches : un consensus, une candidature ou un plan, par exemple. Menez-la à son terme ou retirez-la, puis recommencez.",
    en: "Something under way needs both records: a consensus, a candidacy or a plan, for example. Complete it or withdraw it, then try again.",
  },
});
