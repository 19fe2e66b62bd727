import abroad from "./places/abroad.json" with { type: "json" };
import departments from "./places/departments.json" with { type: "json" };
import { slugify, typeset } from "./typography.ts";

/** A loop: the groups of one department, or of French people of one part of the world. */
export interface Loop {
  /** Code of the department ("07", "2A", "974"), or E1 to E8 abroad. */
  readonly code: string;
  readonly slug: string;
  /** « Ardèche ». */
  readonly name: string;
  /** « de l’Ardèche », « du Nord », « des Français·es du Benelux ». */
  readonly of: string;
  readonly kind: "department" | "abroad";
  /** Numbers of the constituencies abroad; empty for a department. */
  readonly constituencies: readonly number[];
  readonly contactEmail: string;
}

/**
 * The 96 metropolitan and 5 overseas departments whose groups form a loop.
 */
export const DEPARTMENTS = departments as [code: string, name: string, article: string][];

/** A loop of French people abroad: one or several of the eleven constituencies, and towns where groups meet. */
export const ABROAD_LOOPS = abroad as (Omit<(typeof abroad)[number], "towns"> & {
  towns: [town: string, country: string][];
})[];

/** The loop in which the named cast lives. */
export const HOME_LOOP = "ardeche";

/** 96 metropolitan departments, 5 overseas, 8 loops abroad. */
export const LOOPS: readonly Loop[] = [...DEPARTMENTS.map(departmentLoop), ...ABROAD_LOOPS.map(abroadLoop)];

function departmentLoop([code, name, article]: (typeof DEPARTMENTS)[number]): Loop {
  return loop({ code, name, of: genitive(article, name), kind: "department", constituencies: [] });
}

function abroadLoop({ code, name, constituencies }: (typeof ABROAD_LOOPS)[number]): Loop {
  return loop({ code, name, of: `des ${name}`, kind: "abroad", constituencies });
}

function loop(written: Omit<Loop, "slug" | "contactEmail">): Loop {
  const slug = slugify(written.name);
  return {
    ...written,
    name: typeset(written.name),
    of: typeset(written.of),
    slug,
    contactEmail: `boucle.${slug}@example.org`,
  };
}

function withArticle(article: string, name: string): string {
  return article.endsWith("'") ? `${article}${name}` : `${article} ${name}`;
}

function genitive(article: string, name: string): string {
  if (article === "le") return `du ${name}`;
  if (article === "les") return `des ${name}`;
  if (article === "de" || article === "d'") return withArticle(article, name);
  return `de ${withArticle(article, name)}`;
}
