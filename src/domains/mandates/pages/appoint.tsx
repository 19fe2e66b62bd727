import { appointmentMeans } from "#domains/kinds/index.ts";
import { today } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { membersOf, type Unit, unitBySlug } from "#domains/units/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { begins } from "#platform/time/index.ts";
import { Form, Hidden, Select, Submit } from "#ui/form.tsx";
import { area, day, type Field, hidden, hiddenId, onlyIf, pick, text, yes } from "#ui/kit/fields.tsx";
import { type Asking, formPage, type Outcome, WhyRefused } from "#ui/kit/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { type MandateKind, mandateKindsFor } from "../bounds.ts";
import { appoint } from "../give.ts";
import { type MandateLine, mandateLine, standingIn } from "../mandate.ts";
import { m } from "../messages.ts";
import { parityIn } from "../parity.ts";
import { refuseMandate } from "../refusals.ts";
import { mandatesFrame } from "./frame.tsx";
import { Rule } from "./rule.tsx";
import { eveningOf } from "./words.ts";

const { fields: words } = m.appointing;

/** Appointing: which mandate first, then under its rule who, how it was decided, from when to when. */
export const appointRoutes = formPage("/unites/:slug/mandats/nouveau", {
  post: "/unites/:slug/mandats",
  power: "organisation.appoint",
  words: m.appointing,
  load,
  fields: (loaded) => {
    const { kind, replaces, follows, email, mayWaive, people } = loaded;
    return {
      kind: hidden(kind?.key),
      ruleSeen: ruleShown(kind),
      substituteForId: hiddenId(replaces?.id),
      succeedsId: hiddenId(follows?.id),
      email: text({ type: "email", max: 254, initial: email }),
      personId: people.length > 0 || !shows() ? pick({ options: people, open: isId }) : hiddenId(),
      means: pick({ options: meansOptions(kind?.means), initial: "nomination" }),
      minutes: area({ max: 20_000 }),
      startsAt: day({}),
      endsAt: day(replaces ? { required: true, help: t(m.endsRequired) } : {}),
      title: text({ max: 120 }),
      underId: underField(loaded),
      waive: mayWaive && yes(),
      reason: mayWaive && onlyIf("waive", "1", text({ max: 500 })),
    };
  },
  run: async ({ actor, unit, input, once }): Promise<Outcome> => {
    const { email, waive, reason, ...what } = input;
    const personId = what.personId ?? (email ? await personAt(email) : null);
    if (!personId) throw refuseMandate.unknownPerson();
    // Today means now: the morning is over.
    const later = what.startsAt && what.startsAt !== (await today());
    const given = {
      ...what,
      id: once,
      personId,
      means: what.means ?? "nomination",
      title: what.title || null,
      startsAt: later ? begins(what.startsAt!, t.zone) : undefined,
      endsAt: what.endsAt ? eveningOf(what.endsAt) : null,
    };
    await appoint(actor, unit, given, waive ? { reason: reason ?? "" } : null);
    const to = `/unites/${unit.slug}/mandats`;
    const line = await mandateLine(once);
    if (line.startsAt <= new Date()) return { to, values: { name: line.name } };
    const undo = { action: `/mandats/${once}/annulation` };
    return { to, say: m.appointedLater, values: { when: t.ago(line.startsAt) }, undo };
  },
  view: ({ unit, kind, kinds, standings, under, replaces, follows }, form) => {
    if (!kind) return <ChooseKind {...{ unit, kinds, under }} />;
    const labels = new Map(kinds.map((one) => [one.key, one.label[t.language]]));
    return (
      <>
        <Rule
          {...{ kind, labels }}
          standings={standings.filter((standing) => standing.kinds.includes(kind.key))}
        />
        {replaces ? (
          <Notice title={t(m.replaces, { name: replaces.name })}>
            {t(m.replacesHelp, { name: replaces.name })}
          </Notice>
        ) : null}
        {follows ? <Notice>{t(m.follows, { name: follows.name })}</Notice> : null}
        {form}
      </>
    );
  },
  frame: mandatesFrame(),
});

async function load({ c, actor, asked }: Asking) {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const [all, under, replaces, follows] = await Promise.all([
    mandateKindsFor(unit.kind),
    lineWithin(unit, asked("underId", "sous")),
    lineWithin(unit, asked("substituteForId", "remplace")),
    lineWithin(unit, asked("succeedsId", "succede")),
  ]);
  const kinds = all.filter(({ means }) => means.some((one) => one !== "by_right"));
  const wanted = asked("kind", "mandat") || replaces?.kind || follows?.kind;
  const kind = kinds.find((one) => one.key === wanted) ?? null;
  const lines = await standingIn(unit.id);
  const [standings, people] =
    kind && shows() ? await Promise.all([parityIn(db, unit), peopleOf(actor, unit, lines)]) : [[], []];
  const mayWaive = can(actor, "organisation.waive-parity", unit);
  return {
    ...{ unit, kinds, kind, under, replaces, follows, standings, people, lines, mayWaive },
    email: asked("email", "personne"),
  };
}

/** Whether the form is to be shown, not only read. */
const shows = () => !request().var.sent || request().var.refused !== undefined;

/** A mandate on which the new one depends; those of other units are not found. */
async function lineWithin(unit: Unit, id: string): Promise<MandateLine | null> {
  const line = isId(id) ? await mandateLine(id).catch(() => null) : null;
  return line && unit.lineage.includes(line.unitId) ? line : null;
}

/** Those whom the actor may see here and choose among: members where they see them, and who holds a mandate. */
async function peopleOf(actor: Actor, unit: Unit, lines: MandateLine[]) {
  const seen = can(actor, "organisation.see-members", unit);
  const members = seen ? (await membersOf(unit.id)).list : [];
  await logAccess(actor, "/unites/:slug/mandats/nouveau", ["unit", unit.id], members.length + lines.length);
  const all = new Map([
    ...lines.map((line) => [line.personId, line.name] as const),
    ...members.map((member) => [member.id, `${member.givenName} ${member.familyName}`] as const),
  ]);
  return [...all].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

/** The rule that stands above the form, and after a refusal the one that stands there by then. */
const ruleShown = (kind: MandateKind | null): Field<string | null> => ({
  ...hiddenId(kind?.id),
  show: ({ name }) => <Hidden name={name} value={kind?.id ?? ""} />,
});

const givenMeans = appointmentMeans.enumValues.filter((one) => one !== "by_right");

/** The ways to appoint that a kind allows, for a field. */
export const meansOptions = (allowed: readonly string[] = givenMeans) =>
  givenMeans.filter((value) => allowed.includes(value)).map((value) => ({ value, label: t(m.means[value]) }));

/** A mandate, for a field: who holds it, and what it is. */
export const lineOption = ({ id, name, title, label }: MandateLine) => ({
  value: id,
  label: `${name} · ${title ?? label[t.language]}`,
});

function underField({ under, lines }: { under: MandateLine | null; lines: MandateLine[] }) {
  const known = under && !lines.some((line) => line.id === under.id) ? [under, ...lines] : lines;
  const now = new Date();
  const standing = known.filter((line) => line.startsAt <= now && !line.underId);
  const options = standing.map(lineOption);
  return options.length > 0 ? pick({ options, initial: under?.id, open: isId }) : hiddenId();
}

type ChooseProps = { unit: Unit; kinds: MandateKind[]; under: MandateLine | null };

/** The first step: which mandate. */
function ChooseKind({ unit, kinds, under }: ChooseProps) {
  return (
    <>
      <WhyRefused />
      <p>{t(m.appointing.lead)}</p>
      <Form action={`/unites/${unit.slug}/mandats/nouveau`} method="get">
        <Select
          name="mandat"
          label={t(words.kind.label)}
          empty={t(words.kind.empty)}
          options={kinds.map((kind) => ({ value: kind.key, label: kind.label[t.language] }))}
          required
        />
        {under ? <Hidden name="sous" value={under.id} /> : null}
        <Submit>{t(m.next)}</Submit>
      </Form>
    </>
  );
}
