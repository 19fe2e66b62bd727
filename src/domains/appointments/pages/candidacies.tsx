import { fullName } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, holding, type Route, request } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { area, choice, ticked } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Typed } from "#ui/typed.tsx";
import { type Candidacy, candidaciesOf, candidaciesPerPage } from "../calls/candidacies.ts";
import { closeCall, decideCandidacies, maxAnswerLength, mayAnswer } from "../calls/deciding.ts";
import { type Appointer, appointersOf, lastPassedOn, passOn } from "../calls/passing-on.ts";
import { callById } from "../calls/reading.ts";
import { callWords as words } from "../messages/calls.ts";

const answering = holding("appointments.call", "organisation.appoint", "appointments.open");

async function load({ c, actor }: Pick<Asking, "c" | "actor">) {
  const call = await callById(c.req.param("id"));
  if (!mayAnswer(actor, call)) throw refuse.notFound();
  const may = {
    appointed: call.means.includes("nomination") && can(actor, "organisation.appoint", call.unit),
    proposed: call.byConsensus && can(actor, "appointments.open", call.unit),
    close: can(actor, "appointments.call", call.unit) && !call.closedAt,
  };
  return { call, may };
}

const waits = (one: Candidacy) => !one.fate && !one.withdrawnAt;

/** The candidacies of a call, to be answered one by one or together. */
const list: Route[] = listPage("/appels/:id/candidatures", {
  policy: answering,
  words: words.received,
  query: defineQuery({}),
  perPage: candidaciesPerPage,
  load: async (at) => {
    const { call, may } = await load(at);
    const appointers = may.appointed ? [] : await appointersOf(call, db);
    return { call, may, appointers, passedOn: await lastPassedOn(call.id) };
  },
  find: ({ call, page: at }) => candidaciesOf(call.id, at),
  seen: ({ call }) => ["volunteer_call", call.id],
  rows: (found, { call, may }) => {
    const open = !call.closedAt;
    const cards = found.map((one) => <OneCandidacy key={one.id} one={one} open={open} />);
    return open && found.some(waits) ? decision.show({ call, may }, { before: <>{cards}</> }) : cards;
  },
  below: ({ found, ...loaded }) => (
    <>
      {!loaded.call.closedAt && found.list.some(waits) ? <WhoAppoints {...loaded} /> : null}
      {loaded.may.close ? closing.section(loaded) : null}
    </>
  ),
  frame: ({ c, call, found }, title, content) => {
    const about = t(words.oneTitle, { label: call.label[t.language], unit: call.unit.name });
    const lead = !call.closedAt && found.list.some(waits) ? t(words.received.lead) : undefined;
    return page(
      c,
      { title, under: "/appels", noIndex: true },
      <>
        <Breadcrumb crumbs={[{ href: `/appels/${call.id}`, label: about }]} />
        <PageHead eyebrow={about} title={title} lead={lead} />
        {content}
      </>,
    );
  },
});

const host = (c: Ctx) => list[0]!.handle(c);

const decision = partForm("/appels/:id/candidatures/decision", host, {
  policy: answering,
  words: words.decision,
  load,
  fields: ({ may }) => ({
    candidacyIds: ticked(),
    fate: choice({
      choices: [
        {
          value: "appointed",
          label: t(words.answerAppoint),
          help: t(words.answerAppointHelp),
          unseen: !may.appointed,
        },
        {
          value: "proposed",
          label: t(words.answerPropose),
          help: t(words.answerProposeHelp),
          unseen: !may.proposed,
        },
        { value: "declined", label: t(words.answerDecline), help: t(words.answerDeclineHelp) },
      ],
      required: true,
    }),
    words: area({ max: maxAnswerLength, rows: 3 }),
  }),
  run: async ({ actor, call, input }) => {
    await decideCandidacies(actor, call.id, input);
    return `/appels/${call.id}/candidatures`;
  },
});

const closing = partForm("/appels/:id/cloture", host, {
  policy: answering,
  words: words.closing,
  look: "plain",
  load,
  run: async ({ actor, call }) => {
    await closeCall(actor, call.id);
    return `/appels/${call.id}/candidatures`;
  },
});

const passingOn = partForm("/appels/:id/candidatures/transmission", host, {
  policy: answering,
  words: words.passingOn,
  look: "plain",
  load,
  run: async ({ actor, call }) => {
    await passOn(actor, call.id);
    return `/appels/${call.id}/candidatures`;
  },
});

export const candidacyRoutes = [...list, ...[decision, closing, passingOn].flatMap(({ routes }) => routes)];

type WhoProps = Awaited<ReturnType<typeof load>> & {
  appointers: Appointer[];
  passedOn: { at: Date; today: boolean } | null;
};

/** For those who may not appoint: who may, and a way to pass the candidacies on to them. */
function WhoAppoints({ call, may, appointers, passedOn }: WhoProps) {
  if (may.appointed || (may.proposed && !call.means.includes("nomination"))) return null;
  return (
    <Section title={t(words.passingOn.title)}>
      {appointers.length === 0 ? (
        <p>{t(words.passingOn.nobody)}</p>
      ) : (
        <>
          {passedOn ? (
            <Notice kind="success">{t(words.passedOn, { when: t.ago(passedOn.at) })}</Notice>
          ) : null}
          <p>{t(words.passingOn.lead)}</p>
          <ul>
            {appointers.map(({ personId, name, label, unit }) => (
              <li key={personId}>{dotted(name, label[t.language], unit)}</li>
            ))}
          </ul>
          {passedOn?.today ? null : passingOn.show({ call, may })}
        </>
      )}
    </Section>
  );
}

type OneProps = { one: Candidacy; open: boolean };

function OneCandidacy({ one, open }: OneProps) {
  const name = fullName(one);
  return (
    <article class="card stack">
      <div class="spread">
        <PersonChip name={name} role={t(words.stoodWhen, { when: t.ago(one.stoodAt) })} />
        <Fate one={one} />
      </div>
      <Typed text={one.words} />
      {one.consensusId ? (
        <p>
          <a href={`/consensus/${one.consensusId}`}>{t(words.seeConsensus)}</a>
        </p>
      ) : null}
      {open && !one.fate && !one.withdrawnAt ? (
        <label class="check">
          <input
            type="checkbox"
            name="candidacyIds"
            value={one.id}
            checked={request().var.sent?.all("candidacyIds").includes(one.id)}
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
