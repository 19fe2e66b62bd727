import type { Ctx } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import type { PanelGround } from "#platform/manifest/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import type { Tab } from "#ui/tabs.tsx";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import { kindOf, type Unit, type UnitKind } from "../unit.ts";
import { maySee } from "./mandates/access.ts";

/** Powers of which one opens the manage side of a unit. */
export const managingPowers = [
  "organisation.manage",
  "organisation.appoint",
  "organisation.see-members",
  "organisation.accept",
] as const;

/** Where a tab leads, under the key that pages give. */
interface Place {
  key: string;
  label: string;
  href: string;
  /** The tab under which it stands. */
  under?: string;
}

/** The tabs of a unit's page, in the same order everywhere; the second row is that of the tab which is open. */
export interface UnitTabs {
  first: Tab[];
  second: { label: string; tabs: Tab[] } | null;
}

/** What this person finds on the page of a unit: what anyone reads, then what those who look after it do. */
export async function tabsOf(c: Ctx, unit: Unit, current: string): Promise<UnitTabs> {
  const { t, actor, house } = c.var;
  const kind = await kindOf(unit);
  const ground: PanelGround = { ...unit, requires: kind?.requiredRoles ?? [] };
  const panels = house.panels
    .filter(({ kinds }) => kinds === "all" || kinds.includes(unit.kind))
    .filter((panel) => panel.shown?.(ground, actor) ?? true)
    .map(
      (panel): Place => ({
        key: panel.key,
        label: panel.tab(t),
        href: panel.href(ground),
        under: panel.under,
      }),
    );
  const managed = [
    ...managePlaces(t, actor, unit, kind),
    ...panels.filter(({ under }) => under === "manage"),
  ];
  const read = panels.filter(({ under }) => under !== "manage");
  const stands = (key: string | undefined) => read.some((place) => place.key === key && !place.under);
  const top = read.filter(({ under }) => !stands(under));
  const rows: { place: Place; below: Place[] }[] = [
    { place: ownPlace(unit, "presentation", t(m.presentation), ""), below: [] },
    ...manageRow(t, managed),
    ...top.map((place) => ({ place, below: read.filter(({ under }) => under === place.key) })),
    { place: ownPlace(unit, "history", t(mu.history), "/histoire"), below: [] },
  ];
  const open = rows.find(({ place, below }) => [place, ...below].some(({ key }) => key === current));
  const tab = ({ label, href, key }: Place): Tab => ({ label, href, current: key === current });
  return {
    first: rows.map(({ place, below }) =>
      below.length > 0 && below.some(({ key }) => key === current)
        ? { ...tab(place), current: "within" as const }
        : tab(place),
    ),
    second:
      open && open.below.length > 0
        ? { label: open.place.label, tabs: secondOf(open.place, open.below).map(tab) }
        : null,
  };
}

const ownPlace = (unit: Unit, key: string, label: string, path: string): Place => ({
  key,
  label,
  href: `/unites/${unit.slug}${path}`,
});

// « Gérer » leads to the first thing that this person may do there; a thing that stands alone is named itself.
function manageRow(t: Translator, managed: Place[]): { place: Place; below: Place[] }[] {
  const [first] = managed;
  if (!first) return [];
  if (managed.length === 1 && first.key !== "manage") return [{ place: first, below: [] }];
  return [{ place: { key: "manage-side", label: t(m.manage), href: first.href }, below: managed }];
}

const secondOf = (place: Place, below: Place[]) => (place.key === "manage-side" ? below : [place, ...below]);

/** The organisation's own pages on the manage side. */
function managePlaces(t: Translator, actor: Actor, unit: Unit, kind: UnitKind | null): Place[] {
  const may = (power: (typeof managingPowers)[number]) => can(actor, power, unit);
  const joined = kind?.hasMembers === true && kind.joining !== "closed";
  const places: [shown: boolean, Place][] = [
    [managingPowers.some(may), ownPlace(unit, "manage", t(mu.overview), "/gestion")],
    [maySee(actor, unit), ownPlace(unit, "mandates", t(m.mandates), "/mandats")],
    [may("organisation.appoint"), ownPlace(unit, "plans", t(mu.plansTab), "/plans")],
    [may("organisation.see-members") && joined, ownPlace(unit, "members", t(m.membersTitle), "/membres")],
    [
      may("organisation.accept") && kind?.joining === "request",
      ownPlace(unit, "requests", t(mu.requests), "/demandes"),
    ],
  ];
  return places.flatMap(([shown, place]) => (shown ? [place] : []));
}
