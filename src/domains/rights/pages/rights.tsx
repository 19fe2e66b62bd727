import { mandateKindsAt, unitKindsAt } from "#domains/kinds/index.ts";
import { isDay, rootUnit, today, unitById } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { r } from "../messages.ts";
import {
  addRight,
  type Concerned,
  changeRight,
  concernedNow,
  endRight,
  previewRight,
  type Right,
  rightsCourse,
} from "../rights.ts";
import { RightFields, type RightForm, readRules, valuesOf } from "./rights-form.tsx";

const configures = holding("organisation.configure");
const base = "/administration/organisation/droits";

export const rightsRoutes = [
  get(base, configures, (c) => listPage(c)),
  post(base, configures, add),
  get(`${base}/:key`, configures, (c) => onePage(c)),
  post(`${base}/:key`, configures, change),
  post(`${base}/:key/fin`, configures, end),
];

/** What a form asked, to show it again: refused, or tried without doing it. */
interface Again {
  form: RightForm;
  refusal?: Refusal;
  seen?: Concerned;
}

async function add(c: Ctx): Promise<Response> {
  const root = await rootUnit();
  requirePower(c.var.actor, "organisation.configure", root);
  const form = await readForm(c);
  const again = valuesOf(form);
  return attempt(
    c,
    async () => {
      const { rules, from, once } = await readRules(form);
      if (form.text("essai")) {
        const seen = await previewRight(c.var.actor, { key: null, id: once, rules, from });
        return listPage(c, { form: again, seen });
      }
      await addRight(c.var.actor, root, once, rules, from);
      return done(c, base, r.saved);
    },
    (refusal) => listPage(c, { form: again, refusal }),
  );
}

async function change(c: Ctx): Promise<Response> {
  const root = await rootUnit();
  requirePower(c.var.actor, "organisation.configure", root);
  const form = await readForm(c);
  const again = valuesOf(form);
  const key = c.req.param("key")!;
  return attempt(
    c,
    async () => {
      const { rules, from, once } = await readRules(form);
      if (form.text("essai")) {
        const seen = await previewRight(c.var.actor, { key, id: once, rules, from });
        return onePage(c, { form: again, seen });
      }
      await changeRight(c.var.actor, root, { id: once, key }, rules, from);
      return done(c, `${base}/${key}`, r.saved);
    },
    (refusal) => onePage(c, { form: again, refusal }),
  );
}

async function end(c: Ctx): Promise<Response> {
  const root = await rootUnit();
  requirePower(c.var.actor, "organisation.configure", root);
  const form = await readForm(c);
  const again = valuesOf(form);
  const key = c.req.param("key")!;
  return attempt(
    c,
    async () => {
      const from = form.text("from");
      if (!isDay(from)) throw refuse.invalid({}, { from: r.wrongDay });
      if (form.text("essai")) {
        const seen = await previewRight(c.var.actor, { key, id: newId(), rules: null, from });
        return onePage(c, { form: { ...again, values: {} }, seen });
      }
      await endRight(c.var.actor, root, key, from);
      return done(c, base, r.saved);
    },
    (refusal) => onePage(c, { form: { ...again, values: {} }, refusal }),
  );
}

async function listPage(c: Ctx, again?: Again): Promise<Response> {
  const { actor } = c.var;
  requirePower(actor, "organisation.configure", await rootUnit());
  const [course, concerned, kinds] = await Promise.all([rightsCourse(), concernedNow(), kindsFor()]);
  const now = new Date();
  const lasting = course.filter(({ validTo }) => validTo === null || validTo > now);
  const past = course.filter(
    (one) => !lasting.includes(one) && !lasting.some(({ key }) => key === one.key) && isLast(one, course),
  );
  return page(
    c,
    { title: t(r.rulesTitle), noIndex: true, status: again?.seen ? 422 : undefined },
    <>
      <PageHead title={t(r.rulesTitle)} lead={t(r.rulesLead)} />
      {lasting.length === 0 ? (
        <Empty title={t(r.rulesEmpty)}>
          <p>{t(r.rulesEmptyHelp)}</p>
        </Empty>
      ) : (
        <Rules rights={lasting} concerned={concerned} />
      )}
      {past.length > 0 ? (
        <Section title={t(r.rulesOver)}>
          <Rules rights={past} concerned={new Map()} />
        </Section>
      ) : null}
      <Disclosure summary={t(r.add)} open={again !== undefined}>
        <Outcome again={again} />
        <Form action={base} once={again?.form.values.once || newId()}>
          <RightFields {...kinds} day={await today()} form={again?.form} errors={errorsOf(t, again)} />
          <p class="cluster">
            <Submit>{t(r.addSubmit)}</Submit>
            <Submit look="plain" name="essai" value="1">
              {t(r.preview)}
            </Submit>
          </p>
        </Form>
      </Disclosure>
    </>,
  );
}

const isLast = (one: Right, course: Right[]) => course.findLast(({ key }) => key === one.key) === one;

async function onePage(c: Ctx, again?: Again): Promise<Response> {
  const { actor } = c.var;
  requirePower(actor, "organisation.configure", await rootUnit());
  const key = c.req.param("key")!;
  const versions = (await rightsCourse()).filter((one) => one.key === key);
  const last = versions.at(-1);
  if (!last) throw refuse.notFound();
  const [kinds, concerned] = await Promise.all([kindsFor(), concernedNow()]);
  const slug = last.target.to === "unit" ? (await unitById(last.target.unitId)).slug : "";
  const form = again && Object.keys(again.form.values).length > 0 ? again.form : undefined;
  const day = await today();
  return page(
    c,
    { title: last.label[t.language], noIndex: true, status: again?.seen ? 422 : undefined },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(r.rulesTitle) }]} />
      <PageHead title={last.label[t.language]} lead={sayConcerned(t, concerned.get(key) ?? 0)} />
      <Rules rights={versions} concerned={new Map()} plain />
      <Outcome again={again} />
      <Section title={t(r.changeTitle)}>
        <Form action={`${base}/${key}`} once={form?.values.once || newId()}>
          <RightFields
            {...kinds}
            day={day}
            right={last}
            slug={slug}
            form={form}
            errors={errorsOf(t, again)}
          />
          <p class="cluster">
            <Submit>{t(r.changeSubmit)}</Submit>
            <Submit look="plain" name="essai" value="1">
              {t(r.preview)}
            </Submit>
          </p>
        </Form>
      </Section>
      <Section title={t(r.endTitle)}>
        <Form action={`${base}/${key}/fin`}>
          <TextInput name="from" id="end-from" type="date" label={t(r.from)} value={day} short required />
          <p class="cluster">
            <Submit look="danger" confirm={t(r.endConfirm)}>
              {t(r.endSubmit)}
            </Submit>
            <Submit look="plain" name="essai" value="1">
              {t(r.preview)}
            </Submit>
          </p>
        </Form>
      </Section>
    </>,
  );
}

async function kindsFor() {
  const [mandates, units] = await Promise.all([mandateKindsAt(new Date()), unitKindsAt(new Date())]);
  return { mandates, units };
}

function errorsOf(t: Translator, again: Again | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(again?.refusal?.fields ?? {}).map(([name, said]) => [name, t.say(said)]),
  );
}

/** What became of the form just sent: refused, or tried without changing anything. */
function Outcome({ again }: { again?: Again }) {
  if (again?.seen)
    return (
      <Notice live>
        {t(r.wouldConcern, {
          now: sayConcerned(t, again.seen.now),
          after: sayConcerned(t, again.seen.after),
        })}
      </Notice>
    );
  if (!again?.refusal) return null;
  const errors = errorsOf(t, again);
  if (Object.keys(errors).length === 0) errors[""] = t.say(again.refusal.said, again.refusal.values);
  return <ErrorSummary errors={errors} />;
}

function sayConcerned(t: Translator, count: number): string {
  if (count === 0) return t(r.concernsNone);
  return count < 5 ? t(r.concernsFew) : t(r.concerns, { count });
}

type RulesProps = { rights: Right[]; concerned: ReadonlyMap<string, number>; plain?: boolean };

/** Rights with their days and how many they concern today. */
export function Rules({ rights, concerned, plain }: RulesProps) {
  const now = new Date();
  return (
    <List>
      {rights.map((right) => {
        const ahead = right.validFrom > now;
        const days = [
          t(ahead ? r.fromDay : r.inForceSince, { day: t.day(right.validFrom) }),
          ...(right.validTo ? [t(r.untilDay, { day: t.day(right.validTo) })] : []),
          t(right.mayDecline ? r.declinable : r.notDeclinable),
        ];
        return (
          <Row
            key={right.id}
            href={plain ? undefined : `${base}/${right.key}`}
            title={right.label[t.language]}
            meta={days.join(" · ")}
            after={
              concerned.size > 0 && !ahead ? (
                <Badge>{sayConcerned(t, concerned.get(right.key) ?? 0)}</Badge>
              ) : null
            }
          />
        );
      })}
    </List>
  );
}
