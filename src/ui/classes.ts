/** Joins class names, leaving out the ones that do not apply: `classes("ring", large && "ring-l")`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
