import { constituenciesAbroad, type Place } from "#domains/territory/index.ts";
import { type Ctx, done, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkboxes, Form, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { cover, placesCovered } from "../covering.ts";
import { m } from "../messages/units.ts";
import { type Unit, unitBySlug } from "../unit.ts";

export const placesAbroadRoutes = [
  post("/unites/:slug/circonscriptions", holding("organisation.manage"), saveThem),
];

async function saveThem(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  const known = new Set((await constituenciesAbroad()).map((place) => place.id));
  const chosen = form.all("places").filter((id) => known.has(id));
  await cover(c.var.actor, unit, chosen);
  return done(c, `/unites/${unit.slug}/gestion`, m.placesSaved);
}

/** The constituencies abroad and those that a loop covers; null for a loop of a department, and for other units. */
export async function placesAbroad(unit: Unit): Promise<{ places: Place[]; covered: string[] } | null> {
  if (unit.kind !== "loop" || (unit.placeId && !unit.placeId.startsWith("etranger:"))) return null;
  const [places, covered] = await Promise.all([constituenciesAbroad(), placesCovered(unit)]);
  return places.length > 0 ? { places, covered } : null;
}

type Props = { unit: Unit; places: Place[]; covered: string[] };

/** Which constituencies a loop abroad covers: one or several. */
export function PlacesAbroad({ unit, places, covered }: Props) {
  return (
    <Section title={t(m.places)}>
      <Form action={`/unites/${unit.slug}/circonscriptions`}>
        <Checkboxes
          name="places"
          label={t(m.placesLabel)}
          choices={places.map((place) => ({ value: place.id, label: place.name }))}
          values={covered}
        />
        <Submit look="plain">{t(m.placesSave)}</Submit>
      </Form>
    </Section>
  );
}
