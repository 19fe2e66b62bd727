import { z } from "zod";
import { type MandateKind, mandateKindsFor } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import { type Unit, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, FormActions, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { maxCallLength, maxSeats, openCall } from "../calls/opening.ts";
import { dayIn } from "../days.ts";
import { c as words } from "../messages/calls.ts";
import { errorsOf, type Typed } from "./errors.ts";

const calls = holding("appointments.call");

export const newCallRoutes = [
  get("/unites/:slug/appels/nouveau", calls, (c) => show(c)),
  post("/unites/:slug/appels", calls, openIt),
];

const shape = z.object({
  once: z.string().refine(isId),
  mandat: z.string().min(1).max(60),
  places: z.coerce.number().int().min(1).max(maxSeats),
  mots: z.string().default(""),
  ouvre: z.iso.date().regex(/^(19|20|21)/),
  ferme: z.iso.date().regex(/^(19|20|21)/),
});

async function unitToCallFor(c: Ctx): Promise<Unit> {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(c.var.actor, "appointments.call", unit)) throw refuse.notFound();
  return unit;
}

async function openIt(c: Ctx): Promise<Response> {
  const unit = await unitToCallFor(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, mandat, places, mots, ouvre, ferme } = check(shape, form.values);
      const what = { id: once, kind: mandat, seats: places, words: mots, opensOn: ouvre, closesOn: ferme };
      await openCall(c.var.actor, unit, what);
      return done(c, `/appels/${once}`, words.opened);
    },
    (refusal) => show(c, { values: form.values, refusal }),
  );
}

async function show(c: Ctx, typed?: Typed): Promise<Response> {
  const unit = await unitToCallFor(c);
  const kinds = (await mandateKindsFor(unit.kind)).filter(({ means }) =>
    means.some((one) => one !== "by_right"),
  );
  const { zone } = await movement();
  const month = new Date(Date.now() + 30 * 86_400_000);
  const values = typed?.values ?? {
    mandat: c.req.query("mandat") ?? "",
    places: "1",
    ouvre: dayIn(zone),
    ferme: dayIn(zone, month),
  };
  return page(
    c,
    { title: t(words.newTitle), under: "/appels", noIndex: true },
    <NewCall {...{ unit, kinds, values }} errors={errorsOf(t, typed?.refusal, fieldOf)} />,
  );
}

const fieldOf: Record<string, string> = {
  "appointments.call.notForThisUnit": "mandat",
  "appointments.call.byRight": "mandat",
  "appointments.call.backwards": "ferme",
  "appointments.call.tooLongAnOpening": "ferme",
  "appointments.call.tooLong": "mots",
};

export type NewCallProps = {
  unit: Unit;
  kinds: MandateKind[];
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The form that opens a call: for which mandate, how many, why, and when. */
export function NewCall({ unit, kinds, values, errors }: NewCallProps) {
  const day = (name: "ouvre" | "ferme", label: string) => (
    <TextInput
      name={name}
      type="date"
      short
      label={label}
      value={values[name]}
      error={errors[name]}
      required
    />
  );
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/unites/${unit.slug}`, label: unit.name }]} />
      <PageHead title={t(words.newTitle)} lead={t(words.newLead)} />
      <ErrorSummary errors={errors} />
      <Form action={`/unites/${unit.slug}/appels`} once={values.once || newId()} draft={`appel-${unit.slug}`}>
        <Select
          name="mandat"
          label={t(words.kind)}
          empty={t(words.chooseKind)}
          options={kinds.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
          value={values.mandat}
          error={errors.mandat}
          required
        />
        <TextInput
          name="places"
          type="number"
          short
          min={1}
          max={maxSeats}
          label={t(words.seatsLabel)}
          value={values.places}
          error={errors.places}
          required
        />
        <TextArea
          name="mots"
          label={t(words.wordsLabel)}
          help={t(words.wordsHelp)}
          value={values.mots}
          error={errors.mots}
          max={maxCallLength}
        />
        {day("ouvre", t(words.firstDay))}
        {day("ferme", t(words.lastDay))}
        <FormActions>
          <Submit>{t(words.open)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}
