import { today } from "#domains/movement/index.ts";
import { isId } from "#platform/database/index.ts";
import { rehearse, seenOf } from "#platform/database/versioned.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { type Term, t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { unitsByKind } from "../counts.ts";
import { movementGround } from "../ground.ts";
import { u } from "../messages/unit-kinds.ts";
import { k } from "../messages.ts";
import {
  changeUnitKind,
  createUnitKind,
  endUnitKind,
  forgetUnitKindPlan,
  type UnitKindRules,
  unitCourse,
  unitKindsAt,
  unitRulesOf,
} from "../unit-kind.ts";
import { differences, unitLines } from "./lines.ts";
import { base } from "./list.tsx";
import { Effect, EndIt, History, Planned, Theirs, toldOf } from "./parts.tsx";
import { unitRulesIn } from "./reading.ts";
import { errorsOf, fromDay, mandatesNamed, rehearsed, sayRefusal } from "./saying.ts";
import { UnitForm } from "./unit-form.tsx";

const fields = ["singular", "plural", "within", "contains", "hasMembers", "joining", "college", "from"];

/** What was sent and is shown again: to be corrected, or to see what it would do. */
interface Again {
  form: Sent;
  refusal?: Refusal;
  /** What saving it would answer. */
  rehearsed?: Refusal | null;
  /** The form that ends the kind was refused, not the main one. */
  ending?: boolean;
}

const blank: UnitKindRules = {
  contains: [],
  hasMembers: true,
  joining: "free",
  requiredRoles: [],
  college: null,
  shows: ["members", "charges", "meeting", "contact", "under"],
};

/** The page that makes a kind of unit. */
export function newUnitKind(c: Ctx): Promise<Response> {
  return newPage(c);
}

/** Makes a kind of unit with its words. */
export async function writeNewUnitKind(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const id = form.text("once");
      if (!isId(id)) throw refuse.invalid();
      const what = { ...unitRulesIn(form), id, words: wordsIn(form), within: form.all("within") };
      const key = await createUnitKind(c.var.actor, await movementGround(), what);
      return done(c, `${base}/structures/${key}`, k.nextMandates);
    },
    (refusal) => newPage(c, { form, refusal }),
  );
}

function wordsIn(form: Sent): { fr: Term; en: Term | null } {
  const missing = ["singular", "plural"].filter((name) => form.text(name) === "");
  if (missing.length > 0)
    throw refuse.invalid({}, Object.fromEntries(missing.map((name) => [name, k.missing])));
  const gender = form.text("gender") === "masculine" ? ("masculine" as const) : ("feminine" as const);
  const [singular, plural] = [form.text("enSingular"), form.text("enPlural")];
  return {
    fr: {
      singular: form.text("singular"),
      plural: form.text("plural"),
      gender,
    },
    en: singular ? { singular, plural: plural || `${singular}s` } : null,
  };
}

async function newPage(c: Ctx, again?: Again): Promise<Response> {
  const [kinds, { mandates, names }, root] = await Promise.all([
    unitKindsAt(new Date()),
    mandatesNamed(c),
    movementGround(),
  ]);
  const errors = errorsOf(t, again?.refusal, names, fields);
  return page(
    c,
    { title: t(k.newUnitKind), noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(k.title) }]} />
      <PageHead title={t(k.newUnitKind)} lead={t(u.newLead)} />
      <ErrorSummary errors={errors} />
      <UnitForm
        {...{ kinds, mandates, errors }}
        action={`${base}/structures`}
        kind={null}
        root={root.kind}
        rules={again ? unitRulesIn(again.form) : blank}
        typed={again?.form.values ?? {}}
        within={again?.form.all("within") ?? []}
        from=""
      />
    </>,
  );
}

/** The page of a kind of unit. */
export function showUnitKind(c: Ctx): Promise<Response> {
  return kindPage(c);
}

/** Changes a kind of unit, or only shows what that would do. */
export async function writeUnitKind(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const [over, from] = [await movementGround(), await fromDay(form.text("from"))];
      const asked = { from, seen: form.text("version") };
      const send = (rehearsing: boolean) =>
        changeUnitKind(c.var.actor, over, key, unitRulesIn(form), { ...asked, rehearse: rehearsing });
      if (form.text("try"))
        return rehearsed(await kindPage(c, { form, rehearsed: await rehearse(() => send(true)) }));
      await send(false);
      const there = `${base}/structures/${key}`;
      return from ? done(c, there, k.savedFrom, { day: c.var.t.day(from) }) : done(c, there, k.saved);
    },
    (refusal) => kindPage(c, { form, refusal }),
  );
}

/** Ends a kind of unit. */
export async function endUnitKindAsked(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const asked = { from: await fromDay(form.text("from")), seen: form.text("version") };
      await endUnitKind(c.var.actor, await movementGround(), key, asked);
      return done(c, base, k.saved);
    },
    (refusal) => kindPage(c, { form, refusal, ending: true }),
  );
}

/** Gives up what was planned for a kind of unit. */
export async function forgetUnitKindAsked(c: Ctx): Promise<Response> {
  const key = c.req.param("key")!;
  await readForm(c);
  return attempt(
    c,
    async () => {
      await forgetUnitKindPlan(c.var.actor, await movementGround(), key);
      return done(c, `${base}/structures/${key}`, k.forgotten);
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
  const key = c.req.param("key")!;
  const [course, kinds, { mandates, names }, root, standing] = await Promise.all([
    unitCourse(key),
    unitKindsAt(new Date()),
    mandatesNamed(c),
    movementGround(),
    unitsByKind(),
  ]);
  const stands = course.now ?? course.planned ?? course.past.at(-1);
  if (!stands) throw refuse.notFound();
  const sent = again && !again.ending ? unitRulesIn(again.form) : null;
  const plan = course.planned && c.req.query("depuis") === "prevu" ? course.planned : null;
  const rules = sent ?? unitRulesOf(plan ?? stands);
  const say = (one: UnitKindRules) => unitLines(t, one, names);
  const stale = again?.refusal?.code === "organisation.kinds.stale";
  const errors = again?.ending ? {} : errorsOf(t, again?.refusal, names, fields);
  const address = `${base}/structures/${key}`;
  const seen = seenOf(course);
  return page(
    c,
    { title: t.term(key, "Singular"), noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(k.title) }]} />
      <PageHead
        eyebrow={t(k.unitKinds)}
        title={t.term(key, "Singular")}
        lead={t(u.lead)}
        actions={
          canSomewhere(c.var.actor, "movement.configure") ? (
            <ButtonLink href={`/administration/mots/vocabulaire/${t.language}/${key}`} look="plain">
              {t(u.changeWords)}
            </ButtonLink>
          ) : null
        }
      />
      <ErrorSummary errors={errors} />
      {stale && sent ? <Theirs rows={differences(say(unitRulesOf(stands)), say(sent))} /> : null}
      {again?.rehearsed !== undefined && sent ? (
        <Effect
          rows={differences(say(unitRulesOf(stands)), say(sent))}
          concerned={t(k.effectUnits, { count: standing.get(key) ?? 0 })}
          refused={again.rehearsed ? sayRefusal(t, again.rehearsed, names) : null}
        />
      ) : null}
      <Planned
        {...{ course, address }}
        rows={course.planned && course.now ? differences(say(course.now), say(course.planned)) : []}
      />
      <UnitForm
        {...{ kinds, mandates, errors, rules, seen }}
        action={address}
        kind={key}
        root={root.kind}
        typed={sent ? again!.form.values : {}}
        within={[]}
        from={sent ? again!.form.text("from") : plan ? await today(plan.validFrom) : ""}
      />
      <History versions={toldOf(course, say)} />
      {course.now && key !== root.kind ? (
        <EndIt
          {...{ address, seen }}
          error={again?.ending && again.refusal ? sayRefusal(t, again.refusal, names) : undefined}
        />
      ) : null}
    </>,
  );
}
