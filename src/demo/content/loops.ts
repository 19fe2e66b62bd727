import { ABROAD_LOOPS } from "./places/abroad.ts";
import { DEPARTMENTS } from "./places/departments.ts";
import { slugify, typeset } from "./typography.ts";

/** A loop: the groups of one department, or of French people of one part of the world. */
export interface Loop {
  /** Code of the department ("07", "2A", "974"), or E1 to E8 abroad. */
  readonly code: string;
  readonly slug: string;
  /** « Ardèche ». */
  readonly name: string;
  /** « Boucle de l’Ardèche ». */
  readonly title: string;
  /** « de l’Ardèche », « du Nord », « des Français·es du Benelux ». */
  readonly of: string;
  /** « en Ardèche », « dans le Nord », « à Paris ». */
  readonly in: string;
  readonly kind: "department" | "abroad";
  /** Numbers of the constituencies abroad; empty for a department. */
  readonly constituencies: readonly number[];
  readonly contactEmail: string;
}

/** The loop in which the named cast lives. */
export const HOME_LOOP = "ardeche";

/** 96 metropolitan departments, 5 overseas, 8 loops abroad. */
export const LOOPS: readonly Loop[] = [...DEPARTMENTS.map(departmentLoop), ...ABROAD_LOOPS.map(abroadLoop)];

/** The loop with this slug. Throws when there is none. */
export function loopCalled(slug: string): Loop {
  const loop = LOOPS.find((candidate) => candidate.slug === slug);
  if (!loop) throw new RangeError(`No loop is called ${slug}`);
  return loop;
}

function departmentLoop([code, name, article, preposition]: (typeof DEPARTMENTS)[number]): Loop {
  const inside = preposition === "dans" ? `dans ${withArticle(article, name)}` : `${preposition} ${name}`;
  return loop({
    code,
    name,
    of: genitive(article, name),
    in: inside,
    kind: "department",
    constituencies: [],
  });
}

function abroadLoop({ code, name, in: inside, constituencies }: (typeof ABROAD_LOOPS)[number]): Loop {
  return loop({ code, name, of: `des ${name}`, in: inside, kind: "abroad", constituencies });
}

function loop(written: Omit<Loop, "slug" | "title" | "contactEmail">): Loop {
  const slug = slugify(written.name);
  return {
    ...written,
    name: typeset(written.name),
    of: typeset(written.of),
    in: typeset(written.in),
    slug,
    title: typeset(`Boucle ${written.of}`),
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
