import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { t } from "#platform/language/index.ts";
import { classes } from "./classes.ts";
import { FootBar, type FootTab } from "./foot-bar.tsx";
import { Footer, type FootLink } from "./footer.tsx";
import { Head, type OpenGraph } from "./head.tsx";
import { type Account, Header, type Movement, type NavLink } from "./header.tsx";
import { Icon } from "./icons.tsx";
import { m } from "./messages.ts";
import { type Flash, Notice } from "./notice.tsx";

export type { Account, Flash, FootLink, FootTab, Movement, NavLink, OpenGraph };

export type PageProps = {
  /** The page's own title; the movement's name is added after it. */
  title: string;
  description?: string;
  movement: Movement;
  nav: NavLink[];
  /** The bar at the foot of the phone, for who is signed in. At most five. */
  tabs?: FootTab[];
  /** Who is signed in, or null for a visitor. */
  account: Account | null;
  /** Where a visitor signs in and joins; ignored when someone is signed in. */
  entrance?: { signIn: string; join?: string };
  footer?: FootLink[];
  /** The bar that changes roles in the example movement. */
  roleBar?: ComponentChildren;
  flash?: Flash;
  nonce: string;
  /** Addresses of the built style sheets and scripts; the movement's /theme.css goes last among the sheets. */
  assets: { css: string[]; js: string[] };
  /** The person's choice, from their cookie; without one the device decides. */
  theme?: "light" | "dark";
  canonical?: string;
  og?: OpenGraph;
  /** Keeps the page out of search engines. */
  noIndex?: boolean;
  /** A column beside the page on a wide screen, folded above it on a phone: the contents of a text. */
  aside?: { title: string; body: ComponentChildren };
  /** Uses the whole width, as pages with a table, a map or two columns do by themselves. */
  wide?: boolean;
  /** The home page: no padding above, its parts manage their own. */
  bare?: boolean;
  children: ComponentChildren;
};

/** A whole page: what every screen of the movement has around its own content. */
export function Page(props: PageProps) {
  const { aside, flash } = props;
  return (
    <html lang={t.language} data-theme={props.theme}>
      <Head {...props} />
      <body>
        <a class="skip" href="#contenu">
          {t(m.skip)}
        </a>
        {props.roleBar ? <div class="role-bar">{props.roleBar}</div> : null}
        <Header {...props} />
        <div
          class={classes(
            "page",
            aside && "page-with-aside",
            (props.wide || props.bare) && "page-wide",
            props.bare && "page-bare",
          )}
        >
          {aside ? <Aside {...aside} /> : null}
          <main id="contenu" tabIndex={-1} class="page-main">
            {flash ? <Done {...flash} /> : null}
            {props.children}
          </main>
        </div>
        <Footer links={props.footer ?? []} movement={props.movement} />
        {props.tabs?.length ? <FootBar tabs={props.tabs} /> : null}
      </body>
    </html>
  );
}

/** What was just done, kept in sight wherever the page stays scrolled, with one press to take it back if there is one. */
function Done({ kind, text, undo }: Flash) {
  return (
    <div class="flash">
      <Notice kind={kind} live>
        <p>{text}</p>
        {undo ? (
          <form action={undo} method="post">
            <button type="submit" class="button button-small button-plain">
              {t(m.undo)}
            </button>
          </form>
        ) : null}
      </Notice>
    </div>
  );
}

function Aside({ title, body }: { title: string; body: ComponentChildren }) {
  return (
    <aside class="aside" aria-label={title}>
      <details>
        <summary>
          <Icon name="text" />
          {title}
        </summary>
        <div class="aside-body">{body}</div>
      </details>
    </aside>
  );
}

/** The text of a whole document, ready to send. */
export function document(page: Parameters<typeof renderToString>[0]): string {
  return `<!doctype html>${renderToString(page)}`;
}

type PageHeadProps = {
  /** Where we are, in small above the title. */
  eyebrow?: ComponentChildren;
  title: ComponentChildren;
  lead?: ComponentChildren;
  /** What can be done about it: buttons and links. */
  actions?: ComponentChildren;
};

/** The opening of a page: the one thing that matters, then what can be done about it. */
export function PageHead({ eyebrow, title, lead, actions }: PageHeadProps) {
  return (
    <header class="page-head">
      {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {actions ? <div class="cluster page-actions">{actions}</div> : null}
    </header>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, id, lead, children, actions }: SectionProps) {
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section class="section" aria-labelledby={id}>
      {actions ? (
        <div class="spread section-head">
          {heading}
          {actions}
        </div>
      ) : (
        heading
      )}
      {lead ? <p class="soft measure">{lead}</p> : null}
      {children}
    </section>
  );
}

type SectionProps = {
  title: ComponentChildren;
  id?: string;
  /** What it is for, where the title does not say it. */
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  children?: ComponentChildren;
};
