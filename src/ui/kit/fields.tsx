import type { ComponentChildren, VNode } from "preact";
import { isId } from "#platform/database/index.ts";
import { request, type Sent } from "#platform/http/index.ts";
import type { Message } from "#platform/language/index.ts";
import { type Day, instantOf, isDay, localOf } from "#platform/time/index.ts";
import {
  Checkbox,
  Checkboxes,
  type Choice,
  FileInput,
  Hidden,
  type Option,
  type OptionGroup,
  RadioCards,
  Select,
  TextArea,
  TextInput,
} from "../form.tsx";
import { m } from "../messages.ts";

/** Why what was typed does not fit. */
export class Fault {
  readonly said: Message;
  readonly values: Record<string, number>;
  constructor(said: Message, values: Record<string, number> = {}) {
    this.said = said;
    this.values = values;
  }
}

/** What a field is given to show itself: its words, what stands in it, what is to be corrected. */
export interface Shown {
  name: string;
  id?: string;
  label: string;
  help?: ComponentChildren;
  example?: string;
  error?: string;
  /** The choice that is no choice: « Choisir un espace ». */
  empty?: string;
  typed: readonly string[];
  /** Of a field of several inputs: one of its {@link Field.parts}. Nothing typed before the form was sent. */
  part(name: string): { name: string; id: string; error?: string; typed?: string };
}

/** One field of a form: how it is shown, and how what was sent is read. */
export interface Field<Out> {
  show(shown: Shown): VNode;
  read(sent: Sent, name: string): Out | Fault;
  /** What stands there before anyone types. */
  initial?: string | number | readonly string[] | null;
  /** Words that depend on what was loaded, in place of the form's own. */
  label?: string;
  help?: ComponentChildren;
  /** Shown and read only while another field has one of these values; read as null otherwise. */
  onlyIf?: readonly [field: string, ...values: string[]];
  /** Travels unseen. */
  unseen?: boolean;
  /** Names of its inputs where it has several, such as rows of people: what is wrong is said beside each. */
  parts?: readonly string[];
  /** Carries a file: the whole form is then sent as such. */
  file?: boolean;
}

type Common = Pick<Field<unknown>, "initial" | "label" | "help"> & { required?: boolean };
type Asked<C extends { required?: boolean }, Out> = C extends { required: true } ? Out : Out | null;

const common = ({ initial, label, help }: Common) => ({ initial, label, help });
const missing = (required: boolean | undefined) => (required ? new Fault(m.missing) : null);

type TextOptions = Common & {
  /** The most characters (default 200). */
  max?: number;
  type?: "text" | "email" | "tel" | "url" | "password" | "time";
  autocomplete?: string;
  short?: boolean;
};

/** One line of words; empty when nothing was typed and nothing is required. */
export function text(options: TextOptions = {}): Field<string> {
  const { required, max = 200, type = "text", autocomplete, short } = options;
  return {
    ...common(options),
    show: ({ typed, part: _part, ...shown }) => (
      <TextInput
        {...shown}
        {...{ required, type, autocomplete, short, maxLength: max }}
        value={type === "password" ? "" : typed[0]}
      />
    ),
    read: (sent, name) =>
      bounded(sent.text(name), max, required) ?? (misfit(type, sent.text(name)) || sent.text(name)),
  };
}

function misfit(type: TextOptions["type"], typed: string): Fault | null {
  if (!typed) return null;
  if (type === "email" && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(typed))
    return new Fault(m.wrongEmail);
  if (type === "url" && !URL.canParse(typed)) return new Fault(m.wrong);
  return null;
}

function bounded(typed: string, max: number, required: boolean | undefined): Fault | null {
  if (typed === "" && required) return new Fault(m.missing);
  return typed.length > max ? new Fault(m.tooLong, { max }) : null;
}

/** Several lines of words, counted as one types; empty when nothing was typed and nothing is required. */
export function area(options: Common & { max?: number; rows?: number } = {}): Field<string> {
  const { required, max = 5000, rows } = options;
  return {
    ...common(options),
    show: ({ typed, part: _part, ...shown }) => (
      <TextArea {...shown} {...{ required, max, rows }} value={typed[0]} />
    ),
    read: (sent, name) => bounded(sent.text(name), max, required) ?? sent.text(name),
  };
}

/** A whole number within bounds; with `decimals`, as people type it: « 12,5 » or "1 200". */
export function number<const C extends Common & { min?: number; max?: number; decimals?: boolean }>(
  options: C,
): Field<Asked<C, number>> {
  const { required, min = 0, max = 1_000_000, decimals } = options;
  const fits = decimals ? /^-?\d{1,12}(\.\d{1,6})?$/ : /^-?\d{1,15}$/;
  const kind = decimals
    ? ({ inputMode: "decimal" } as const)
    : ({ type: "number", inputMode: "numeric", min, max } as const);
  return {
    ...common(options),
    show: ({ typed, part: _part, ...shown }) => (
      <TextInput {...shown} {...kind} required={required} short value={typed[0]} />
    ),
    read: (sent, name) => {
      const typed = decimals ? sent.text(name).replace(/\s/gu, "").replace(",", ".") : sent.text(name);
      if (typed === "") return missing(required) ?? (null as Asked<C, number>);
      if (!fits.test(typed)) return new Fault(m.wrong);
      if (Number(typed) > max) return new Fault(m.tooMuch, { max });
      return Number(typed) < min ? new Fault(m.tooLittle, { min }) : (Number(typed) as Asked<C, number>);
    },
  };
}

/** A calendar day, from 1900 to 2199. */
export function day<const C extends Common & { min?: Day; max?: Day }>(options: C): Field<Asked<C, Day>> {
  const { required, min, max } = options;
  return {
    ...common(options),
    show: ({ typed, part: _part, ...shown }) => (
      <TextInput {...shown} {...{ required, min, max }} type="date" short value={typed[0]} />
    ),
    read: (sent, name) => {
      const typed = sent.text(name);
      if (typed === "") return missing(required) ?? (null as Asked<C, Day>);
      return isDay(typed) ? (typed as Asked<C, Day>) : new Fault(m.wrongDay);
    },
  };
}

/** A day and an hour, told in a zone (IANA name). Left as it was, it keeps its seconds. */
export function instant<
  const C extends { zone: string; initial?: Date | null; required?: boolean; unseen?: boolean },
>(options: C): Field<Asked<C, Date>> {
  const { zone, required, unseen } = options;
  const initial = options.initial ? localOf(options.initial, zone) : null;
  return {
    initial,
    unseen,
    show: ({ typed, part: _part, ...shown }) =>
      unseen ? (
        <Hidden name={shown.name} value={typed[0] ?? ""} />
      ) : (
        <TextInput {...shown} required={required} type="datetime-local" short value={typed[0]} />
      ),
    read: (sent, name) => {
      const typed = sent.text(name);
      if (typed === "") return missing(required) ?? (null as Asked<C, Date>);
      const told = typed === initial ? options.initial : isDay(typed.slice(0, 10)) && instantOf(typed, zone);
      return told ? (told as Asked<C, Date>) : new Fault(m.wrongDay);
    },
  };
}

type PickOptions<V extends string> = Common & {
  options: readonly (
    | (Omit<Option, "value"> & { value: V })
    | (Omit<OptionGroup, "options"> & { options: (Omit<Option, "value"> & { value: V })[] })
  )[];
  /** What is accepted beside the list, which the verb checks: for lists that are cut, or that change meanwhile. */
  open?: (typed: string) => boolean;
};

/** One of many. For up to six that matter, prefer {@link choice}. */
export function pick<V extends string, const C extends PickOptions<V>>(
  options: C & PickOptions<V>,
): Field<Asked<C, V>> {
  const offered = options.options
    .flatMap((one) => ("options" in one ? one.options : [one]))
    .map(({ value }) => value);
  return {
    ...common(options),
    show: ({ typed, empty, part: _part, ...shown }) => (
      <Select
        {...shown}
        required={options.required}
        empty={empty}
        options={[...options.options] as Option[]}
        value={typed[0]}
      />
    ),
    read: (sent, name) => oneOf(sent.text(name), offered, options) as Asked<C, V> | Fault,
  };
}

function oneOf(
  typed: string,
  offered: readonly string[],
  { required, open }: { required?: boolean; open?: (typed: string) => boolean },
) {
  if (typed === "") return missing(required);
  return offered.includes(typed) || open?.(typed) ? typed : new Fault(m.notOffered);
}

/** `unseen`: accepted when it is sent, not offered to this person; the verb says why it is refused. */
type CardOf<V extends string> = Omit<Choice, "value"> & { value: V; unseen?: boolean };
type ChoiceOptions<V extends string> = Common & { choices: readonly CardOf<V>[] };

/** One of a few, each as large as a thumb. */
export function choice<V extends string, const C extends ChoiceOptions<V>>(
  options: C & ChoiceOptions<V>,
): Field<Asked<C, V>> {
  const offered = options.choices.map(({ value }) => value);
  const seen = options.choices.filter(({ unseen }) => !unseen);
  return {
    ...common(options),
    show: ({ typed, empty: _, part: _part, ...shown }) => (
      <RadioCards {...shown} required={options.required} choices={seen} value={typed[0]} />
    ),
    read: (sent, name) => oneOf(sent.text(name), offered, options) as Asked<C, V> | Fault,
  };
}

/** Any number of these, at least one when required. */
export function several<V extends string>(
  options: Common & { choices: readonly (Omit<Choice, "value"> & { value: V })[] },
): Field<V[]> {
  const offered = options.choices.map(({ value }) => value);
  return {
    ...common(options),
    show: ({ typed, empty: _, part: _part, ...shown }) => (
      <Checkboxes {...shown} required={options.required} choices={[...options.choices]} values={[...typed]} />
    ),
    read: (sent, name) => {
      const typed = [...new Set(sent.all(name))].filter((one) => one !== "");
      if (typed.length === 0 && options.required) return new Fault(m.missing);
      return typed.every((one): one is V => offered.includes(one as V)) ? typed : new Fault(m.notOffered);
    },
  };
}

/** A box that says yes. */
export function yes(options: Common = {}): Field<boolean> {
  return {
    ...common(options),
    show: ({ typed, empty: _, example: __, part: _part, ...shown }) => (
      <Checkbox {...shown} required={options.required} checked={typed[0] === "1"} />
    ),
    read: (sent, name) => (sent.text(name) === "1" ? true : options.required ? new Fault(m.missing) : false),
  };
}

/** A value that travels with the form unseen. What comes back is checked by the verb as anything typed is. */
export function hidden(initial: string | number | null = ""): Field<string> {
  return {
    initial,
    unseen: true,
    show: ({ name, typed }) => <Hidden name={name} value={typed[0] ?? ""} />,
    read: (sent, name) => sent.text(name).slice(0, 2000),
  };
}

/** An id that travels unseen, or null. */
export function hiddenId(initial: string | null = null): Field<string | null> {
  return {
    ...hidden(initial),
    read: (sent, name) =>
      sent.text(name) === "" ? null : isId(sent.text(name)) ? sent.text(name) : new Fault(m.wrong),
  };
}

/** Ids ticked elsewhere in the form, on the rows of a list: see {@link Tick}. */
export function ticked(): Field<string[]> {
  return { unseen: true, show: () => <></>, read: (sent, name) => sent.all(name) };
}

/** The box of one row, ticked again when the form comes back. */
export function Tick({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={request().var.sent?.all(name).includes(value)}
      />
      <span class="visually-hidden">{label}</span>
    </label>
  );
}

/** A file. Say in the help which kinds and how big. */
export function file<const C extends Common & { accept?: string }>(options: C): Field<Asked<C, File>> {
  return {
    ...common(options),
    file: true,
    show: ({ typed: _, empty: __, part: _part, ...shown }) => (
      <FileInput {...shown} required={options.required} accept={options.accept} />
    ),
    read: (sent, name) => sent.file(name) ?? missing(options.required) ?? (null as Asked<C, File>),
  };
}

/** A field shown and read only while another has one of these values; null otherwise. */
export function onlyIf<Out>(field: string, values: string | string[], then: Field<Out>): Field<Out | null> {
  return { ...then, onlyIf: [field, ...[values].flat()] };
}

type FieldsOut<F extends Fields> = {
  [N in keyof F]: F[N] extends Field<infer Out>
    ? Out
    : F[N] extends Field<infer Out> | false
      ? Out | undefined
      : never;
};

/** The fields of a form, in the order in which they are filled in. `false` leaves one out. */
export type Fields = { readonly [name: string]: Field<unknown> | false };
/** What a form gives its verb: a value for each field. */
export type InputOf<F extends Fields> = FieldsOut<F>;
