import { t } from "#platform/language/index.ts";
import { Icon } from "./icons.tsx";
import { m } from "./messages.ts";
import { Ring } from "./ring.tsx";

export type Movement = {
  name: string;
  /** Address of its logo; the ring stands in for it. */
  logo?: string;
  /** Address of its icon in the browser's tab; a ring stands in for it. */
  icon?: string;
};
export type NavLink = { href: string; label: string; current?: boolean };
export type Account = {
  /** As the person likes to be called. */
  name: string;
  href: string;
  /** Where « Se déconnecter » posts. */
  signOut?: string;
};

type HeaderProps = {
  movement: Movement;
  nav: NavLink[];
  account: Account | null;
  entrance?: { signIn: string; join?: string };
};

/** The head of every page: whose it is, where one can go, who is here. */
export function Header({ movement, nav, account, entrance }: HeaderProps) {
  return (
    <header class="header">
      <div class="header-inside">
        <a class="brand" href="/" aria-label={t(m.home, { name: movement.name })}>
          {movement.logo ? <img src={movement.logo} alt="" height={32} /> : <Ring value={0.75} size="xs" />}
          <span>{movement.name}</span>
        </a>
        <details class="menu">
          <summary>
            <Icon name="menu" />
            {t(m.menu)}
          </summary>
          <div class="menu-panel">
            <nav class="nav-links" aria-label={t(m.mainNavigation)}>
              {nav.map((link) => (
                <a key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </a>
              ))}
            </nav>
            <div class="entrance">{account ? <Present account={account} /> : <Door {...entrance} />}</div>
          </div>
        </details>
      </div>
    </header>
  );
}

function Present({ account }: { account: Account }) {
  return (
    <>
      <a href={account.href}>{account.name}</a>
      {account.signOut ? (
        <form method="post" action={account.signOut} data-forgets-drafts>
          <button type="submit" class="button button-quiet">
            {t(m.signOut)}
          </button>
        </form>
      ) : null}
    </>
  );
}

function Door({ signIn, join }: { signIn?: string; join?: string }) {
  return (
    <>
      {signIn ? <a href={signIn}>{t(m.signIn)}</a> : null}
      {join ? (
        <a class="button" href={join}>
          {t(m.join)}
        </a>
      ) : null}
    </>
  );
}
