import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

let open = false;

/** Opens the trial mailbox: in the example movement and in development, never where real mail is written. */
export function openMailbox(yes: boolean): void {
  open = yes;
}

export function mailboxOpen(): boolean {
  return open;
}

export const mailboxRoutes = [get("/courrier", anyone, show)];

async function show(c: Ctx): Promise<Response> {
  if (!open) throw refuse.notFound();
  const letters = await mailbox();
  return page(
    c,
    { title: t(m.mailboxTitle), noIndex: true },
    <>
      <PageHead title={t(m.mailboxTitle)} lead={t(m.mailboxLead)} />
      {letters.length === 0 ? <Empty title={t(m.mailboxEmpty)} /> : null}
      {letters.map((letter) => (
        <article key={letter.id} class="card letter">
          <h2 class="letter-subject">{letter.subject}</h2>
          <p class="soft small">
            {letter.recipient} · {t.dateTime(letter.createdAt)}
          </p>
          <p class="letter-body">{linked(letter.body)}</p>
        </article>
      ))}
    </>,
  );
}

function linked(body: string) {
  return body
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith("http") ? <a href={part}>{part}</a> : part));
}
