import { mandate } from "#domains/mandates/index.ts";
import { certification, membership, unit, unitPlace, unitVersion } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { office, right, rightDeclined } from "../schema.ts";

/** Everything from which rights follow, as it stands in the tables. */
export async function everything() {
  return {
    mandates: await db.select().from(mandate),
    memberships: await db.select().from(membership),
    offices: await db.select().from(office),
    rights: await db.select().from(right),
    declined: await db.select().from(rightDeclined),
    certifications: await db.select().from(certification),
    units: await db.select().from(unit),
    versions: await db.select().from(unitVersion),
    places: await db.select().from(unitPlace),
  };
}
type Everything = Awaited<ReturnType<typeof everything>>;

const during = (at: Date, from: Date | null, to: Date | null) =>
  (from === null || from <= at) && (to === null || to > at);

/** Who is where by right at an instant, as the tables say it: `person kind unit`, an empty kind for membership. */
export function written({ mandates, memberships }: Everything, at: Date): string[] {
  const members = memberships.filter((m) => m.rightId && during(at, m.startedAt, m.endedAt));
  const held = mandates.filter((m) => m.rightId && during(at, m.startsAt, m.endsAt));
  return [
    ...members.map((m) => `${m.personId}  ${m.unitId}`),
    ...held.map((m) => `${m.personId} ${m.kindKey} ${m.unitId}`),
  ].sort();
}

/** The same, counted again by hand, one instant at a time, without looking at what is written. */
export function recounted(all: Everything, at: Date): string[] {
  const explicit = new Set([
    ...all.mandates
      .filter((m) => !m.rightId && during(at, m.startsAt, m.endsAt))
      .map((m) => `${m.personId} ${m.kindKey} ${m.unitId}`),
    ...all.memberships
      .filter((m) => !m.rightId && during(at, m.startedAt, m.endedAt))
      .map((m) => `${m.personId}  ${m.unitId}`),
  ]);
  return givenAt(all, at).filter((what) => !explicit.has(what));
}

/** What rules give to people at an instant, whether they hold the same by themselves or not. */
export function givenAt(all: Everything, at: Date): string[] {
  const rules = all.rights.filter((rule) => during(at, rule.validFrom, rule.validTo));
  const held = new Set(
    all.mandates
      .filter((m) => !m.rightId && during(at, m.startsAt, m.endsAt))
      .map((m) => `${m.personId} ${m.kindKey} ${m.unitId}`),
  );
  const given = new Set<string>();
  for (let before = -1; before !== given.size; ) {
    before = given.size;
    for (const rule of rules)
      for (const [personId, unitId] of led(all, rule, [...held], at)) {
        const no = all.declined.some(
          (d) =>
            d.personId === personId &&
            d.unitId === unitId &&
            d.rightKey === rule.key &&
            during(at, d.declinedAt, d.takenBackAt),
        );
        if (no && rule.mayDecline) continue;
        const what = `${personId} ${rule.givesKind ?? ""} ${unitId}`;
        given.add(what);
        if (rule.givesKind) held.add(what);
      }
  }
  return [...given].sort();
}

type Rule = Everything["rights"][number];

function led(all: Everything, rule: Rule, held: string[], at: Date): [person: string, unit: string][] {
  const { source, target } = rule;
  if (source.from === "office") {
    const offices = all.offices.filter((o) => source.offices.includes(o.kind) && inOffice(o, at));
    return offices.flatMap((o) => {
      const there = all.units.filter((u) => {
        const now = asItWas(all, u.id, at);
        if (!now) return false;
        if (target.to === "unit") return u.id === target.unitId;
        if (target.to === "kind") return now.kind === target.unitKind;
        const covers = [now.placeId, ...all.places.filter((p) => p.unitId === u.id).map((p) => p.placeId)];
        return (
          target.to === "place" &&
          now.kind === target.unitKind &&
          covers.includes(o.placeId) &&
          o.placeId !== null
        );
      });
      return there.map((u): [string, string] => [o.personId, u.id]);
    });
  }
  return held.flatMap((one) => {
    const [personId, kind, unitId] = one.split(" ") as [string, string, string];
    const ground = asItWas(all, unitId, at);
    if (!ground || !source.kinds.includes(kind)) return [];
    if (source.unitKinds.length > 0 && !source.unitKinds.includes(ground.kind)) return [];
    const certified = all.certifications.some((c) => c.unitId === unitId && during(at, c.startsAt, c.endsAt));
    if (source.certifiedOnly && !certified) return [];
    if (target.to === "above") {
      const found: string[] = [];
      for (let id: string | null = unitId; id; ) {
        const step = asItWas(all, id, at);
        if (step?.kind === target.unitKind) found.push(id);
        id = step?.parentId ?? null;
      }
      return found.map((id): [string, string] => [personId, id]);
    }
    return all.units
      .filter((u) => {
        const now = asItWas(all, u.id, at);
        return (
          now &&
          (target.to === "unit"
            ? u.id === target.unitId
            : target.to === "kind" && now.kind === target.unitKind)
        );
      })
      .map((u): [string, string] => [personId, u.id]);
  });
}

function inOffice({ startsOn, endsOn }: Everything["offices"][number], at: Date): boolean {
  const day = dayOf(at, "Europe/Paris");
  return startsOn <= day && (endsOn === null || endsOn >= day);
}

/** What a unit was at an instant; before it was first known, as it was then. */
function asItWas({ units, versions }: Everything, unitId: string, at: Date) {
  const now = units.find((u) => u.id === unitId)!;
  if (now.closedAt && now.closedAt <= at) return null;
  const history = versions
    .filter((v) => v.unitId === unitId)
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || (a.id < b.id ? -1 : 1));
  if (history.length === 0) return now;
  return history.find((v, index) => during(at, index === 0 ? null : v.validFrom, v.validTo)) ?? null;
}
