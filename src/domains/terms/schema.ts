import { index, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { mandate } from "#domains/mandates/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";

/** What is handed over at the end of a mandate, ticked off one by one. */
export const handoverItem = table(
  "handover_item",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    label: text().notNull(),
    doneAt: instant(),
    doneBy: uuid(),
  },
  (item) => [uniqueIndex().on(item.mandateId, item.position)],
);

/** What the movement says to someone who leaves a mandate. */
export const thanks = table(
  "thanks",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    body: text().notNull(),
    byId: uuid(),
    at: createdAt(),
  },
  (said) => [index().on(said.mandateId)],
);

/** A letter said that a mandate ends in so many days: each is written once. */
export const termNotice = table(
  "term_notice",
  {
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    /** The end that was told: a term that is prolonged is told again. */
    endsAt: instant().notNull(),
    /** 60 or 14. */
    daysBefore: integer().notNull(),
    at: createdAt(),
  },
  (notice) => [primaryKey({ columns: [notice.mandateId, notice.endsAt, notice.daysBefore] })],
);

const asLongAsTheMandate = {
  with: { fr: "Aussi longtemps que le mandat", en: "As long as the mandate" },
} as const;

personal(handoverItem, {
  columns: ["doneBy"],
  purpose: { fr: "Transmettre ce qui va avec un mandat, de la personne qui part à celle qui prend la suite", en: "To hand over what goes with a mandate, from the person leaving to their successor" },
  basis: "membership",
  keep: asLongAsTheMandate,
  erase: "anonymise",
});

personal(handoverItem, {
  columns: ["label"],
  purpose: { fr: "Lister ce qui se transmet avec un mandat", en: "To list what is handed over with a mandate" },
  basis: "membership",
  keep: asLongAsTheMandate,
  erase: ownWords,
});

personal(thanks, {
  columns: ["byId"],
  purpose: { fr: "Savoir qui remercie une personne à la fin de son mandat", en: "To know who thanks a person at the end of their mandate" },
  basis: "membership",
  keep: asLongAsTheMandate,
  erase: "anonymise",
});

personal(thanks, {
  columns: ["body"],
  purpose: { fr: "Remercier une personne à la fin de son mandat ; lu par elle et par les personnes qui nomment là où elle l’a tenu", en: "To thank a person at the end of their mandate; read by them and by those who appoint there" },
  basis: "membership",
  keep: asLongAsTheMandate,
  erase: {
    keep: { fr: "Ces mots appartiennent à la personne remerciée et partent avec elle", en: "These words belong to the person thanked and go with them" },
  },
});
