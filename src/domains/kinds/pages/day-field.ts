import { z } from "zod";

/** A day as a form sends it, within the centuries in which people hold mandates. */
export const dayField = z.iso.date().regex(/^(19|20|21)/);

/** The same, or nothing. */
export const dayOrNone = z.union([z.literal(""), dayField]).default("");
