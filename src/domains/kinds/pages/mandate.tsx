import { today } from "#domains/movement/index.ts";
import { isId } from "#platform/database/index.ts";
import { rehearse, seenOf } from "#platform/database/versioned.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { heldNow } from "../counts.ts";
import { movementGround } from "../ground.ts";
import {
  changeMandateKind,
  createMandateKind,
  endMandateKind,
  forgetMandateKindPlan,
  type MandateKindRules,
  mandateCourse,
  mandateRulesOf,
} from "../mandate-kind.ts";
import { n } from "../messages/mandate-kinds.ts";
import { k } from "../messages.ts";
import { trainingsAsked } from "../trainings.ts";
import { unitKindsAt } from "../unit-kind.ts";
import { differences, mandateLines } from "./lines.ts";
import { base } from "./list.tsx";
import { MandateForm } from "./mandate-form.tsx";
import { groupsOf } from "./mandate-powers.tsx";
import { Effect, EndIt, History, Planned, Theirs, toldOf } from "./parts.tsx";
import { mandateRulesIn, numberIn } from "./reading.ts";
import { errorsOf, fromDay, mandatesNamed, rehearsed, sayRefusal } from "./saying.ts";

const numbers = ["seats", "termMonths", "termLimit", "minAge"];
const fields = [...numbers, "labelFr", "unitKinds", "college", "means", "days", "from"];

/** What was sent and is shown again: to be corrected, or to see what it would do. */
interface Again {
  form: Sent;
  refusal?: Refusal;
  rehearsed?: Refusal | null;
  ending?: boolean;
}

const blank: MandateKindRules = {
  label: { fr: "", en: "" },
  unitKinds: [],
  powers: [],
  pair: false,
  college: null,
  pairBlocks: ["appointment"],
  seats: null,
  termMonths: null,
  termLimit: null,
  conditions: {},
  incompatible: [],
  means: ["nomination", "consensus", "election", "by_right"],
  consensus: null,
  handover: [],
  public: false,
  shows: ["name", "title"],
};

/** The page that makes a kind of mandate. */
export function newMandateKind(c: Ctx): Promise<Response> {
  return newPage(c);
}

/** Makes a kind of mandate. */
export async function writeNewMandateKind(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const id = form.text("once");
      if (!isId(id)) throw refuse.invalid();
      const rules = await rulesIn(c, form);
      const key = await createMandateKind(
        c.var.actor,
        await movementGround(),
        { ...rules, id },
        declaredIn(c),
      );
      return done(c, `${base}/mandats/${key}`, k.created);
    },
    (refusal) => newPage(c, { form, refusal }),
  );
}

const declaredIn = (c: Ctx) => c.var.house.powers.map(({ key }) => key);

/** What a form asks for. @throws {Refusal} `invalid` without a name, or with a number that is none. */
async function rulesIn(c: Ctx, form: Sent): Promise<MandateKindRules> {
  const label = form.text("labelFr");
  if (!label || label.length > 80) throw refuse.invalid({}, { labelFr: k.missing });
  const wrong = numbers.filter((name) => {
    const value = numberIn(form.text(name));
    return value !== null && !(value >= 1 && value <= 1200);
  });
  if (wrong.length > 0)
    throw refuse.invalid({}, Object.fromEntries(wrong.map((name) => [name, n.badNumber])));
  return rulesTyped(c, form);
}

async function rulesTyped(c: Ctx, form: Sent): Promise<MandateKindRules> {
  const gone = Object.keys(form.values).flatMap((name) => (name.startsWith("power:") ? [name.slice(6)] : []));
  const powers = [...new Set([...declaredIn(c), ...gone])];
  return mandateRulesIn(form, powers, await trainingsAsked());
}

async function newPage(c: Ctx, again?: Again): Promise<Response> {
  const { house } = c.var;
  const [kinds, { mandates, names }] = await Promise.all([unitKindsAt(new Date()), mandatesNamed(c)]);
  const errors = errorsOf(t, again?.refusal, names, fields);
  const rules = again ? await rulesTyped(c, again.form) : blank;
  return page(
    c,
    { title: t(k.newMandateKind), noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(k.title) }]} />
      <PageHead title={t(k.newMandateKind)} lead={t(n.lead)} />
      <ErrorSummary errors={errors} />
      <MandateForm
        {...{ kinds, mandates, errors, rules, names }}
        action={`${base}/mandats`}
        isNew
        powers={groupsOf(t, house.powers, rules.powers)}
        typed={again?.form.values ?? {}}
        from=""
      />
    </>,
  );
}

/** The page of a kind of mandate. */
export function showMandateKind(c: Ctx): Promise<Response> {
  return kindPage(c);
}

/** Changes a kind of mandate, or only shows what that would do. */
export async function writeMandateKind(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const [over, from, rules] = [
        await movementGround(),
        await fromDay(form.text("from")),
        await rulesIn(c, form),
      ];
      const asked = { from, seen: form.text("version") };
      const send = (rehearsing: boolean) =>
        changeMandateKind(c.var.actor, over, key, rules, { ...asked, rehearse: rehearsing }, declaredIn(c));
      if (form.text("try"))
        return rehearsed(await kindPage(c, { form, rehearsed: await rehearse(() => send(true)) }));
      await send(false);
      const there = `${base}/mandats/${key}`;
      return from ? done(c, there, k.savedFrom, { day: c.var.t.day(from) }) : done(c, there, k.saved);
    },
    (refusal) => kindPage(c, { form, refusal }),
  );
}

/** Ends a kind of mandate. */
export async function endMandateKindAsked(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const asked = { from: await fromDay(form.text("from")), seen: form.text("version") };
      await endMandateKind(c.var.actor, await movementGround(), key, asked);
      return done(c, base, k.saved);
    },
    (refusal) => kindPage(c, { form, refusal, ending: true }),
  );
}

/** Gives up what was planned for a kind of mandate. */
export async function forgetMandateKindAsked(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  await readForm(c);
  return attempt(
    c,
    async () => {
      await forgetMandateKindPlan(c.var.actor, await movementGround(), key);
      return done(c, `${base}/mandats/${key}`, k.forgotten);
    },
    (refusal) => kindPage(c, { form: emptyForm, refusal, ending: true }),
  );
}

const emptyForm: Sent = {
  has: () => false,
  text: () => "",
  untrimmed: () => "",
  all: () => [],
  file: () => null,
  values: {},
};

async function kindPage(c: Ctx, again?: Again): Promise<Response> {
  const { house } = c.var;
  const key = c.req.param("key")!;
  const [course, kinds, { mandates, names }, held] = await Promise.all([
    mandateCourse(key),
    unitKindsAt(new Date()),
    mandatesNamed(c),
    heldNow(key),
  ]);
  const stands = course.now ?? course.planned ?? course.past.at(-1);
  if (!stands) throw refuse.notFound();
  const sent = again && !again.ending ? await rulesTyped(c, again.form) : null;
  const plan = course.planned && c.req.query("depuis") === "prevu" ? course.planned : null;
  const rules = sent ?? mandateRulesOf(plan ?? stands);
  const say = (one: MandateKindRules) => mandateLines(t, one, names);
  const stale = again?.refusal?.code === "organisation.kinds.stale";
  const errors = again?.ending ? {} : errorsOf(t, again?.refusal, names, fields);
  const address = `${base}/mandats/${key}`;
  const seen = seenOf(course);
  const title = stands.label[t.language];
  return page(
    c,
    { title, noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(k.title) }]} />
      <PageHead eyebrow={t(k.mandateKinds)} title={title} lead={t(n.lead)} />
      <ErrorSummary errors={errors} />
      {stale && sent ? <Theirs rows={differences(say(mandateRulesOf(stands)), say(sent))} /> : null}
      {again?.rehearsed !== undefined && sent ? (
        <Effect
          rows={differences(say(mandateRulesOf(stands)), say(sent))}
          concerned={concerned(t, held)}
          refused={again.rehearsed ? sayRefusal(t, again.rehearsed, names) : null}
        />
      ) : null}
      <Planned
        {...{ course, address }}
        rows={course.planned && course.now ? differences(say(course.now), say(course.planned)) : []}
      />
      <MandateForm
        {...{ kinds, mandates, errors, rules, seen, names }}
        action={address}
        isNew={false}
        powers={groupsOf(t, house.powers, rules.powers)}
        typed={sent ? again!.form.values : {}}
        from={sent ? again!.form.text("from") : plan ? await today(plan.validFrom) : ""}
      />
      <History versions={toldOf(course, say)} />
      {course.now ? (
        <EndIt
          {...{ address, seen }}
          error={again?.ending && again.refusal ? sayRefusal(t, again.refusal, names) : undefined}
        />
      ) : null}
    </>,
  );
}

function concerned(t: Translator, { mandates, units }: { mandates: number; units: number }): string {
  return `${t(k.effectMandates, { count: mandates })} ${t(k.effectIn, { count: units })}`;
}
