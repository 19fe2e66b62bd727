import { index, text, uuid } from "drizzle-orm/pg-core";
import { unit } from "#domains/organisation/index.ts";
import { id, table, validity } from "#platform/database/columns.ts";

/** Which national unit (space, pole, committee) follows a charge of the loops (§26), as dated data. */
export const counterpart = table(
  "counterpart",
  {
    id: id(),
    /** Key of the mandate kind: the charge. */
    kindKey: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    decidedBy: uuid(),
    ...validity(),
  },
  (c) => [index().on(c.kindKey), index().on(c.unitId)],
);
