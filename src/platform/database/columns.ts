import { date, snakeCase, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Day } from "#platform/time/index.ts";
import { newId } from "./ids.ts";

/** A table whose camelCase columns are snake_case in PostgreSQL. */
export const table = snakeCase.table;

/** Primary key: a UUIDv7 made by the program. */
export const id = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => newId());

/** An instant, in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** A calendar day, in the movement's zone. */
export const day = () => date({ mode: "string" }).$type<Day>();

/** The instant at which the row was made. */
export const createdAt = () => instant().notNull().defaultNow();

/** Validity of dated data: from `validFrom`, up to but excluding `validTo` (null: still in force). */
export const validity = () => ({ validFrom: instant().notNull().defaultNow(), validTo: instant() });
