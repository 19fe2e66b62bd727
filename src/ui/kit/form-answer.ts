import { isId, newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import type { Value } from "#platform/language/index.ts";
import type { Ground } from "#platform/policy/index.ts";
import { can } from "#platform/policy/index.ts";
import { m } from "../messages.ts";
import { Fault, type Fields, type InputOf } from "./fields.tsx";
import {
  type FormSpec,
  type FormWords,
  fieldsOf,
  type Outcome,
  type Preview,
  powersOf,
  wordsOf,
} from "./form-spec.ts";

/** A form that was refused, for the page that shows it again. */
export interface Refused {
  action: string;
  sent: Sent;
  refusal: Refusal;
}

/** A form that was only asked what it would do, for the page that shows it again. */
export interface Previewed extends Preview {
  action: string;
  sent: Sent;
}

declare module "hono" {
  interface ContextVariableMap {
    sent?: Sent;
    refused?: Refused;
    previewed?: Previewed;
  }
}

/** Refusals that a person can mend, or must read with what they typed still there; others have pages of their own. */
const mendable = [400, 403, 409, 410, 413, 415, 422];

/** What a form speaks of, once it is sure that the actor may come in. @throws {Refusal} `forbidden`, `notFound`. */
export async function load<L extends object, F extends Fields>(c: Ctx, spec: FormSpec<L, F>): Promise<L> {
  const asked = (field: string, inAddress = field) => {
    const { sent } = c.var;
    return (sent?.has(field) ? sent.text(field) : (c.req.query(inAddress) ?? "")).slice(0, 500).trim();
  };
  const loaded = spec.load ? await spec.load({ c, actor: c.var.actor, asked }) : ({} as L);
  const { unit } = loaded as { unit?: Ground };
  if (spec.power && unit && !powersOf(spec.power).some((power) => can(c.var.actor, power, unit)))
    throw spec.discreet ? refuse.notFound() : refuse.forbidden();
  return loaded;
}

/** Answers a form that was sent: where `run` leads, or the page again with what is wrong. */
export async function answer<L extends object, F extends Fields>(
  c: Ctx,
  spec: FormSpec<L, F>,
  again: (c: Ctx) => Response | Promise<Response>,
): Promise<Response> {
  const sent = await (spec.receive ?? readForm)(c);
  c.set("sent", sent);
  // What the page itself refuses to show, it does not show again.
  const loaded = await load(c, spec);
  try {
    const input = read(fieldsOf(spec, loaded), sent, spec.words);
    const once = sent.text("once");
    if (once && !isId(once)) throw refuse.invalid();
    const { actor } = c.var;
    const given = {
      ...loaded,
      c,
      actor,
      input,
      once: once || newId(),
      version: sent.text("version"),
      button: sent.text("button"),
    };
    const outcome = await spec.run(given);
    if (typeof outcome !== "string" && "would" in outcome) {
      c.set("previewed", { action: c.req.path, sent, would: outcome.would });
      return again(c);
    }
    const {
      to,
      say = spec.words.done,
      values,
      undo,
    }: Outcome = typeof outcome === "string" ? { to: outcome } : outcome;
    return done(c, to, say, { ...plain(spec.values?.(loaded)), ...values }, undo?.action);
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || !mendable.includes(refusal.status)) throw refusal;
    c.set("refused", { action: c.req.path, sent, refusal });
    return again(c);
  }
}

// A banner keeps words and figures only; the form that needs a day in it says it.
function plain(values: Record<string, Value> = {}): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Date))) as Record<
    string,
    string | number
  >;
}

/** What was typed, field by field. @throws {Refusal} `invalid`, naming each field at fault. */
function read<F extends Fields>(fields: F, sent: Sent, words: FormWords): InputOf<F> {
  const faults: Record<string, Fault> = {};
  const input = Object.entries(fields).map(([name, field]) => {
    if (!field) return [name, undefined];
    const [other, ...values] = field.onlyIf ?? [];
    if (other && !values.includes(sent.text(other))) return [name, null];
    const value = field.read(sent, name);
    if (value instanceof Fault) faults[name] = value;
    return [name, value];
  });
  const wrong = Object.entries(faults);
  if (wrong.length === 0) return Object.fromEntries(input);
  const said = wrong.map(([name, fault]) => [
    name,
    fault.said === m.missing ? (wordsOf(words, name)?.missing ?? fault.said) : fault.said,
  ]);
  throw refuse.invalid(
    Object.assign({}, ...wrong.map(([, fault]) => fault.values)),
    Object.fromEntries(said),
  );
}
