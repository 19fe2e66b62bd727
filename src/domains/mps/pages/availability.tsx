import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { ErrorSummary, Form, FormActions, RadioCards, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing } from "#ui/task.tsx";
import { today } from "../day.ts";
import { m } from "../messages.ts";
import {
  type Availability,
  availabilitiesOf,
  sayAvailability,
  takeBackAvailability,
} from "../register/availability.ts";
import { type MpEntry, mpById } from "../register/listing.ts";
import { type Refused, refusedBy, untouched } from "./errors.ts";
import { day, dayOrNone, wholeOrNone } from "./fields.ts";
import { LevelBadge, sayBounds, sayConstituency } from "./saying.tsx";

/** My seat in parliament: what I say of the time I have. For MPs alone; for anyone else the page does not exist. */
export async function showMine(c: Ctx, refused: Refused = untouched): Promise<Response> {
  return show(c, c.var.actor.personId!, "/mon-mandat-parlementaire", refused);
}

/** The availability of an MP, for whoever assigns MPs. */
export async function showTheirs(c: Ctx, refused: Refused = untouched): Promise<Response> {
  const personId = personIn(c);
  await logAccess(c.var.actor, "/deputes/disponibilites/:person", ["person", personId], 1);
  return show(c, personId, `/deputes/disponibilites/${personId}`, refused);
}

export const sayMine = (c: Ctx) => say(c, c.var.actor.personId!, "/mon-mandat-parlementaire", showMine);
export const sayTheirs = (c: Ctx) =>
  say(c, personIn(c), `/deputes/disponibilites/${personIn(c)}`, showTheirs);
export const takeMineBack = (c: Ctx) => takeBack(c, c.var.actor.personId!, "/mon-mandat-parlementaire");
export const takeTheirsBack = (c: Ctx) => takeBack(c, personIn(c), `/deputes/disponibilites/${personIn(c)}`);

function personIn(c: Ctx): string {
  const personId = c.req.param("person");
  if (!isId(personId)) throw refuse.notFound();
  return personId;
}

const shape = z.object({
  once: z.string().refine(isId),
  level: z.enum(["available", "limited", "unavailable"]),
  fromOn: day,
  untilOn: dayOrNone,
  atMost: wholeOrNone(1, 10),
  note: z.string().max(500),
});

async function say(
  c: Ctx,
  personId: string,
  back: string,
  again: (c: Ctx, refused: Refused) => Promise<Response>,
): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, ...said } = check(shape, form.values);
      await sayAvailability(c.var.actor, personId, { id: once, ...said });
      return done(c, back, m.saidDone);
    },
    (refusal) => again(c, refusedBy(c.var.t, form.values, refusal)),
  );
}

async function takeBack(c: Ctx, personId: string, back: string): Promise<Response> {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  await takeBackAvailability(c.var.actor, personId, id);
  return done(c, back, m.takenBack);
}

async function show(c: Ctx, personId: string, address: string, refused: Refused): Promise<Response> {
  const { actor } = c.var;
  const [mp, said, now] = await Promise.all([mpById(personId), availabilitiesOf(personId), today()]);
  if (!mp) throw refuse.notFound();
  const mine = actor.personId === personId;
  const title = mine ? t(m.officeTitle) : t(m.availabilityOf, { name: mp.publicName ?? mp.fullName });
  return page(
    c,
    { title, noIndex: true, under: "/nous" },
    <>
      <PageHead
        eyebrow={sayConstituency(t, mp)}
        title={title}
        lead={mine ? t(m.officeLead) : t(m.sayForThemHelp)}
      />
      <Current mp={mp} />
      <Section title={t(mine ? m.sayAvailability : m.sayForThem)}>
        <SayForm {...{ address, mine, now, refused }} />
      </Section>
      <Section title={t(m.saidBefore)}>
        <p class="soft small">{t(m.saidBeforeHelp)}</p>
        {said.length === 0 ? <p>{t(m.nothingSaid)}</p> : <Said {...{ said, address }} />}
      </Section>
    </>,
  );
}

function Current({ mp }: { mp: MpEntry }) {
  const share = { available: 1, limited: 0.5, unavailable: 0 };
  const bounds = sayBounds(t, mp);
  const loops = mp.loops.map(({ name }) => name).join(", ");
  return (
    <Standing
      ring={<Ring value={mp.level ? share[mp.level] : null} size="m" />}
      title={t(m.currently)}
      action={<LevelBadge level={mp.level} />}
    >
      {[loops ? t(m.liaisonOf, { loops }) : t(m.liaisonOfNone), ...bounds].join(" · ")}
    </Standing>
  );
}

interface SayFormProps {
  address: string;
  mine: boolean;
  now: string;
  refused: Refused;
}

function SayForm({ address, mine, now, refused: { values, errors } }: SayFormProps) {
  const field = (name: string) => ({ t, name, error: errors[name] });
  return (
    <Form action={`${address}/disponibilites`} once={values.once ?? newId()}>
      <ErrorSummary errors={errors} />
      <RadioCards
        {...field("level")}
        label={t(mine ? m.level : m.levelTheirs)}
        value={values.level}
        required
        choices={[
          { value: "available", label: t(m.levelAvailable), help: t(m.availableHelp) },
          { value: "limited", label: t(m.levelLimited), help: t(m.limitedHelp) },
          {
            value: "unavailable",
            label: t(m.levelUnavailable),
            help: mine ? t(m.unavailableHelp) : undefined,
          },
        ]}
      />
      <TextInput
        {...field("fromOn")}
        label={t(m.from)}
        type="date"
        value={values.fromOn ?? now}
        short
        required
      />
      <TextInput
        {...field("untilOn")}
        label={t(m.to)}
        help={t(m.toHelp)}
        type="date"
        value={values.untilOn}
        short
      />
      <TextInput
        {...field("atMost")}
        label={t(m.atMost)}
        help={t(m.atMostHelp)}
        inputMode="numeric"
        value={values.atMost}
        short
      />
      <TextArea
        {...field("note")}
        label={t(m.note)}
        help={t(m.noteHelp)}
        value={values.note}
        max={500}
        rows={3}
      />
      <FormActions>
        <Submit>{t(m.save)}</Submit>
      </FormActions>
    </Form>
  );
}

const levelWords = { available: m.levelAvailable, limited: m.levelLimited, unavailable: m.levelUnavailable };

function Said({ said, address }: { said: Availability[]; address: string }) {
  return (
    <List>
      {said.map((one) => (
        <Row
          key={one.id}
          title={t(levelWords[one.level])}
          meta={
            <>
              <p>
                {one.untilOn
                  ? t(m.fromTo, { from: t.day(one.fromOn), to: t.day(one.untilOn) })
                  : t(m.fromOn, { from: t.day(one.fromOn) })}
                {one.atMost ? ` · ${t(m.upTo, { count: one.atMost })}` : ""}
              </p>
              {one.note ? <p>{one.note}</p> : null}
              <p>{t.ago(one.saidAt)}</p>
            </>
          }
          after={
            <Form action={`${address}/disponibilites/${one.id}/retrait`} class="cluster">
              <Submit look="quiet" size="small">
                {t(m.takeBack)}
              </Submit>
            </Form>
          }
        />
      ))}
    </List>
  );
}
