export type Tab = {
  href: string;
  label: string;
  /** That one is there; `within`: on a page of the second row under it. */
  current?: boolean | "within";
  count?: number;
};

type Props = {
  tabs: Tab[];
  label: string;
  /** A second row, of what stands under the tab that is open. */
  second?: boolean;
};

const sayCurrent = (current: Tab["current"]) =>
  current === "within" ? "true" : current ? "page" : undefined;

/** The parts of one subject, each its own page. They scroll sideways where they do not fit. */
export function Tabs({ tabs, label, second }: Props) {
  return (
    <nav class={second ? "tabs tabs-second" : "tabs"} aria-label={label}>
      <ul class="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={sayCurrent(tab.current)}>
              {tab.label}
              {tab.count === undefined ? null : <span class="tabs-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
