import type { Refusal } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

/** The page that says no, in the person's words; a visitor who must sign in is taken to the door and back. */
export function refusalPage(c: Ctx, refusal: Refusal): Response {
  const { t } = c.var;
  if (refusal.status === 401 && c.req.method === "GET") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/connexion?suite=${encodeURIComponent(pathname + search)}`, 302);
  }
  const title =
    refusal.status === 404 ? m.notFoundTitle : refusal.status === 503 ? m.unavailableTitle : m.refusedTitle;
  c.header("Cache-Control", "no-store");
  return page(
    c,
    { title: t(title), noIndex: true, status: refusal.status },
    <div class="narrow">
      <PageHead title={t(title)} lead={t.say(refusal.said, refusal.values)} />
      <ButtonLink href="/" look="plain">
        {t(m.backHome)}
      </ButtonLink>
    </div>,
  );
}

/** The page of a bug: our fault, with the reference under which it was logged. */
export function bugPage(c: Ctx, id: string): Response {
  const { t } = c.var;
  return page(
    c,
    { title: t(m.bugTitle), noIndex: true, status: 500 },
    <div class="narrow">
      <PageHead title={t(m.bugTitle)} lead={t(m.bugText, { id })} />
      <ButtonLink href="/" look="plain">
        {t(m.backHome)}
      </ButtonLink>
    </div>,
  );
}
