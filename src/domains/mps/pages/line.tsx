import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, holding, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { area, pick } from "#ui/kit/fields.tsx";
import { type Asking, formPage, partForm } from "#ui/kit/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { nearnessOf, wayOf } from "../assignment/nearness.ts";
import { m } from "../messages.ts";
import { readToday } from "../run/inputs.ts";
import { type Run, settleLine } from "../run/proposing.ts";
import { linesOf, type RunLine, runById } from "../run/reading.ts";
import { runIn } from "./run.tsx";
import { sayWay, sayWhy } from "./saying.tsx";

const assigns = holding("loops.assign-mps");

/** The choice of an MP for one loop by hand, nearest first, with what each already has in the proposal. */
const choice: Route[] = formPage("/deputes/affectation/:id/lignes/:loop", {
  policy: assigns,
  words: m.change,
  load,
  values: ({ line }) => ({ loop: line.loop }),
  fields: ({ line, offered }) => ({
    personId: pick({ options: offered, initial: line.personId, open: isId, required: true }),
    reason: area({ max: 500, rows: 3, initial: line.pinReason, required: true }),
  }),
  version: ({ run }) => run.version,
  run: async ({ actor, run, line, input, version }) => {
    await settleLine(actor, run.id, { loopId: line.loopId, ...input }, Number(version));
    return `/deputes/affectation/${run.id}`;
  },
  frame: async ({ c, loaded: { run, line, offered }, title }, form) => {
    await logAccess(c.var.actor, "/deputes/affectation/:id/lignes/:loop", ["mp_run", run.id], offered.length);
    return page(
      c,
      { title, noIndex: true, under: "/nous" },
      <>
        <Breadcrumb
          crumbs={[
            { href: "/deputes/affectation", label: t(m.assign.title) },
            { href: `/deputes/affectation/${run.id}`, label: t(m.runOf, { day: t.day(run.madeAt) }) },
          ]}
        />
        <PageHead title={title} lead={t(m.change.lead)} />
        <p>
          {line.name ?? t(m.nobody)} · {sayWhy(line)}
        </p>
        {form}
        {line.pinned ? letGo.show({ run, line, offered }) : null}
      </>,
    );
  },
});

/** Leaves the line to the calculation again. */
const letGo = partForm("/deputes/affectation/:id/lignes/:loop/liberation", (c: Ctx) => choice[0]!.handle(c), {
  policy: assigns,
  words: m.letGo,
  look: "plain",
  load,
  version: ({ run }) => run.version,
  run: async ({ actor, run, line, version }) => {
    const change = { loopId: line.loopId, personId: null, reason: "" };
    await settleLine(actor, run.id, change, Number(version));
    return `/deputes/affectation/${run.id}`;
  },
});

export const lineRoutes = [...choice, ...letGo.routes];

interface Loaded {
  run: Run;
  line: RunLine;
  offered: { value: string; label: string }[];
}

async function load({ c }: Asking): Promise<Loaded> {
  const run = await runById(runIn(c));
  const [lines, now] = await Promise.all([linesOf(run.id), readToday(db, run.rules)]);
  const line = lines.find(({ loopId }) => loopId === c.req.param("loop"));
  const loop = now.loops.find(({ id }) => id === line?.loopId);
  if (!line || !loop || run.state !== "proposed") throw refuse.notFound();
  const offered = now.mps
    .filter(({ id }) => now.offered.some((one) => one.id === id))
    .map((mp) => ({ mp, near: nearnessOf(loop, mp) }))
    .sort((a, b) => wayOf(a.near, run.rules) - wayOf(b.near, run.rules) || (a.mp.name < b.mp.name ? -1 : 1))
    .map(({ mp, near }) => {
      const count = lines.filter(({ personId }) => personId === mp.id).length;
      return { value: mp.id, label: t(m.chooseOption, { name: mp.name, way: sayWay(near), count }) };
    });
  return { run, line, offered };
}
