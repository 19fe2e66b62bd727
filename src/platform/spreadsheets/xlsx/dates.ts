const dayMs = 86_400_000;

/**
 * The calendar day (with its time, when it has one) that a number of days means in a workbook, as ISO 8601. Days are
 * counted from 1900, with the 29th of February 1900 that never was, or from 1904.
 */
export function serialDate(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  const days = from1904 ? serial + 1462 : serial;
  // Before the day that never was, the count is one ahead.
  const shift = !from1904 && days < 60 ? 1 : 0;
  const instant = new Date(Math.round((days + shift - 25_569) * dayMs));
  const iso = instant.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
