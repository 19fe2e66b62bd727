import { type Ctx, get, holding, idIn, request } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { area } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { acceptRequest, declineRequest, requestsTo } from "../joining.ts";
import { m } from "../messages.ts";
import { type Unit, unitBySlug } from "../unit.ts";
import { unitPage } from "./unit-frame.tsx";

const power = "organisation.accept";
const load = async ({ c }: Asking) => ({ unit: await unitBySlug(c.req.param("slug")!) });

const accepting = partForm("/unites/:slug/demandes/:request/acceptation", requestsPage, {
  power,
  words: m.accept,
  load,
  run: async ({ c, actor, unit }) => {
    await acceptRequest(actor, unit, requestId(c));
    return `/unites/${unit.slug}/demandes`;
  },
});

const declining = partForm("/unites/:slug/demandes/:request/refus", requestsPage, {
  power,
  words: m.decline,
  look: "plain",
  load,
  fields: { reason: area({ rows: 3, max: 2000, required: true }) },
  run: async ({ c, actor, unit, input }) => {
    await declineRequest(actor, unit, requestId(c), input.reason);
    return `/unites/${unit.slug}/demandes`;
  },
});

export const requestRoutes = [
  get("/unites/:slug/demandes", holding(power), requestsPage),
  ...accepting.routes,
  ...declining.routes,
];

function requestId(c: Ctx): string {
  const id = idIn(c, "request");
  return id;
}

type Requests = Awaited<ReturnType<typeof requestsTo>>;

async function requestsPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  requirePower(actor, power, unit);
  const all = await requestsTo(unit.id);
  await logAccess(actor, "/unites/:slug/demandes", ["unit", unit.id], all.length);
  const waiting = all.filter((one) => !one.decidedAt);
  const past = all.filter((one) => one.decidedAt);
  return unitPage(
    c,
    unit,
    { tab: "requests", title: t(m.requests), noIndex: true },
    <>
      <Section title={t(m.requestsTitle)} lead={t(m.requestsLead)}>
        {waiting.length === 0 ? (
          <Empty level={3} title={t(m.requestsNone)}>
            <p>{t(m.requestsNoneHelp)}</p>
          </Empty>
        ) : (
          waiting.map((one) => <Waiting key={one.id} {...{ unit, one }} />)
        )}
      </Section>
      {past.length > 0 ? <Past past={past} /> : null}
    </>,
  );
}

function Waiting({ unit, one }: { unit: Unit; one: Requests[number] }) {
  const showing = { at: { request: one.id }, key: one.id };
  return (
    <article class="card">
      <h3>
        <bdi>{`${one.givenName} ${one.familyName}`}</bdi>
      </h3>
      <p class="soft">{t(m.askedOn, { day: t.day(one.askedAt) })}</p>
      {one.words ? <p dir="auto">{one.words}</p> : null}
      {accepting.show({ unit }, showing)}
      <Disclosure
        summary={t(m.decline.submit)}
        open={request().var.refused?.action.endsWith(`/${one.id}/refus`)}
      >
        {declining.show({ unit }, showing)}
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
            meta={dotted(one.decidedAt ? t.day(one.decidedAt) : null, one.reason)}
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
