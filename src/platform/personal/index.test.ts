import { describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { type Actor, system, visitor } from "#platform/policy/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { logAccess } from "./index.ts";
import { sighting } from "./schema.ts";

aDatabase();
const nour: Actor = { personId: newId(), name: "Nour", grants: [], memberOf: [] };

describe("a look at other people's data", () => {
  it("is logged with who looked, where, at what and at how many", async () => {
    const unit = newId();
    await logAccess(nour, "/unites/:slug/membres", ["unit", unit], 12);
    expect(await db.select().from(sighting)).toMatchObject([
      {
        viewerId: nour.personId,
        page: "/unites/:slug/membres",
        subjectKind: "unit",
        subjectId: unit,
        count: 12,
      },
    ]);
  });

  it("is nothing when the page named nobody, or nobody in particular looked", async () => {
    await db.delete(sighting);
    await logAccess(nour, "/x", ["unit", newId()], 0);
    await logAccess(visitor, "/x", ["unit", newId()], 3);
    await logAccess(system, "/x", ["unit", newId()], 3);
    expect(await db.select().from(sighting)).toEqual([]);
  });
});
