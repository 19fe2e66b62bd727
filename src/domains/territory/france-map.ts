import type { Translator } from "#platform/language/index.ts";
import { m } from "./messages.ts";
import departments from "./outlines/departments.json" with { type: "json" };
import type { DepartmentMap } from "./outlines/shape.ts";

/** The 101 departments as quiet outlines. Credit for the drawing is due wherever the map is published. */
export const departmentOutlines: DepartmentMap = departments;

/** What a map of the departments is drawn from, with the credit that its licence asks for wherever it is published. */
export function mapOfFrance(t: Translator) {
  const { shapes, enlarged, insets, viewBox } = departmentOutlines;
  return { t, outlines: shapes, enlarged, insets, viewBox, credit: t(m.mapCredit) };
}
