import { holding, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { number, yes } from "#ui/kit/fields.tsx";
import { partForm, WhyRefused } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { TaskCard } from "#ui/task.tsx";
import { type AssignmentRules, usualRules } from "../assignment/rules.ts";
import { m } from "../messages.ts";
import { situation } from "../run/inputs.ts";
import { proposeMps, type Run } from "../run/proposing.ts";
import { runUnderDiscussion, settledRuns } from "../run/reading.ts";

const assigns = holding("loops.assign-mps");

/** How MPs stand today, the proposal under discussion or the form for a new one, and earlier runs. */
const list: Route[] = listPage("/deputes/affectation", {
  policy: assigns,
  words: m.assign,
  query: defineQuery({}),
  under: "/nous",
  noIndex: true,
  load: async () => {
    const [run, latest, now] = await Promise.all([runUnderDiscussion(), settledRuns(1, 1), situation()]);
    return { run, now, rules: latest.list[0]?.rules ?? usualRules };
  },
  find: ({ page, perPage }) => settledRuns(page, perPage),
  actions: () => (
    <>
      <ButtonLink href="/deputes" look="plain" label={t(m.toolRegister)} />
      <ButtonLink href="/deputes/demandes" look="plain" label={t(m.toFigures)} />
    </>
  ),
  above: ({ run, now, rules }) => (
    <>
      {run ? (
        <>
          <WhyRefused />
          <TaskCard title={t(m.openProposal)} action={t(m.readIt)} href={`/deputes/affectation/${run.id}`}>
            {t(m.openProposalText, { when: t.ago(run.madeAt) })}
          </TaskCard>
        </>
      ) : null}
      <Figures>
        <Figure figure={t.number(now.loops)} label={t(m.figLoops)} />
        <Figure figure={t.number(now.without)} label={t(m.figWithout)} />
        <Figure
          figure={t.number(now.offered)}
          label={t(m.figOffered)}
          href="/deputes?disponibilite=available"
        />
        <Figure figure={t.number(now.silent)} label={t(m.figSilent)} href="/deputes?disponibilite=silent" />
      </Figures>
      {run ? null : (
        <Section title={t(m.propose.title)}>
          <How />
          {propose.show({ rules })}
        </Section>
      )}
    </>
  ),
  rows: (found) => (
    <List>
      {found.map((run) => (
        <Row
          key={run.id}
          href={`/deputes/affectation/${run.id}`}
          title={t(m.runOf, { day: t.day(run.madeAt) })}
          meta={run.decidedOn ? t(m.decidedOn, { day: t.day(run.decidedOn) }) : undefined}
          after={<RunBadge state={run.state} />}
        />
      ))}
    </List>
  ),
});

/** Works out a proposal from the rules of the form. */
const propose = partForm("/deputes/affectation", (c) => list[0]!.handle(c), {
  policy: assigns,
  words: m.propose,
  load: () => ({ rules: usualRules }),
  fields: ({ rules }) => rulesFields(rules),
  run: async ({ actor, input, once }) => {
    await proposeMps(actor, once, input);
    return `/deputes/affectation/${once}`;
  },
});

export const assignmentRoutes = [...list, ...propose.routes];

/** The fields of the rules, with what each of them weighs. */
export function rulesFields(rules: AssignmentRules) {
  const kilometres = (initial: number) => number({ max: 5000, initial, required: true });
  return {
    keep: kilometres(rules.keep),
    share: kilometres(rules.share),
    elsewhere: kilometres(rules.elsewhere),
    most: number({ min: 1, max: 10, initial: rules.most, required: true }),
    farthest: number({ min: 1, max: 20_000, initial: rules.farthest }),
    countSilent: yes({ initial: rules.countSilent ? "1" : "" }),
  };
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

/** Where a run stands. */
export function RunBadge({ state }: { state: Run["state"] }) {
  const kind = ({ proposed: "accent", adopted: "good", withdrawn: "neutral" } as const)[state];
  return <Badge kind={kind}>{t(m.runStates[state])}</Badge>;
}
