import type { Message } from "#platform/language/index.ts";
import { searchable } from "#platform/language/index.ts";
import { fh, fm } from "../messages/fields.ts";
import type { ThingKind } from "../schema.ts";

/** How the words of a cell are understood. */
export type Reading =
  | "text"
  | "line"
  | "reference"
  | "email"
  | "gender"
  | "day"
  | "instant"
  | "place"
  | "postcode"
  | "language"
  | "number"
  | "unitKind"
  | "mandateKind"
  | "means"
  | "office"
  | "slug";

/** Something that a column of a list may bring. */
export interface Field {
  key: keyof typeof fm;
  reading: Reading;
  label: Message;
  help?: Message;
  /** Needed to create; a list that only updates may do without. */
  needed?: boolean;
  /** Characters at most. */
  max: number;
  /** Heads under which it is recognised, beside its labels; as {@link searchable} leaves them. */
  heads: readonly string[];
}

type Options = Partial<Pick<Field, "needed" | "help" | "max">>;

function field(key: Field["key"], reading: Reading, heads: string, options: Options = {}): Field {
  const spoken = heads.split(",").map((head) => searchable(head));
  const own = [fm[key].fr as string, fm[key].en as string, key].map(searchable);
  return { key, reading, label: fm[key], max: 200, ...options, heads: [...new Set([...own, ...spoken])] };
}

const id = (heads: string) =>
  field("id", "reference", `id,identifiant,numero,n°,code,uid,uuid,ref,reference,${heads}`, { help: fh.id });
const day = (key: Field["key"], heads: string, options: Options = {}) =>
  field(key, "instant", heads, { help: fh.date, max: 40, ...options });
const person = field(
  "person",
  "reference",
  "identifiant personne,id personne,personne id,person id,membre,member,militant,adherent,email,e mail,mail,adresse e mail,nom complet,full name,titulaire,holder",
  { needed: true, help: fh.person },
);
const unit = field(
  "unit",
  "reference",
  "identifiant structure,id structure,unit id,groupe,group,groupe d action,boucle,loop,espace,space,pole,comite,committee,instance",
  { needed: true, help: fh.unit },
);

/** What each kind of list may bring: a fixed vocabulary, in the order of the files to fill in. */
export const fieldsOf: Record<ThingKind, readonly Field[]> = {
  people: [
    id("numero d adherent,adherent,member id,id personne,identifiant personne,person id"),
    field("given_name", "text", "prenoms,first name,firstname,forename", { needed: true }),
    field("family_name", "text", "nom de famille,nom d usage,last name,lastname,surname", { needed: true }),
    field("email", "email", "email,e mail,mail,courriel,adresse mail,adresse electronique", { max: 254 }),
    field("gender", "gender", "sexe,sex,civilite,title", { help: fh.gender }),
    field("born_on", "day", "ne e le,nee le,ne le,naissance,birthday,born on,date of birth,birthdate", {
      help: fh.date,
    }),
    field("place", "place", "commune,ville,city,town,code insee,insee,code commune,lieu,adresse ville", {
      help: fh.place,
    }),
    field("postcode", "postcode", "cp,codepostal,zip,zip code,postal code"),
    field("language", "language", "lang,langue parlee"),
    field("public_name", "text", "pseudonyme,pseudo,display name", { help: fh.public_name }),
  ],
  units: [
    id("id structure,identifiant structure,unit id,numero du groupe"),
    field("kind", "unitKind", "type de structure,categorie,niveau,type de groupe,level,category", {
      needed: true,
    }),
    field("name", "line", "nom,name,intitule,denomination,nom du groupe,group name,groupe", {
      needed: true,
      max: 120,
    }),
    field(
      "parent",
      "reference",
      "parent,rattachement,rattache a,rattachee a,sous,boucle,loop,au dessus,parent id,boucle departementale",
      {
        help: fh.parent,
      },
    ),
    field("place", "place", "commune,ville,lieu,departement,department,territoire,code insee,insee,city", {
      help: fh.place,
    }),
    field("postcode", "postcode", "cp,codepostal,zip"),
    field("contact", "email", "contact,email,e mail,mail,courriel,adresse e mail", { max: 254 }),
    field("meeting", "text", "reunion,rendez vous,lieu de reunion,meeting", { max: 300 }),
    field("description", "text", "description,a propos,about", { max: 2000 }),
    field("join_condition", "text", "condition,conditions", { max: 1000 }),
    field("founded_on", "day", "creation,cree le,creee le,fondation,founded,created on", { help: fh.date }),
    field("name_of", "line", "nom avec de", { max: 140 }),
    field("slug", "slug", "slug,adresse,url", { max: 60 }),
  ],
  memberships: [
    person,
    unit,
    day("started_on", "depuis,debut,start,date d entree,date d adhesion,since,joined on,arrivee"),
    day("ended_on", "fin,end,date de sortie,jusqu a,until,left on,depart"),
  ],
  mandates: [
    id("id mandat,mandate id"),
    field(
      "mandate",
      "mandateKind",
      "type,kind,fonction,charge,role,responsabilite,type de mandat,mandate kind",
      {
        needed: true,
      },
    ),
    unit,
    person,
    field("title", "text", "titre,libelle,precision", { max: 120 }),
    day("starts_on", "debut,depuis,date de debut,start,start date,since,from"),
    day("ends_on", "fin,date de fin,jusqu a,end,end date,until,to"),
    field("means", "means", "designation,nomination,mode,means,how"),
  ],
  offices: [
    id("id mandat public,office id"),
    field("office", "office", "mandat,mandat public,type,kind,charge,mandat electif", { needed: true }),
    person,
    field("place", "place", "departement,department,territoire,lieu", { help: fh.place }),
    field("constituency", "number", "circo,numero de circonscription,n circonscription,constituency number", {
      max: 3,
    }),
    field("starts_on", "day", "debut,depuis,date de debut,start,since,elu le,elected on", {
      needed: true,
      help: fh.date,
    }),
    field("ends_on", "day", "fin,date de fin,end,until", { help: fh.date }),
  ],
};

/** A field of a kind of list by its key. */
export function fieldOf(kind: ThingKind, key: string): Field | undefined {
  return fieldsOf[kind].find((one) => one.key === key);
}
