import type { ComponentChildren } from "preact";
import type { Ctx } from "#platform/http/index.ts";
import type { PanelGround } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { page } from "#ui/page.tsx";
import { type Tab, Tabs } from "#ui/tabs.tsx";
import { m } from "../messages.ts";
import { chainOf, type Unit } from "../unit.ts";

export interface UnitPageOptions {
  /** Key of the panel that this page is; `presentation` and `manage` are the organisation's own. */
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
  const { t } = c.var;
  const chain = (await chainOf(unit)).slice(1, -1);
  const title = options.title ? `${options.title} · ${unit.name}` : unit.name;
  const { description = unit.description || undefined, noIndex, status } = options;
  const under = unit.kind === "loop" || unit.kind === "group" ? "/groupes" : "/nous";
  return page(
    c,
    { title, description, noIndex, status, under },
    <>
      {chain.length > 0 ? (
        <Breadcrumb
          t={t}
          crumbs={chain.map((above) => ({ href: `/unites/${above.slug}`, label: above.name }))}
        />
      ) : null}
      <header class="page-head">
        <p class="eyebrow">{t.term(unit.kind, "Singular")}</p>
        <h1>{unit.name}</h1>
      </header>
      <Tabs label={t(m.tabs)} tabs={tabsOf(c, unit, options.tab)} />
      {content}
    </>,
  );
}

function tabsOf(c: Ctx, unit: Unit, current: string): Tab[] {
  const { t, actor, house } = c.var;
  const ground: PanelGround = unit;
  const panels = house.panels.filter(
    (panel) => panel.kinds.includes(unit.kind) && (panel.shown?.(ground, actor) ?? true),
  );
  const manages = ["organisation.manage", "organisation.appoint", "organisation.see-members"].some((power) =>
    can(actor, power, unit),
  );
  return [
    { href: `/unites/${unit.slug}`, label: t(m.presentation), current: current === "presentation" },
    ...panels.map((panel) => ({
      href: panel.href(ground),
      label: panel.tab(t),
      current: current === panel.key,
    })),
    ...(manages
      ? [{ href: `/unites/${unit.slug}/gestion`, label: t(m.manage), current: current === "manage" }]
      : []),
  ];
}
