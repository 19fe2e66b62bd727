const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The day that it is for a movement founded by a test, or so many days from it: tests run past midnight too. */
export const dayFrom = (days = 0): string => day.format(new Date(Date.now() + days * 86_400_000));
