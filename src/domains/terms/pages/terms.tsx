import { sql } from "drizzle-orm";
import { mandateKindsAt } from "#domains/kinds/index.ts";
import { pageAsked, rootUnit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Form, Select, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { e } from "../messages.ts";
import { appointingGrounds, endingSoon } from "../terms.ts";
import { type Asked as Filters, states, Terms } from "./terms-view.tsx";

const appoints = holding("organisation.appoint");
const base = "/administration/organisation/echeances";

export const termsRoutes = [
  get(base, appoints, showAll),
  get("/unites/:slug/echeances", appoints, showOfUnit),
];

/** What awaits somebody comes first: where nothing is asked, terms that nobody follows. */
function readFilters(c: Ctx): Filters {
  const asked = c.req.query("etat");
  const state = states.find((one) => one === asked) ?? "open";
  return {
    state,
    kind: (c.req.query("mandat") ?? "").slice(0, 60),
    under: (c.req.query("unite") ?? "").slice(0, 120),
    page: pageAsked(c),
  };
}

async function showAll(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const filters = readFilters(c);
  const [{ terms, total }, kinds, units] = await Promise.all([
    endingSoon({ over: appointingGrounds(actor), ...filters }),
    mandateKindsAt(new Date()),
    unitChoices(),
  ]);
  await logAccess(actor, base, ["unit", (await rootUnit()).id], terms.length);
  return page(
    c,
    { title: t(e.title), noIndex: true },
    <>
      <PageHead title={t(e.title)} lead={t(e.lead)} />
      <TermFilters action={base} filters={filters} kinds={kinds} units={units} />
      <Terms action={base} {...{ terms, total, filters }} />
    </>,
  );
}

async function showOfUnit(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  requirePower(actor, "organisation.appoint", unit);
  const filters = { ...readFilters(c), under: unit.slug };
  const action = `/unites/${unit.slug}/echeances`;
  const [{ terms, total }, kinds] = await Promise.all([
    endingSoon({ over: appointingGrounds(actor), ...filters }),
    mandateKindsAt(new Date()),
  ]);
  await logAccess(actor, "/unites/:slug/echeances", ["unit", unit.id], terms.length);
  return unitPage(
    c,
    unit,
    { tab: "echeances", title: t(e.title), noIndex: true },
    <Section title={t(e.title)}>
      <p class="soft">{t(e.lead)}</p>
      <TermFilters action={action} filters={filters} kinds={kinds} />
      <Terms action={action} {...{ terms, total, filters }} />
    </Section>,
  );
}

type UnitChoice = { slug: string; name: string };

/** Territories and national units by which the list is narrowed. */
function unitChoices(): Promise<UnitChoice[]> {
  return rows<UnitChoice>(
    db,
    sql`select slug, name from unit
        where kind in ('loop', 'space', 'committee', 'coordination') and closed_at is null
        order by kind = 'loop', search_name limit 400`,
  );
}

type FilterProps = {
  action: string;
  filters: Filters;
  kinds: Awaited<ReturnType<typeof mandateKindsAt>>;
  units?: UnitChoice[];
};

function TermFilters({ action, filters, kinds, units }: FilterProps) {
  const names: Record<(typeof states)[number], string> = {
    open: t(e.openChoice),
    "": t(e.any),
    ending: t(e.endingChoice),
    followed: t(e.followedChoice),
    vacant: t(e.vacantChoice),
  };
  return (
    <Form action={action} method="get" class="filters" auto>
      <Select
        name="etat"
        label={t(e.state)}
        value={filters.state}
        options={states.map((value) => ({ value, label: names[value] }))}
        required
      />
      <Select
        name="mandat"
        label={t(e.kind)}
        value={filters.kind}
        empty={t(e.everyKind)}
        options={kinds.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
        required
      />
      {units ? (
        <Select
          name="unite"
          label={t(e.under)}
          value={filters.under}
          empty={t(e.everywhere)}
          options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
      ) : null}
      <Submit look="plain">{t(e.show)}</Submit>
    </Form>
  );
}
