import { AsyncLocalStorage } from "node:async_hooks";
import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import { and, eq, ne } from "drizzle-orm";
import { DatabaseUnavailable, databaseAnswers, db, newId, pool } from "#platform/database/index.ts";
import { log } from "#platform/log/index.ts";
import { authSession, authUser } from "./schema.ts";

/** Sessions and proofs of identity. The one file that knows which library keeps them. */

const linkMinutes = 20;
/** How long a link to sign in is good for, in minutes. */
export const linkLifetimeMinutes = linkMinutes;

let auth: ReturnType<typeof create>;
// The library tells the token of a link only to its own mailer: each request finds its own here.
const asked = new AsyncLocalStorage<{ token: string | null }>();

function create(options: { secret: string; url: string }) {
  return betterAuth({
    database: pool,
    secret: options.secret,
    baseURL: options.url,
    basePath: "/api/session",
    trustedOrigins: [options.url],
    telemetry: { enabled: false },
    // Its own lines would hold addresses and stacks: what it throws is logged where it is caught.
    logger: { level: "error", log: (_, message) => log.warn({ said: message }, "sessions") },
    user: { modelName: "auth_user" },
    session: {
      modelName: "auth_session",
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
      cookieCache: { enabled: false },
    },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    rateLimit: { enabled: false }, // ours counts in the database, across instances
    advanced: {
      cookiePrefix: "boucle",
      useSecureCookies: options.url.startsWith("https:"),
      database: { generateId: () => newId() },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: async ({ token }) => {
          const request = asked.getStore();
          if (request) request.token = token;
        },
      }),
    ],
  });
}

/** Sets up sessions. The secret signs cookies; it lives outside the database. */
export function configureSessions(options: { secret: string; url: string }): void {
  auth = create(options);
}

/** The account of a request, or null. Never throws for a bad cookie. */
export async function accountOf(headers: Headers): Promise<string | null> {
  return (await sessionOf(headers))?.user.id ?? null;
}

async function sessionOf(headers: Headers) {
  if (!headers.get("cookie")?.includes("boucle.session_token")) return null;
  return auth.api.getSession({ headers, query: { disableRefresh: false } }).catch(async (error) => {
    // The library says "internal error" for whatever happens to it.
    throw (await databaseAnswers()) ? error : new DatabaseUnavailable();
  });
}

/** Opens an account for an address, or finds the one it has. */
export async function openAccount(email: string, name: string): Promise<string> {
  const address = email.toLowerCase();
  await db
    .insert(authUser)
    .values({ id: newId(), email: address, name, emailVerified: false })
    .onConflictDoNothing();
  const [account] = await db.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, address));
  return account!.id;
}

/** Makes the token of a one-time link for an address, or null when no account has it: the caller answers alike. */
export async function oneTimeToken(email: string): Promise<string | null> {
  const address = email.toLowerCase();
  const known = await db.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, address));
  if (known.length === 0) return null;
  const request = { token: null };
  await asked.run(request, () =>
    auth.api.signInMagicLink({ body: { email: address }, headers: new Headers() }),
  );
  return request.token;
}

/** Signs in by a one-time token. Answers the cookies to set, or null when the token is unknown, used or expired. */
export async function signInByToken(token: string): Promise<string[] | null> {
  const response = await auth.api
    .magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true })
    .catch(() => null);
  return cookiesOf(response);
}

/** Signs in by password. Answers the cookies to set, or null when address and password do not match. */
export async function signInByPassword(email: string, password: string): Promise<string[] | null> {
  const response = await auth.api
    .signInEmail({ body: { email: email.toLowerCase(), password }, asResponse: true })
    .catch(() => null);
  return cookiesOf(response);
}

/**
 * Sets or replaces the password of an account and ends its sessions, except that of the request that asks for it:
 * a changed password may be putting an intruder out.
 */
export async function setPassword(
  accountId: string,
  password: string,
  asking = new Headers(),
): Promise<void> {
  const context = await auth.$context;
  const hash = await context.password.hash(password);
  const accounts = await context.internalAdapter.findAccounts(accountId);
  if (accounts.some((account) => account.providerId === "credential")) {
    await context.internalAdapter.updatePassword(accountId, hash);
  } else {
    await context.internalAdapter.linkAccount({
      userId: accountId,
      providerId: "credential",
      accountId,
      password: hash,
    });
  }
  const current = await sessionOf(asking);
  const others = current ? ne(authSession.token, current.session.token) : undefined;
  await db.delete(authSession).where(and(eq(authSession.userId, accountId), others));
}

/** Ends the session of a request. Answers the cookies to set. */
export async function signOut(headers: Headers): Promise<string[]> {
  const response = await auth.api.signOut({ headers, asResponse: true }).catch(() => null);
  return response?.headers.getSetCookie() ?? [];
}

/** Ends every session of an account, everywhere. */
export async function endSessions(accountId: string): Promise<void> {
  await db.delete(authSession).where(eq(authSession.userId, accountId));
}

function cookiesOf(response: Response | null): string[] | null {
  const cookies = response?.headers.getSetCookie() ?? [];
  return cookies.some((cookie) => /session_token=[^;]{10,}/.test(cookie)) ? cookies : null;
}
