import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

type SearchProps = {
  action: string;
  /** What is searched, e.g. "Rechercher un groupe". */
  label?: string;
  /** What was searched, from the address. */
  q?: string;
  /** Whether there are words to search, beside the filters (default). */
  searchable?: boolean;
  name?: string;
  /** Selects that narrow the list; they apply by themselves where scripts run. */
  children?: ComponentChildren;
  /** Where the list is whole again; give it when something narrows it. */
  clearHref?: string;
  placeholder?: string;
};

/** Search and filters above a list. All of it is in the address, so that a view can be kept and shared. */
export function Search({
  action,
  label,
  q,
  name = "q",
  children,
  clearHref,
  placeholder,
  searchable = true,
}: SearchProps) {
  return (
    <search>
      {/* Nothing is ever missing in a search: a filter left at « all » must not hold it back. */}
      <form class="filters" action={action} method="get" novalidate>
        {searchable ? (
          <div class="field filters-search">
            <label class="field-label" for={`search-${name}`}>
              {label ?? t(m.search)}
            </label>
            <input
              class="input"
              type="search"
              id={`search-${name}`}
              name={name}
              value={q}
              placeholder={placeholder}
            />
          </div>
        ) : null}
        {children}
        <button type="submit" class="button button-plain">
          {t(children ? m.filter : m.search)}
        </button>
        {clearHref ? (
          <a class="button button-quiet" href={clearHref}>
            {t(m.clearFilters)}
          </a>
        ) : null}
        {children ? <auto-submit /> : null}
      </form>
    </search>
  );
}
