import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("territory", { mapCredit: { fr: "Contours : d’après MapSVG (CC BY 4.0) et Natural Earth.", en: "Outlines: based on MapSVG (CC BY 4.0) and Natural Earth." } });
