/** Everything a form is made of. */

export { Button as Submit } from "./button.tsx";
export * from "./form/choices.tsx";
export * from "./form/error-summary.tsx";
export { Field, type FieldProps } from "./form/field.tsx";
export * from "./form/form.tsx";
export * from "./form/inputs.tsx";
