import { mandateKindsFor } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { plus, today } from "#platform/time/index.ts";
import { area, day, number, pick } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { maxCallLength, maxSeats, openCall } from "../calls/opening.ts";

import { callWords } from "../messages/calls.ts";

/** The form that opens a call: for which mandate, how many, why, and when. */
export const newCallRoutes = formPage("/unites/:slug/appels/nouveau", {
  post: "/unites/:slug/appels",
  power: "appointments.call",
  discreet: true,
  under: "/appels",
  words: callWords.newCall,
  load: async ({ c, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const [kinds, { zone }] = await Promise.all([mandateKindsFor(unit.kind), movement()]);
    const called = kinds.filter(({ means }) => means.some((one) => one !== "by_right"));
    return { unit, zone, kinds: called, kind: asked("kind", "mandat") };
  },
  crumb: ({ unit }) => ({ href: `/unites/${unit.slug}`, label: unit.name }),
  fields: ({ kinds, kind, zone }) => ({
    kind: pick({
      options: named(kinds, "key"),
      initial: kind,
      required: true,
    }),
    seats: number({ min: 1, max: maxSeats, initial: 1, required: true }),
    words: area({ max: maxCallLength }),
    opensOn: day({ initial: today(zone), required: true }),
    closesOn: day({
      initial: plus(today(zone), { days: 30 }),
      required: true,
    }),
  }),
  draft: ({ unit }) => `appel-${unit.slug}`,
  run: async ({ actor, unit, input, once }) =>
    `/appels/${await openCall(actor, unit, { ...input, id: once })}`,
});
