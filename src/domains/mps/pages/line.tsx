import { z } from "zod";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, FormActions, Select, Submit, TextArea } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { nearnessOf, wayOf } from "../assignment/nearness.ts";
import { m } from "../messages.ts";
import { type LoopToday, readToday, type Today } from "../run/inputs.ts";
import { type Run, settleLine } from "../run/proposing.ts";
import { linesOf, type RunLine, runById } from "../run/reading.ts";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { runIn, versionShape } from "./run.tsx";
import { sayWay, sayWhy } from "./saying.tsx";

function loopIn(c: Ctx): string {
  const id = c.req.param("loop");
  if (!isId(id)) throw refuse.notFound();
  return id;
}

/** The choice of an MP for one loop by hand, nearest first, with what each already has in the proposal. */
export async function showLine(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const { actor } = c.var;
  const run = await runById(runIn(c));
  const [lines, now] = await Promise.all([linesOf(run.id), readToday(db, run.rules)]);
  const line = lines.find(({ loopId }) => loopId === loopIn(c));
  const loop = now.loops.find(({ id }) => id === loopIn(c));
  if (!line || !loop || run.state !== "proposed") throw refuse.notFound();
  await logAccess(actor, "/deputes/affectation/:id/lignes/:loop", ["mp_run", run.id], now.offered.length);
  const address = `/deputes/affectation/${run.id}`;
  const title = t(m.changeTitle, { loop: loop.name });
  return page(
    c,
    { title, noIndex: true, under: "/nous" },
    <>
      <Breadcrumb
        crumbs={[
          { href: "/deputes/affectation", label: t(m.assignTitle) },
          { href: address, label: t(m.runOf, { day: t.day(run.madeAt) }) },
        ]}
      />
      <PageHead title={title} lead={t(m.changeLead)} />
      <p>
        {line.name ?? t(m.nobody)} · {sayWhy(t, line)}
      </p>
      <ErrorSummary errors={refused.errors} />
      <ChoiceForm {...{ run, line, loop, now, lines, refused, address }} />
    </>,
  );
}

interface ChoiceProps {
  run: Run;
  line: RunLine;
  loop: LoopToday;
  now: Today;
  lines: RunLine[];
  refused: Refused;
  address: string;
}

function ChoiceForm({ run, line, loop, now, lines, refused, address }: ChoiceProps) {
  const { values, errors } = refused;
  const options = now.mps
    .filter(({ id }) => now.offered.some((offered) => offered.id === id))
    .map((mp) => ({ mp, near: nearnessOf(loop, mp) }))
    .sort((a, b) => wayOf(a.near, run.rules) - wayOf(b.near, run.rules) || (a.mp.name < b.mp.name ? -1 : 1))
    .map(({ mp, near }) => {
      const count = lines.filter(({ personId }) => personId === mp.id).length;
      return { value: mp.id, label: t(m.chooseOption, { name: mp.name, way: sayWay(t, near), count }) };
    });
  return (
    <>
      <Form action={`${address}/lignes/${loop.id}`} version={run.version}>
        <Select
          name="person"
          label={t(m.choose)}
          options={options}
          value={values.person ?? line.personId ?? undefined}
          error={errors.person}
          required
        />
        <TextArea
          name="reason"
          label={t(m.reason)}
          help={t(m.reasonHelp)}
          value={values.reason ?? line.pinReason}
          error={errors.reason}
          max={500}
          rows={3}
          required
        />
        <FormActions>
          <Submit>{t(m.chooseSave)}</Submit>
        </FormActions>
      </Form>
      {line.pinned ? (
        <Form action={`${address}/lignes/${loop.id}/liberation`} version={run.version} class="cluster">
          <Submit look="plain">{t(m.letGo)}</Submit>
        </Form>
      ) : null}
    </>
  );
}

/** Settles the line by hand. */
export async function settle(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const shape = z.object({ person: z.string().refine(isId), reason: z.string().min(1).max(500) });
  return attempt(
    c,
    async () => {
      const { version } = check(versionShape, form.values);
      const { person: personId, reason } = check(shape, form.values);
      await settleLine(c.var.actor, runIn(c), { loopId: loopIn(c), personId, reason }, version);
      return done(c, `/deputes/affectation/${runIn(c)}`, m.chosenByHand);
    },
    (refusal) => showLine(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

/** Leaves the line to the calculation again. */
export async function letGo(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { version } = check(versionShape, form.values);
      await settleLine(c.var.actor, runIn(c), { loopId: loopIn(c), personId: null, reason: "" }, version);
      return done(c, `/deputes/affectation/${runIn(c)}`, m.recalculated);
    },
    (refusal) => showLine(c, refusedBy(c.var.t, form.values, refusal)),
  );
}
