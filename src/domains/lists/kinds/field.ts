import { type SQL, sql } from "drizzle-orm";
import { type Message, searchable } from "#platform/language/index.ts";
import { fieldHelp, fieldNames } from "../messages/fields.ts";
import { instant, type Reader, reference } from "./cells.ts";
import type { begin, Fact } from "./facts.ts";

/** Something that a column of a list may bring. */
export interface Field {
  key: keyof typeof fieldNames;
  read: Reader;
  label: Message;
  help?: Message;
  /** Needed to create; a list that only updates may do without. */
  needed?: boolean;
  /** Characters at most. */
  max: number;
  /** Heads under which it is recognised, beside its labels; as {@link searchable} leaves them. */
  heads: readonly string[];
  /** What it says of the thing: compared, changed and given back. A field without a fact only finds, or is fixed once for all. */
  fact?: Fact;
  /** What an export says where there is no fact, from the row `it`. */
  told?: SQL;
  /** Where it is kept among what a line brings, when that is not under its own key. */
  as?: string;
}

type Options = Partial<Omit<Field, "key" | "read" | "label" | "heads">>;

/** A field, with the heads under which lists call it. */
export function field(key: Field["key"], read: Reader, heads: string, options: Options = {}): Field {
  const own = [fieldNames[key].fr as string, fieldNames[key].en as string, key];
  const all = [...own, ...heads.split(",")].map(searchable);
  return { key, read, label: fieldNames[key], max: 200, ...options, heads: [...new Set(all)] };
}

/** Under which key a line keeps what a field brings: what only finds begins with `_`. */
export const keyOf = ({ key, fact, as }: Field): string => as ?? (fact ? key : `_${key}`);

/** The identifier of a line in its source. */
export const id = (heads: string): Field =>
  field("id", reference, `id,identifiant,numero,n°,code,uid,uuid,ref,reference,${heads}`, {
    help: fieldHelp.id,
    told: sql`it.id`,
  });

/** The day on which something begins or ends, or the instant. */
export const dated = (key: Field["key"], fact: ReturnType<typeof begin>, heads: string): Field =>
  field(key, instant, heads, { help: fieldHelp.date, max: 40, fact });

/** The person of whom a line speaks. */
export const personField = field(
  "person",
  reference,
  "identifiant personne,id personne,personne id,person id,membre,member,militant,adherent,email,e mail,mail,adresse e mail,nom complet,full name,titulaire,holder",
  { needed: true, help: fieldHelp.person, told: sql`it.person_id` },
);

/** The unit of which a line speaks. */
export const unitField = field(
  "unit",
  reference,
  "identifiant structure,id structure,unit id,groupe,group,groupe d action,boucle,loop,espace,space,pole,comite,committee,instance",
  {
    needed: true,
    help: fieldHelp.unit,
    // The movement itself bears another id in each installation.
    told: sql`(select case when u.parent_id is null then 'mouvement' else u.id::text end from unit u where u.id = it.unit_id)`,
  },
);
