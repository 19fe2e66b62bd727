import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

export type FootLink = { href: string; label: string };

/** The foot of every page: legal and practical links, and the choice of light or dark. */
export function Footer({ links, movement }: { links: FootLink[]; movement: { name: string } }) {
  return (
    <footer class="footer">
      <div class="footer-inside">
        <span>{movement.name}</span>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        <theme-switch label={t(m.theme)} light={t(m.themeLight)} dark={t(m.themeDark)} auto={t(m.themeAuto)}>
          {t(m.themeFollowsDevice)}
        </theme-switch>
      </div>
    </footer>
  );
}
