import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";
import departments from "./outlines/departments.json" with { type: "json" };

/**
 * The 101 departments as quiet outlines, the overseas ones within insets, Paris and its three neighbours a second time,
 * large enough for a finger. `d` is SVG path data in the units of the viewBox that all share; `labelX`, `labelY` the
 * roomiest point inside. Credit for the drawing is due wherever the map is published.
 */
export const departmentOutlines = departments;

/** What a map of the departments is drawn from, with the credit that its licence asks for wherever it is published. */
export function mapOfFrance() {
  const { shapes, enlarged, insets, viewBox } = departmentOutlines;
  return { outlines: shapes, enlarged, insets, viewBox, credit: t(m.mapCredit) };
}
