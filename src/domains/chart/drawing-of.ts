import { dotted, t } from "#platform/language/index.ts";
import {
  type Body,
  type Change,
  type Holder,
  kindsInOrder,
  namedAmong,
  paritySaid,
  partsOf,
} from "./body.ts";
import type { Card, Drawing, Tone } from "./draw/drawing.ts";
import { m } from "./messages.ts";
import type { LoopSeen } from "./territory.ts";
import type { View } from "./view.ts";

/** A chart in words, ready to be drawn as a picture or on paper. */
export function drawingOf(view: View, said: { subtitle: string; foot: string }): Drawing {
  const common = { title: t(m.title), ...said, language: t.language };
  if (view.of === "loops") {
    const parts = view.regions.map(({ region, loops }) => ({
      label: region ?? t(m.abroad),
      cards: loops.map((loop) => loopCard(loop)),
    }));
    return { ...common, dense: true, parts, legend: null };
  }
  const parts = partsOf(view.bodies, kindsInOrder).map(({ key, bodies }) => ({
    label: t.term(key, bodies.length > 1 ? "Plural" : "Singular"),
    cards: bodies.map(({ body, under }) => bodyCard(body, under)),
  }));
  const compared = view.bodies.some((body) => body.change || body.holders.some((holder) => holder.change));
  return { ...common, dense: false, parts, legend: compared ? { new: t(m.new), gone: t(m.gone) } : null };
}

function bodyCard(body: Body, under: Body[]): Card {
  const { named, unnamed } = namedAmong(body.holders);
  const people = named.map((holder) => ({
    name: holder.name,
    role: roleOf(holder),
    tone: toneOf(holder.change ?? body.change),
  }));
  const others =
    unnamed > 0 ? [{ name: t(m.unnamed, { count: unnamed }), role: null, tone: "plain" as const }] : [];
  return {
    title: body.name,
    note: noteOf(body),
    people: [...people, ...others],
    items: under.map((one) => ({ name: one.name, note: itemNote(one), tone: toneOf(one.change) })),
    tone: toneOf(body.change),
  };
}

function noteOf({ parity, waived }: Body): string | null {
  if (waived !== null && parity !== null && parity !== "holds")
    return t(m.paritySetAside, { reason: waived });
  return parity && paritySaid(parity);
}

function itemNote(body: Body): string | null {
  const names = namedAmong(body.holders).named.map(({ name }) => name);
  return dotted(names.join(", "), joiningSaid(body), body.contact) || null;
}

function loopCard(loop: LoopSeen): Card {
  return {
    title: loop.name,
    note: t(m.roles, { count: loop.filled, filled: loop.filled, all: loop.required }),
    people: loop.named.map(({ name, role }) => ({ name, role: role[t.language], tone: "plain" })),
    items: [],
    tone: "plain",
  };
}

/** What someone answers for: the name of their task, else their role. */
export function roleOf({ title, role }: Holder): string | null {
  return title ?? role?.[t.language] ?? null;
}

/** How one joins a body that can be joined; null for one that cannot. */
export function joiningSaid({ joining, condition, change }: Body): string | null {
  if (joining === "closed" || change === "gone") return null;
  const how = t(joining === "free" ? m.joinFree : m.joinRequest);
  return condition ? `${how} – ${t(m.condition, { words: condition })}` : how;
}

const toneOf = (change: Change): Tone => change ?? "plain";
