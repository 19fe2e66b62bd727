import type { ComponentChildren } from "preact";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { request } from "#platform/http/index.ts";
import { type Message, t, type Value } from "#platform/language/index.ts";
import { ButtonLink } from "../button.tsx";
import { ErrorSummary, Fieldset, FormActions, Hidden, Form as Sheet, Submit } from "../form.tsx";
import { m } from "../messages.ts";
import type { Fields, Shown as ShownField } from "./fields.tsx";
import type { Previewed, Refused } from "./form-answer.ts";
import { type FieldWords, type FormSpec, type FormWords, fieldsOf, none, wordsOf } from "./form-spec.ts";

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

/** What is wrong as it is summed up, away from the fields: what the kit says of any field names the one it speaks of. */
function summedUp(
  errors: Record<string, string>,
  said: Record<string, Message>,
  words: FormWords,
  values: Record<string, Value>,
) {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      const { label } = wordsOf(words, name) ?? {};
      const bare = label && ofAnyField.has(said[name]?.key ?? "");
      return [name, bare ? t(m.atField, { field: t.say(label, values), error }) : error];
    }),
  );
}

const ofAnyField = new Set(Object.values(m).map(({ key }) => key));

const isShown = (name: string, fields: Fields) =>
  Boolean(fields[name]) ||
  Object.values(fields).some((field) => field !== false && field.parts?.includes(name));

type ShownProps = { spec: FormSpec<object, Fields>; address: string; loaded: object; showing?: Showing };

/** A form with its fields, their values or what was typed, and what is wrong with it. */
export function Shown({ spec, address, loaded, showing = {} }: ShownProps) {
  const words = { ...spec.words, ...showing.words };
  const action = actionOf(address, showing.at);
  const { refused, previewed } = request().var;
  const again: Partial<Refused & Previewed> | undefined = refused ?? previewed;
  const sentAs = again?.sent?.text("form");
  const mine = again?.action === action && (!sentAs || sentAs === showing.key) ? again : undefined;
  const fields = fieldsOf(spec, loaded);
  const some = Object.values(fields).filter((field) => field !== false);
  const errors = mine?.refusal ? errorsOf(mine.refusal, fields) : {};
  const values = spec.values?.(loaded) ?? {};
  const prefix = showing.key ? `f-${showing.key}-` : "f-";
  // A person who has seen what was saved meanwhile may save over it.
  const stale = /\.stale/.test(mine?.refusal?.code ?? "");
  const typedOnce = mine?.sent?.text("once");
  const part = (name: string) => ({
    ...{ name, id: `${prefix}${name}`, error: errors[name] },
    typed: mine?.sent?.text(name),
  });
  const shown = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field ? (
        <FieldOf
          key={name}
          {...{ name, field, values, part }}
          id={`${prefix}${name}`}
          words={wordsOf(words, name)}
          error={errors[name]}
          typed={mine?.sent?.all(name)}
        />
      ) : null,
    ]),
  );
  const body = (
    <>
      {spec.arrange ? spec.arrange(shown, { loaded, errors }) : Object.values(shown)}
      {spec.press?.(loaded) ?? (
        <Buttons spec={{ ...spec, words }} {...{ values, loaded }} previewed={mine?.would !== undefined} />
      )}
    </>
  );
  return (
    <>
      <ErrorSummary
        errors={summedUp(errors, mine?.refusal?.fields ?? {}, words, values)}
        idOf={(name) => `${prefix}${name}`}
      />
      {mine?.would ? (
        <div tabIndex={-1} data-autofocus>
          {mine.would}
        </div>
      ) : null}
      <Sheet
        action={action}
        once={isId(typedOnce) ? typedOnce : newId()}
        version={(!stale && mine?.sent?.text("version")) || spec.version?.(loaded)}
        draft={spec.draft?.(loaded)}
        guard={spec.guard}
        plain={spec.plain}
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

type ButtonsProps = {
  spec: FormSpec<object, Fields>;
  values: Record<string, Value>;
  loaded: object;
  previewed: boolean;
};

function Buttons({ spec, values, loaded, previewed }: ButtonsProps) {
  const { words, look } = spec;
  const size = spec.small ? "small" : undefined;
  const [back, row] = [spec.back?.(loaded), spec.beside?.(loaded)];
  const beside = row ? <span class="visually-hidden"> {row}</span> : null;
  return (
    <FormActions>
      <Submit {...{ look, size }} confirm={words.confirm && t.say(words.confirm, values)}>
        {previewed
          ? t.say(words.goAhead ?? m.goAhead, values)
          : (spec.submit?.(loaded) ?? t.say(words.submit, values))}
        {beside}
      </Submit>
      {Object.entries(words.buttons ?? {}).map(([name, label]) => (
        <Submit key={name} look="plain" size={size} name="button" value={name}>
          {t.say(label, values)}
          {beside}
        </Submit>
      ))}
      {back ? <ButtonLink look="quiet" href={back} label={t.say(words.back ?? m.cancel, values)} /> : null}
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
