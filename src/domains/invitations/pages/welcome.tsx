import type { ComponentChildren } from "preact";
import { type FoundPlace, searchPlaces } from "#domains/territory/index.ts";
import { anyone, type Ctx, type Sent, signedIn } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Empty } from "#ui/empty.tsx";
import { area, choice, day, Fault, type Field, pick, text, yes } from "#ui/kit/fields.tsx";
import { formPage, partForm } from "#ui/kit/form.tsx";
import { said } from "#ui/kit/options.ts";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { confirmMyself, declineInvitation, enterByInvitation, isOpen, waitingFor } from "../answer.ts";
import { m } from "../messages.ts";
import { type PersonRecord, recordOf } from "../record.ts";
import { refuseInvitations } from "../refusals.ts";

const tokenOf = (c: Ctx): string => (c.req.param("token") ?? "").slice(0, 100);

/** Behind the link of a letter. Mail scanners open links: only the button signs in, and nothing of the person is said before. */
export const doorRoutes = formPage("/invitation/:token", {
  policy: anyone,
  limit: { times: 20, seconds: 600 },
  words: m.door,
  load: async ({ c }) => {
    if (!(await isOpen(tokenOf(c)))) throw refuseInvitations.deadLink();
    return {};
  },
  run: async ({ c }) => {
    for (const cookie of await enterByInvitation(tokenOf(c)))
      c.header("Set-Cookie", cookie, { append: true });
    return "/bienvenue";
  },
});

const checking = formPage("/bienvenue", {
  policy: signedIn,
  words: m.welcome,
  load: async ({ c, actor }) => ({
    waits: (await waitingFor(actor)) !== null,
    record: actor.personId ? await recordOf(actor.personId) : null,
    commune: await communeOf(c.var.sent),
  }),
  fields: ({ record, commune }) => ({
    givenName: text({ required: true, max: 80, initial: record?.givenName }),
    familyName: text({ required: true, max: 80, initial: record?.familyName }),
    publicName: text({ max: 80, initial: record?.publicName }),
    bornOn: day({ initial: record?.bornOn }),
    commune: communeField(record?.place ?? "", commune),
    placeId:
      commune.several.length > 0 &&
      choice({
        choices: commune.several.map(({ id, name, departmentName }) => ({
          value: id,
          label: departmentName ? `${name} (${departmentName})` : name,
        })),
      }),
    language: pick({
      required: true,
      initial: record?.language,
      options: said({ fr: m.french, en: m.english }),
    }),
    gender: choice({
      required: true,
      initial: record?.statesGender ? "unchanged" : "unsaid",
      choices: [
        { value: "unchanged", label: t(m.asStated), unseen: !record?.statesGender },
        { value: "woman", label: t(m.woman) },
        { value: "man", label: t(m.man) },
        { value: "nonbinary", label: t(m.nonbinary) },
        { value: "unsaid", label: t(m.unsaid) },
      ],
    }),
    remark: area({ max: 1000, rows: 3 }),
    consent: yes(),
  }),
  run: async ({ actor, input: { commune: placeId, placeId: _, gender, publicName, consent, ...what } }) => {
    await confirmMyself(actor, {
      ...what,
      placeId,
      publicName: publicName || null,
      gender: gender === "unsaid" || gender === "unchanged" ? null : gender,
      keepGender: gender === "unchanged",
      consent: consent ? t(m.welcome.fields.consent.label) : "",
    });
    return "/mon-mouvement";
  },
  frame: ({ c, loaded: { waits, record } }, form) =>
    waits && record
      ? page(c, { title: t(m.welcome.title), noIndex: true }, <Welcome record={record}>{form}</Welcome>)
      : page(c, { title: t(m.nothingToConfirm), noIndex: true }, <Answered />),
});

const declining = partForm("/bienvenue/refus", (c) => checking[0]!.handle(c), {
  policy: signedIn,
  words: m.decline,
  look: "danger",
  fields: { sure: yes({ required: true }) },
  run: async ({ actor }) => {
    await declineInvitation(actor);
    return "/mon-mouvement";
  },
});

export const welcomeRoutes = [...checking, ...declining.routes];

interface Commune {
  placeId: string | null;
  fault?: Message;
  several: FoundPlace[];
}

/** The commune that was typed: the one chosen among namesakes, else the only one that answers. */
async function communeOf(sent: Sent | undefined): Promise<Commune> {
  const typed = sent?.text("commune") ?? "";
  if (!typed) return { placeId: null, several: [] };
  const found = await searchPlaces(typed, { kinds: ["commune", "district"], limit: 12 });
  const exact = found.filter(({ name }) => name.localeCompare(typed, "fr", { sensitivity: "base" }) === 0);
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
  const one = found.find(({ id }) => id === sent?.text("placeId")) ?? only;
  if (one) return { placeId: one.id, several: [] };
  return { placeId: null, fault: found.length === 0 ? m.unknownCommune : m.severalCommunes, several: found };
}

const communeField = (known: string, { placeId, fault }: Commune): Field<string | null> => ({
  ...text({ max: 120, initial: known }),
  read: () => (fault ? new Fault(fault) : placeId),
});

const Answered = () => (
  <Empty title={t(m.nothingToConfirm)} action={<ButtonLink href="/mon-mouvement" label={t(m.taskAction)} />}>
    <p>{t(m.nothingToConfirmHelp)}</p>
  </Empty>
);

/** What is known of me, to correct; then the two answers. */
function Welcome({ record, children: form }: { record: PersonRecord; children: ComponentChildren }) {
  const { addresses, units, mandates } = record;
  const held = mandates.map(({ label, unit }) => `${label[t.language]} (${unit})`);
  return (
    <div class="narrow">
      <PageHead title={t(m.welcome.title)} lead={t(m.welcome.lead)} />
      <Definitions
        items={[
          { term: t(m.address), value: addresses.join(", ") || t(m.none) },
          { term: t(m.places), value: units.join(", ") || t(m.none) },
          { term: t(m.yourMandates), value: held.join(", ") || t(m.none) },
        ]}
      />
      {form}
      {declining.section({})}
    </div>
  );
}
