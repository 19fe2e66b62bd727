/** A number as people type it, « 12,5 » or "1 200"; null for nothing, `NaN` for anything else. */
export function numberFrom(typed: string): number | null {
  const text = typed.replace(/\s/gu, "").replace(",", ".").replace(/%$/u, "");
  if (!text) return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
}
