import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

export type Crumb = { href: string; label: string };

/** The way down to this page, without the page itself, which has its title. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={t(m.breadcrumb)}>
      <ol class="breadcrumb-list">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
