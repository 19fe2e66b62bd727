import { z } from "zod";
import { giveAccount, personAt } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { defineRefusals, type Refusal } from "#platform/errors/index.ts";
import { anyone, attempt, type Ctx, check, done, get, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { write } from "#platform/mail/index.ts";
import {
  linkLifetimeMinutes,
  oneTimeToken,
  signInByPassword,
  signInByToken,
  signOut,
} from "#platform/session/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { ErrorSummary, Form, Hidden, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { ownPath } from "../own-path.ts";
import { mailboxOpen } from "./mailbox.tsx";

const refuseSignIn = defineRefusals("session", {
  wrongPassword: {
    status: 422,
    fr: "Cette adresse et ce mot de passe ne vont pas ensemble.",
    en: "This address and this password do not match.",
  },
  deadLink: {
    status: 410,
    fr: "Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.",
    en: "This link has been used or is no longer valid. Ask for another.",
  },
});

const address = z.object({ email: z.email().max(254) });
const credentials = address.extend({ password: z.string().min(1).max(200) });
const fewTries = { limit: { times: 10, seconds: 600 } };

export const signInRoutes = [
  get("/connexion", anyone, (c) => signInPage(c)),
  post("/connexion", anyone, askLink, fewTries),
  post("/connexion/mot-de-passe", anyone, byPassword, fewTries),
  get("/connexion/envoye", anyone, sentPage),
  get("/connexion/lien", anyone, linkPage),
  post("/connexion/lien", anyone, byLink, fewTries),
  post("/deconnexion", anyone, leave),
];

/**
 * Writes the letter with a one-time link to this address, if somebody is known there; people brought in from elsewhere
 * get their account on that occasion. Says nothing of whether anyone is.
 */
export async function sendLink(c: Ctx, email: string, next = ""): Promise<void> {
  const personId = await personAt(email);
  if (personId) await giveAccount(personId);
  const token = await oneTimeToken(email);
  if (!token) return;
  const wanted = next ? `&suite=${encodeURIComponent(next)}` : "";
  const link = `${c.var.frame.origin}/connexion/lien?jeton=${token}${wanted}`;
  await write(db, {
    to: email,
    subject: t(m.mailSubject),
    body: t(m.mailBody, { link, minutes: linkLifetimeMinutes }),
    urgent: true,
  });
}

async function askLink(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { email } = check(address, form.values);
      await sendLink(c, email, form.text("suite").slice(0, 500));
      return done(c, "/connexion/envoye", m.linkSent, { email, minutes: linkLifetimeMinutes });
    },
    (refusal) => signInPage(c, form.values, refusal),
  );
}

async function byPassword(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { email, password } = check(credentials, form.values);
      const cookies = await signInByPassword(email, password);
      if (!cookies) throw refuseSignIn.wrongPassword();
      return enter(c, cookies, form.text("suite"));
    },
    (refusal) => signInPage(c, form.values, refusal),
  );
}

// Mail scanners open links: only a button uses the token up.
function linkPage(c: Ctx): Response {
  return page(
    c,
    { title: t(m.linkTitle), noIndex: true },
    <>
      <PageHead title={t(m.linkTitle)} lead={t(m.linkLead)} />
      <Form action="/connexion/lien">
        <Hidden name="jeton" value={c.req.query("jeton") ?? ""} />
        <Hidden name="suite" value={c.req.query("suite") ?? ""} />
        <Submit>{t(m.enter)}</Submit>
      </Form>
    </>,
  );
}

async function byLink(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const cookies = await signInByToken(form.text("jeton"));
      if (!cookies) throw refuseSignIn.deadLink();
      return enter(c, cookies, form.text("suite"));
    },
    (refusal) => signInPage(c, {}, refusal),
  );
}

async function leave(c: Ctx): Promise<Response> {
  for (const cookie of await signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
  // The next person at this device must not find the pages of this one by going back.
  c.header("Clear-Site-Data", '"cache"');
  return done(c, "/", m.signedOut);
}

function enter(c: Ctx, cookies: string[], next: string): Response {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  // Only a path of ours: an address from outside would send people away.
  const wanted = next.startsWith("/") ? ownPath(next, c.var.frame.origin) : null;
  return done(c, wanted ?? "/mon-mouvement", m.welcome);
}

/** The page where one signs in; `next` is where one wanted to go. */
export function signInPage(
  c: Ctx,
  values: Record<string, string> = {},
  refusal?: Refusal,
  next = c.req.query("suite") ?? "",
): Response {
  const faults = refusal?.fields ?? {};
  const errors: Record<string, string> = faults.email
    ? { email: t(m.badEmail) }
    : refusal
      ? { "": t.say(refusal.said, refusal.values) }
      : {};
  return page(
    c,
    { title: t(m.signInTitle), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.signInTitle)} lead={t(m.signInLead)} />
      <ErrorSummary errors={errors} />
      <Form action="/connexion">
        <Hidden name="suite" value={next} />
        <TextInput
          name="email"
          type="email"
          autocomplete="email"
          label={t(m.email)}
          value={values.email}
          error={errors.email}
          example="nour@example.org"
          required
        />
        <Submit size="full">{t(m.sendLink)}</Submit>
      </Form>
      <Disclosure summary={t(m.withPassword)} open={Boolean(values.password)}>
        <Form action="/connexion/mot-de-passe">
          <Hidden name="suite" value={next} />
          <TextInput
            id="p-email"
            name="email"
            type="email"
            autocomplete="email"
            label={t(m.email)}
            value={values.email}
            required
          />
          <TextInput
            name="password"
            type="password"
            autocomplete="current-password"
            label={t(m.password)}
            required
          />
          <Submit look="plain">{t(m.signInTitle)}</Submit>
        </Form>
      </Disclosure>
    </div>,
  );
}

/** What one sees once a link has left, or would have: it is the same page. */
function sentPage(c: Ctx): Response {
  return page(
    c,
    { title: t(m.linkSentTitle), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.linkSentTitle)} lead={t(m.linkSentLead)} />
      {mailboxOpen() ? (
        <ButtonLink href="/courrier" look="plain">
          {t(m.openMailbox)}
        </ButtonLink>
      ) : null}
    </div>,
  );
}
