import type { ComponentChildren } from "preact";
import type { Ctx } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import type { PanelGround } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Tab, Tabs } from "#ui/tabs.tsx";
import { howItClosed, type StepTold } from "../history.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import { chainOf, type Unit } from "../unit.ts";
import { apart } from "../unit-name.ts";

export interface UnitPageOptions {
  /** Key of the panel that this page is; `presentation`, `history` and `manage` are the organisation's own. */
  tab: string;
  title?: string;
  description?: string;
  noIndex?: boolean;
  status?: number;
}

/** Powers of which one opens the manage side of a unit. */
export const managingPowers = [
  "organisation.manage",
  "organisation.appoint",
  "organisation.see-members",
  "organisation.accept",
] as const;

/** Answers with a page under the head of a unit: its name, the way down to it, the same tabs everywhere. */
export async function unitPage(
  c: Ctx,
  unit: Unit,
  options: UnitPageOptions,
  content: ComponentChildren,
): Promise<Response> {
  const { t } = c.var;
  const [chain, closing] = await Promise.all([chainOf(unit), unit.closedAt ? howItClosed(unit.id) : null]);
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
          t={t}
          crumbs={above.map(({ slug, name }) => ({ href: `/unites/${slug}`, label: apart(name) }))}
        />
      ) : null}
      <header class="page-head">
        <p class="eyebrow">{t.term(unit.kind, "Singular")}</p>
        <h1 dir="auto">{unit.name}</h1>
      </header>
      {unit.closedAt ? <Closed t={t} since={unit.closedAt} closing={closing} /> : null}
      <Tabs label={t(m.tabs)} tabs={tabsOf(c, unit, options.tab)} />
      {content}
    </>,
  );
}

/** That a unit is closed, since when, and what became of it. */
function Closed({ t, since, closing }: { t: Translator; since: Date; closing: StepTold | null }) {
  const other = closing?.other;
  return (
    <Notice kind="warning" title={t(mu.closedSince, { day: t.day(since) })}>
      <p>{t(mu.closedBy)}</p>
      {closing?.reason ? <p>{t(mu.closedReason, { reason: apart(closing.reason) })}</p> : null}
      {other ? (
        <p>
          {t(closing.kind === "merged" ? mu.closedMerged : mu.closedChildren)}{" "}
          <a href={`/unites/${other.slug}`}>
            <bdi>{other.name}</bdi>
          </a>
        </p>
      ) : null}
    </Notice>
  );
}

function tabsOf(c: Ctx, unit: Unit, current: string): Tab[] {
  const { t, actor, house } = c.var;
  const ground: PanelGround = unit;
  const panels = house.panels.filter(
    (panel) => panel.kinds.includes(unit.kind) && (panel.shown?.(ground, actor) ?? true),
  );
  const manages = managingPowers.some((power) => can(actor, power, unit));
  return [
    { href: `/unites/${unit.slug}`, label: t(m.presentation), current: current === "presentation" },
    ...(manages
      ? [{ href: `/unites/${unit.slug}/gestion`, label: t(m.manage), current: current === "manage" }]
      : []),
    ...panels.map((panel) => ({
      href: panel.href(ground),
      label: panel.tab(t),
      current: current === panel.key,
    })),
    { href: `/unites/${unit.slug}/histoire`, label: t(mu.history), current: current === "history" },
  ];
}
