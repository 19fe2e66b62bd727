import type { Condition } from "#domains/mandates/index.ts";
import { db } from "#platform/database/index.ts";
import { anyone, type Ctx, get, request, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { FormActions, Submit } from "#ui/form.tsx";
import { area } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Typed } from "#ui/typed.tsx";
import { type Candidacy, candidacyIn } from "../calls/candidacies.ts";
import { conditionsOf, maxCandidacyLength, stand, withdrawCandidacy } from "../calls/candidacy.ts";
import { mayAnswer } from "../calls/deciding.ts";
import { type Call, type CallPhase, callById, phaseOf } from "../calls/reading.ts";
import { callWords as words } from "../messages/calls.ts";

const standing = partForm("/appels/:id/candidatures", show, {
  policy: signedIn,
  limit: { times: 30, seconds: 600 },
  words: words.standing,
  load,
  values: ({ call }) => ({ unit: call.unit.name }),
  fields: ({ mine }) => ({
    words: area({ max: maxCandidacyLength, initial: mine?.withdrawnAt ? null : mine?.words, required: true }),
  }),
  press: ({ mine }) => (
    <FormActions>
      <Submit>{t(mine && !mine.withdrawnAt ? words.changeWords : words.standing.submit)}</Submit>
    </FormActions>
  ),
  run: async ({ actor, call, input }) => {
    await stand(actor, call.id, input.words);
    return `/appels/${call.id}`;
  },
});

const withdrawal = partForm("/appels/:id/candidatures/retrait", show, {
  policy: signedIn,
  words: words.withdrawal,
  look: "quiet",
  load,
  run: async ({ actor, call }) => {
    await withdrawCandidacy(actor, call.id);
    return `/appels/${call.id}`;
  },
});

export const callRoutes = [get("/appels/:id", anyone, show), ...standing.routes, ...withdrawal.routes];

async function load({ c }: Pick<Asking, "c">) {
  const { personId } = c.var.actor;
  const call = await callById(c.req.param("id"));
  return { call, mine: personId ? await candidacyIn(db, call.id, personId) : null };
}

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { call, mine } = await load({ c });
  const conditions = await conditionsOf(db, call, actor.personId);
  const title = t(words.oneTitle, { label: call.label[t.language], unit: call.unit.name });
  return page(
    c,
    { title, description: call.words.slice(0, 160) || undefined, under: "/appels" },
    <OneCall
      {...{ call, conditions, mine }}
      phase={phaseOf(call)}
      signedIn={actor.personId !== null}
      answers={mayAnswer(actor, call)}
    />,
  );
}

type OneCallProps = {
  call: Call;
  phase: CallPhase;
  conditions: Condition[];
  mine: Candidacy | null;
  signedIn: boolean;
  answers: boolean;
};

/** One call: what is sought, what it asks for, and the form to come forward. Nobody is named. */
function OneCall(props: OneCallProps) {
  const { call, conditions, answers } = props;
  const label = call.label[t.language];
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/appels", label: t(words.list.title) }]} />
      <PageHead
        eyebrow={t(words.eyebrow)}
        title={t(words.oneTitle, { label, unit: call.unit.name })}
        actions={
          answers ? (
            <ButtonLink
              look="plain"
              href={`/appels/${call.id}/candidatures`}
              label={t(words.seeCandidacies)}
            />
          ) : undefined
        }
      />
      <Typed text={call.words} />
      <Facts call={call} />
      <Section title={t(words.conditions)}>
        {conditions.length === 0 ? <p>{t(words.noCondition)}</p> : null}
        <List>
          {conditions.map((one, index) => (
            <Row
              key={index}
              title={sayCondition(one, call.unit.name)}
              after={
                one.met === null ? null : (
                  <Badge kind={one.met ? "good" : "soon"}>{t(one.met ? words.met : words.unmet)}</Badge>
                )
              }
            />
          ))}
        </List>
      </Section>
      <Standing {...props} />
    </>
  );
}

function Facts({ call }: { call: Call }) {
  const days = { from: t.day(call.opensOn), to: t.day(call.closesOn), zone: call.zone };
  return (
    <Definitions
      items={[
        { term: t(words.places), value: t.number(call.seats) },
        { term: t(words.dates), value: t(words.fromTo, days) },
        { term: t(words.where), value: <a href={`/unites/${call.unit.slug}`}>{call.unit.name}</a> },
        { term: t(words.term), value: call.termMonths ? t(words.months, { count: call.termMonths }) : null },
        { term: t(words.pair), value: call.pair ? t(words.pairSaid) : null },
      ]}
    />
  );
}

/** A condition in words. */
function sayCondition(one: Condition, unit: string): string {
  if (one.kind === "training")
    return t(one.before ? words.trainingBefore : words.trainingAfter, { label: one.label[t.language] });
  if (one.kind === "age") return t(words.minAge, { count: one.years });
  if (one.of === "movement") return t(words.memberOfMovement);
  return t(one.of === "unit" ? words.memberOfUnit : words.memberUnder, { unit });
}

/** Where the reader is with this call: may come forward, has done so, was answered, or comes too early or too late. */
function Standing({ call, phase, conditions, mine, signedIn }: OneCallProps) {
  const stands = mine && !mine.withdrawnAt ? mine : null;
  if (stands?.fate)
    return (
      <Notice title={t(words[`fate_${stands.fate}`])}>
        <Typed text={stands.answer} />
      </Notice>
    );
  if (phase === "closed") return <Notice>{t(words.closed)}</Notice>;
  if (phase === "coming") return <Notice>{t(words.notYet, { day: t.day(call.opensOn) })}</Notice>;
  if (phase === "over") return <Notice>{t(stands ? words.youStand : words.over)}</Notice>;
  if (!signedIn)
    return <ButtonLink href={`/connexion?suite=/appels/${call.id}`} label={t(words.signInToStand)} />;
  const missing = conditions.some((one) => one.met === false && !(one.kind === "training" && !one.before));
  if (missing && !stands && !request().var.refused)
    return <Notice kind="warning">{t(words.cannotStand)}</Notice>;
  return (
    <Section title={t(words.standing.title)} id="se-proposer">
      {stands ? <p>{t(words.youStand)}</p> : null}
      {standing.show({ call, mine }, { at: { id: call.id } })}
      {stands ? withdrawal.show({ call, mine }, { at: { id: call.id } }) : null}
    </Section>
  );
}
