import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, primaryKey, text } from "drizzle-orm/pg-core";
import { day, table } from "#platform/database/columns.ts";

/** What a place may be, from the widest to the nearest. */
export const placeKinds = [
  "region",
  "department",
  /** Overseas, neither department nor region: Polynésie française, Saint-Martin… */
  "collectivity",
  "epci",
  "commune",
  /** Arrondissement of Paris, Lyon or Marseille, within its commune. */
  "district",
  /** One of the eleven constituencies of French people abroad. */
  "constituency_abroad",
] as const;
export type PlaceKind = (typeof placeKinds)[number];

const parent = () => text().references((): AnyPgColumn => place.id);

/** A place that the law defines, under its official code. */
export const place = table(
  "place",
  {
    /** Natural and stable: `commune:07019`, `departement:07`, `region:84`, `epci:200073245`, `etranger:03`. */
    id: text().primaryKey(),
    kind: text({ enum: placeKinds }).notNull(),
    /** INSEE code; SIREN for an EPCI; two digits for a constituency abroad. */
    code: text().notNull(),
    /** As the official code of places writes it, accents and capitals included. */
    name: text().notNull(),
    /** A department or an overseas collectivity. For an EPCI, the one where most of its people live. */
    departmentId: parent(),
    regionId: parent(),
    /** Null for the few communes, mostly islands, that belong to none. */
    epciId: parent(),
    /** The commune of a district. */
    communeId: parent(),
    /** Inhabitants at the last census; null where there is none. */
    population: integer(),
    postcodes: text().array().notNull().default([]),
    /** Codes of the communes that merged into this one: old lists still use them. */
    formerCodes: text().array().notNull().default([]),
    /** Null: since before our first edition of the code of places. */
    validFrom: day(),
    /** First day on which the place no longer exists; null: in force. */
    validTo: day(),
  },
  (t) => [
    index().on(t.departmentId, t.kind),
    index("place_code_prefix").on(t.code.op("text_pattern_ops")),
    index().using("gin", t.postcodes),
    index().using("gin", t.formerCodes),
    check("place_valid_before_it_ends", sql`${t.validFrom} < ${t.validTo}`),
  ],
);

/** How a name came to a place. */
export const nameKinds = [
  "official",
  /** What people type: « Paris 13 », a « communauté » without its initials. */
  "short",
  /** Of a commune that merged into this one, or of this one before it was renamed. */
  "former",
  /** Of a country, for a constituency abroad. */
  "country",
] as const;
export type NameKind = (typeof nameKinds)[number];

/** Every name under which a place is found. */
export const placeName = table(
  "place_name",
  {
    placeId: text()
      .notNull()
      .references(() => place.id),
    name: text().notNull(),
    /** The name as {@link searchName} makes it: no accent, no capital, no hyphen, no leading article. */
    searchName: text().notNull(),
    kind: text({ enum: nameKinds }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.searchName] }), index("place_name_prefix").on(t.searchName.op("text_pattern_ops")), index("place_name_trigrams").using("gin", t.searchName.op("gin_trgm_ops"))],
);
