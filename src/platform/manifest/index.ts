import type { ComponentChildren } from "preact";
import type { Subscription } from "#platform/events/index.ts";
import type { Route } from "#platform/http/route.ts";
import type { Job } from "#platform/jobs/index.ts";
import type { Message } from "#platform/language/index.ts";
import { type PersonalData, personalData } from "#platform/personal/index.ts";
import type { Actor, Ground, Power } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";

/** A unit as a higher domain's panel sees it: enough to ask its own tables what to show there. */
export interface PanelGround extends Ground {
  kind: string;
  slug: string;
  name: string;
  /** Mandates that units of its kind should always have filled. */
  requires: readonly string[];
  /** Whether its kind has members, and how people become one. */
  hasMembers: boolean;
  joining: "free" | "request" | "closed";
}

/** A higher domain's piece on a unit's page: a tab with its address, shown where it has something to say. */
export interface Panel {
  key: string;
  /** Lower comes first. */
  order: number;
  tab: Message;
  /** Kinds of unit on whose page it stands; `all`: every kind, with those that the movement adds. */
  kinds: readonly string[] | "all";
  /**
   * The tab under which it stands, in a second row that shows once one is there: `manage`, the side of those who look
   * after the unit, or the key of another panel. Nothing: in the first row, which holds about seven.
   */
  under?: string;
  href(ground: PanelGround): string;
  /** Whether this actor sees the tab there. */
  shown?(ground: PanelGround, actor: Actor): boolean;
}

/** A higher domain's piece on a lower domain's page: a section of it, or something more that can be done there. */
export interface Piece {
  key: string;
  /** Lower comes first. */
  order: number;
  /** What anyone reads of a unit, the page of those who look after it, or what can be done with one mandate. */
  on: "unit" | "unit-manage" | "mandate";
  /** Answers null where it has nothing to say. */
  of(asked: PieceAsked): Promise<ComponentChildren> | ComponentChildren;
}

interface PieceAsked {
  unit: PanelGround;
  actor: Actor;
  /** The mandate whose page it is, when it is the page of one. */
  mandate?: { id: string; rightId: string | null };
}

/** Something that is expected of a person now, as shown on the first screen after sign-in. */
export interface Task {
  key: string;
  title: string;
  detail: string;
  href: string;
  action: string;
  /** When it is due, if it is: an instant, or the whole of a day. */
  due: Date | Day | null;
  /** How much of it is done, 0 to 1; null when that has no meaning. */
  progress: number | null;
}

/** Where a domain says what it expects of someone. Bounded: at most 20 tasks from one source. */
export type TaskSource = (actor: Actor) => Promise<Task[]>;

/**
 * What a higher domain has to say about the blocks of a text, shown beside and under them as they are read, in floor
 * order. It works for the blocks it is asked about, and for no others.
 */
export interface Companion {
  key: string;
  of(asked: CompanionAsked): Promise<Map<string, CompanionPiece>>;
}

interface CompanionAsked {
  textId: string;
  versionId: string;
  /** Bounded by the text: at most 2000. */
  blockIds: string[];
  /** Whether the version is a draft under an editor's hands. */
  draft: boolean;
  actor: Actor;
}

/** Pieces for one block, all optional: marginalia, cards under it, its progress in the contents, figures. */
export interface CompanionPiece {
  margin?: ComponentChildren;
  below?: ComponentChildren;
  /** 0 to 1: the ring beside an objective in the contents. */
  progress?: number;
  figures?: { value: string; label: string }[];
}

/** A page that a power opens and that hangs on no unit's page: listed where anyone who holds the power looks for it. */
export interface Tool {
  key: string;
  /** Lower comes first. */
  order: number;
  href: string;
  label: Message;
  /** What one does there, in a sentence. */
  detail: Message;
  /** Anyone who holds one of these somewhere sees it; nothing: everybody who signed in. */
  powers: readonly string[];
}

/** What a domain contributes to the whole, wired by `main.ts`. */
export interface Domain {
  name: string;
  powers?: readonly Power[];
  routes?: readonly Route[];
  panels?: readonly Panel[];
  pieces?: readonly Piece[];
  companions?: readonly Companion[];
  tasks?: readonly TaskSource[];
  tools?: readonly Tool[];
  subscriptions?: readonly Subscription[];
  jobs?: readonly Job[];
}

/** Everything that the domains contribute, gathered once at start. */
export interface House {
  domains: readonly Domain[];
  powers: readonly Power[];
  routes: readonly Route[];
  panels: readonly Panel[];
  pieces: readonly Piece[];
  companions: readonly Companion[];
  tasks: readonly TaskSource[];
  tools: readonly Tool[];
  personalData: readonly PersonalData[];
  subscriptions: readonly Subscription[];
  jobs: readonly Job[];
}

/** Gathers the manifests. @throws when two domains declare the same power, panel, job, listener or route. */
export function assemble(domains: readonly Domain[]): House {
  const all = <One>(of: (domain: Domain) => readonly One[] | undefined) =>
    domains.flatMap((domain) => of(domain) ?? []);
  const inOrder = <One extends { order: number }>(of: (domain: Domain) => readonly One[] | undefined) =>
    all(of).sort((a, b) => a.order - b.order);
  const house: House = {
    domains,
    powers: all(({ powers }) => powers),
    routes: all(({ routes }) => routes),
    panels: inOrder(({ panels }) => panels),
    pieces: inOrder(({ pieces }) => pieces),
    companions: all(({ companions }) => companions),
    tasks: all(({ tasks }) => tasks),
    tools: inOrder(({ tools }) => tools),
    personalData: personalData(),
    subscriptions: all(({ subscriptions }) => subscriptions),
    jobs: all(({ jobs }) => jobs),
  };
  const key = (one: { key: string }) => one.key;
  unique("power", house.powers, key);
  unique("panel", house.panels, key);
  unique("piece", house.pieces, key);
  unique("tool", house.tools, key);
  unique("companion", house.companions, key);
  unique("job", house.jobs, ({ name }) => name);
  unique("subscription", house.subscriptions, ({ event, name }) => `${event}.${name}`);
  unique("route", house.routes, ({ method, path }) => `${method} ${path}`);
  return house;
}

/** What higher domains have to say on a page, in order. */
export function piecesOn(house: House, on: Piece["on"], asked: PieceAsked): Promise<ComponentChildren[]> {
  return Promise.all(house.pieces.filter((piece) => piece.on === on).map((piece) => piece.of(asked)));
}

function unique<One>(what: string, things: readonly One[], nameOf: (one: One) => string): void {
  const keys = things.map(nameOf);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) throw new Error(`Two domains declare the ${what} ${twice}`);
}
