import type { ComponentChildren } from "preact";
import { type Ctx, takeFlash } from "#platform/http/index.ts";
import { allMessages, t } from "#platform/language/index.ts";
import { document, Page, type PageProps } from "./layout.tsx";

/** What surrounds every page of this request, prepared by the highest floor. */
export type Frame = Pick<
  PageProps,
  "movement" | "nav" | "tabs" | "account" | "entrance" | "footer" | "roleBar" | "assets" | "theme"
> & {
  /** Public address of the installation, without a final slash. */
  origin: string;
};

declare module "hono" {
  interface ContextVariableMap {
    frame: Frame;
  }
}

type PageOptions = {
  title: string;
  /** What the page is a part of: named after the title in the tab of the browser, not on the page. */
  of?: string;
  description?: string;
  /** Which entry of the main navigation this page is under: the beginning of its address. */
  under?: string;
  aside?: PageProps["aside"];
  bare?: boolean;
  wide?: boolean;
  /** Kept out of search engines; the default for anyone who is signed in. */
  noIndex?: boolean;
  status?: number;
};

/** Answers with a whole page: the content given, in the frame of this request. */
export function page(c: Ctx, options: PageOptions, content: ComponentChildren): Response {
  const { frame } = c.var;
  const { title, of, description, aside, bare, wide, status = statusOf(c) } = options;
  const path = new URL(c.req.url).pathname;
  const under = options.under ?? path;
  const current = (href: string) =>
    href === "/" ? path === "/" : under === href || under.startsWith(`${href}/`);
  const left = takeFlash(c);
  const said = left && allMessages().get(left.key);
  const whole = (
    <Page
      {...frame}
      title={of ? `${title} · ${of}` : title}
      description={description}
      aside={aside}
      bare={bare}
      wide={wide}
      nonce={c.get("secureHeadersNonce") ?? ""}
      noIndex={options.noIndex ?? frame.account !== null}
      canonical={`${frame.origin}${path}`}
      nav={frame.nav.map((link) => ({ ...link, current: current(link.href) }))}
      tabs={frame.tabs?.map((tab) => ({ ...tab, current: current(tab.href) }))}
      flash={said && left ? { kind: "success", text: t.say(said, left.values), undo: left.undo } : undefined}
    >
      {content}
    </Page>
  );
  // Not `no-store`: going back must show the very form that was sent, with its id, or sending it again would do it twice.
  if (frame.account) c.header("Cache-Control", "private, no-cache");
  return c.html(document(whole), status as 200);
}

// Turbo shows a form's answer in place only for 4xx and 5xx; 422 says "correct this", or "look at this first".
function statusOf(c: Ctx): number {
  const status = c.var.refused?.refusal.status;
  if (c.var.previewed) return 422;
  return status === undefined ? 200 : status === 409 || status === 403 ? status : 422;
}
