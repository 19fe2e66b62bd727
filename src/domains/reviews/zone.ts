/**
 * The instant at which a clock on the wall of a zone shows this. `local` is what a `datetime-local` field sends
 * (`2026-12-04T20:00`), `zone` an IANA name. Where clocks go back, the first of the two instants is meant; a time
 * that clocks skip in spring is taken as one hour later. Null for what is not a local time.
 */
export function instantOf(local: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const dayBefore = asUtc - 86_400_000;
  const early = asUtc - offset(dayBefore, zone);
  const late = asUtc - offset(asUtc + 86_400_000, zone);
  const right = [Math.min(early, late), Math.max(early, late)].find((at) => at + offset(at, zone) === asUtc);
  return new Date(right ?? early);
}

/** What a clock of the zone shows at an instant, as a `datetime-local` field wants it. */
export function localOf(at: Date, zone: string): string {
  return new Date(at.getTime() + offset(at.getTime(), zone)).toISOString().slice(0, 16);
}

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayIn(at: Date, zone: string): string {
  return localOf(at, zone).slice(0, 10);
}

/** Milliseconds by which clocks of the zone are ahead of UTC at an instant. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(at / 1000) * 1000;
}
