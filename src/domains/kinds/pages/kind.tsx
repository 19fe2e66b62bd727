import type { ComponentChildren, VNode } from "preact";
import { movement } from "#domains/movement/index.ts";
import { type Asked, type Course, rehearse, seenOf, type Version } from "#platform/database/versioned.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, type Route, request } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { begins, type Day, today } from "#platform/time/index.ts";
import { day, type Field, type Fields, type InputOf } from "#ui/kit/fields.tsx";
import { type Asking, type FormSpec, formPage, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { movementGround } from "../ground.ts";
import { type MandateKindVersion, mandateKindsAt } from "../mandate-kind.ts";
import { kindWords } from "../messages.ts";
import { type Training, trainingsAsked } from "../trainings.ts";
import { type UnitKindVersion, unitKindsAt } from "../unit-kind.ts";
import { base } from "./base.ts";
import { differences, type Line, type Names, namesOf } from "./lines.ts";
import { Effect, History, Planned, Theirs } from "./parts.tsx";

declare module "hono" {
  interface ContextVariableMap {
    /** What a change of a kind asked for, as its page says it beside what someone else saved meanwhile. */
    wanted?: Line[];
  }
}

/** What forms about kinds offer and name: the kinds of today, and the movement itself. */
export interface Around {
  kinds: UnitKindVersion[];
  mandates: MandateKindVersion[];
  root: Ground & { kind: string };
  names: Names;
  trainings: Training[];
}

/** Reads what forms about kinds offer. */
export async function around(): Promise<Around> {
  const now = new Date();
  const [kinds, mandates, root, trainings] = await Promise.all([
    unitKindsAt(now),
    mandateKindsAt(now),
    movementGround(),
    trainingsAsked(),
  ]);
  return { kinds, mandates, root, trainings, names: namesOf(mandates) };
}

/** A kind with all that its page speaks of. */
export interface Loaded<V> extends Around {
  key: string;
  course: Course<V>;
  /** The version in force or, where there is none, the next or the last. */
  stands: V;
  /** The version with which the form begins: the one that stands or, if asked, the one that is planned. */
  shown: V;
}

/** What sets kinds of units and kinds of mandates apart on their pages. */
export interface Sort<V extends Version, R, F extends Fields> {
  path: "structures" | "mandats";
  words: { sort: Message; lead: Message; fields: FormSpec<object, Fields>["words"]["fields"] };
  course(key: string): Promise<Course<V>>;
  title(version: V): string;
  lines(rules: R | V, names: Names): Line[];
  fields(loaded: Loaded<V>): F;
  arrange: FormSpec<Loaded<V>, F>["arrange"];
  /** The rules that the form asks for. */
  rules(input: InputOf<F>): R;
  /** How many units or mandates a change concerns. */
  concerned(key: string): Promise<string>;
  /** Stands above the form. */
  above?(loaded: Loaded<V>): ComponentChildren;
  change(actor: Actor, over: Ground, key: string, wanted: R, asked: Asked): Promise<void>;
  end(actor: Actor, over: Ground, key: string, asked: Asked): Promise<void>;
  forget(actor: Actor, over: Ground, key: string): Promise<void>;
}

const power = "organisation.configure";
const from = (initial: string | null = null) => day({ initial });

/** The page of a kind: what it is, what changes it, ends it or gives up what is planned for it. */
export function kindRoutes<V extends Version, R, F extends Fields>(sort: Sort<V, R, F>): Route[] {
  const address = `${base}/${sort.path}/:key`;
  const load = async ({ c }: Pick<Asking, "c">): Promise<Loaded<V>> => {
    const key = c.req.param("key")!;
    const [course, all] = await Promise.all([sort.course(key), around()]);
    const stands = course.now ?? course.planned ?? course.past.at(-1);
    if (!stands) throw refuse.notFound();
    const shown = c.req.query("depuis") === "prevu" ? (course.planned ?? stands) : stands;
    return { ...all, key, course, stands, shown };
  };
  const host = (c: Ctx) => changing[0]!.handle(c);

  const changing = formPage(address, {
    power,
    words: {
      ...kindWords.change,
      lead: sort.words.lead,
      fields: { ...sort.words.fields, from: kindWords.change.from },
    },
    load,
    fields: (loaded): F & { from: Field<Day | null> } => ({
      ...sort.fields(loaded),
      from: from(loaded.shown === loaded.course.planned ? t.isoDay(loaded.shown.validFrom) : null),
    }),
    arrange: (shown, at) => (
      <>
        {sort.arrange!(shown, at)}
        {shown.from}
      </>
    ),
    version: ({ course }) => seenOf(course),
    guard: true,
    eyebrow: () => t.say(sort.words.sort),
    title: ({ stands }) => sort.title(stands),
    crumb: () => ({ href: base, label: t(kindWords.title) }),
    view: (loaded, form) => <KindPage {...{ sort, loaded, form }} parts={{ ending, forgetting }} />,
    run: async ({ c, actor, key, stands, root, names, input, version, button }) => {
      const asked = input as unknown as InputOf<F> & { from: Day | null };
      const wanted = sort.rules(asked);
      const begun = { from: await beginning(asked.from), seen: version };
      const lines = sort.lines(wanted, names);
      if (button === "preview") {
        const rehearsing = { ...begun, rehearse: true };
        const refusal = await rehearse(() => sort.change(actor, root, key, wanted, rehearsing));
        return {
          would: (
            <Effect
              rows={differences(sort.lines(stands, names), lines)}
              concerned={await sort.concerned(key)}
              refused={refusal && t.say(refusal.said, inWords(refusal, names).values)}
            />
          ),
        };
      }
      c.set("wanted", lines);
      await saidInWords(names, () => sort.change(actor, root, key, wanted, begun));
      const to = `${base}/${sort.path}/${key}`;
      return begun.from ? { to, say: kindWords.savedFrom, values: { day: t.day(begun.from) } } : to;
    },
  });

  const ending = partForm(`${address}/fin`, host, {
    power,
    words: kindWords.end,
    load,
    fields: { from: from() },
    version: ({ course }) => seenOf(course),
    look: "danger",
    run: async ({ actor, root, key, names, input, version }) => {
      const asked = { from: await beginning(input.from), seen: version };
      await saidInWords(names, () => sort.end(actor, root, key, asked));
      return base;
    },
  });

  const forgetting = partForm(`${address}/renoncement`, host, {
    power,
    words: kindWords.forget,
    load,
    look: "quiet",
    run: async ({ actor, root, key }) => {
      await sort.forget(actor, root, key);
      return `${base}/${sort.path}/${key}`;
    },
  });
  return [...changing, ...ending.routes, ...forgetting.routes];
}

/** When a change begins that is asked for a day: at once where none is said, or today. */
async function beginning(asked: Day | null): Promise<Date | null> {
  const { zone } = await movement();
  return asked && asked !== today(zone) ? begins(asked, zone) : null;
}

type Shows<V> = { show(loaded: Loaded<V>, showing?: { key?: string }): VNode };
type KindPageProps<V extends Version, R, F extends Fields> = {
  sort: Sort<V, R, F>;
  loaded: Loaded<V>;
  form: VNode;
  parts: { ending: Shows<V>; forgetting: Shows<V> };
};

function KindPage<V extends Version, R, F extends Fields>(props: KindPageProps<V, R, F>) {
  const { sort, loaded, form, parts } = props;
  const { course, key, names, root, stands } = loaded;
  const { refused, wanted } = request().var;
  const say = (version: V) => sort.lines(version, names);
  const address = `${base}/${sort.path}/${key}`;
  const canEnd = course.now !== null && key !== root.kind;
  const canForget = Boolean(course.planned ?? course.endsAt);
  const unsaid =
    (refused?.action === `${address}/fin` && !canEnd) ||
    (refused?.action === `${address}/renoncement` && !canForget);
  return (
    <>
      {unsaid ? <WhyRefused /> : null}
      {sort.above?.(loaded)}
      {wanted && refused?.refusal.code.endsWith(".stale") ? (
        <Theirs rows={differences(say(stands), wanted)} />
      ) : null}
      <Planned
        {...{ course, address }}
        rows={course.planned && course.now ? differences(say(course.now), say(course.planned)) : []}
        forget={parts.forgetting.show(loaded)}
      />
      {form}
      <History {...{ course, say }} />
      {canEnd ? (
        <Section title={t(kindWords.endTitle)} lead={t(kindWords.endLead)}>
          {parts.ending.show(loaded, { key: "end" })}
        </Section>
      ) : null}
    </>
  );
}

/** Does some work whose refusals name kinds, and says these by their words. */
export async function saidInWords<T>(names: Names, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? inWords(error, names) : error;
  }
}

const naming = /unknownUnitKind|unknownMandateKind|unknownPower|stillNamed/;

function inWords(refusal: Refusal, names: Names): Refusal {
  const { code, status, said, values, fields } = refusal;
  if (!naming.test(code) || typeof values.names !== "string") return refusal;
  const say = (key: string) => {
    const term = t.term(key, "plural");
    return term === key ? names.mandate(key) : term;
  };
  const inList = values.names.split(", ").map(say).join(", ");
  return new Refusal(code, status, said, { ...values, names: inList }, fields);
}
