import type { Annex } from "#domains/texts/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Body, Change, Holder } from "./body.ts";

type Unit = Annex["units"][number];

/**
 * The chart that a proposed text would make (annex), beside the one in force: what is new, what goes, who arrives, who
 * leaves. Bodies are recognised by their kind and any of their names, people by their name.
 */
export function announcedChart(annex: Annex, inForce: readonly Body[]): Body[] {
  const alone = (kind: string, among: readonly { kind: string }[]) =>
    among.filter((one) => one.kind === kind).length === 1;
  // Of a kind that both have once, it is the same body under whatever name: the coordination.
  const known = (unit: Unit) =>
    inForce.find((body) => body.kind === unit.kind && namesOf(unit).has(said(body.name))) ??
    (unit.kind === "coordination" && alone(unit.kind, annex.units) && alone(unit.kind, inForce)
      ? inForce.find((body) => body.kind === unit.kind)
      : undefined);
  const proposed = annex.units.map((unit) => drawn(unit, annex, known(unit)));
  const ids = new Map(annex.units.map((unit, index) => [said(unit.name), proposed[index]!.id]));
  const hung = proposed.map((body, index) => {
    const above = annex.units[index]!.parent;
    return { ...body, parentId: above ? (ids.get(said(above)) ?? null) : null };
  });
  const kept = new Set(proposed.map(({ id }) => id));
  const gone = inForce
    .filter((body) => !kept.has(body.id) && announces(annex, body.kind))
    .map((body) => ({
      ...body,
      holders: body.holders.map((one) => ({ ...one, change: "gone" as const })),
      change: "gone" as const,
    }));
  return [...hung, ...gone];
}

/** A text that names no committee does not abolish committees: only kinds of which it speaks are compared. */
const announces = (annex: Annex, kind: string) => annex.units.some((unit) => unit.kind === kind);

function drawn(unit: Unit, annex: Annex, known: Body | undefined): Body {
  const named = peopleOf(unit, annex);
  const before = known?.holders ?? [];
  const same = (a: string, b: string | null) => b !== null && said(a) === said(b);
  const holders: Holder[] = named.map(({ name, title }) => ({
    name,
    title,
    role: null,
    change: known && !before.some((one) => same(name, one.name)) ? "new" : changeOf(known),
  }));
  const leaving = before
    .filter((one) => one.name !== null && !named.some(({ name }) => same(name, one.name)))
    .map((one) => ({ ...one, change: "gone" as const }));
  const speaksOfPeople = named.length > 0;
  return {
    id: known?.id ?? `new:${unit.kind}:${said(unit.name)}`,
    parentId: null,
    kind: unit.kind,
    slug: known?.slug ?? null,
    name: unit.kind === "coordination" && known ? known.name : unit.name,
    holders: [...holders, ...(speaksOfPeople ? leaving : before)],
    contact: unit.contact ?? null,
    joining: known?.joining ?? (unit.kind === "pole" ? "request" : "closed"),
    condition: unit.condition ?? known?.condition ?? null,
    parity: null,
    waived: null,
    change: known ? null : "new",
  };
}

const changeOf = (known: Body | undefined): Change => (known ? null : "new");

function peopleOf(unit: Unit, annex: Annex): { name: string; title: string | null }[] {
  const seats =
    unit.kind === "coordination"
      ? annex.coordinationMembers.map(({ name, role, space }) => ({ name, title: space ?? (role || null) }))
      : [];
  const tasks = annex.responsibilities
    .filter((one) => said(one.unit) === said(unit.name))
    .flatMap(({ people, task }) => people.map((name) => ({ name, title: task || null })));
  const people = new Map<string, { name: string; title: string | null }>();
  for (const one of [...unit.leads.map((name) => ({ name, title: null })), ...seats, ...tasks]) {
    const there = people.get(said(one.name));
    if (!there) people.set(said(one.name), one);
    else if (there.title === null) people.set(said(one.name), { ...there, title: one.title });
  }
  return [...people.values()];
}

const said = (name: string) => searchable(name).replace(/^(espace|pole|comite|reseau) /, "");
const namesOf = (unit: Unit) => new Set([unit.name, ...unit.aliases].map(said));
