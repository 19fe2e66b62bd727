import { type Day, plus, until } from "#platform/time/index.ts";

export type { Day };
/** An instant in UTC, ISO 8601. */
export type Instant = string;

const SATURDAY = 6;
/** An assembly's promises need time to be kept or forgotten before a story can be told about them. */
const LEAST_AGE_OF_THE_ROADMAP = 120;

export interface CampaignDates {
  /** First day of answers. */
  readonly opensOn: Day;
  /** Last day of answers, included, in the movement's time (Europe/Paris). */
  readonly closesOn: Day;
}

export interface DemoDates {
  readonly today: Day;
  readonly timeZone: "Europe/Paris";
  /** The June assembly that adopted the roadmap in force. */
  readonly lastAssembly: Day;
  /** The June assembly, a year earlier, that adopted the roadmap before it. */
  readonly earlierAssembly: Day;
  /** A Saturday about three weeks from today. */
  readonly nextAssembly: Day;
  readonly closedCampaign: CampaignDates;
  /** Closes in four days. */
  readonly openCampaign: CampaignDates;
  readonly draftOpenedOn: Day;
}

/** Every date of the example, told from the day on which it is loaded. */
export function demoDates(today: Day): DemoDates {
  const lastAssembly = latestJuneAssembly(today);
  const earlierAssembly = thirdSaturdayOfJune(yearOf(lastAssembly) - 1);
  return {
    today,
    timeZone: "Europe/Paris",
    lastAssembly,
    earlierAssembly,
    nextAssembly: nearestSaturday(addDays(today, 21)),
    closedCampaign: { opensOn: addDays(lastAssembly, -52), closesOn: addDays(lastAssembly, -11) },
    openCampaign: { opensOn: addDays(today, -17), closesOn: addDays(today, 4) },
    draftOpenedOn: addDays(today, -9),
  };
}

/** The day `count` days after (or, negative, before). Throws on what is not a day. */
export const addDays = (day: Day, count: number): Day => plus(day, { days: count });

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = until;

/** The instant at which the clock shows this hour, UTC, on that day. */
export function instantOn(day: Day, hour: number, minute = 0): Instant {
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00.000Z`;
}

/** The year of a day, for titles such as « Feuille de route 2026 ». */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function latestJuneAssembly(today: Day): Day {
  const thisYear = thirdSaturdayOfJune(yearOf(today));
  const oldEnough = daysBetween(thisYear, today) >= LEAST_AGE_OF_THE_ROADMAP;
  return oldEnough ? thisYear : thirdSaturdayOfJune(yearOf(today) - 1);
}

function thirdSaturdayOfJune(year: number): Day {
  const first: Day = `${year}-06-01`;
  return addDays(first, ((SATURDAY - weekdayOf(first) + 7) % 7) + 14);
}

function nearestSaturday(day: Day): Day {
  const ahead = (SATURDAY - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead <= 3 ? ahead : ahead - 7);
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The instant of a day at which somebody writes: twenty past this hour, in UTC. */
export const evening = (day: Day, hour = 18) => new Date(`${day}T${String(hour).padStart(2, "0")}:20:00Z`);
