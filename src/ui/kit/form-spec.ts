import type { ComponentChildren, VNode } from "preact";
import type { Ctx, Policy, Route, Sent } from "#platform/http/index.ts";
import type { Message, Value } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Crumb } from "../breadcrumb.tsx";
import type { ButtonLook } from "../button.tsx";
import type { Fields, InputOf } from "./fields.tsx";

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

/** The words of a form: a branch of its domain's catalogue, in which fields have the names of the verb's input. */
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
  /** In place of `submit` once the page has shown what the act would do. */
  goAhead?: Message;
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

/** What the act would do, nothing done yet: shown above the form, which still holds all that was typed. */
export interface Preview {
  would: ComponentChildren;
}

export type Power = string | readonly [string, ...string[]];

export interface FormSpec<L, F extends Fields> {
  words: FormWords;
  /** Who may come in; left out: anyone who holds `power`. */
  policy?: Policy;
  /** The power that it takes, over `loaded.unit` where there is one. */
  power?: Power;
  /** Answers « not found » to those who hold the power elsewhere only, rather than « forbidden ». */
  discreet?: boolean;
  limit?: Route["limit"];
  maxBody?: number;
  /** Reads what was sent, where a file is too long to be held in memory. */
  receive?: (c: Ctx) => Promise<Sent>;
  /** Reads what the form speaks of, through what the actor may see. @throws {Refusal} `notFound`. */
  load?: (asking: Asking) => L | Promise<L>;
  fields?: F | ((loaded: L) => F);
  /**
   * Puts its fields in groups or folds, each by its name; left out: one under the other.
   * @example arrange: (shown) => <Fieldset legend={t(m.term)}>{shown.from}{shown.until}</Fieldset>
   */
  arrange?: (
    shown: { [N in keyof F]: VNode | null },
    at: { loaded: L; errors: Record<string, string> },
  ) => ComponentChildren;
  /** Values of the words that have some. */
  values?: (loaded: L) => Record<string, Value>;
  /** The state of what is edited, so that a stale save is seen. */
  version?: (loaded: L) => string | number;
  /** Keeps what is typed on the device until it is sent, under this name. */
  draft?: (loaded: L) => string;
  /** Warns before leaving with unsent changes. */
  guard?: boolean;
  /** Sent without Turbo, which would lose the place on a page where it leads, or that the page there refreshes itself. */
  plain?: boolean;
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
  /**
   * Calls one verb. Answers where to go, or what the act would do.
   * @example run: async ({ input, button }) => button === "preview" ? { would: <Effect of={await previewOf(input)} /> } : …
   */
  run: (given: Given<L, F>) => Promise<string | Outcome | Preview>;
}

export interface FormPageSpec<L, F extends Fields> extends FormSpec<L, F> {
  /** Where it is sent, when that is not the page's own address. */
  post?: string;
  under?: string;
  /** Open to search engines, described by its lead. */
  indexed?: boolean;
  title?: (loaded: L) => string;
  /** What the tab of the browser names after the title: of what this form is a part. */
  of?: (loaded: L) => string;
  /** What stands above the title: of what this form is a part. */
  eyebrow?: (loaded: L) => ComponentChildren;
  /** The page above, by name, or those above. */
  crumb?: (loaded: L) => Crumb | Crumb[];
  /** Where one is led instead when there is nothing to fill in any more. */
  elsewhere?: (loaded: L) => string | null;
  /** Of whom personal data is shown, and of how many people: each access is logged. */
  seen?: (loaded: L) => readonly [subject: readonly [kind: string, id: string], count: number];
  /** What stands around the form, between the head and the end of the page. */
  view?: (loaded: L, form: VNode) => ComponentChildren;
  /** A page of its own kind around the whole, such as a unit's. */
  frame?: (
    framed: { c: Ctx; loaded: L; title: string },
    content: ComponentChildren,
  ) => Response | Promise<Response>;
}

/** The fields of a form without any. */
export const none = {} as const;

/** The fields of a form, once it is known of what it speaks. */
export function fieldsOf<L, F extends Fields>({ fields }: FormSpec<L, F>, loaded: L): F {
  return typeof fields === "function" ? fields(loaded) : (fields ?? (none as unknown as F));
}

/** Fields that are there several times, `title0`, `title1`, share the words of `title`. */
export const wordsOf = ({ fields }: FormWords, name: string) =>
  fields?.[name] ?? fields?.[name.replace(/\d+$/, "")];

/** The powers of which one is enough. */
export const powersOf = (power: Power) => [power].flat() as [string, ...string[]];
