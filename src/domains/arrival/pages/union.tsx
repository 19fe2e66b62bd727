import { z } from "zod";
import { type Unit, unitById, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
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
import { allMessages, type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { ErrorSummary, FileInput, Form, RadioCards, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { withFile } from "../importing/file.ts";
import { type Batch, batchById } from "../importing/index.ts";
import { kindNames } from "../messages/kinds.ts";
import { m } from "../messages/union.ts";
import { type ThingKind, thingKinds, type UnionChoices } from "../schema.ts";
import { bounds, readBundle } from "../union/bundle.ts";
import { refuseUnion } from "../union/refusals.ts";
import { choiceOf, isSame, maxMet, type Report, reportOf } from "../union/report.ts";
import {
  applyUnion,
  decideUnion,
  prepareUnion,
  type Union,
  undoUnion,
  unionById,
  unions,
} from "../union/union.ts";
import { groundsFor } from "./grounds.ts";

const policy = holding("arrival.merge");
const here = "/administration/rattachement";

export const unionRoutes = [
  get(here, policy, (c) => listPage(c)),
  post(here, policy, receive, { maxBody: bounds.bytes + 1024 * 1024, limit: { times: 20, seconds: 600 } }),
  get(`${here}/:id`, policy, (c) => unionPage(c)),
  post(`${here}/:id/choix`, policy, decide),
  post(`${here}/:id/reprise`, policy, (c) => move(c, applyUnion)),
  post(`${here}/:id/annulation`, policy, (c) => move(c, undoUnion)),
];

const shape = z.object({
  once: z.string().refine(isId),
  name: z.string().min(2).max(60),
  unit: z.string().min(1).max(120),
});

async function receive(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, name, unit } = check(shape, form.values);
      const file = form.file("file");
      if (!file) throw refuseUnion.notAnExport();
      const where = await unitBySlug(unit);
      await prepareUnion(c.var.actor, where, { id: once, name }, piecesOf(file));
      return done(c, `${here}/${once}`, m.received);
    },
    (refusal) => listPage(c, form.values, refusal),
  );
}

async function* piecesOf(file: File): AsyncGenerator<Buffer> {
  for await (const piece of file.stream()) yield Buffer.from(piece);
}

const idOf = (c: Ctx): string => {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return id;
};

async function move(c: Ctx, how: typeof applyUnion): Promise<Response> {
  const id = idOf(c);
  await how(c.var.actor, id);
  return done(c, `${here}/${id}`, m.asked);
}

async function decide(c: Ctx): Promise<Response> {
  const id = idOf(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      await decideUnion(c.var.actor, id, choicesOf(form.values));
      return done(c, `${here}/${id}`, m.decided);
    },
    (refusal) => unionPage(c, refusal),
  );
}

/** What was chosen, by the identifiers that the other installation gives. */
function choicesOf(values: Record<string, string>): UnionChoices {
  const choices: UnionChoices = {
    units: {},
    people: {},
    mandates: values.mandates === "both" ? "both" : "ours",
  };
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("unit:")) choices.units[name.slice(5)] = isId(value) ? value : null;
    if (name.startsWith("person:")) choices.people[name.slice(7)] = value === "apart" ? "apart" : "same";
  }
  return choices;
}

const badges: Record<Union["state"], BadgeKind> = {
  prepared: "soon",
  applying: "accent",
  applied: "good",
  undoing: "accent",
  undone: "neutral",
};

async function listPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const [all, grounds] = await Promise.all([unions(c.var.actor), groundsFor(c.var.actor, "arrival.merge")]);
  const errors = errorsOf(t, refusal);
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration", status: refusal ? 422 : 200 },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      {all.length === 0 ? (
        <Empty title={t(m.none)}>
          <p>{t(m.noneHelp)}</p>
        </Empty>
      ) : (
        <List>
          {all.map((union) => (
            <Row
              key={union.id}
              href={`${here}/${union.id}`}
              title={<bdi>{union.name}</bdi>}
              meta={t.day(union.createdAt)}
              after={<Badge kind={badges[union.state]}>{t(m[union.state])}</Badge>}
            />
          ))}
        </List>
      )}
      <Section title={t(m.upload)}>
        <Form action={here} once={isId(values.once) ? values.once : newId()} files>
          <TextInput
            {...field("name")}
            label={t(m.name)}
            example={t(m.nameExample)}
            maxLength={60}
            required
          />
          <Select {...field("unit")} label={t(m.where)} empty={t(m.choose)} options={grounds} required />
          <FileInput
            name="file"
            label={t(m.file)}
            help={t(m.fileHelp)}
            accept=".zip"
            error={errors.file}
            required
          />
          <Submit>{t(m.read)}</Submit>
        </Form>
      </Section>
    </>,
  );
}

async function unionPage(c: Ctx, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const union = await unionById(actor, idOf(c));
  const where = await unitById(union.unitId);
  const waits = union.state === "prepared" || union.state === "undone";
  const report = waits ? await reportOrNothing(union, where) : null;
  await logAccess(actor, `${here}/:id`, ["unit", where.id], report?.people.met.length ?? 0);
  const errors: Record<string, string> = refusal ? { "": t.say(refusal.said, refusal.values) } : {};
  return page(
    c,
    { title: union.name, noIndex: true, under: "/administration", status: refusal ? 422 : 200 },
    <>
      <PageHead title={<bdi>{union.name}</bdi>} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      <p class="cluster">
        <Badge kind={badges[union.state]}>{t(m[union.state])}</Badge>
        <span class="soft">{where.name}</span>
      </p>
      {union.failure ? <p>{t(m.failed, { reason: reasonOf(t, union.failure) })}</p> : null}
      {waits && !report ? (
        <Empty title={t(m.archiveGone)} action={<ButtonLink href={here}>{t(m.upload)}</ButtonLink>}>
          <p>{t(m.archiveGoneHelp)}</p>
        </Empty>
      ) : null}
      {report ? <DryRun union={union} report={report} /> : null}
      <Outcome union={union} figures={await figuresOf(c, union)} />
    </>,
  );
}

/** What the archive meets here; null once the archive is gone. */
async function reportOrNothing(union: Union, where: Unit): Promise<Report | null> {
  try {
    return await reportOf(where, await withFile(union.id, readBundle), union.choices);
  } catch (error) {
    if (error instanceof Refusal && error.code === "arrival.fileGone") return null;
    throw error;
  }
}

/** Why a step stopped: the code of a refusal, then the list at which it did. */
function reasonOf(t: Translator, failure: string): string {
  const [code = "", list = ""] = failure.split(" ");
  const kind = thingKinds.find((one) => one === list);
  const at = code.lastIndexOf(".");
  const said = allMessages().get(`${code.slice(0, at)}.refusal${code.slice(at)}`);
  return said ? t.say(said, { kind: kind ? t(kindNames[kind]) : "" }) : t(m.failedUnknown);
}

/** What the lists would become, and what somebody has to decide. */
function DryRun({ union, report }: { union: Union; report: Report }) {
  const figures = [
    [report.units.met.length - report.units.fresh, m.unitsSame],
    [report.units.fresh, m.unitsFresh],
    [report.people.same.size, m.peopleSame],
    [report.people.fresh, m.peopleFresh],
    [report.memberships, m.memberships],
    [report.mandates.count, m.mandates],
  ] as const;
  return (
    <>
      <Figures>
        {figures.map(([n, word]) => (
          <Figure key={word.key} figure={t.number(n)} label={t(word)} />
        ))}
      </Figures>
      {report.mandates.left > 0 ? <p class="soft">{t(m.leftOut, { count: report.mandates.left })}</p> : null}
      <Choices union={union} report={report} />
      <Section title={t(m.apply)}>
        <p class="soft">{t(m.noMail)}</p>
        <Form action={`${here}/${union.id}/reprise`}>
          <Submit confirm={t(m.applyConfirm)}>{t(m.apply)}</Submit>
        </Form>
      </Section>
    </>
  );
}

function Choices({ union, report }: { union: Union; report: Report }) {
  const { choices } = union;
  return (
    <Form action={`${here}/${union.id}/choix`}>
      <Section title={t(m.unitsTitle)}>
        <p class="soft">{t(m.unitsLead)}</p>
        {report.units.met.slice(0, maxMet).map(({ theirs, ours, among }) => (
          <Select
            key={theirs.id}
            name={`unit:${theirs.id}`}
            label={theirs.name}
            value={choiceOf(choices, theirs.id, ours?.id ?? null) ?? "new"}
            options={[
              { value: "new", label: t(m.isNew) },
              ...among.map(({ id, name }) => ({ value: id, label: t(m.isSame, { name }) })),
            ]}
            required
          />
        ))}
      </Section>
      {report.people.met.length > 0 ? (
        <Section title={t(m.peopleTitle)}>
          <p class="soft">{t(m.peopleLead)}</p>
          {report.people.met.map(({ theirs, ours, address }) => (
            <RadioCards
              key={theirs.id}
              name={`person:${theirs.id}`}
              label={t(m.person, { theirs: theirs.name, ours: ours.name })}
              help={address}
              value={isSame(choices, theirs.id) ? "same" : "apart"}
              choices={[
                { value: "same", label: t(m.same) },
                { value: "apart", label: t(m.apart) },
              ]}
              required
            />
          ))}
        </Section>
      ) : null}
      {report.mandates.met.length > 0 ? (
        <Section title={t(m.rolesTitle)}>
          <ul>
            {report.mandates.met.map(({ unitId, key, role, seats, ...met }) => (
              <li key={`${unitId} ${key}`}>{t(m.role, { role: role[t.language], count: seats, ...met })}</li>
            ))}
          </ul>
          <RadioCards
            name="mandates"
            label={t(m.rolesTitle)}
            value={choices.mandates}
            choices={[
              { value: "ours", label: t(m.keepOurs), help: t(m.keepOursHelp) },
              { value: "both", label: t(m.keepBoth), help: t(m.keepBothHelp) },
            ]}
            required
          />
        </Section>
      ) : null}
      <Submit look="plain">{t(m.decide)}</Submit>
    </Form>
  );
}

type ListFigures = Partial<Record<ThingKind, Batch["figures"]>>;

/** How many lines of each list met which fate. */
async function figuresOf(c: Ctx, { batches }: Union): Promise<ListFigures> {
  const all: ListFigures = {};
  for (const kind of thingKinds) {
    const id = batches[kind];
    const batch = id ? await batchById(c.var.actor, id).catch(() => null) : null;
    if (batch) all[kind] = batch.figures;
  }
  return all;
}

function toldOf(t: Translator, figures: Batch["figures"] | undefined): string {
  const { create = 0, update = 0, same = 0, error = 0 } = figures ?? {};
  return [
    t(m.listCreated, { count: create }),
    update + same > 0 ? t(m.listKnown, { count: update + same }) : "",
    error > 0 ? t(m.listErrors, { count: error }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What each list became, and the way back. */
function Outcome({ union, figures }: { union: Union; figures: ListFigures }) {
  const lists = thingKinds.filter((kind): kind is ThingKind => union.batches[kind] !== undefined);
  if (lists.length === 0) return null;
  return (
    <>
      <Section title={t(m.lists)}>
        <List>
          {lists.map((kind) => (
            <Row
              key={kind}
              href={`/administration/arrivee/${union.batches[kind]}`}
              title={t(kindNames[kind])}
              meta={toldOf(t, figures[kind])}
            />
          ))}
        </List>
      </Section>
      {union.state === "applied" ? (
        <Form action={`${here}/${union.id}/annulation`}>
          <Submit look="quiet" confirm={t(m.undoConfirm)}>
            {t(m.undo)}
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
