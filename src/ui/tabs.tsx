export type Tab = { href: string; label: string; current?: boolean; count?: number };

/** The parts of one subject, each its own page. They scroll sideways where they do not fit. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="tabs-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
