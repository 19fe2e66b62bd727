import { rootUnit } from "#domains/units/index.ts";
import { courseOf } from "#platform/database/versioned.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { day } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { changeRight, concernedNow, endRight, forgetRightPlan, rightsCourse } from "../rights.ts";
import { forRight, rightFields, rulesIn } from "./right-fields.ts";
import { base, Rules, sayConcerned, wouldConcern } from "./rights.tsx";

const address = `${base}/:key`;
const power = "organisation.configure";

const changing = partForm(address, rightPage, {
  power,
  words: { ...m.changing, fields: m.rule },
  load,
  fields: rightFields,
  run: async ({ actor, unit, key, input, button }) => {
    const { from } = input;
    const rules = await rulesIn(input);
    if (button === "preview") return wouldConcern(actor, { key, rules, from });
    await changeRight(actor, unit, key, rules, from);
    return `${base}/${key}`;
  },
});

const ending = partForm(`${address}/fin`, rightPage, {
  power,
  words: { ...m.ending, fields: m.rule },
  look: "danger",
  load,
  fields: ({ from }) => ({ from: day({ required: true, initial: from }) }),
  run: async ({ actor, unit, key, input: { from }, button }) => {
    if (button === "preview") return wouldConcern(actor, { key, rules: null, from });
    await endRight(actor, unit, key, from);
    return base;
  },
});

const forgetting = partForm(`${address}/renoncement`, rightPage, {
  power,
  words: m.forgetting,
  look: "quiet",
  load,
  run: async ({ actor, unit, key }) => {
    await forgetRightPlan(actor, unit, key);
    return `${base}/${key}`;
  },
});

/** One right: its versions, what is planned, changing it and ending it from a day. */
export const rightRoutes = [
  get(address, holding(power), rightPage),
  ...changing.routes,
  ...ending.routes,
  ...forgetting.routes,
];

async function load({ c }: Pick<Asking, "c">) {
  const key = c.req.param("key")!;
  const versions = (await rightsCourse()).filter((one) => one.key === key);
  const last = versions.at(-1);
  if (!last) throw refuse.notFound();
  return { ...(await forRight(last)), key, versions, last };
}

async function rightPage(c: Ctx): Promise<Response> {
  requirePower(c.var.actor, power, await rootUnit());
  const [loaded, concerned] = await Promise.all([load({ c }), concernedNow()]);
  const { key, versions, last } = loaded;
  const { planned, endsAt } = courseOf(versions, new Date());
  const title = last.label[t.language];
  return page(
    c,
    { title, noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: base, label: t(m.rulesTitle) }]} />
      <PageHead title={title} lead={sayConcerned(concerned.get(key) ?? 0)} />
      <Rules rights={versions} plain />
      {planned || endsAt ? forgetting.show(loaded) : null}
      <Section title={t(m.changeTitle)}>{changing.show(loaded)}</Section>
      <Section title={t(m.endTitle)}>{ending.show(loaded, { key: "end" })}</Section>
    </>,
  );
}
