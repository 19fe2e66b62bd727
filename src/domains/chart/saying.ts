import type { Translator } from "#platform/language/index.ts";
import type { Asked } from "./asked.ts";
import type { ParityState } from "./body.ts";
import { m } from "./messages.ts";

const words = {
  holds: m.parityHolds,
  missing: m.parityMissing,
  "not-yet": m.parityNotYet,
} as const;

/** Whether the rule of parity of a body holds, and nothing more. */
export const paritySaid = (t: Translator, state: ParityState): string => t(words[state]);

/** What a chart shows, in a line: of which day, or of which text. */
export function subtitleOf(t: Translator, asked: Asked): string {
  const day = t.day(asked.day ?? new Date());
  if (asked.proposed) return t(m.proposedBy, { title: asked.proposed.version.title, day });
  return asked.day ? t(m.on, { day }) : t(m.today, { day });
}

/** Reads the addresses of a chart: the same question, asked for another form of answer. */
export function addressOf(
  asked: Asked,
  changes: Partial<Record<"vue" | "le" | "structure" | "texte", string>> = {},
  form = "",
): string {
  const { proposed } = asked;
  const parts = {
    vue: { national: "", territory: "territoire", proposed: "projet" }[asked.view],
    le: asked.day ?? "",
    structure: asked.only,
    texte: proposed ? `${proposed.text.slug}:${proposed.version.number}` : "",
    ...changes,
  };
  const kept = Object.entries(parts).filter(([, value]) => value !== "");
  return `/nous${form}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ""}`;
}
