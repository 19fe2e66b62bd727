import { movement } from "#domains/movement/index.ts";
import { organisationAnnounced } from "#domains/texts/index.ts";
import { announcedChart } from "./announced.ts";
import type { Asked } from "./asked.ts";
import type { Body } from "./body.ts";
import { bodiesAt } from "./national.ts";
import { shown } from "./parity.ts";
import { byRegion, type LoopSeen, loopsAt } from "./territory.ts";

/** A chart as it was asked for: bodies of the movement, or its loops by region. */
export type View =
  | { of: "bodies"; bodies: Body[]; all: Body[] }
  | { of: "loops"; regions: { region: string | null; loops: LoopSeen[] }[] };

/** Draws together what the address asks for. */
export async function viewOf(asked: Asked): Promise<View> {
  if (asked.view === "territoire") return { of: "loops", regions: byRegion(await loopsAt(asked.at)) };
  const [seen, { parityNonBinary }] = await Promise.all([bodiesAt(asked.at, asked.appoints), movement()]);
  const inForce = shown(seen, parityNonBinary);
  const { proposed } = asked;
  const all = proposed
    ? announcedChart(await organisationAnnounced(proposed.text, proposed.version), inForce)
    : asked.view === "projet"
      ? []
      : inForce;
  return { of: "bodies", bodies: asked.only ? onlyOne(all, asked.only) : all, all };
}

/** One body with all that hangs under it. */
function onlyOne(all: readonly Body[], slug: string): Body[] {
  const top = all.find((body) => body.slug === slug);
  if (!top) return [];
  const kept = [top];
  // Bodies come from the top down: what hangs under one that is kept comes after it.
  for (const body of all) if (kept.some(({ id }) => id === body.parentId)) kept.push(body);
  return kept;
}
