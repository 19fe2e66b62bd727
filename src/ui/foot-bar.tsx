import { t } from "#platform/language/index.ts";
import { Icon, type IconName } from "./icons.tsx";
import { m } from "./messages.ts";

export type FootTab = {
  href: string;
  label: string;
  icon: IconName;
  current?: boolean;
  /** How many things are new there. */
  badge?: number;
};

/** The bar at the foot of the phone: the five places one goes to all the time. */
export function FootBar({ tabs }: { tabs: FootTab[] }) {
  return (
    <nav class="foot-bar" aria-label={t(m.myNavigation)}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          <Icon name={tab.icon} />
          <span>{tab.label}</span>
          {tab.badge ? (
            <span class="foot-bar-count">
              <span aria-hidden="true">{tab.badge > 99 ? "99+" : tab.badge}</span>
              <span class="visually-hidden">{t(m.unread, { count: tab.badge })}</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  );
}
