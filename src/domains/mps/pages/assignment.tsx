import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Checkbox, ErrorSummary, Form, FormActions, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { TaskCard } from "#ui/task.tsx";
import { type AssignmentRules, usualRules } from "../assignment/rules.ts";
import { m } from "../messages.ts";
import { situation } from "../run/inputs.ts";
import { proposeMps, type Run } from "../run/proposing.ts";
import { runUnderDiscussion, settledRuns } from "../run/reading.ts";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { whole, wholeOrNone } from "./fields.ts";

const perPage = 20;
const kilometres = whole(0, 5000);

/** The rules as their form sends them. */
export const rulesShape = z.object({
  keep: kilometres,
  share: kilometres,
  elsewhere: kilometres,
  most: whole(1, 10),
  farthest: wholeOrNone(1, 20_000),
  countSilent: z
    .string()
    .optional()
    .transform((value) => value === "1"),
});

/** How MPs stand today, the proposal under discussion or the form for a new one, and earlier runs. */
export async function showAssignment(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const asked = Number.parseInt(c.req.query("page") ?? "1", 10);
  const at = asked >= 1 && asked <= 1000 ? asked : 1;
  const [run, history, today] = await Promise.all([
    runUnderDiscussion(),
    settledRuns(at, perPage),
    situation(),
  ]);
  return page(
    c,
    { title: t(m.assignTitle), noIndex: true, under: "/nous" },
    <>
      <PageHead
        title={t(m.assignTitle)}
        lead={t(m.assignLead)}
        actions={
          <>
            <ButtonLink href="/deputes" look="plain">
              {t(m.toolRegister)}
            </ButtonLink>
            <ButtonLink href="/deputes/demandes" look="plain">
              {t(m.toFigures)}
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary errors={refused.errors} />
      {run ? (
        <TaskCard title={t(m.openProposal)} action={t(m.readIt)} href={`/deputes/affectation/${run.id}`}>
          {t(m.openProposalText, { when: t.ago(run.madeAt) })}
        </TaskCard>
      ) : null}
      <Figures>
        <Figure figure={t.number(today.loops)} label={t(m.figLoops)} />
        <Figure figure={t.number(today.without)} label={t(m.figWithout)} />
        <Figure
          figure={t.number(today.offered)}
          label={t(m.figOffered)}
          href="/deputes?disponibilite=available"
        />
        <Figure figure={t.number(today.silent)} label={t(m.figSilent)} href="/deputes?disponibilite=silent" />
      </Figures>
      {run ? null : (
        <Section title={t(m.newRun)}>
          <How />
          <RulesForm {...{ refused }} rules={history.list[0]?.rules ?? usualRules} />
        </Section>
      )}
      <Section title={t(m.history)}>
        <History {...{ list: history.list }} />
        <Pager
          page={at}
          pages={Math.ceil(history.total / perPage)}
          href={(to) => `/deputes/affectation?page=${to}`}
        />
      </Section>
    </>,
  );
}

/** Works out a proposal from the rules of the form. */
export async function propose(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once } = check(z.object({ once: z.string().refine(isId) }), form.values);
      await proposeMps(c.var.actor, once, check(rulesShape, form.values));
      return done(c, `/deputes/affectation/${once}`, m.proposed);
    },
    (refusal) => showAssignment(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

/** How the choice is made, in words. */
export function How() {
  return (
    <div class="prose">
      <h3>{t(m.howTitle)}</h3>
      <ol>
        <li>{t(m.howFirst)}</li>
        <li>{t(m.howSecond)}</li>
        <li>{t(m.howThird)}</li>
      </ol>
      <p class="soft">{t(m.howProof)}</p>
    </div>
  );
}

function RulesForm({ rules, refused }: { rules: AssignmentRules; refused: Refused }) {
  return (
    <Form action="/deputes/affectation" once={refused.values.once ?? newId()}>
      <RulesFields {...{ rules, refused }} />
      <FormActions>
        <Submit>{t(m.propose)}</Submit>
      </FormActions>
    </Form>
  );
}

/** The fields of the rules, with what each of them weighs. */
export function RulesFields({ rules, refused }: { rules: AssignmentRules; refused: Refused }) {
  const { values, errors } = refused;
  const sent = Object.keys(values).length > 0;
  const field = (name: keyof AssignmentRules) => ({
    t,
    name,
    error: errors[name],
    value: sent ? values[name] : String(rules[name] ?? ""),
    inputMode: "numeric" as const,
    short: true,
  });
  const silent = sent ? values.countSilent === "1" : rules.countSilent;
  return (
    <>
      <TextInput {...field("keep")} label={t(m.ruleKeep)} help={t(m.ruleKeepHelp)} required />
      <TextInput {...field("share")} label={t(m.ruleShare)} help={t(m.ruleShareHelp)} required />
      <TextInput {...field("elsewhere")} label={t(m.ruleElsewhere)} help={t(m.ruleElsewhereHelp)} required />
      <TextInput {...field("most")} label={t(m.ruleMost)} help={t(m.ruleMostHelp)} required />
      <TextInput {...field("farthest")} label={t(m.ruleFarthest)} help={t(m.ruleFarthestHelp)} />
      <Checkbox name="countSilent" label={t(m.ruleSilent)} checked={silent} />
    </>
  );
}

/** Where a run stands. */
export function RunBadge({ state }: { state: Run["state"] }) {
  if (state === "proposed") return <Badge kind="accent">{t(m.stateProposed)}</Badge>;
  return state === "adopted" ? (
    <Badge kind="good">{t(m.stateAdopted)}</Badge>
  ) : (
    <Badge>{t(m.stateWithdrawn)}</Badge>
  );
}

function History({ list }: { list: Run[] }) {
  if (list.length === 0)
    return (
      <Empty level={3} title={t(m.noHistory)}>
        <p>{t(m.noHistoryHelp)}</p>
      </Empty>
    );
  return (
    <List>
      {list.map((run) => (
        <Row
          key={run.id}
          href={`/deputes/affectation/${run.id}`}
          title={t(m.runOf, { day: t.day(run.madeAt) })}
          meta={run.decidedOn ? t(m.decidedOn, { day: t.day(run.decidedOn) }) : undefined}
          after={<RunBadge state={run.state} />}
        />
      ))}
    </List>
  );
}
