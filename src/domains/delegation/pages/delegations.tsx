import { mandateKindAsOf } from "#domains/kinds/index.ts";
import { unitById } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, idIn, request, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Day, dayOf, ends } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import { Submit } from "#ui/form.tsx";
import { day, pick, text } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { delegate, type LentFrom, lendable, mandateToLend, mayLend, revoke } from "../delegation.ts";
import { type LentPower, lentBy, lentTo } from "../listing.ts";
import { m } from "../messages.ts";

const address = "/mandats/:id/delegations";

const lending = partForm(address, show, {
  policy: signedIn,
  words: m.lending,
  load,
  fields: ({ lent }) => ({
    power: pick({
      options: powersOf(lent).map((power) => ({ value: power, label: labelOf(power) })),
      // Which powers may be lent, the verb says.
      open: (power) => power.length <= 80,
      required: true,
    }),
    to: text({ type: "email", required: true }),
    until: day({
      help: lent.endsAt
        ? `${t(m.untilHelp)} ${t(m.untilMandate, { day: t.day(lent.endsAt) })}`
        : t(m.untilHelp),
      required: true,
    }),
    reason: text({ max: 300, required: true }),
  }),
  run: async ({ actor, lent, input, once }) => {
    await delegate(actor, lent.id, { ...input, id: once, until: endOf(lent, input.until) });
    return `/mandats/${lent.id}/delegations`;
  },
});

// On the day on which the mandate itself ends, the power ends with it, to the minute.
const endOf = ({ endsAt }: LentFrom, last: Day): Date =>
  endsAt && dayOf(endsAt, t.zone) === last ? endsAt : ends(last, t.zone);

const takingBack = partForm(`${address}/:delegation/reprise`, show, {
  policy: signedIn,
  words: m.takingBack,
  load: async (asking): Promise<{ id: string; received: boolean }> => ({
    id: (await load(asking)).lent.id,
    received: false,
  }),
  press: ({ received }) => (
    <Submit look="quiet" size="small" confirm={t(m.takingBack.confirm)}>
      {t(received ? m.giveBack : m.takingBack.submit)}
    </Submit>
  ),
  run: async ({ c, actor, id }) => {
    const delegation = idIn(c, "delegation");
    await revoke(actor, id, delegation);
    return `/mandats/${id}/delegations`;
  },
});

export const delegationRoutes = [get(address, signedIn, show), ...lending.routes, ...takingBack.routes];

/** What this person sees of the mandate: all that was lent of it, or only what was lent to them. */
async function load({ c }: Pick<Asking, "c">) {
  const { actor } = c.var;
  const id = idIn(c);
  const lent = await mandateToLend(id);
  const lends = mayLend(actor, lent);
  const received = await lentTo(actor.personId!);
  if (!lends && !received.some(({ mandateId }) => mandateId === id)) throw refuse.notFound();
  return { lent, lends, received };
}

/** Powers of one mandate that are lent, the form that lends one, and what was lent to the person who looks. */
async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const loaded = await load({ c });
  const { lent, lends, received } = loaded;
  const mine = actor.personId === lent.personId;
  const [unit, kind, given] = await Promise.all([
    unitById(lent.unitId),
    mandateKindAsOf(lent.kindKey, new Date()),
    lends ? lentBy(lent.id) : [],
  ]);
  if (!mine && lends) await logAccess(actor, address, ["mandate", lent.id], given.length);
  const label = kind?.label[t.language] ?? lent.kindKey;
  const crumbs = [
    { href: `/unites/${unit.slug}`, label: unit.name },
    ...(lends ? [{ href: `/mandats/${lent.id}`, label }] : []),
  ];
  return page(
    c,
    { title: t(m.title), noIndex: true },
    <div class="narrow">
      <Breadcrumb crumbs={crumbs} />
      <PageHead eyebrow={t(m.under, { label, unit: unit.name })} title={t(m.title)} lead={t(m.lead)} />
      {lent.inForce ? null : <Notice kind="warning">{t(m.notInForce)}</Notice>}
      {lends ? <Given given={given} /> : null}
      {lends && lent.inForce ? (
        powersOf(lent).length > 0 ? (
          <Section title={t(m.title)}>{lending.show(loaded, { at: { id: lent.id } })}</Section>
        ) : (
          <p class="soft">{t(m.nothingToLend)}</p>
        )
      ) : null}
      {mine || !lends || received.length > 0 ? <Received received={received} /> : null}
    </div>,
  );
}

/** The name of a power; its key where no domain has it any more. */
export function labelOf(power: string): string {
  const known = request().var.house.powers.find(({ key }) => key === power);
  return known ? t.say(known.label) : power;
}

const powersOf = (lent: LentFrom): string[] =>
  lendable(lent).filter((power) => request().var.house.powers.some(({ key }) => key === power));

function Given({ given }: { given: LentPower[] }) {
  if (given.length === 0) return <Empty title={t(m.noneLent)}>{t(m.noneLentText)}</Empty>;
  return (
    <Section title={t(m.lentTitle)}>
      <List label={t(m.lentTitle)}>
        {given.map((one) => (
          <LentRow
            key={one.id}
            one={one}
            said={t(m.lentMeta, { receiver: one.receiver, until: t.dateTime(one.endsAt) })}
          />
        ))}
      </List>
    </Section>
  );
}

/** What was lent to the person who looks. */
export function Received({ received }: { received: LentPower[] }) {
  return (
    <Section title={t(m.receivedTitle)}>
      {received.length === 0 ? (
        <p class="soft">{t(m.noneReceived)}</p>
      ) : (
        <List label={t(m.receivedTitle)}>
          {received.map((one) => (
            <LentRow
              key={one.id}
              one={one}
              received
              said={t(m.receivedMeta, { holder: one.holder, unit: one.unit, until: t.dateTime(one.endsAt) })}
            />
          ))}
        </List>
      )}
    </Section>
  );
}

type LentRowProps = { one: LentPower; said: string; received?: boolean };

function LentRow({ one, said, received = false }: LentRowProps) {
  const at = { id: one.mandateId, delegation: one.id };
  return (
    <Row
      title={labelOf(one.power)}
      meta={
        <>
          <p>{said}</p>
          {one.reason ? <p>{t(m.reasonMeta, { reason: one.reason })}</p> : null}
          <p>
            <State one={one} />
          </p>
        </>
      }
      after={one.inForce ? takingBack.show({ id: one.mandateId, received }, { at, key: one.id }) : null}
    />
  );
}

function State({ one }: { one: LentPower }) {
  if (one.revokedAt) return <Badge>{t(m.takenBack)}</Badge>;
  return one.inForce ? <Badge kind="good">{t(m.inForce)}</Badge> : <Badge>{t(m.over)}</Badge>;
}
