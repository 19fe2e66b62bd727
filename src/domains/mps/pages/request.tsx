import { type Ctx, get, holding, idIn, signedIn } from "#platform/http/index.ts";
import { t, typeset } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Instant } from "#ui/instant.tsx";
import { area, choice } from "#ui/kit/fields.tsx";
import { type Asking, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { Typed } from "#ui/typed.tsx";
import { m } from "../messages.ts";
import { answerRequest, withdrawRequest } from "../request/asking.ts";
import { type RequestSeen, requestFor } from "../request/reading.ts";
import { StateBadge } from "./saying.tsx";

/** The MP answers. */
const answer = partForm("/demandes-deputes/:id/reponse", showRequest, {
  policy: signedIn,
  words: m.answer,
  load,
  fields: ({ request: { state } }) => ({
    state: choice({
      choices: [
        { value: "accepted", label: t(m.answerAccept), unseen: state === "accepted" },
        { value: "declined", label: t(m.answerDecline), unseen: state === "declined" },
        { value: "done", label: t(m.answerDone) },
      ],
      required: true,
    }),
    words: area({ max: 3000, rows: 4 }),
  }),
  run: async ({ actor, request, input, once }) => {
    await answerRequest(actor, request.id, { id: once, ...input });
    return `/demandes-deputes/${request.id}`;
  },
});

/** The loop takes its request back. */
const takeBack = partForm("/demandes-deputes/:id/retrait", showRequest, {
  policy: holding("loops.write"),
  words: m.withdrawRequest,
  look: "quiet",
  load,
  run: async ({ actor, request }) => {
    await withdrawRequest(actor, request.id);
    return `/demandes-deputes/${request.id}`;
  },
});

export const requestRoutes = [
  get("/demandes-deputes/:id", signedIn, showRequest),
  ...answer.routes,
  ...takeBack.routes,
];

async function load({ c, actor }: Pick<Asking, "c" | "actor">): Promise<{ request: RequestSeen }> {
  const id = idIn(c);
  return { request: await requestFor(actor, id) };
}

/** A request and what became of it, for the loop’s referents and its MP alone. */
async function showRequest(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { request } = await load({ c, actor });
  await logAccess(actor, "/demandes-deputes/:id", ["mp_request", request.id], 1);
  const { loop, mine, ours, state } = request;
  const answerable = mine && !["done", "withdrawn"].includes(state);
  const removable = ours && ["waiting", "accepted"].includes(state);
  const back = mine
    ? { href: "/mes-boucles", label: t(m.myLoops.title) }
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
      {answerable || removable ? null : <WhyRefused />}
      <Section title={t(m.what)}>
        <Typed text={request.words} />
      </Section>
      <Section title={t(m.whatBecame)}>
        <Timeline moments={momentsOf(request)} label={t(m.whatBecame)} />
      </Section>
      {answerable ? answer.section({ request }) : null}
      {removable ? takeBack.show({ request }) : null}
    </>,
  );
}

function momentsOf(request: RequestSeen): Moment[] {
  return [
    { when: <Instant at={request.askedAt} look="full" />, title: t(m.askedOn) },
    ...request.steps.map(({ at, state, words }) => ({
      when: <Instant at={at} look="full" />,
      title: t(m.requestStates[state]),
      text: words ? <Typed text={words} /> : undefined,
    })),
  ];
}
