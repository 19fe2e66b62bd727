import { z } from "zod";
import { appointmentMeans, dayOrNone } from "#domains/kinds/index.ts";
import { movement, today } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { membersOf, type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { ErrorSummary } from "#ui/form.tsx";
import { type MandateLine, mandateLine, standingIn } from "../board.ts";
import { mandateKindsFor } from "../bounds.ts";
import { appoint } from "../give.ts";
import { mm } from "../messages.ts";
import { parityOf } from "../parity.ts";
import { refuseMandate } from "../refusals.ts";
import type { Means, NewMandate } from "../step.ts";
import { dayIn } from "../term.ts";
import { AppointForm, ChooseKind } from "./appoint-form.tsx";
import { Rule } from "./rule.tsx";

const appointing = holding("organisation.appoint");

export const appointRoutes = [
  get("/unites/:slug/mandats/nouveau", appointing, (c) => appointPage(c)),
  post("/unites/:slug/mandats", appointing, appointSomeone),
];

const leaning = z.union([z.literal(""), z.string().refine(isId)]).default("");

/** What the form sends; only the kind, the person and its id must be there. */
const shape = z.object({
  once: z.string().refine(isId),
  kind: z.string().min(1).max(60),
  rule: leaning,
  email: z.union([z.literal(""), z.email()]).default(""),
  person: leaning,
  title: z.string().max(120).default(""),
  means: z.enum(appointmentMeans.enumValues).exclude(["by_right"]).default("nomination"),
  minutes: z.string().max(20_000).default(""),
  start: dayOrNone,
  end: dayOrNone,
  under: leaning,
  replaces: leaning,
  follows: leaning,
  waive: z.string().max(1).default(""),
  reason: z.string().max(500).default(""),
});

async function appointSomeone(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const sent = check(shape, form.values);
      const what = await asked(sent);
      await appoint(actor, unit, what, sent.waive ? { reason: sent.reason } : null);
      const to = `/unites/${unit.slug}/mandats`;
      const line = await mandateLine(what.id!);
      return line.startsAt > new Date()
        ? done(c, to, mm.appointedLater, { when: t.ago(line.startsAt) })
        : done(c, to, mm.appointed, { name: line.name });
    },
    (refusal) => appointPage(c, { values: form.values, refusal }),
  );
}

async function asked(sent: z.output<typeof shape>): Promise<NewMandate> {
  const { zone } = await movement();
  const personId = sent.person || (sent.email ? await personAt(sent.email) : null);
  if (!personId) throw refuseMandate.unknownPerson({}, { email: refuseMandate.unknownPerson().said });
  const starts = sent.start ? (await dayIn(db, sent.start, zone)).begins : undefined;
  return {
    id: sent.once,
    kind: sent.kind,
    personId,
    title: sent.title || null,
    means: sent.means as Means,
    minutes: sent.minutes,
    // Today means now: the morning is over.
    startsAt: sent.start === (await today()) ? undefined : starts,
    endsAt: sent.end ? (await dayIn(db, sent.end, zone)).ends : null,
    ruleSeen: sent.rule || null,
    underId: sent.under || null,
    substituteForId: sent.replaces || null,
    succeedsId: sent.follows || null,
  };
}

type Refused = { values: Record<string, string>; refusal: Refusal };

async function appointPage(c: Ctx, refused?: Refused): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const values = refused?.values ?? fromAddress(c);
  const leanings = await leaningsOf(unit, values);
  const kinds = (await mandateKindsFor(unit.kind)).filter((one) =>
    one.means.some((means) => means !== "by_right"),
  );
  const wanted = values.kind ?? leanings.replaces?.kind ?? leanings.follows?.kind;
  const kind = kinds.find((one) => one.key === wanted);
  const labels = new Map(kinds.map((one) => [one.key, one.label[t.language]]));
  const [standings, people, lines] = kind
    ? await Promise.all([parityOf(db, unit.id), peopleOf(c, unit), standingIn(unit.id)])
    : [[], [], []];
  const errors = errorsOf(t, refused?.refusal);
  const mayWaive = can(actor, "organisation.waive-parity", unit);
  return unitPage(
    c,
    unit,
    { tab: "mandates", title: t(mm.newTitle), noIndex: true },
    <>
      <h2>{t(mm.newTitle)}</h2>
      <ErrorSummary errors={errors} />
      {kind ? (
        <>
          <Rule
            {...{ kind, labels }}
            standings={standings.filter((standing) => standing.kinds.includes(kind.key))}
          />
          <AppointForm
            {...{ unit, kind, values, errors, people, lines, mayWaive, ...leanings }}
            once={refused?.values.once && isId(refused.values.once) ? refused.values.once : newId()}
            broken={
              refused?.refusal.code === "organisation.mandate.parity" ||
              refused?.refusal.code === "organisation.mandate.pairFull"
            }
          />
        </>
      ) : (
        <ChooseKind {...{ unit, kinds, under: leanings.under }} />
      )}
    </>,
  );
}

function fromAddress(c: Ctx): Record<string, string> {
  const names = {
    mandat: "kind",
    sous: "under",
    remplace: "replaces",
    succede: "follows",
    personne: "email",
  };
  const given = Object.entries(names).map(([asked, name]) => [
    name,
    (c.req.query(asked) ?? "").slice(0, 254),
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}

type Leanings = { under: MandateLine | null; replaces: MandateLine | null; follows: MandateLine | null };

/** The mandates that the new one stands under, replaces or follows; those of other units are not found. */
async function leaningsOf(unit: Unit, values: Record<string, string>): Promise<Leanings> {
  const one = async (id: string | undefined) => {
    if (!id || !isId(id)) return null;
    const line = await mandateLine(id).catch(() => null);
    return line && unit.lineage.includes(line.unitId) ? line : null;
  };
  const [under, replaces, follows] = await Promise.all([
    one(values.under),
    one(values.replaces),
    one(values.follows),
  ]);
  return { under, replaces, follows };
}

/** Those whom the actor may see here and choose among: members where they see them, and who holds a mandate. */
async function peopleOf(c: Ctx, unit: Unit): Promise<{ value: string; label: string }[]> {
  const { actor } = c.var;
  const [members, lines] = await Promise.all([
    can(actor, "organisation.see-members", unit) ? membersOf(unit.id).then((list) => list.members) : [],
    standingIn(unit.id),
  ]);
  await logAccess(actor, "/unites/:slug/mandats/nouveau", ["unit", unit.id], members.length + lines.length);
  const all = new Map([
    ...lines.map((line) => [line.personId, line.name] as const),
    ...members.map((member) => [member.id, `${member.givenName} ${member.familyName}`] as const),
  ]);
  return [...all].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
