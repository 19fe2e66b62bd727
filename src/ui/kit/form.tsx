import type { ComponentChildren, VNode } from "preact";
import { isId, newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import {
  type Ctx,
  done,
  get,
  holding,
  type Policy,
  post,
  type Route,
  readForm,
  request,
  type Sent,
} from "#platform/http/index.ts";
import { type Message, t, type Value } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Actor, can, type Ground } from "#platform/policy/index.ts";
import { Breadcrumb, type Crumb } from "../breadcrumb.tsx";
import { ButtonLink, type ButtonLook } from "../button.tsx";
import { ErrorSummary, Fieldset, FormActions, Hidden, Form as Sheet, Submit } from "../form.tsx";
import { PageHead } from "../layout.tsx";
import { m } from "../messages.ts";
import { page } from "../page.tsx";
import { Fault, type Fields, type InputOf, type Shown as ShownField } from "./fields.tsx";

/** The words of a field, a branch of its form's words. */
export interface FieldWords {
  label?: Message;
  help?: Message;
  example?: Message;
  /** The choice that is no choice. */
  empty?: Message;
  /** Said in place of « À remplir » when nothing was typed. */
  missing?: Message;
}

/** The words of a form: a branch of its domain's catalogue, in which fields bear the names of the verb's input. */
export interface FormWords {
  title?: Message;
  lead?: Message;
  /** Above the fields, where other things of the form stand before them. */
  legend?: Message;
  submit: Message;
  /** Said once where the form leads: what was done, and what happens next. */
  done?: Message;
  /** Asked before an act without a way back. */
  confirm?: Message;
  /** The way out, where « Annuler » would be misread. */
  back?: Message;
  fields?: Record<string, FieldWords>;
  /** Further buttons, by the name that `run` finds in `button`. */
  buttons?: Record<string, Message>;
}

/** What a form knows before it loads. */
export interface Asking {
  c: Ctx;
  actor: Actor;
  /** What the form sent for a field or, before it was sent, what the address says under this name. */
  asked(field: string, inAddress?: string): string;
}

/** What `run` is given: all that was loaded, what was typed, and who asks. */
export type Given<L, F extends Fields> = L & {
  c: Ctx;
  actor: Actor;
  input: InputOf<F>;
  /** The id of what the form creates: the same however often it is sent. */
  once: string;
  /** The state that the form showed, as `version` said it. */
  version: string;
  /** Which of the further buttons was pressed, or "". */
  button: string;
};

/** Where a form leads, and what is said there when it is not simply `words.done`. */
export interface Outcome {
  to: string;
  say?: Message;
  values?: Record<string, string | number>;
  /** Takes back what was done, by one press. */
  undo?: { action: string };
}

type Power = string | readonly [string, ...string[]];

export interface FormSpec<L, F extends Fields> {
  words: FormWords;
  /** Who may come in; left out: whoever holds `power`. */
  policy?: Policy;
  /** The power that it takes, over `loaded.unit` where there is one. */
  power?: Power;
  /** Answers « not found » to those who hold the power elsewhere only, rather than « forbidden ». */
  discreet?: boolean;
  limit?: Route["limit"];
  maxBody?: number;
  /** Reads what the form speaks of, through what the actor may see. @throws {Refusal} `notFound`. */
  load?: (asking: Asking) => L | Promise<L>;
  fields?: F | ((loaded: L) => F);
  /** Values of the words that have some. */
  values?: (loaded: L) => Record<string, Value>;
  /** The state of what is edited, so that a stale save is seen. */
  version?: (loaded: L) => string | number;
  /** Keeps what is typed on the device until it is sent, under this name. */
  draft?: (loaded: L) => string;
  /** Warns before leaving with unsent changes. */
  guard?: boolean;
  look?: ButtonLook;
  /** A small button, on a row of a list. */
  small?: boolean;
  /** Said after the button's words to those who cannot see on which row it stands. */
  beside?: (loaded: L) => string;
  /** The words of the button where they depend on what was loaded. */
  submit?: (loaded: L) => string;
  /** Its buttons, where which ones there are depends on what was loaded: of name `button`, with the values that `run` finds. */
  press?: (loaded: L) => VNode;
  /** The way out. */
  back?: (loaded: L) => string;
  /** Calls one verb. Answers where to go. */
  run: (given: Given<L, F>) => Promise<string | Outcome>;
}

export interface FormPageSpec<L, F extends Fields> extends FormSpec<L, F> {
  /** Where it is sent, when that is not the page's own address. */
  post?: string;
  under?: string;
  title?: (loaded: L) => string;
  /** What stands above the title: of what this form is a part. */
  eyebrow?: (loaded: L) => ComponentChildren;
  /** The page above, by name. */
  crumb?: (loaded: L) => Crumb;
  /** Of whom personal data is shown, and of how many people: each look is logged. */
  seen?: (loaded: L) => readonly [subject: readonly [kind: string, id: string], count: number];
  /** What stands around the form, between the head and the end of the page. */
  view?: (loaded: L, form: VNode) => ComponentChildren;
  /** A page of its own kind around the whole, such as a unit's. */
  frame?: (
    framed: { c: Ctx; loaded: L; title: string },
    content: ComponentChildren,
  ) => Response | Promise<Response>;
}

/** A form that was refused, for the page that shows it again. */
export interface Refused {
  action: string;
  sent: Sent;
  refusal: Refusal;
}

declare module "hono" {
  interface ContextVariableMap {
    sent?: Sent;
    refused?: Refused;
  }
}

const none = {} as const;
/** Refusals that a person can mend, or must read with what they typed still there; others have pages of their own. */
const mendable = [400, 403, 409, 410, 413, 415, 422];

/** A form as its page shows it: the loaded things, where it is sent when its address has further parameters. */
export interface Showing {
  /** Parameters of its address that the page's own address lacks. */
  at?: Record<string, string>;
  /** Tells apart the fields of several forms of one page, and forms that are sent to the same address. */
  key?: string;
  /** Stands in the form before its fields: rows to tick. */
  before?: ComponentChildren;
  /** Words that differ here. */
  words?: Partial<FormWords>;
}

/** A form inside a page of which it is a part: its route, and what shows it. */
export interface PartForm<L> {
  routes: Route[];
  /** Only its route, where the routes of a domain stand in one order. */
  show(loaded: L, showing?: Showing): VNode;
}

/**
 * A form inside a page. Refused, it shows that page again, with what was typed and what is wrong.
 * @example const withdrawal = partForm("/contributions/:id/retrait", (c) => show(c), { policy: signedIn, words: m.withdraw, load, run });
 */
export function partForm<L extends object = object, F extends Fields = typeof none>(
  address: string,
  host: (c: Ctx) => Response | Promise<Response>,
  spec: FormSpec<L, F>,
): PartForm<L> {
  const { limit, maxBody } = spec;
  return {
    routes: [post(address, policyOf(spec), (c) => answer(c, spec, host), { limit, maxBody })],
    show: (loaded, showing) => (
      <Shown spec={spec as FormSpec<object, Fields>} {...{ address, loaded, showing }} />
    ),
  };
}

/**
 * A page that is a form: its two routes. Errors stand beside fields and summed up, what was typed is never lost.
 * @example export const routes = formPage("/appels/nouveau", { power: "appointments.call", words: m.newCall, load, fields, run });
 */
export function formPage<L extends object = object, F extends Fields = typeof none>(
  address: string,
  spec: FormPageSpec<L, F>,
): Route[] {
  const sentTo = spec.post ?? address;
  const show = async (c: Ctx): Promise<Response> => {
    const loaded = await load(c, spec);
    const values = spec.values?.(loaded) ?? {};
    const title = spec.title?.(loaded) ?? (spec.words.title ? t.say(spec.words.title, values) : "");
    const form = <Shown spec={spec as FormSpec<object, Fields>} address={sentTo} loaded={loaded} />;
    if (spec.seen) await logAccess(c.var.actor, address, ...spec.seen(loaded));
    const content = spec.view ? spec.view(loaded, form) : form;
    if (spec.frame) return spec.frame({ c, loaded, title }, content);
    const lead = spec.words.lead && t.say(spec.words.lead, values);
    const head = <PageHead eyebrow={spec.eyebrow?.(loaded)} title={title} lead={lead} />;
    return page(
      c,
      { title, under: spec.under, noIndex: true },
      <>
        {spec.crumb ? <Breadcrumb crumbs={[spec.crumb(loaded)]} /> : null}
        {head}
        {content}
      </>,
    );
  };
  const { limit, maxBody } = spec;
  const policy = policyOf(spec);
  return [get(address, policy, show), post(sentTo, policy, (c) => answer(c, spec, show), { limit, maxBody })];
}

const powersOf = (power: Power) => [power].flat() as [string, ...string[]];

function policyOf({ policy, power }: Pick<FormSpec<object, Fields>, "policy" | "power">): Policy {
  if (policy) return policy;
  if (!power) throw new Error("A form says who may come in: policy or power");
  return holding(...powersOf(power));
}

async function load<L extends object, F extends Fields>(c: Ctx, spec: FormSpec<L, F>): Promise<L> {
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

async function answer<L extends object, F extends Fields>(
  c: Ctx,
  spec: FormSpec<L, F>,
  again: (c: Ctx) => Response | Promise<Response>,
): Promise<Response> {
  const sent = await readForm(c);
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

function fieldsOf<L, F extends Fields>({ fields }: FormSpec<L, F>, loaded: L): F {
  return typeof fields === "function" ? fields(loaded) : (fields ?? (none as unknown as F));
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

/** Fields that are there several times, `title0`, `title1`, share the words of `title`. */
const wordsOf = ({ fields }: FormWords, name: string) => fields?.[name] ?? fields?.[name.replace(/\d+$/, "")];

/** Where a form is sent: the parameters of its address as this page has them. */
function actionOf(address: string, at: Record<string, string> = {}): string {
  return address.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(at[name] ?? request().req.param(name) ?? ""),
  );
}

/** What is wrong, by field; what concerns no field that is shown stands under "". */
function errorsOf({ fields, said, values }: Refusal, shown: Fields): Record<string, string> {
  const beside = Object.entries(fields).map(([name, message]) => [
    isShown(name, shown) ? name : "",
    t.say(message, values),
  ]);
  return beside.length > 0 ? Object.fromEntries(beside) : { "": t.say(said, values) };
}

const isShown = (name: string, fields: Fields) =>
  Boolean(fields[name]) ||
  Object.values(fields).some((field) => field !== false && field.parts?.includes(name));

type ShownProps = { spec: FormSpec<object, Fields>; address: string; loaded: object; showing?: Showing };

function Shown({ spec, address, loaded, showing = {} }: ShownProps) {
  const words = { ...spec.words, ...showing.words };
  const action = actionOf(address, showing.at);
  const { refused } = request().var;
  const sentAs = refused?.sent.text("form");
  const mine = refused?.action === action && (!sentAs || sentAs === showing.key) ? refused : undefined;
  const fields = fieldsOf(spec, loaded);
  const some = Object.values(fields).filter((field) => field !== false);
  const errors = mine ? errorsOf(mine.refusal, fields) : {};
  const values = spec.values?.(loaded) ?? {};
  const prefix = showing.key ? `f-${showing.key}-` : "f-";
  // Whoever has seen what somebody else saved meanwhile may save over it.
  const stale = /\.stale/.test(mine?.refusal.code ?? "");
  const typedOnce = mine?.sent.text("once");
  const body = (
    <>
      {Object.entries(fields).map(([name, field]) =>
        field ? (
          <FieldOf
            key={name}
            {...{ name, field, values }}
            id={`${prefix}${name}`}
            words={wordsOf(words, name)}
            error={errors[name]}
            typed={mine?.sent.all(name)}
            part={(name) => ({
              name,
              id: `${prefix}${name}`,
              error: errors[name],
              typed: mine?.sent.text(name),
            })}
          />
        ) : null,
      )}
      {showing.key ? <Hidden name="form" value={showing.key} /> : null}
      {spec.press?.(loaded) ?? <Buttons spec={{ ...spec, words }} {...{ values, loaded }} />}
    </>
  );
  return (
    <>
      <ErrorSummary errors={errors} idOf={(name) => `${prefix}${name}`} />
      <Sheet
        action={action}
        once={isId(typedOnce) ? typedOnce : newId()}
        version={(!stale && mine?.sent.text("version")) || spec.version?.(loaded)}
        draft={spec.draft?.(loaded)}
        guard={spec.guard}
        files={some.some(({ file }) => file)}
        class={showing.before ? "stack-loose" : some.some(({ unseen }) => !unseen) ? undefined : "inline"}
      >
        {showing.key ? <Hidden name="form" value={showing.key} /> : null}
        {showing.before}
        {words.legend ? (
          <div class="measure" id={`${prefix}fields`}>
            <Fieldset legend={t.say(words.legend, values)}>{body}</Fieldset>
          </div>
        ) : (
          body
        )}
      </Sheet>
    </>
  );
}

type ButtonsProps = { spec: FormSpec<object, Fields>; values: Record<string, Value>; loaded: object };

function Buttons({ spec, values, loaded }: ButtonsProps) {
  const { words, look } = spec;
  const size = spec.small ? "small" : undefined;
  const [back, beside] = [spec.back?.(loaded), spec.beside?.(loaded)];
  return (
    <FormActions>
      <Submit {...{ look, size }} confirm={words.confirm && t.say(words.confirm, values)}>
        {spec.submit?.(loaded) ?? t.say(words.submit, values)}
        {beside ? <span class="visually-hidden"> {beside}</span> : null}
      </Submit>
      {Object.entries(words.buttons ?? {}).map(([name, label]) => (
        <Submit key={name} look="plain" name="button" value={name}>
          {t.say(label, values)}
        </Submit>
      ))}
      {back ? (
        <ButtonLink look="quiet" href={back}>
          {t.say(words.back ?? m.cancel, values)}
        </ButtonLink>
      ) : null}
    </FormActions>
  );
}

/** Why what was sent was refused, where the form itself is not shown again. */
export function WhyRefused() {
  const { refused } = request().var;
  return refused ? <ErrorSummary errors={errorsOf(refused.refusal, none)} /> : null;
}

type FieldOfProps = {
  name: string;
  id: string;
  field: Exclude<Fields[string], false>;
  words?: FieldWords;
  values: Record<string, Value>;
  error?: string;
  /** What was sent; nothing when the form is shown for the first time. */
  typed?: readonly string[];
  part: ShownField["part"];
};

function FieldOf({ name, id, field, words, values, error, typed, part }: FieldOfProps) {
  const say = (message: Message | undefined) => message && t.say(message, values);
  const initial = [field.initial ?? []].flat().map(String);
  const shown = field.show({
    name,
    id,
    label: field.label ?? say(words?.label) ?? name,
    help: field.help ?? say(words?.help),
    example: say(words?.example),
    empty: say(words?.empty),
    error,
    typed: typed ?? initial,
    part,
  });
  if (!field.onlyIf) return shown;
  const [other, ...wanted] = field.onlyIf;
  return (
    <shown-if field={other} values={wanted.join(" ")}>
      {shown}
    </shown-if>
  );
}
