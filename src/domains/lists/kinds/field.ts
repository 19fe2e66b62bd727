import { type SQL, sql } from "drizzle-orm";
import { type Message, searchable } from "#platform/language/index.ts";
import { fieldHelp, fieldNames } from "../messages/fields.ts";
import { type Reader, reference } from "./cells.ts";
import { column, type Fact } from "./facts.ts";

/** Something that a column of a list may bring. */
export interface Field {
  key: keyof typeof fieldNames;
  reader: Reader;
  label: Message;
  help?: Message;
  /** Needed to create; a list that only updates may do without. */
  needed?: boolean;
  /** Characters at most. */
  max: number;
  /** Heads under which it is recognised, beside its labels; as {@link searchable} leaves them. */
  heads: readonly string[];
  /** What it says of the thing: compared, changed and given back. Without it, it only finds, or is fixed once for all. */
  fact?: Fact;
  /** What an export says where there is no fact, from the row `it`. */
  told?: SQL;
  /** Under which key a line keeps what it brings: what only finds begins with `_`. */
  as: string;
}

type Options = Partial<Pick<Field, "needed" | "max" | "told" | "as" | "fact">> & {
  /** The column that holds it, where it is not called as the field is. */
  column?: string;
};

/** A field, with the heads under which lists call it. */
export function field(key: Field["key"], reader: Reader, heads: string, options: Options = {}): Field {
  const {
    column: name = key,
    told,
    as,
    fact = told || as ? undefined : column(name, reader.type),
    ...more
  } = options;
  const own = [fieldNames[key].fr as string, fieldNames[key].en as string, key];
  return {
    key,
    reader,
    label: fieldNames[key],
    help: (fieldHelp as Record<string, Message>)[key] ?? (reader.dated ? fieldHelp.date : undefined),
    max: reader.max ?? 200,
    heads: [...new Set([...own, ...heads.split(",")].map(searchable))],
    fact,
    told,
    as: as ?? (fact ? key : `_${key}`),
    ...more,
  };
}

/** The identifier of a line in its source. */
export const id = (heads: string): Field =>
  field("id", reference, `id,identifiant,numero,n°,code,uid,uuid,ref,reference,${heads}`, {
    told: sql`it.id`,
  });

/** The person of whom a line speaks. */
export const personField = field(
  "person",
  reference,
  "identifiant personne,id personne,personne id,person id,membre,member,militant,adherent,email,e mail,mail,adresse e mail,nom complet,full name,titulaire,holder",
  { needed: true, told: sql`it.person_id` },
);

/** The unit that a line is about. The movement itself has another id in each installation. */
export const unitField = field(
  "unit",
  reference,
  "identifiant structure,id structure,unit id,groupe,group,groupe d action,boucle,loop,espace,space,pole,comite,committee,instance",
  {
    needed: true,
    told: sql`(select case when u.parent_id is null then 'mouvement' else u.id::text end from unit u where u.id = it.unit_id)`,
  },
);
