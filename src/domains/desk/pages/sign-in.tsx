import type { ComponentChildren } from "preact";
import { giveAccount, personAt } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { defineRefusals } from "#platform/errors/index.ts";
import { anyone, type Ctx, done, get, post, request } from "#platform/http/index.ts";
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
import { hidden, text } from "#ui/kit/fields.tsx";
import { type Outcome, partForm, WhyRefused } from "#ui/kit/form.tsx";
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

const limit = { times: 10, seconds: 600 };
const email = text({ required: true, max: 254, type: "email", autocomplete: "email" });
/** Where one wanted to go. */
const next = () => hidden(request().var.sent?.text("next") ?? request().req.query("suite") ?? "");

const asking = partForm("/connexion", (c) => signInPage(c), {
  policy: anyone,
  limit,
  words: m.signIn,
  fields: () => ({ next: next(), email }),
  run: ({ c, input }) => sendLink(c, input.email, input.next.slice(0, 500)),
});

const byPassword = partForm("/connexion/mot-de-passe", (c) => signInPage(c), {
  policy: anyone,
  limit,
  words: m.byPassword,
  look: "plain",
  fields: () => ({
    next: next(),
    email,
    password: text({ required: true, type: "password", autocomplete: "current-password" }),
  }),
  run: async ({ c, input }) => {
    const cookies = await signInByPassword(input.email, input.password);
    if (!cookies) throw refuseSignIn.wrongPassword();
    return enter(c, cookies, input.next);
  },
});

// Mail scanners open links: only a button uses the token up.
const byLink = partForm("/connexion/lien", (c) => signInPage(c, <WhyRefused />), {
  policy: anyone,
  limit,
  words: m.enter,
  fields: () => ({ token: hidden(request().req.query("jeton")), next: next() }),
  run: async ({ c, input }) => {
    const cookies = await signInByToken(input.token);
    if (!cookies) throw refuseSignIn.deadLink();
    return enter(c, cookies, input.next);
  },
});

export const signInRoutes = [
  get("/connexion", anyone, (c) => signInPage(c)),
  ...asking.routes,
  ...byPassword.routes,
  get("/connexion/envoye", anyone, sentPage),
  get("/connexion/lien", anyone, linkPage),
  ...byLink.routes,
  post("/deconnexion", anyone, leave),
];

/**
 * Writes the letter with a one-time link to this address, if someone is known there; people brought in from elsewhere
 * get their account on that occasion. What is answered says nothing of whether anyone is.
 */
export async function sendLink(c: Ctx, email: string, next = ""): Promise<Outcome> {
  const sent = { to: "/connexion/envoye", values: { email, minutes: linkLifetimeMinutes } };
  const personId = await personAt(email);
  if (personId) await giveAccount(personId);
  const token = await oneTimeToken(email);
  if (!token) return sent;
  const wanted = next ? `&suite=${encodeURIComponent(next)}` : "";
  const link = `${c.var.frame.origin}/connexion/lien?jeton=${token}${wanted}`;
  await write(db, {
    to: email,
    subject: t(m.mailSubject),
    body: t(m.mailBody, { link, minutes: linkLifetimeMinutes }),
    urgent: true,
  });
  return sent;
}

async function leave(c: Ctx): Promise<Response> {
  for (const cookie of await signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
  // The next person at this device must not find the pages of this one by going back.
  c.header("Clear-Site-Data", '"cache"');
  return done(c, "/", m.signedOut);
}

function enter(c: Ctx, cookies: string[], next: string): string {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  // Only a path of ours: an address from outside would send people away.
  return (next.startsWith("/") && ownPath(next, c.var.frame.origin)) || "/mon-mouvement";
}

/** The page where one signs in; above the form, why a link did not do. */
function signInPage(c: Ctx, above?: ComponentChildren): Response {
  return page(
    c,
    { title: t(m.signIn.title), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.signIn.title)} lead={t(m.signIn.lead)} />
      {above}
      {asking.show({})}
      <Disclosure summary={t(m.withPassword)} open={c.req.path === "/connexion/mot-de-passe"}>
        {byPassword.show({}, { key: "password" })}
      </Disclosure>
    </div>,
  );
}

function linkPage(c: Ctx): Response {
  return page(
    c,
    { title: t(m.enter.title), noIndex: true },
    <>
      <PageHead title={t(m.enter.title)} lead={t(m.enter.lead)} />
      {byLink.show({})}
    </>,
  );
}

/** What one sees once a link has left, or would have: it is the same page. */
function sentPage(c: Ctx): Response {
  return page(
    c,
    { title: t(m.linkSentTitle), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.linkSentTitle)} lead={t(m.linkSentLead)} />
      {mailboxOpen() ? <ButtonLink href="/courrier" look="plain" label={t(m.openMailbox)} /> : null}
    </div>,
  );
}
