import { fullName } from "#domains/people/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, RadioCards, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { PersonChip } from "#ui/person.tsx";
import { type Candidacy, candidaciesOf, candidaciesPerPage } from "../calls/candidacies.ts";
import { closeCall, decideCandidacies, maxAnswerLength, mayAnswer } from "../calls/deciding.ts";
import { type Call, callById } from "../calls/reading.ts";
import { c as words } from "../messages/calls.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { Words } from "./words.tsx";

const answering = holding("appointments.call", "organisation.appoint");

export const candidacyRoutes = [
  get("/appels/:id/candidatures", answering, (c) => show(c)),
  post("/appels/:id/candidatures/decision", answering, decide),
  post("/appels/:id/cloture", answering, close),
];

async function callToAnswer(c: Ctx): Promise<Call> {
  const call = await callById(c.req.param("id"));
  if (!mayAnswer(c.var.actor, call.unit)) throw refuse.notFound();
  return call;
}

const fates = ["appointed", "proposed", "declined"] as const;

async function decide(c: Ctx): Promise<Response> {
  const call = await callToAnswer(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const fate = fates.find((one) => one === form.text("issue"));
      if (!fate) throw refuse.invalid();
      const candidacyIds = form.all("candidature");
      await decideCandidacies(c.var.actor, call.id, { fate, candidacyIds, words: form.text("mots") });
      return done(c, `/appels/${call.id}/candidatures`, words.answered);
    },
    (refusal) => show(c, { values: form.values, all: form.all, refusal }),
  );
}

async function close(c: Ctx): Promise<Response> {
  const call = await callToAnswer(c);
  return attempt(
    c,
    async () => {
      await closeCall(c.var.actor, call.id);
      return done(c, `/appels/${call.id}/candidatures`, words.closedDone);
    },
    (refusal) => show(c, { values: {}, refusal }),
  );
}

async function show(c: Ctx, typed?: Typed): Promise<Response> {
  const { actor } = c.var;
  const call = await callToAnswer(c);
  const at = Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  const found = await candidaciesOf(call.id, at);
  await logAccess(actor, "/appels/:id/candidatures", ["volunteer_call", call.id], found.list.length);
  const may = {
    appointed: call.means.includes("nomination") && can(actor, "organisation.appoint", call.unit),
    proposed: call.byConsensus && can(actor, "appointments.open", call.unit),
    declined: true,
  };
  return page(
    c,
    { title: t(words.candidacies), under: "/appels", noIndex: true },
    <Candidacies
      {...{ call, found, may, typed }}
      page={at}
      closes={can(actor, "appointments.call", call.unit)}
    />,
  );
}

export type CandidaciesProps = {
  call: Call;
  found: { list: Candidacy[]; total: number };
  may: Record<(typeof fates)[number], boolean>;
  closes: boolean;
  page: number;
  typed?: Typed;
};

/** The candidacies of a call, to be answered one by one or together. */
export function Candidacies({ call, found, may, closes, page: at, typed }: CandidaciesProps) {
  const errors = errorsOf(t, typed?.refusal, fieldOf);
  const href = `/appels/${call.id}`;
  const title = t(words.oneTitle, { label: call.label[t.language], unit: call.unit.name });
  const open = !call.closedAt;
  const waiting = found.list.some((one) => !one.fate && !one.withdrawnAt);
  return (
    <>
      <Breadcrumb crumbs={[{ href, label: title }]} />
      <PageHead
        eyebrow={title}
        title={t(words.candidacies)}
        lead={open && waiting ? t(words.candidaciesLead) : undefined}
      />
      <ErrorSummary errors={errors} />
      {found.list.length === 0 ? (
        <Empty title={t(words.noCandidacy)}>
          <p>{t(words.noCandidacyHelp)}</p>
        </Empty>
      ) : (
        <Form action={`${href}/candidatures/decision`}>
          {found.list.map((one) => (
            <OneCandidacy
              key={one.id}
              one={one}
              open={open}
              chosen={typed?.all?.("candidature").includes(one.id) ?? false}
            />
          ))}
          {open && waiting ? <Answer may={may} values={typed?.values ?? {}} errors={errors} /> : null}
        </Form>
      )}
      <Pager
        page={at}
        pages={Math.ceil(found.total / candidaciesPerPage)}
        href={(to) => `${href}/candidatures?page=${to}`}
      />
      {closes && open ? (
        <Section title={t(words.close)}>
          <p class="soft">{t(words.closeHelp)}</p>
          <Form action={`${href}/cloture`}>
            <Submit look="plain" confirm={t(words.closeConfirm)}>
              {t(words.close)}
            </Submit>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

const fieldOf: Record<string, string> = {
  "boucle.invalid": "issue",
  "appointments.call.noAnswer": "mots",
  "appointments.call.tooLong": "mots",
};

type OneProps = { one: Candidacy; open: boolean; chosen: boolean };

function OneCandidacy({ one, open, chosen }: OneProps) {
  const name = fullName(one);
  return (
    <article class="card stack">
      <div class="spread">
        <PersonChip name={name} role={t(words.stoodWhen, { when: t.ago(one.stoodAt) })} />
        <Fate one={one} />
      </div>
      <Words text={one.words} />
      {one.consensusId ? (
        <p>
          <a href={`/consensus/${one.consensusId}`}>{t(words.seeConsensus)}</a>
        </p>
      ) : null}
      {open && !one.fate && !one.withdrawnAt ? (
        <label class="check">
          <input
            type="checkbox"
            name="candidature"
            value={one.id}
            checked={chosen}
            aria-label={`${t(words.choose)} : ${name}`}
          />
          <span>{t(words.choose)}</span>
        </label>
      ) : null}
    </article>
  );
}

function Fate({ one }: { one: Candidacy }) {
  if (one.withdrawnAt) return <Badge>{t(words.wasWithdrawn)}</Badge>;
  if (one.fate === "appointed") return <Badge kind="good">{t(words.wasAppointed)}</Badge>;
  if (one.fate === "proposed") return <Badge kind="accent">{t(words.wasProposed)}</Badge>;
  return one.fate === "declined" ? <Badge>{t(words.wasDeclined)}</Badge> : null;
}

type AnswerProps = {
  may: CandidaciesProps["may"];
  values: Record<string, string>;
  errors: Record<string, string>;
};

function Answer({ may, values, errors }: AnswerProps) {
  const choices = [
    { value: "appointed", label: t(words.answerAppoint), help: t(words.answerAppointHelp) },
    { value: "proposed", label: t(words.answerPropose), help: t(words.answerProposeHelp) },
    { value: "declined", label: t(words.answerDecline), help: t(words.answerDeclineHelp) },
  ].filter(({ value }) => may[value as (typeof fates)[number]]);
  return (
    <Section title={t(words.answerTitle)}>
      <RadioCards
        name="issue"
        label={t(words.answer)}
        choices={choices}
        value={values.issue}
        error={errors.issue}
        required
      />
      <TextArea
        name="mots"
        label={t(words.answerWords)}
        help={t(words.answerWordsHelp)}
        value={values.mots}
        error={errors.mots}
        max={maxAnswerLength}
        rows={3}
      />
      <FormActions>
        <Submit>{t(words.send)}</Submit>
      </FormActions>
    </Section>
  );
}
