import { integer, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/declare.ts";

/** How many attempts came from one address at one rate-limited action (`door`) in a window of time, for all instances. */
export const knock = table(
  "knock",
  {
    door: text().notNull(),
    windowStart: instant().notNull(),
    times: integer().notNull(),
  },
  (k) => [primaryKey({ columns: [k.door, k.windowStart] })],
);

personal(knock, {
  columns: ["door"],
  purpose: { fr: "Arrêter les essais trop nombreux venus d’une même adresse, dont seule une empreinte est gardée", en: "To stop too many attempts from one address, of which only a hash is kept" },
  basis: "legitimateInterest",
  keep: { days: 1, after: "windowStart", since: { fr: "l’essai", en: "the attempt" }, how: "delete" },
  erase: {
    keep: { fr: "L’empreinte disparaît en un jour et ne mène à personne", en: "The hash goes within a day and leads to nobody" },
  },
});
