import { AsyncLocalStorage } from "node:async_hooks";
import { tryGetContext } from "hono/context-storage";
import type { Translator } from "./index.ts";

const speaking = new AsyncLocalStorage<Translator>();

/**
 * Does some work in another language than the request's: a letter in its recipient's. Within it, {@link t} speaks it.
 * @example inLanguage(translator({ language: "fr", vocabulary }), () => renderToString(<Letter />));
 */
export function inLanguage<T>(translator: Translator, work: () => T): T {
  return speaking.run(translator, work);
}

function atHand(): Translator {
  const translator = speaking.getStore() ?? (tryGetContext()?.get("t") as Translator | undefined);
  if (!translator)
    throw new Error("No language at hand: outside a request, work that speaks runs inside inLanguage");
  return translator;
}

type Spoken = Omit<Translator, "language" | "zone">;

/** Says messages, days and figures in the language at hand: see {@link Translator}. */
export const t: Translator = Object.defineProperties(
  Object.assign(((message, ...values) => atHand()(message, ...values)) as Translator, {
    say: (message, values) => atHand().say(message, values),
    term: (key, form) => atHand().term(key, form),
    number: (n) => atHand().number(n),
    percent: (share) => atHand().percent(share),
    day: (date) => atHand().day(date),
    isoDay: (instant) => atHand().isoDay(instant),
    dateTime: (instant) => atHand().dateTime(instant),
    clock: (instant) => atHand().clock(instant),
    ago: (instant, now) => atHand().ago(instant, now),
    left: (due, now) => atHand().left(due, now),
  } satisfies Spoken),
  { language: { get: () => atHand().language }, zone: { get: () => atHand().zone } },
);
