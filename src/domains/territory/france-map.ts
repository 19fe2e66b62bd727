import type { Translator } from "#platform/language/index.ts";
import { m } from "./messages.ts";
import { departmentOutlines } from "./outlines.ts";

/** What a map of the departments is drawn from, with the credit that its licence asks for wherever it is published. */
export function mapOfFrance(t: Translator) {
  const { shapes, enlarged, insets, viewBox } = departmentOutlines;
  return { t, outlines: shapes, enlarged, insets, viewBox, credit: t(m.mapCredit) };
}
