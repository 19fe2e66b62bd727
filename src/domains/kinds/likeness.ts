/** Lists of a kind whose order says something. All others are sets: « a, b » is « b, a ». */
const ordered = new Set(["handover", "trainings"]);

/** Whether two pieces of plain data say the same, whatever the order of their names and of what is only a set. */
export function alike(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (Array.isArray(inner)) return ordered.has(name) ? inner : inner.map((one) => canonical(one)).sort();
    if (!inner || typeof inner !== "object") return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
