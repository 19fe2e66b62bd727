import { z } from "zod";

/** A day that a form gives, within what anyone could mean. */
export const day = z.iso.date().refine((value) => value >= "1900-01-01" && value <= "2100-12-31");

/** A day, or nothing. */
export const dayOrNone = z.union([z.literal("").transform(() => null), day]);

/** A whole number that must be there, between two bounds. */
export const whole = (least: number, most: number) =>
  z.string().min(1).transform(Number).pipe(z.number().int().min(least).max(most));

/** A whole number between two bounds, or nothing. */
export const wholeOrNone = (least: number, most: number) =>
  z.union([z.literal("").transform(() => null), whole(least, most)]);
