import { begins, type Day, later, plus, until } from "#platform/time/index.ts";

/** An assembly's promises need time to be kept or forgotten before a story can be told about them. */
const leastAgeOfTheRoadmap = 120;

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
  /** The day so many days from today; before it when negative. */
  day(days: number): Day;
  /** An instant of that day: twenty past this hour, in UTC. */
  at(days: number, hour?: number): Date;
}

/** Every date of the example, told from the day on which it is loaded. */
export function demoDates(today: Day): DemoDates {
  const day = (days: number) => plus(today, { days });
  const thisJune = juneAssembly(yearOf(today));
  const lastAssembly =
    until(thisJune, today) >= leastAgeOfTheRoadmap ? thisJune : juneAssembly(yearOf(today) - 1);
  return {
    today,
    timeZone: "Europe/Paris",
    lastAssembly,
    earlierAssembly: juneAssembly(yearOf(lastAssembly) - 1),
    nextAssembly: saturdayBy(day(24)),
    closedCampaign: {
      opensOn: plus(lastAssembly, { days: -52 }),
      closesOn: plus(lastAssembly, { days: -11 }),
    },
    openCampaign: { opensOn: day(-17), closesOn: day(4) },
    day,
    at: (days, hour = 18) => clock(day(days), hour, 20),
  };
}

/** The instant of a day at which clocks in UTC show this. */
export const clock = (day: Day, hours: number, minutes = 0): Date =>
  later(begins(day, "UTC"), { hours, minutes });

/** The year of a day, for titles such as « Feuille de route 2026 ». */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** On the third Saturday of June. */
const juneAssembly = (year: number): Day => saturdayBy(`${year}-06-21`);

/** The last Saturday up to a day, from 2000 on, which began with one. */
const saturdayBy = (day: Day): Day => plus(day, { days: -(until("2000-01-01", day) % 7) });
