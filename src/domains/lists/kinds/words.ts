import { searchable } from "#platform/language/index.ts";

function table(entries: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(entries).flatMap(([value, words]) =>
      words.split(",").map((word) => [searchable(word), value] as const),
    ),
  );
}

/** How lists write what a person says of their gender. */
export const genders = table({
  woman: "f,femme,fem,feminin,female,woman,w,mme,madame,mlle,mademoiselle,mrs,ms,miss,elle,she",
  man: "h,m,homme,masculin,masc,male,man,mr,m.,monsieur,il,he",
  nonbinary:
    "nb,n b,x,non binaire,nonbinaire,non-binaire,nonbinary,non binary,autre,other,iel,they,neutre,mx",
});

/** How lists name the two languages of the screens. */
export const languageWords = table({
  fr: "fr,fra,fre,francais,french,fr fr",
  en: "en,eng,anglais,english,en gb,en us",
});

/** How lists say in what way a person was appointed. */
export const meansWords = table({
  nomination: "nomination,nommee,nomme,nomme e,designation,designe,designee,appointed",
  consensus: "consensus,consentement,par consensus,consent",
  election: "election,elu,elue,elu e,vote,elected,scrutin",
  by_right: "by_right,by right,de droit,droit,ex officio,membre de droit",
});

/** How lists name public offices. */
export const officeWords = table({
  mp: "mp,depute,deputee,depute e,deputes,an,assemblee nationale",
  mep: "mep,eurodepute,eurodeputee,eurodepute e,depute europeen,deputee europeenne,parlement europeen",
  senator: "senator,senateur,senatrice,senateur rice,senat",
  mayor: "mayor,maire,mairesse",
  councillor:
    "councillor,conseiller,conseillere,conseiller e,conseiller ere,conseiller municipal,conseillere municipale,conseiller departemental,conseillere departementale,conseiller regional,conseillere regionale,elu local,elue locale",
  other: "other,autre",
});

/** The forms under which an inclusive word is looked for: « Trésorier·ère » is also « Trésorier ». */
export function formsOf(label: string): string[] {
  const short = label.replace(/[·•.]\p{L}+(?:[·•.]s)?/gu, "");
  const joined = label.replace(/[·•.](\p{L}+)/gu, "$1");
  const feminine = label.replace(/eur[·•.]rice/gu, "rice").replace(/(\p{L})er[·•.]ère/gu, "$1ère");
  return [...new Set([label, short, joined, feminine].map(searchable))];
}
