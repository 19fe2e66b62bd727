import type { Unit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import type { LentFrom } from "../delegation.ts";
import type { LentPower } from "../listing.ts";
import { d } from "../messages.ts";

export type DelegationsViewProps = {
  unit: Unit;
  mandate: LentFrom;
  label: string;
  /** The mandate is of whoever looks. */
  mine: boolean;
  /** Whoever looks may lend its powers, and sees all that is lent. */
  lends: boolean;
  given: LentPower[];
  received: LentPower[];
  powers: string[];
  powerLabel(power: string): string;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Powers of one mandate that are lent, the form that lends one, and what was lent to whoever looks. */
export function DelegationsView(props: DelegationsViewProps) {
  const { unit, mandate, label, mine, lends, errors } = props;
  return (
    <div class="narrow">
      <Breadcrumb
        crumbs={[
          { href: `/unites/${unit.slug}`, label: unit.name },
          ...(lends ? [{ href: `/mandats/${mandate.id}`, label }] : []),
        ]}
      />
      <PageHead eyebrow={t(d.under, { label, unit: unit.name })} title={t(d.title)} lead={t(d.lead)} />
      {mandate.inForce ? null : <Notice kind="warning">{t(d.notInForce)}</Notice>}
      <ErrorSummary errors={errors} />
      {lends ? <Given {...props} /> : null}
      {lends && mandate.inForce ? <Lend {...props} /> : null}
      {mine || !lends || props.received.length > 0 ? <Received {...props} /> : null}
    </div>
  );
}

function Given({ given, powerLabel }: DelegationsViewProps) {
  if (given.length === 0) return <Empty title={t(d.noneLent)}>{t(d.noneLentText)}</Empty>;
  return (
    <Section title={t(d.lentTitle)}>
      <List label={t(d.lentTitle)}>
        {given.map((one) => (
          <Row
            key={one.id}
            title={powerLabel(one.power)}
            meta={
              <>
                <p>{t(d.lentMeta, { receiver: one.receiver, until: t.dateTime(one.endsAt) })}</p>
                {one.reason ? <p>{t(d.reasonMeta, { reason: one.reason })}</p> : null}
                <p>
                  <State one={one} />
                </p>
              </>
            }
            after={<EndIt one={one} say={t(d.takeBack)} />}
          />
        ))}
      </List>
    </Section>
  );
}

function State({ one }: { one: LentPower }) {
  if (one.revokedAt) return <Badge>{t(d.takenBack)}</Badge>;
  return one.inForce ? <Badge kind="good">{t(d.inForce)}</Badge> : <Badge>{t(d.over)}</Badge>;
}

function EndIt({ one, say }: { one: LentPower; say: string }) {
  if (!one.inForce) return null;
  return (
    <Form action={`/mandats/${one.mandateId}/delegations/${one.id}/reprise`}>
      <Submit look="quiet" size="small" confirm={t(d.takeBackConfirm)}>
        {say}
      </Submit>
    </Form>
  );
}

function Lend({ mandate, powers, powerLabel, values, errors }: DelegationsViewProps) {
  if (powers.length === 0) return <p class="soft">{t(d.nothingToLend)}</p>;
  const untilMandate = mandate.endsAt ? ` ${t(d.untilMandate, { day: t.day(mandate.endsAt) })}` : "";
  return (
    <Section title={t(d.title)}>
      <Form action={`/mandats/${mandate.id}/delegations`} once={newId()}>
        <Select
          name="power"
          label={t(d.power)}
          empty={t(d.choose)}
          options={powers.map((power) => ({ value: power, label: powerLabel(power) }))}
          value={values.power}
          error={errors.power}
          required
        />
        <TextInput
          name="to"
          type="email"
          label={t(d.to)}
          help={t(d.toHelp)}
          value={values.to}
          error={errors.to}
          required
        />
        <TextInput
          name="until"
          type="date"
          label={t(d.until)}
          help={`${t(d.untilHelp)}${untilMandate}`}
          value={values.until}
          error={errors.until}
          short
          required
        />
        <TextInput
          name="reason"
          label={t(d.reason)}
          example={t(d.reasonExample)}
          value={values.reason}
          error={errors.reason}
          maxLength={300}
          required
        />
        <Submit>{t(d.lend)}</Submit>
      </Form>
    </Section>
  );
}

/** What was lent to whoever looks. */
export function Received({ received, powerLabel }: Pick<DelegationsViewProps, "received" | "powerLabel">) {
  return (
    <Section title={t(d.receivedTitle)}>
      {received.length === 0 ? (
        <p class="soft">{t(d.noneReceived)}</p>
      ) : (
        <List label={t(d.receivedTitle)}>
          {received.map((one) => (
            <Row
              key={one.id}
              title={powerLabel(one.power)}
              meta={
                <>
                  <p>
                    {t(d.receivedMeta, { holder: one.holder, unit: one.unit, until: t.dateTime(one.endsAt) })}
                  </p>
                  {one.reason ? <p>{t(d.reasonMeta, { reason: one.reason })}</p> : null}
                  <p>
                    <State one={one} />
                  </p>
                </>
              }
              after={<EndIt one={one} say={t(d.giveBack)} />}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
