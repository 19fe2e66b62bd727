import { defineMessages, words } from "#platform/language/index.ts";

/** Kinds of lists, as one chooses among them. */
export const kindNames = defineMessages("lists.kind", { people: words.people, units: words.units, memberships: { fr: "Participations", en: "Memberships" }, mandates: words.mandates, offices: { fr: "Mandats publics", en: "Public offices" } });

/** What each list holds. */
export const kindHelp = defineMessages("lists.kindHelp", {
  people: { fr: "Les personnes que vous connaissez : nom, adresse, ce qui sert à la parité et à l’âge.", en: "The people you know: name, address, and what is needed for parity and age." },
  units: { fr: "Ce dont le mouvement est fait : {@loop.plural}, {@group.plural}, {@space.plural}, {@pole.plural}, {@committee.plural}.", en: "What the movement is made of: {@loop.plural}, {@group.plural}, {@space.plural}, {@pole.plural}, {@committee.plural}." },
  memberships: { fr: "Qui participe à quelle structure.", en: "Who takes part in which unit." },
  mandates: { fr: "Qui répond de quoi : animation, référent·es, responsables.", en: "Who is responsible for what: facilitators, liaisons, leads." },
  offices: { fr: "Qui est député·e, maire, conseiller·ère, et pour quel territoire.", en: "Who is an MP, a mayor, a councillor, and for which territory." },
});
