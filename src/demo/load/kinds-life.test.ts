import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { mandateKindAsOf, unitKindAsOf } from "#domains/kinds/index.ts";
import { forgetMovement, movement } from "#domains/movement/index.ts";
import { missingTrainings } from "#domains/training/index.ts";
import { db, row } from "#platform/database/index.ts";
import { later, today } from "#platform/time/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { demoDates } from "../content/index.ts";
import { writeKindsLife } from "./kinds-life.ts";

const world = aWorld();

describe("kinds of the example movement", () => {
  it("hold a kind of its own, a change to come, trainings and powers lent", async () => {
    await someone("Maya", "woman", { kind: "loop_material", in: world.ardeche });
    await someone("Rami", "man", { kind: "loop_material", in: world.drome });
    const units = new Map([world.ardeche, world.drome].map(({ slug, id }) => [slug, id]));
    await db.transaction((tx) => writeKindsLife(tx, { units, dates: demoDates(today("Europe/Paris")) }));
    forgetMovement();
    expect((await unitKindAsOf("antenne", new Date()))?.joining).toBe("request");
    expect((await movement()).vocabulary.en.antenne?.plural).toBe("branches");
    expect((await mandateKindAsOf("animator", new Date()))?.termMonths).toBeNull();
    expect((await mandateKindAsOf("animator", later(new Date(), { days: 100 })))?.termMonths).toBe(24);
    const lent = await row<{ now: number; past: number }>(
      db,
      sql`select count(*) filter (where ends_at > now())::int as now, count(*) filter (where ends_at <= now())::int as past from delegation`,
    );
    expect(lent).toEqual({ now: 1, past: 1 });
    expect((await missingTrainings(db, [world.ardeche.id, world.drome.id])).length).toBeLessThanOrEqual(2);
  });
});
