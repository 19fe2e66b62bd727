import type { Domain } from "#platform/manifest/index.ts";

export const people: Domain = {
  name: "people",
  personalData: [
    {
      table: "person",
      columns: ["given_name", "family_name", "public_name", "place_id", "language", "search_name"],
      purpose: "Savoir à qui l’on parle et associer la personne à la vie du mouvement",
      basis: "consent",
      retention: "Jusqu’au retrait de l’accord, ou trois ans sans nouvelles",
      erasure: "anonymise",
    },
    {
      table: "person",
      columns: ["gender"],
      purpose: "Vérifier la parité des binômes et des collèges ; jamais affiché",
      basis: "consent",
      retention: "Jusqu’au retrait de l’accord",
      erasure: "delete",
    },
    {
      table: "person_email",
      columns: ["person_id", "address"],
      purpose: "Écrire à la personne et lui permettre de se connecter",
      basis: "consent",
      retention: "Jusqu’au retrait de l’accord, ou trois ans sans nouvelles",
      erasure: "delete",
    },
    {
      table: "age",
      columns: ["person_id", "born_on"],
      purpose: "Savoir si l’accord d’un parent est nécessaire",
      basis: "legal duty",
      retention: "Jusqu’à la majorité",
      erasure: "delete",
    },
    {
      table: "consent",
      columns: ["person_id", "purpose", "wording", "given_at", "withdrawn_at"],
      purpose: "Prouver ce que la personne a accepté, et quand",
      basis: "legal duty",
      retention: "Cinq ans après le retrait",
      erasure: "keep",
    },
    {
      table: "person_account",
      columns: ["person_id", "account_id"],
      purpose: "Savoir quel compte est celui de quelle personne",
      basis: "contract",
      retention: "Tant que le compte existe",
      erasure: "delete",
    },
  ],
};
