import { sql } from "drizzle-orm";
import { z } from "zod";
import { mandateKindsAt } from "#domains/kinds/index.ts";
import { personAt } from "#domains/people/index.ts";
import { pageAsked, rootUnit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, isId, newId, rows } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { e } from "../messages.ts";
import { refuseTerms } from "../refusals.ts";
import { mandateWithUnit, planSuccession } from "../succession.ts";
import { appointingGrounds, endingSoon, type Term, termsPerPage } from "../terms.ts";

const appoints = holding("organisation.appoint");
const base = "/administration/organisation/echeances";

export const termsRoutes = [
  get(base, appoints, showAll),
  get("/unites/:slug/echeances", appoints, showOfUnit),
  get("/mandats/:id/succession", appoints, (c) => successionPage(c)),
  post("/mandats/:id/succession", appoints, plan),
];

const states = ["open", "vacant", "ending", "followed", ""] as const;

/** What awaits somebody comes first: where nothing is asked, terms that nobody follows. */
function readFilters(c: Ctx) {
  const asked = c.req.query("etat");
  const state = states.find((one) => one === asked) ?? "open";
  return {
    state,
    kind: (c.req.query("mandat") ?? "").slice(0, 60),
    under: (c.req.query("unite") ?? "").slice(0, 120),
    page: pageAsked(c),
  };
}
type Filters = ReturnType<typeof readFilters>;

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

type TermsProps = { action: string; terms: Term[]; total: number; filters: Filters };

/** Mandates whose term comes, or came with nobody to follow, and what to do about each. */
export function Terms({ action, terms, total, filters }: TermsProps) {
  if (terms.length === 0)
    return (
      <Empty title={t(e.empty)}>
        <p>{t(e.emptyHelp)}</p>
      </Empty>
    );
  const href = (page: number) =>
    `${action}?${new URLSearchParams({ etat: filters.state, mandat: filters.kind, unite: filters.under, page: String(page) })}`;
  return (
    <>
      <p class="soft">{t(e.found, { count: total })}</p>
      {sections(terms).map(({ over, list }) => (
        <Section key={String(over)} title={t(over ? e.overTitle : e.soonTitle)}>
          <List>
            {list.map((term) => (
              <TermRow key={term.id} term={term} />
            ))}
          </List>
        </Section>
      ))}
      <Pager page={filters.page} pages={Math.ceil(total / termsPerPage)} href={href} />
    </>
  );
}

/** What ended with nobody after apart from what ends soon; neither is shown empty. */
function sections(terms: Term[]): { over: boolean; list: Term[] }[] {
  return [true, false]
    .map((over) => ({ over, list: terms.filter(({ state }) => (state === "vacant") === over) }))
    .filter(({ list }) => list.length > 0);
}

function TermRow({ term }: { term: Term }) {
  const over = term.endsAt <= new Date();
  const facts = [
    `${term.givenName} ${term.familyName}`,
    t(over ? e.endedOn : e.endsOn, { day: t.day(term.endsAt) }),
    term.toHandOver > 0 ? t(e.handed, { done: term.handedOver, all: term.toHandOver }) : null,
  ];
  // State and ways on stand under the role: beside it they would leave no room on a phone.
  return (
    <Row
      title={`${term.title ?? term.label[t.language]} · ${term.unit}`}
      meta={
        <>
          <p>
            <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
          </p>
          {term.successor ? (
            <p>
              <Badge kind="good">{t(e.followed)}</Badge> {t(e.next, { name: term.successor })}
            </p>
          ) : null}
          <p class="cluster">
            {term.successor ? null : <a href={`/mandats/${term.id}/succession`}>{t(e.plan)}</a>}
            <a href={`/mandats/${term.id}/passation`}>{t(e.handover)}</a>
            {over ? <a href={`/mandats/${term.id}/remerciement`}>{t(e.sayThanks)}</a> : null}
          </p>
        </>
      }
    />
  );
}

const shape = z.object({ once: z.string().refine(isId), email: z.email() });

async function plan(c: Ctx): Promise<Response> {
  const { mandate, unit } = await mandateWithUnit(c.req.param("id")!);
  requirePower(c.var.actor, "organisation.appoint", unit);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, email } = check(shape, form.values);
      const personId = await personAt(email);
      if (!personId) throw refuseTerms.unknownPerson();
      await planSuccession(c.var.actor, unit, mandate.id, { id: once, personId });
      return done(c, `/unites/${unit.slug}/echeances`, e.planned);
    },
    (refusal) => successionPage(c, form.values, refusal),
  );
}

async function successionPage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
): Promise<Response> {
  const { actor } = c.var;
  const { mandate, unit } = await mandateWithUnit(c.req.param("id")!);
  requirePower(actor, "organisation.appoint", unit);
  if (!mandate.endsAt) throw refuseTerms.openEnded();
  const kinds = await mandateKindsAt(new Date());
  const label = mandate.title ?? kinds.find(({ key }) => key === mandate.kindKey)?.label[t.language] ?? "";
  const [holder] = await rows<{ name: string }>(
    db,
    sql`select given_name || ' ' || family_name as name from person where id = ${mandate.personId}`,
  );
  await logAccess(actor, "/mandats/:id/succession", ["mandate", mandate.id], 1);
  const errors = errorsOf(t, refusal);
  return unitPage(
    c,
    unit,
    { tab: "echeances", title: t(e.planTitle), noIndex: true },
    <Section title={t(e.planTitle)}>
      <p>
        {t(mandate.endsAt <= new Date() ? e.planLeadOver : e.planLead, {
          label,
          unit: unit.name,
          name: holder?.name ?? "",
          day: t.dateTime(mandate.endsAt),
        })}
      </p>
      <ErrorSummary errors={errors} />
      <Form action={`/mandats/${mandate.id}/succession`} once={values.once || newId()}>
        <TextInput
          name="email"
          type="email"
          label={t(e.personEmail)}
          help={t(e.personHelp)}
          value={values.email}
          error={errors.email}
          required
        />
        <Submit>{t(e.planSubmit)}</Submit>
      </Form>
    </Section>,
  );
}
