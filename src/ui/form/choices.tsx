import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { m } from "../messages.ts";
import { FieldNotes, type FieldProps, fieldIds } from "./field.tsx";

export type Choice = { value: string; label: ComponentChildren; help?: string; disabled?: boolean };

type RadioCardsProps = FieldProps & { choices: Choice[]; value?: string };

/** A few answers of which one holds, each as large as a thumb: an appraisal, a vote, a way to go on. */
export function RadioCards({ choices, value, ...props }: RadioCardsProps) {
  const { id, describedBy } = fieldIds(props);
  return (
    <fieldset class="field" aria-describedby={describedBy}>
      <Legend {...props} />
      <FieldNotes {...props} />
      <div class="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={props.name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              required={props.required}
            />
            <span>{choice.label}</span>
            {choice.help ? <span class="choice-help">{choice.help}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CheckboxesProps = FieldProps & { choices: Choice[]; values?: string[] };

/** Several answers that may hold together. */
export function Checkboxes({ choices, values = [], ...props }: CheckboxesProps) {
  const { id, describedBy } = fieldIds(props);
  return (
    <fieldset class="field" aria-describedby={describedBy}>
      <Legend {...props} />
      <FieldNotes {...props} />
      {choices.map((choice, index) => (
        <label key={choice.value} class="check">
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={props.name}
            value={choice.value}
            checked={values.includes(choice.value)}
            disabled={choice.disabled}
          />
          <span>
            {choice.label}
            {choice.help ? <span class="field-help"> {choice.help}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Legend({ label, required }: FieldProps) {
  return (
    <legend class="field-label">
      {label} {required ? null : <span class="field-optional">({t(m.optional)})</span>}
    </legend>
  );
}

type CheckboxProps = Omit<FieldProps, "label"> & {
  label: ComponentChildren;
  checked?: boolean;
  value?: string;
};

/** One box that says yes. What it commits to is written in its label. */
export function Checkbox({ label, checked, value = "1", ...props }: CheckboxProps) {
  const field = { ...props, label: "" };
  const { id, describedBy } = fieldIds(field);
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={value}
          checked={checked}
          required={props.required}
          aria-describedby={describedBy}
          aria-invalid={props.error ? "true" : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldNotes {...field} />
    </div>
  );
}
