import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { type Translator, t, typeset } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, FormActions, RadioCards, Submit, TextArea } from "#ui/form.tsx";
import { Instant } from "#ui/instant.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { m } from "../messages.ts";
import { answerRequest, withdrawRequest } from "../request/asking.ts";
import { type RequestSeen, requestFor } from "../request/reading.ts";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { StateBadge, sayState } from "./saying.tsx";

function requestIn(c: Ctx): string {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  return id;
}

/** A request and what became of it, for the loop’s referents and its MP alone. */
export async function showRequest(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const { actor } = c.var;
  const request = await requestFor(actor, requestIn(c));
  await logAccess(actor, "/demandes-deputes/:id", ["mp_request", request.id], 1);
  const { loop, mine, ours, state } = request;
  const answerable = mine && !["done", "withdrawn"].includes(state);
  const removable = ours && ["waiting", "accepted"].includes(state);
  const back = mine
    ? { href: "/mes-boucles", label: t(m.myLoops) }
    : { href: `/unites/${loop.slug}/depute`, label: `${loop.name} · ${t(m.panel)}` };
  return page(
    c,
    { title: request.subject, noIndex: true, under: "/groupes" },
    <>
      <Breadcrumb crumbs={[back]} />
      <PageHead
        eyebrow={t(m.requestOf, { of: loop.nameOf })}
        title={typeset(request.subject) as string}
        lead={request.wishedOn ? t(m.wishedFor, { day: t.day(request.wishedOn) }) : undefined}
      />
      <p>
        <StateBadge request={request} />
      </p>
      <ErrorSummary errors={refused.errors} />
      <Section title={t(m.what)}>
        <p class="typed">{request.words}</p>
      </Section>
      <Section title={t(m.whatBecame)}>
        <Timeline moments={momentsOf(t, request)} label={t(m.whatBecame)} />
      </Section>
      {answerable ? <AnswerForm {...{ request, refused }} /> : null}
      {removable ? (
        <Form action={`/demandes-deputes/${request.id}/retrait`} class="cluster">
          <Submit look="quiet">{t(m.withdrawRequest)}</Submit>
        </Form>
      ) : null}
    </>,
  );
}

function momentsOf(t: Translator, request: RequestSeen): Moment[] {
  return [
    { when: <Instant at={request.askedAt} look="full" />, title: t(m.askedOn) },
    ...request.steps.map(({ at, state, words }) => ({
      when: <Instant at={at} look="full" />,
      title: sayState(t, state),
      text: words ? <p class="typed">{words}</p> : undefined,
    })),
  ];
}

function AnswerForm({ request, refused }: { request: RequestSeen; refused: Refused }) {
  const { values, errors } = refused;
  const choices = [
    ...(request.state === "accepted" ? [] : [{ value: "accepted", label: t(m.answerAccept) }]),
    ...(request.state === "declined" ? [] : [{ value: "declined", label: t(m.answerDecline) }]),
    { value: "done", label: t(m.answerDone) },
  ];
  return (
    <Section title={t(m.answerTitle)}>
      <Form action={`/demandes-deputes/${request.id}/reponse`} once={values.once ?? newId()}>
        <RadioCards
          name="state"
          label={t(m.answerChoice)}
          choices={choices}
          value={values.state}
          error={errors.state}
          required
        />
        <TextArea
          name="words"
          label={t(m.answerWords)}
          help={t(m.answerWordsHelp)}
          value={values.words}
          error={errors.words}
          max={3000}
          rows={4}
        />
        <FormActions>
          <Submit>{t(m.answer)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The MP answers. */
export async function answer(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    state: z.enum(["accepted", "declined", "done"]),
    words: z.string().max(3000),
  });
  return attempt(
    c,
    async () => {
      await requestFor(c.var.actor, requestIn(c)); // not found comes before what the form says
      const { once, ...said } = check(shape, form.values);
      await answerRequest(c.var.actor, requestIn(c), { id: once, ...said });
      return done(c, `/demandes-deputes/${requestIn(c)}`, m.answerSent);
    },
    (refusal) => showRequest(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

/** The loop takes its request back. */
export async function takeBack(c: Ctx): Promise<Response> {
  return attempt(
    c,
    async () => {
      await withdrawRequest(c.var.actor, requestIn(c));
      return done(c, `/demandes-deputes/${requestIn(c)}`, m.requestWithdrawn);
    },
    (refusal) => showRequest(c, refusedBy(c.var.t, {}, refusal)),
  );
}
