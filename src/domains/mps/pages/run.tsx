import { today } from "#domains/movement/index.ts";
import { mapOfFrance } from "#domains/territory/index.ts";
import { db } from "#platform/database/index.ts";
import { type Ctx, get, holding, idIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { area, day, yes } from "#ui/kit/fields.tsx";
import { type Asking, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { DepartmentMap, type MapValue } from "#ui/map.tsx";
import { page } from "#ui/page.tsx";
import { Typed } from "#ui/typed.tsx";
import { m } from "../messages.ts";
import { adoptRun } from "../run/adopting.ts";
import { readToday } from "../run/inputs.ts";
import { recalculate, withdrawRun } from "../run/proposing.ts";
import { figuresOf, linesOf, type RunLine, runById } from "../run/reading.ts";
import { How, RunBadge, rulesFields } from "./assignment.tsx";
import { Lines, readShown, Shortages } from "./run-lines.tsx";
import { sayWay } from "./saying.tsx";

const address = "/deputes/affectation/:id";
const assigns = holding("loops.assign-mps");

/** Adopts the run. */
const adopt = partForm(`${address}/adoption`, showRun, {
  policy: assigns,
  words: m.adopt,
  load,
  fields: ({ lines, now }) => ({
    decidedOn: day({ initial: now, max: now, required: true }),
    minutes: area({ required: true }),
    partly: lines.some(({ personId }) => personId === null) && yes(),
  }),
  version: ({ run }) => run.version,
  run: async ({ actor, run, input, version }) => {
    await adoptRun(actor, run.id, { ...input, partly: input.partly === true, version: Number(version) });
    return `/deputes/affectation/${run.id}`;
  },
});

/** Works the run out again with what is true now. */
const again = partForm(`${address}/calcul`, showRun, {
  policy: assigns,
  words: { ...m.recalculate, fields: m.propose.fields },
  look: "plain",
  load,
  fields: ({ run }) => rulesFields(run.rules),
  version: ({ run }) => run.version,
  run: async ({ actor, run, input, version }) => {
    await recalculate(actor, run.id, Number(version), input);
    return `/deputes/affectation/${run.id}`;
  },
});

/** Withdraws the run. */
const withdraw = partForm(`${address}/retrait`, showRun, {
  policy: assigns,
  words: m.withdraw,
  look: "quiet",
  load,
  run: async ({ actor, run }) => {
    await withdrawRun(actor, run.id);
    return "/deputes/affectation";
  },
});

export const runRoutes = [
  get(address, assigns, showRun),
  ...adopt.routes,
  ...again.routes,
  ...withdraw.routes,
];

/** The id of the run in the address. @throws {Refusal} `notFound` when it is none. */
export function runIn(c: Ctx): string {
  const id = idIn(c);
  return id;
}

async function load({ c }: Pick<Asking, "c">) {
  const run = await runById(runIn(c));
  const [lines, now] = await Promise.all([linesOf(run.id), today()]);
  return { run, lines, now };
}

/** A run: its figures, why some loops have nobody, each line with its reason; what can be done while it is discussed. */
async function showRun(c: Ctx): Promise<Response> {
  const loaded = await load({ c });
  const { run, lines } = loaded;
  const open = run.state === "proposed";
  const now = run.shortages.length > 0 ? await readToday(db, run.rules) : null;
  await logAccess(c.var.actor, address, ["mp_run", run.id], lines.length);
  const title = t(m.runOf, { day: t.day(run.madeAt) });
  return page(
    c,
    { title, noIndex: true, under: "/nous", wide: true },
    <>
      <Breadcrumb crumbs={[{ href: "/deputes/affectation", label: t(m.assign.title) }]} />
      <PageHead
        eyebrow={<RunBadge state={run.state} />}
        title={title}
        lead={run.decidedOn ? t(m.decidedOn, { day: t.day(run.decidedOn) }) : t(m.runLead)}
      />
      {open ? null : <WhyRefused />}
      <RunFigures {...{ lines }} />
      {now ? <Shortages {...{ run, lines, now }} /> : null}
      <Lines {...{ run, lines, shown: readShown(c, lines), open }} />
      {run.minutes ? (
        <Section title={t(m.minutesShown)}>
          <Typed text={run.minutes} />
        </Section>
      ) : null}
      {open ? (
        <>
          <Section title={t(m.adopt.title)} id="adopter">
            <p>{t(m.adopt.confirm)}</p>
            {adopt.show(loaded, { key: "adoption" })}
          </Section>
          <Disclosure summary={t(m.recalculate.submit)} open={c.var.refused?.action.endsWith("/calcul")}>
            {again.show(loaded, { key: "calcul" })}
          </Disclosure>
          {withdraw.show(loaded, { key: "retrait" })}
        </>
      ) : null}
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
      said: line.personId ? `${line.name}, ${sayWay(line)}` : t(m.mapNobody),
      href: `/unites/${line.loopSlug}/depute`,
    })),
  );
  if (values.length === 0) return null;
  return (
    <DepartmentMap
      {...mapOfFrance()}
      label={t(m.mapLabel)}
      values={values}
      steps={[{ label: t(m.mapOwn) }, { label: t(m.mapRegion) }, { label: t(m.mapFar) }]}
      noneLabel={t(m.mapNobody)}
      placeLabel={t(m.colLoop)}
      valueLabel={t(m.colMp)}
    />
  );
}
