import type { ComponentChildren } from "preact";
import type { PublicFact } from "#domains/kinds/index.ts";
import { t } from "#platform/language/index.ts";
import { areFew } from "#platform/personal/few.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import type { Unit, UnitKind } from "../unit.ts";

type Props = {
  unit: Unit;
  kind: UnitKind | null;
  members: number;
  under: Unit[];
  /** Who answers for what, as the domain of mandates says it. */
  pieces: ComponentChildren[];
  places: string[];
  /** How people become members of it. */
  joining: ComponentChildren;
};

/** What anyone may know of a unit, as its kind says: what it is, where and when it meets, who answers for what. */
export function Presentation({ unit, kind, members, under, pieces, places, joining }: Props) {
  const shown = (fact: PublicFact) => shows(unit, kind, fact);
  const facts = [
    {
      term: t(m.meeting),
      value: shown("meeting") ? (unit.meeting ?? (unit.kind === "group" ? t(m.meetingUnknown) : null)) : null,
    },
    { term: places.length > 1 ? t(m.coversLine) : t(m.inPlace), value: where(unit, places) },
    {
      term: t(m.contactLine),
      value:
        shown("contact") && unit.contactEmail ? (
          <a href={`mailto:${unit.contactEmail}`}>{unit.contactEmail}</a>
        ) : null,
    },
    { term: t(m.joinCondition), value: unit.closedAt ? null : unit.joinCondition },
  ].filter(({ value }) => value);
  return (
    <>
      {unit.description ? (
        <p class="lead" dir="auto">
          {unit.description}
        </p>
      ) : null}
      {facts.length > 0 ? <Definitions items={facts} /> : null}
      <Counts under={under} members={shown("members") && kind?.hasMembers ? members : null} />
      {joining}
      {pieces}
      {shown("under") ? <Under unit={unit} under={under} /> : null}
    </>
  );
}

// A closed unit no longer meets, and nobody answers for it: its head says what became of it.
export const shows = (unit: Unit, kind: UnitKind | null, fact: PublicFact) =>
  !unit.closedAt && (kind?.shows.includes(fact) ?? false);

/** The places of a unit in words; nothing for a loop that has the name of its own. */
const where = (unit: Unit, places: string[]) =>
  places.length === 1 && places[0] === unit.name && unit.kind !== "group" ? null : places.join(" · ");

/** How many members, hidden below five, and how many units of each kind are under this one. */
function Counts({ members, under }: { members: number | null; under: Unit[] }) {
  const few = members !== null && areFew(members);
  if (!members && under.length === 0) return null;
  return (
    <Figures>
      {members ? (
        <Figure
          figure={few ? t(m.fewMembers) : t.number(members)}
          label={t(m.members, { count: few ? 4 : members })}
        />
      ) : null}
      {byKind(under).map(([kind, some]) => (
        <Figure
          key={kind}
          figure={t.number(some.length)}
          label={t.term(kind, some.length > 1 ? "plural" : "singular")}
        />
      ))}
    </Figures>
  );
}

/** Units in groups of one kind, in the order in which they come. */
function byKind(units: readonly Unit[]): [kind: string, units: Unit[]][] {
  return [...Map.groupBy(units, (one) => one.kind)];
}

// More than these are searched in the list of all units.
const listed = 120;

function Under({ unit, under }: { unit: Unit; under: Unit[] }) {
  return (
    <>
      {byKind(under).map(([kind, some]) => (
        <Section key={kind} title={t.term(kind, some.length > 1 ? "Plural" : "Singular")}>
          <List columns={some.length > 6}>
            {some.slice(0, listed).map((one) => (
              <Row
                key={one.id}
                href={`/unites/${one.slug}`}
                title={<bdi>{one.name}</bdi>}
                meta={one.meeting ?? one.description}
              />
            ))}
          </List>
          {some.length > listed ? (
            <p>
              <a href={`/structures?type=${kind}&dans=${unit.slug}`}>{t(m.all, { count: some.length })}</a>
            </p>
          ) : null}
        </Section>
      ))}
    </>
  );
}
