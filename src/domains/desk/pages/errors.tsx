import { type Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

/**
 * The page that says no, in the person's words; a visitor who must sign in is taken to the door and back. What was
 * written in a refused form stands there, to copy: the mandate may have ended, or the session, while it was typed.
 */
export async function refusalPage(c: Ctx, refusal: Refusal): Promise<Response> {
  if (refusal.status === 401 && c.req.method === "GET") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/connexion?suite=${encodeURIComponent(pathname + search)}`, 302);
  }
  const title =
    refusal.status === 404 ? m.notFoundTitle : refusal.status === 503 ? m.unavailableTitle : m.refusedTitle;
  c.header("Cache-Control", "no-store");
  const written = await writtenIn(c, refusal);
  return page(
    c,
    { title: t(title), noIndex: true, status: refusal.status },
    <div class="narrow">
      <PageHead title={t(title)} lead={t.say(refusal.said, refusal.values)} />
      {written.length > 0 ? (
        <Section title={t(m.writtenToCopy)} id="a-copier">
          {written.map((words) => (
            <blockquote key={words} class="typed">
              {words}
            </blockquote>
          ))}
        </Section>
      ) : null}
      <ButtonLink href="/" look="plain" label={t(m.backHome)} />
    </div>,
  );
}

/** The sentences of a refused form; never those of a form from elsewhere, nor a password. */
async function writtenIn(c: Ctx, refusal: Refusal): Promise<string[]> {
  if (c.req.method !== "POST" || ![401, 403, 404, 409, 429, 503].includes(refusal.status)) return [];
  if (refusal.code === refuse.crossSite().code) return [];
  const values = await readForm(c).then(
    (form) => form.values,
    () => ({}),
  );
  const sentences = Object.entries(values).filter(
    ([name, said]) => name !== "password" && /\S\s+\S/.test(said),
  );
  return [...new Set(sentences.map(([, said]) => said))];
}

/** The page of a bug: our fault, with the reference under which it was logged. */
export function bugPage(c: Ctx, id: string): Response {
  return page(
    c,
    { title: t(m.bugTitle), noIndex: true, status: 500 },
    <div class="narrow">
      <PageHead title={t(m.bugTitle)} lead={t(m.bugText, { id })} />
      <ButtonLink href="/" look="plain" label={t(m.backHome)} />
    </div>,
  );
}
