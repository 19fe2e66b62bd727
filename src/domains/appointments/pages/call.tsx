import type { Condition } from "#domains/mandates/index.ts";
import { db } from "#platform/database/index.ts";
import { anyone, attempt, type Ctx, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Candidacy, candidacyIn } from "../calls/candidacies.ts";
import { maxCandidacyLength, stand, withdrawCandidacy } from "../calls/candidacy.ts";
import { conditionsOf } from "../calls/conditions.ts";
import { mayAnswer } from "../calls/deciding.ts";
import { type Call, type CallPhase, callById, phaseOf } from "../calls/reading.ts";
import { c as words } from "../messages/calls.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { Words } from "./words.tsx";

export const callRoutes = [
  get("/appels/:id", anyone, (c) => show(c)),
  post("/appels/:id/candidatures", signedIn, standUp, { limit: { times: 30, seconds: 600 } }),
  post("/appels/:id/candidatures/retrait", signedIn, stepBack),
];

async function standUp(c: Ctx): Promise<Response> {
  const call = await callById(c.req.param("id"));
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      await stand(c.var.actor, call.id, form.text("mots"));
      return done(c, `/appels/${call.id}`, words.stood);
    },
    (refusal) => show(c, { values: form.values, refusal }),
  );
}

async function stepBack(c: Ctx): Promise<Response> {
  const call = await callById(c.req.param("id"));
  return attempt(
    c,
    async () => {
      await withdrawCandidacy(c.var.actor, call.id);
      return done(c, `/appels/${call.id}`, words.withdrawn);
    },
    (refusal) => show(c, { values: {}, refusal }),
  );
}

async function show(c: Ctx, typed?: Typed): Promise<Response> {
  const { actor } = c.var;
  const call = await callById(c.req.param("id"));
  const [conditions, mine] = await Promise.all([
    conditionsOf(db, call, actor.personId),
    actor.personId ? candidacyIn(db, call.id, actor.personId) : null,
  ]);
  const title = t(words.oneTitle, { label: call.label[t.language], unit: call.unit.name });
  return page(
    c,
    { title, description: call.words.slice(0, 160) || undefined, under: "/appels" },
    <OneCall
      {...{ call, conditions, mine, typed }}
      phase={phaseOf(call)}
      signedIn={actor.personId !== null}
      answers={mayAnswer(actor, call.unit)}
    />,
  );
}

export type OneCallProps = {
  call: Call;
  phase: CallPhase;
  conditions: Condition[];
  mine: Candidacy | null;
  signedIn: boolean;
  answers: boolean;
  typed?: Typed;
};

/** One call: what is sought, what it asks for, and the place to stand. Nobody is named. */
export function OneCall(props: OneCallProps) {
  const { call, conditions, answers } = props;
  const label = call.label[t.language];
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/appels", label: t(words.title) }]} />
      <PageHead
        eyebrow={t(words.eyebrow)}
        title={t(words.oneTitle, { label, unit: call.unit.name })}
        actions={
          answers ? (
            <ButtonLink look="plain" href={`/appels/${call.id}/candidatures`}>
              {t(words.seeCandidacies)}
            </ButtonLink>
          ) : undefined
        }
      />
      {call.words ? <Words text={call.words} /> : null}
      <Facts call={call} />
      <Section title={t(words.conditions)}>
        {conditions.length === 0 ? <p>{t(words.noCondition)}</p> : null}
        <List>
          {conditions.map((one, index) => (
            <Row
              key={index}
              title={sayCondition(t, one, call.unit.name)}
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
export function sayCondition(t: Translator, one: Condition, unit: string): string {
  if (one.kind === "training")
    return t(one.before ? words.trainingBefore : words.trainingAfter, { label: one.label[t.language] });
  if (one.kind === "age") return t(words.minAge, { count: one.years });
  if (one.of === "movement") return t(words.memberOfMovement);
  return t(one.of === "unit" ? words.memberOfUnit : words.memberUnder, { unit });
}

/** Where the reader is with this call: may stand, stands, was answered, or comes too early or too late. */
function Standing({ call, phase, conditions, mine, signedIn, typed }: OneCallProps) {
  const standing = mine && !mine.withdrawnAt ? mine : null;
  if (standing?.fate)
    return (
      <Notice title={t(words[`fate_${standing.fate}`])}>
        {standing.answer ? <Words text={standing.answer} /> : null}
      </Notice>
    );
  if (phase === "closed") return <Notice>{t(words.closed)}</Notice>;
  if (phase === "coming") return <Notice>{t(words.notYet, { day: t.day(call.opensOn) })}</Notice>;
  if (phase === "over") return <Notice>{t(standing ? words.youStand : words.over)}</Notice>;
  if (!signedIn)
    return <ButtonLink href={`/connexion?suite=/appels/${call.id}`}>{t(words.signInToStand)}</ButtonLink>;
  const missing = conditions.some((one) => one.met === false && !(one.kind === "training" && !one.before));
  if (missing && !standing && !typed) return <Notice kind="warning">{t(words.cannotStand)}</Notice>;
  return <StandForm call={call} standing={standing} typed={typed} />;
}

const fieldOf: Record<string, string> = {
  "appointments.call.noWords": "mots",
  "appointments.call.tooLong": "mots",
};

type StandFormProps = { call: Call; standing: Candidacy | null; typed?: Typed };

function StandForm({ call, standing, typed }: StandFormProps) {
  const errors = errorsOf(t, typed?.refusal, fieldOf);
  const at = `/appels/${call.id}/candidatures`;
  return (
    <Section title={t(words.standTitle)} id="se-proposer">
      {standing ? <p>{t(words.youStand)}</p> : null}
      <ErrorSummary errors={errors} />
      <Form action={at}>
        <TextArea
          name="mots"
          label={t(words.yourWords)}
          help={t(words.standHelp, { unit: call.unit.name })}
          value={typed?.values.mots ?? standing?.words}
          error={errors.mots}
          max={maxCandidacyLength}
          required
        />
        <FormActions>
          <Submit>{t(standing ? words.changeWords : words.stand)}</Submit>
        </FormActions>
      </Form>
      {standing ? (
        <Form action={`${at}/retrait`}>
          <Submit look="quiet">{t(words.withdraw)}</Submit>
        </Form>
      ) : null}
    </Section>
  );
}
