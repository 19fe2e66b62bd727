import { today } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { r } from "../messages.ts";
import { addRight, concernedNow, previewRight, type Right, rightsCourse } from "../rights.ts";
import { RightFields, readRules, valuesOf } from "./rights-form.tsx";
import { type Again, base, errorsOf, kindsFor, Outcome, Rules } from "./rights-view.tsx";

const configures = holding("organisation.configure");

export const rightsRoutes = [get(base, configures, (c) => listPage(c)), post(base, configures, add)];

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
