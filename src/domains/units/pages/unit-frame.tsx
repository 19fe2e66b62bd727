import type { ComponentChildren } from "preact";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { howItClosed, type StepTold } from "../history.ts";
import { m } from "../messages.ts";
import { chainOf, type Unit } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { tabsOf } from "./unit-tabs.ts";

interface UnitPageOptions {
  /** Key of the panel that this page is, or of one of the organisation's own tabs. */
  tab: string;
  title?: string;
  description?: string;
  noIndex?: boolean;
  status?: number;
}

/** Answers with a page under the head of a unit: its name, the way down to it, the same tabs everywhere. */
export async function unitPage(
  c: Ctx,
  unit: Unit,
  options: UnitPageOptions,
  content: ComponentChildren,
): Promise<Response> {
  const [chain, closing, tabs] = await Promise.all([
    chainOf(unit),
    unit.closedAt ? howItClosed(unit.id) : null,
    tabsOf(c, unit, options.tab),
  ]);
  const above = chain.slice(1, -1);
  const title = options.title ? `${options.title} · ${apart(unit.name)}` : unit.name;
  const { description = unit.description || undefined, noIndex, status } = options;
  const under = unit.kind === "loop" || unit.kind === "group" ? "/groupes" : "/nous";
  return page(
    c,
    { title, description, noIndex, status, under },
    <>
      {above.length > 0 ? (
        <Breadcrumb
          crumbs={above.map(({ slug, name }) => ({ href: `/unites/${slug}`, label: apart(name) }))}
        />
      ) : null}
      <header class="page-head">
        <p class="eyebrow">{t.term(unit.kind, "Singular")}</p>
        <h1 dir="auto">{unit.name}</h1>
      </header>
      {unit.closedAt ? <Closed since={unit.closedAt} closing={closing} /> : null}
      <div class="tab-rows">
        <Tabs label={t(m.tabs)} tabs={tabs.first} />
        {tabs.second ? <Tabs label={tabs.second.label} tabs={tabs.second.tabs} second /> : null}
      </div>
      {content}
    </>,
  );
}

/** That a unit is closed, since when, and what became of it. */
function Closed({ since, closing }: { since: Date; closing: StepTold | null }) {
  const other = closing?.other;
  return (
    <Notice kind="warning" title={t(m.closedSince, { day: t.day(since) })}>
      <p>{t(m.closedBy)}</p>
      {closing?.reason ? <p>{t(m.closedReason, { reason: apart(closing.reason) })}</p> : null}
      {other ? (
        <p>
          {t(closing.kind === "merged" ? m.closedMerged : m.closedChildren)}{" "}
          <a href={`/unites/${other.slug}`}>
            <bdi>{other.name}</bdi>
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
