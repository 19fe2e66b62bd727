import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { judge, type Stated } from "#domains/mandates/index.ts";
import { db, row } from "#platform/database/index.ts";
import { aDatabase } from "../../../../tests/support/bare.ts";
import { isBalanced, type NonBinary } from "./full.ts";

aDatabase();
const stated: Stated[] = ["woman", "man", "nonbinary", null];
const ways: NonBinary[] = ["either", "different", "apart"];
const couples = stated.flatMap((a, index) => stated.slice(index).map((b): [Stated, Stated] => [a, b]));

describe("a balanced pair, as the database counts it", () => {
  it.each(ways)(
    "is what the organisation's rule says of any two people, non-binary counting %s",
    async (how) => {
      for (const [a, b] of couples) {
        const found = await row<{ full: boolean }>(
          db,
          sql`select ${isBalanced(how, "t", sql`true`)} as full
            from (values (1, ${a}::gender), (2, ${b}::gender)) as t(person_id, gender)`,
        );
        const said = judge({ rule: "pair", seats: 2 }, [a, b], how).state;
        expect([how, a, b, found?.full]).toEqual([how, a, b, said === "holds"]);
      }
    },
  );

  it.each(ways)("is never one person alone, nor the same twice: %s", async (how) => {
    for (const gender of stated) {
      const found = await row<{ full: boolean }>(
        db,
        sql`select ${isBalanced(how, "t", sql`true`)} as full
            from (values (1, ${gender}::gender), (1, ${gender}::gender)) as t(person_id, gender)`,
      );
      expect(found?.full).toBe(false);
    }
  });
});
