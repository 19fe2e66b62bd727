import { today } from "#domains/movement/index.ts";
import { rootUnit, unitById } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { isDay } from "#platform/time/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Form, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { r } from "../messages.ts";
import { changeRight, concernedNow, endRight, previewRight, rightsCourse } from "../rights.ts";
import { RightFields, readRules, valuesOf } from "./rights-form.tsx";
import { type Again, base, errorsOf, kindsFor, Outcome, Rules, sayConcerned } from "./rights-view.tsx";

const configures = holding("organisation.configure");

/** One right: its versions, changing it and ending it from a day. */
export const rightRoutes = [
  get(`${base}/:key`, configures, (c) => onePage(c)),
  post(`${base}/:key`, configures, change),
  post(`${base}/:key/fin`, configures, end),
];

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
