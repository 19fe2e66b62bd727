import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { PanelGround } from "#platform/manifest/index.ts";
import type { Tab } from "#ui/tabs.tsx";
import { m } from "../messages.ts";
import { kindOf, type Unit, type UnitKind } from "../unit.ts";

/** Where a tab leads, under the key that pages give. */
interface Place {
  key: string;
  label: string;
  href: string;
  /** The tab under which it stands. */
  under?: string;
}

/** The tabs of a unit's page, in the same order everywhere; the second row is that of the tab which is open. */
interface UnitTabs {
  first: Tab[];
  second: { label: string; tabs: Tab[] } | null;
}

/** A unit with what its kind says, as panels and pieces of other domains ask for it. */
export function panelGround(unit: Unit, kind: UnitKind | null): PanelGround {
  const { requiredRoles: requires = [], hasMembers = false, joining = "closed" } = kind ?? {};
  return { ...unit, requires, hasMembers, joining };
}

/** What this person finds on the page of a unit: what anyone reads, then what those who look after it do. */
export async function tabsOf(c: Ctx, unit: Unit, current: string): Promise<UnitTabs> {
  const { actor, house } = c.var;
  const ground = panelGround(unit, await kindOf(unit));
  const panels = house.panels
    .filter(({ kinds }) => kinds === "all" || kinds.includes(unit.kind))
    .filter((panel) => panel.shown?.(ground, actor) ?? true)
    .map(
      (panel): Place => ({
        key: panel.key,
        label: t.say(panel.tab),
        href: panel.href(ground),
        under: panel.under,
      }),
    );
  const managed = panels.filter(({ under }) => under === "manage");
  const read = panels.filter(({ under }) => under !== "manage");
  const stands = (key: string | undefined) => read.some((place) => place.key === key && !place.under);
  const top = read.filter(({ under }) => !stands(under));
  const rows: { place: Place; below: Place[] }[] = top.map((place) => ({
    place,
    below: read.filter(({ under }) => under === place.key),
  }));
  rows.splice(1, 0, ...manageRow(managed));
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

// « Gérer » leads to the first thing that this person may do there; a thing that stands alone is named itself.
function manageRow(managed: Place[]): { place: Place; below: Place[] }[] {
  const [first] = managed;
  if (!first) return [];
  if (managed.length === 1 && first.key !== "manage") return [{ place: first, below: [] }];
  return [{ place: { key: "manage-side", label: t(m.manage), href: first.href }, below: managed }];
}

const secondOf = (place: Place, below: Place[]) => (place.key === "manage-side" ? below : [place, ...below]);
