import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { acceptRequest, declineRequest, requestsTo } from "../joining.ts";
import { m } from "../messages/units.ts";
import { type Unit, unitBySlug } from "../unit.ts";
import { errorsOf, type RefusedChange } from "./change-parts.tsx";
import { unitPage } from "./unit-frame.tsx";

const accepting = holding("organisation.accept");

export const requestRoutes = [
  get("/unites/:slug/demandes", accepting, (c) => requestsPage(c)),
  post("/unites/:slug/demandes/:request/acceptation", accepting, acceptIt),
  post("/unites/:slug/demandes/:request/refus", accepting, declineIt),
];

async function acceptIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  return attempt(
    c,
    async () => {
      await acceptRequest(c.var.actor, unit, requestId(c));
      return done(c, `/unites/${unit.slug}/demandes`, m.accepted);
    },
    (refusal) => requestsPage(c, { refusal, values: {} }),
  );
}

async function declineIt(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      await declineRequest(c.var.actor, unit, requestId(c), form.text("reason"));
      return done(c, `/unites/${unit.slug}/demandes`, m.declinedDone);
    },
    (refusal) => requestsPage(c, { refusal, values: { ...form.values, request: requestId(c) } }),
  );
}

function requestId(c: Ctx): string {
  const id = c.req.param("request");
  if (!isId(id)) throw refuse.notFound();
  return id;
}

type Requests = Awaited<ReturnType<typeof requestsTo>>;

async function requestsPage(c: Ctx, refused?: RefusedChange): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  requirePower(actor, "organisation.accept", unit);
  const all = await requestsTo(unit.id);
  await logAccess(actor, "/unites/:slug/demandes", ["unit", unit.id], all.length);
  const waiting = all.filter((one) => !one.decidedAt);
  const past = all.filter((one) => one.decidedAt);
  return unitPage(
    c,
    unit,
    { tab: "requests", title: t(m.requests), noIndex: true },
    <>
      <ErrorSummary errors={errorsOf(t, refused)} />
      <Section title={t(m.requestsTitle)}>
        <p class="soft">{t(m.requestsLead)}</p>
        {waiting.length === 0 ? (
          <Empty level={3} title={t(m.requestsNone)}>
            <p>{t(m.requestsNoneHelp)}</p>
          </Empty>
        ) : (
          waiting.map((one) => <Waiting key={one.id} {...{ unit, one, refused }} />)
        )}
      </Section>
      {past.length > 0 ? <Past past={past} /> : null}
    </>,
  );
}

type WaitingProps = { unit: Unit; one: Requests[number]; refused: RefusedChange | undefined };

function Waiting({ unit, one, refused }: WaitingProps) {
  const at = `/unites/${unit.slug}/demandes/${one.id}`;
  const typed = refused?.values.request === one.id;
  return (
    <article class="card">
      <h3>
        <bdi>{`${one.givenName} ${one.familyName}`}</bdi>
      </h3>
      <p class="soft">{t(m.askedOn, { day: t.day(one.askedAt) })}</p>
      {one.words ? <p dir="auto">{one.words}</p> : null}
      <Form action={`${at}/acceptation`}>
        <Submit>{t(m.accept)}</Submit>
      </Form>
      <Disclosure summary={t(m.decline)} open={typed}>
        <Form action={`${at}/refus`}>
          <TextArea
            name="reason"
            id={`reason-${one.id}`}
            label={t(m.declineReason)}
            value={typed ? refused?.values.reason : ""}
            error={typed && refused ? errorsOf(t, refused)[""] : undefined}
            rows={3}
            max={2000}
            required
          />
          <Submit look="plain">{t(m.decline)}</Submit>
        </Form>
      </Disclosure>
    </article>
  );
}

function Past({ past }: { past: Requests }) {
  return (
    <Section title={t(m.requestsPast)}>
      <List>
        {past.map((one) => (
          <Row
            key={one.id}
            title={<bdi>{`${one.givenName} ${one.familyName}`}</bdi>}
            meta={[one.decidedAt ? t.day(one.decidedAt) : null, one.reason].filter(Boolean).join(" · ")}
            after={
              <Badge kind={one.accepted ? "good" : "neutral"}>
                {t(one.accepted ? m.stateAccepted : m.stateDeclined)}
              </Badge>
            }
          />
        ))}
      </List>
    </Section>
  );
}
