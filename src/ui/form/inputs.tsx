import { t } from "#platform/language/index.ts";
import { classes } from "../classes.ts";
import { m } from "../messages.ts";
import { controlAttributes, Field, type FieldProps, fieldIds } from "./field.tsx";

type TextInputProps = FieldProps & {
  value?: string | number;
  type?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "number"
    | "date"
    | "time"
    | "datetime-local"
    | "password"
    | "search";
  autocomplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  /** As wide as a postcode or a date rather than the column. */
  short?: boolean;
  readOnly?: boolean;
};

/** One line to type in. */
export function TextInput({ value, type = "text", short, ...props }: TextInputProps) {
  // Preact ties roles to each input type, so a union of types fits none of its shapes.
  const oneType = type as "text";
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class={classes("input", short && "input-short")}
        type={oneType}
        value={value}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        step={props.step}
        readOnly={props.readOnly}
      />
    </Field>
  );
}

type TextAreaProps = FieldProps & {
  value?: string;
  rows?: number;
  /** The most characters accepted; counted as one types. */
  max?: number;
};

/** Several lines to type in. The limit is said, and never cuts what was typed. */
export function TextArea({ value, rows = 5, max, ...props }: TextAreaProps) {
  const { id, countId } = fieldIds(props);
  const counter = max ? (
    <char-count id={countId} for={id} max={max}>
      {t(m.charactersAtMost, { max })}
    </char-count>
  ) : null;
  return (
    <Field {...props} after={counter}>
      <textarea {...controlAttributes(props, max !== undefined)} class="input" rows={rows}>
        {value}
      </textarea>
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: Option[] };

type SelectProps = FieldProps & {
  options: (Option | OptionGroup)[];
  value?: string;
  /** What stands first when nothing is chosen, e.g. "Choisir un espace". */
  empty?: string;
};

/** A choice among many. For up to six that matter, prefer RadioCards. */
export function Select({ options, value, empty, ...props }: SelectProps) {
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="input">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <SelectOption key={inner.value} option={inner} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <SelectOption key={option.value} option={option} chosen={value} />
          ),
        )}
      </select>
    </Field>
  );
}

function SelectOption({ option, chosen }: { option: Option; chosen: string | undefined }) {
  return (
    <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

type FileInputProps = FieldProps & { accept?: string; multiple?: boolean };

/** A file to send. Say in `help` which kinds and how big. */
export function FileInput({ accept, multiple, ...props }: FileInputProps) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} class="input" type="file" accept={accept} multiple={multiple} />
    </Field>
  );
}
