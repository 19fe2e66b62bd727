import { z } from "zod";
import { mapOfFrance } from "#domains/territory/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Checkbox, ErrorSummary, Form, FormActions, Hidden, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { DepartmentMap, type MapValue } from "#ui/map.tsx";
import { page } from "#ui/page.tsx";
import { today } from "../day.ts";
import { m } from "../messages.ts";
import { adoptRun } from "../run/adopting.ts";
import { readToday } from "../run/inputs.ts";
import { type Run, recalculate, withdrawRun } from "../run/proposing.ts";
import { figuresOf, linesOf, type RunLine, runById } from "../run/reading.ts";
import { How, RulesFields, RunBadge, rulesShape } from "./assignment.tsx";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { day as aDay, whole } from "./fields.ts";
import { Lines, readShown } from "./run-lines.tsx";
import { Shortages } from "./run-shortages.tsx";
import { sayWay } from "./saying.tsx";

/** The id of the run in the address. @throws {Refusal} `notFound` when it is none. */
export function runIn(c: Ctx): string {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return id;
}

/** A run: its figures, why some loops have nobody, each line with its reason; what can be done while it is discussed. */
export async function showRun(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const { actor } = c.var;
  const run = await runById(runIn(c));
  const [lines, day] = await Promise.all([linesOf(run.id), today()]);
  const open = run.state === "proposed";
  const now = run.shortages.length > 0 ? await readToday(db, run.rules) : null;
  await logAccess(actor, "/deputes/affectation/:id", ["mp_run", run.id], lines.length);
  const title = t(m.runOf, { day: t.day(run.madeAt) });
  return page(
    c,
    { title, noIndex: true, under: "/nous", wide: true },
    <>
      <Breadcrumb crumbs={[{ href: "/deputes/affectation", label: t(m.assignTitle) }]} />
      <PageHead
        eyebrow={<RunBadge state={run.state} />}
        title={title}
        lead={run.decidedOn ? t(m.decidedOn, { day: t.day(run.decidedOn) }) : t(m.runLead)}
      />
      <ErrorSummary errors={refused.errors} />
      <RunFigures {...{ lines }} />
      {now ? <Shortages {...{ run, lines, now }} /> : null}
      <Lines {...{ run, lines, shown: readShown(c, lines), open }} />
      {run.minutes ? (
        <Section title={t(m.minutesShown)}>
          <p class="typed">{run.minutes}</p>
        </Section>
      ) : null}
      {open ? <Decide {...{ run, lines, refused, day }} /> : null}
      <RunMap {...{ lines }} />
      <Disclosure summary={t(m.howTitle)}>
        <How />
      </Disclosure>
    </>,
  );
}

function RunFigures({ lines }: { lines: RunLine[] }) {
  const { loops, served, greatest, mps, meanKm, kept, changed } = figuresOf(lines);
  return (
    <Figures>
      <Figure figure={`${t.number(served)} / ${t.number(loops)}`} label={t(m.figServed)} />
      <Figure figure={t.number(mps)} label={t(m.figMps)} />
      <Figure figure={t.number(greatest)} label={t(m.figGreatest)} />
      {meanKm === null ? null : <Figure figure={t(m.km, { km: meanKm })} label={t(m.figKm)} />}
      <Figure figure={t.number(kept)} label={t(m.figKept)} />
      <Figure figure={t.number(changed)} label={t(m.figChanged)} href="?montrer=changes#lignes" />
    </Figures>
  );
}

const steps = { same: 0, region: 1, elsewhere: 2, unknown: 2 };

function RunMap({ lines }: { lines: RunLine[] }) {
  const values: MapValue[] = lines.flatMap((line) =>
    line.codes.map((code) => ({
      code,
      step: line.personId ? steps[line.nearness] : null,
      said: line.personId ? `${line.name}, ${sayWay(t, line)}` : t(m.mapNobody),
      href: `/unites/${line.loopSlug}/depute`,
    })),
  );
  if (values.length === 0) return null;
  return (
    <DepartmentMap
      {...mapOfFrance(t)}
      label={t(m.mapLabel)}
      values={values}
      steps={[{ label: t(m.mapOwn) }, { label: t(m.mapRegion) }, { label: t(m.mapFar) }]}
      noneLabel={t(m.mapNobody)}
      placeLabel={t(m.colLoop)}
      valueLabel={t(m.colMp)}
    />
  );
}

interface DecideProps {
  run: Run;
  lines: RunLine[];
  refused: Refused;
  day: string;
}

function Decide({ run, lines, refused, day }: DecideProps) {
  const { values, errors } = refused;
  const address = `/deputes/affectation/${run.id}`;
  return (
    <>
      <Section title={t(m.adoptTitle)} id="adopter">
        <p>{t(m.adoptLead)}</p>
        <Form action={`${address}/adoption`} version={run.version}>
          <TextInput
            name="decidedOn"
            label={t(m.adoptDay)}
            type="date"
            value={values.decidedOn ?? day}
            max={day}
            error={errors.decidedOn}
            short
            required
          />
          <TextArea
            name="minutes"
            label={t(m.adoptMinutes)}
            value={values.minutes}
            error={errors.minutes}
            max={5000}
            required
          />
          {lines.some(({ personId }) => personId === null) ? (
            <Checkbox name="partly" label={t(m.adoptPartly)} checked={values.partly === "1"} />
          ) : null}
          <FormActions>
            <Submit confirm={t(m.adoptLead)}>{t(m.adopt)}</Submit>
          </FormActions>
        </Form>
      </Section>
      <Disclosure summary={t(m.recalculate)}>
        <Form action={`${address}/calcul`} version={run.version}>
          <RulesFields rules={run.rules} refused={untouched} />
          <FormActions>
            <Submit look="plain">{t(m.recalculate)}</Submit>
          </FormActions>
        </Form>
      </Disclosure>
      <Form action={`${address}/retrait`} class="cluster">
        <Hidden name="version" value={run.version} />
        <Submit look="quiet" confirm={t(m.withdrawConfirm)}>
          {t(m.withdraw)}
        </Submit>
      </Form>
    </>
  );
}

/** The version of the run that a form was made for. */
export const versionShape = z.object({ version: whole(1, 1_000_000) });

/** Adopts the run. */
export async function adopt(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const now = await today();
  const shape = z.object({
    decidedOn: aDay.refine((value) => value <= now),
    minutes: z.string().min(1).max(5000),
  });
  return attempt(
    c,
    async () => {
      const { version } = check(versionShape, form.values);
      const partly = form.text("partly") === "1";
      await adoptRun(c.var.actor, runIn(c), { ...check(shape, form.values), version, partly });
      return done(c, `/deputes/affectation/${runIn(c)}`, m.adopted);
    },
    (refusal) => showRun(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

/** Works the run out again with what is true now. */
export async function calculateAgain(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { version } = check(versionShape, form.values);
      await recalculate(c.var.actor, runIn(c), version, check(rulesShape, form.values));
      return done(c, `/deputes/affectation/${runIn(c)}`, m.recalculated);
    },
    (refusal) => showRun(c, refusedBy(c.var.t, {}, refusal)),
  );
}

/** Withdraws the run. */
export async function withdraw(c: Ctx): Promise<Response> {
  await withdrawRun(c.var.actor, runIn(c));
  return done(c, "/deputes/affectation", m.withdrawn);
}
