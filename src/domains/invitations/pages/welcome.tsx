import { z } from "zod";
import { type FoundPlace, searchPlaces } from "#domains/territory/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox, ErrorSummary, Form, RadioCards, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { confirmMyself, declineInvitation, waitingFor } from "../answer.ts";
import { m } from "../messages.ts";
import { type PersonRecord, recordOf } from "../record.ts";

export const welcomeRoutes = [
  get("/bienvenue", signedIn, (c) => welcomePage(c)),
  post("/bienvenue", signedIn, confirm),
  post("/bienvenue/refus", signedIn, decline),
];

const shape = z.object({
  givenName: z.string().min(1).max(80),
  familyName: z.string().min(1).max(80),
  publicName: z.string().max(80),
  bornOn: z.union([z.literal(""), z.iso.date()]),
  commune: z.string().max(120),
  language: z.enum(["fr", "en"]),
  gender: z.enum(["woman", "man", "nonbinary", "unsaid", "unchanged"]),
  remark: z.string().max(1000),
});

async function confirm(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const form = await readForm(c);
  const found = await communeOf(form.values);
  if (found.fault) return welcomePage(c, form.values, undefined, { commune: t(found.fault) }, found.several);
  return attempt(
    c,
    async () => {
      const { commune: _, gender, publicName, bornOn, ...what } = check(shape, form.values);
      const consent = form.text("consent") === "1" ? t(m.consent) : "";
      await confirmMyself(actor, {
        ...what,
        publicName: publicName || null,
        bornOn: bornOn || null,
        placeId: found.placeId,
        gender: gender === "unsaid" || gender === "unchanged" ? null : gender,
        keepGender: gender === "unchanged",
        consent,
      });
      return done(c, "/mon-mouvement", m.confirmedDone);
    },
    (refusal) => welcomePage(c, form.values, refusal),
  );
}

interface Commune {
  placeId: string | null;
  fault?: typeof m.unknownCommune | typeof m.severalCommunes;
  several?: FoundPlace[];
}

/** The commune that was typed: the one chosen among namesakes, else the only one that answers. */
async function communeOf(values: Record<string, string>): Promise<Commune> {
  const typed = (values.commune ?? "").trim();
  if (!typed) return { placeId: null };
  const found = await searchPlaces(typed, { kinds: ["commune", "district"], limit: 12 });
  const chosen = found.find(({ id }) => id === values.placeId);
  if (chosen) return { placeId: chosen.id };
  const exact = found.filter(({ name }) => name.localeCompare(typed, "fr", { sensitivity: "base" }) === 0);
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
  if (only) return { placeId: only.id };
  return { placeId: null, fault: found.length === 0 ? m.unknownCommune : m.severalCommunes, several: found };
}

async function decline(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  if (form.text("sure") !== "1") return welcomePage(c, {}, undefined, { sure: c.var.t(m.declineUnsure) });
  await declineInvitation(c.var.actor);
  return done(c, "/mon-mouvement", m.declinedDone);
}

async function welcomePage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
  faults: Record<string, string> = {},
  several: FoundPlace[] = [],
): Promise<Response> {
  const { actor } = c.var;
  if (!(await waitingFor(actor))) {
    return page(
      c,
      { title: t(m.nothingToConfirm), noIndex: true },
      <Empty
        title={t(m.nothingToConfirm)}
        action={<ButtonLink href="/mon-mouvement">{t(m.taskAction)}</ButtonLink>}
      >
        <p>{t(m.nothingToConfirmHelp)}</p>
      </Empty>,
    );
  }
  const record = await recordOf(actor.personId!);
  const errors: Record<string, string> = {
    ...Object.fromEntries(Object.entries(refusal?.fields ?? {}).map(([name, said]) => [name, t.say(said)])),
    ...faults,
  };
  if (refusal && Object.keys(errors).length === 0) errors.consent = t.say(refusal.said, refusal.values);
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(
    c,
    { title: t(m.welcomeTitle), noIndex: true, status },
    <Welcome {...{ record, values, errors, several }} />,
  );
}

type Props = {
  record: PersonRecord;
  values: Record<string, string>;
  errors: Record<string, string>;
  several: FoundPlace[];
};

/** What is known of me, to correct; then the two answers. */
export function Welcome({ record, values, errors, several }: Props) {
  const field = (name: string, known = "") => ({
    t,
    name,
    value: values[name] ?? known,
    error: errors[name],
  });
  const genders = [
    ...(record.statesGender ? [{ value: "unchanged", label: t(m.asStated) }] : []),
    { value: "woman", label: t(m.woman) },
    { value: "man", label: t(m.man) },
    { value: "nonbinary", label: t(m.nonbinary) },
    { value: "unsaid", label: t(m.unsaid) },
  ];
  return (
    <div class="narrow">
      <PageHead title={t(m.welcomeTitle)} lead={t(m.welcomeLead)} />
      <ErrorSummary errors={errors} />
      <Definitions
        items={[
          { term: t(m.address), value: record.addresses.join(", ") || t(m.none) },
          { term: t(m.places), value: record.units.join(", ") || t(m.none) },
          {
            term: t(m.yourMandates),
            value:
              record.mandates.map(({ label, unit }) => `${label[t.language]} (${unit})`).join(", ") ||
              t(m.none),
          },
        ]}
      />
      <Form action="/bienvenue">
        <TextInput {...field("givenName", record.givenName)} label={t(m.givenName)} maxLength={80} required />
        <TextInput
          {...field("familyName", record.familyName)}
          label={t(m.familyName)}
          maxLength={80}
          required
        />
        <TextInput
          {...field("publicName", record.publicName ?? "")}
          label={t(m.publicName)}
          help={t(m.publicNameHelp)}
          maxLength={80}
        />
        <TextInput
          {...field("bornOn", record.bornOn ?? "")}
          type="date"
          label={t(m.bornOn)}
          help={t(m.bornOnHelp)}
        />
        <TextInput
          {...field("commune", record.place ?? "")}
          label={t(m.commune)}
          help={t(m.communeHelp)}
          maxLength={120}
        />
        {several.length > 0 ? (
          <RadioCards
            name="placeId"
            label={t(m.whichCommune)}
            value={values.placeId}
            choices={several.map(({ id, name, departmentName }) => ({
              value: id,
              label: departmentName ? `${name} (${departmentName})` : name,
            }))}
            required
          />
        ) : null}
        <Select
          {...field("language", record.language)}
          label={t(m.language)}
          options={[
            { value: "fr", label: t(m.french) },
            { value: "en", label: t(m.english) },
          ]}
          required
        />
        <RadioCards
          {...field("gender", record.statesGender ? "unchanged" : "unsaid")}
          label={t(m.gender)}
          help={t(m.genderHelp)}
          choices={genders}
          required
        />
        <TextArea {...field("remark")} label={t(m.remark)} help={t(m.remarkHelp)} max={1000} rows={3} />
        <Checkbox
          name="consent"
          label={t(m.consent)}
          checked={values.consent === "1"}
          error={errors.consent}
        />
        <Submit size="full">{t(m.confirm)}</Submit>
      </Form>
      <Section title={t(m.decline)}>
        <p class="soft">{t(m.declineLead)}</p>
        <Form action="/bienvenue/refus">
          <Checkbox name="sure" label={t(m.declineSure)} error={errors.sure} />
          <Submit look="danger">{t(m.decline)}</Submit>
        </Form>
      </Section>
    </div>
  );
}
