import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { Icon } from "../icons.tsx";
import { m } from "../messages.ts";

/** What every field says of itself. */
export type FieldProps = {
  name: string;
  label: string;
  /** Defaults to `f-` and the name; give one where two forms of a page share a name. */
  id?: string;
  help?: ComponentChildren;
  example?: string;
  error?: string;
  required?: boolean;
};

/** Ids of a field and of what describes it; `describedBy` is undefined when nothing does. */
export function fieldIds({ name, id = `f-${name}`, help, example, error }: FieldProps, counted = false) {
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const countId = `${id}-count`;
  const describing = [error && errorId, (help || example) && helpId, counted && countId].filter(Boolean);
  return { id, helpId, errorId, countId, describedBy: describing.join(" ") || undefined };
}

/** The attributes that any control of a field has. */
export function controlAttributes(props: FieldProps, counted = false) {
  const { id, describedBy } = fieldIds(props, counted);
  return {
    id,
    name: props.name,
    required: props.required,
    "aria-describedby": describedBy,
    "aria-invalid": props.error ? ("true" as const) : undefined,
  };
}

/** Label, help, example and error around one control, in the order in which they are read. */
export function Field({
  children,
  after,
  ...props
}: FieldProps & { children: ComponentChildren; after?: ComponentChildren }) {
  const { label, required } = props;
  return (
    <div class="field">
      <label class="field-label" for={fieldIds(props).id}>
        {label} {required ? null : <span class="field-optional">({t(m.optional)})</span>}
      </label>
      <FieldNotes {...props} />
      {children}
      {after}
    </div>
  );
}

/** Help, example and error of a field or of a group of choices. */
export function FieldNotes(props: FieldProps) {
  const { help, example, error } = props;
  const { helpId, errorId } = fieldIds(props);
  return (
    <>
      {help || example ? (
        <div class="field-help" id={helpId}>
          {help ? <p>{help}</p> : null}
          {example ? <p>{t(m.example, { example })}</p> : null}
        </div>
      ) : null}
      {error ? (
        <p class="field-error" id={errorId}>
          <Icon name="warning" size={18} />
          <span>
            <span class="visually-hidden">{t(m.errorPrefix)} </span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  );
}
