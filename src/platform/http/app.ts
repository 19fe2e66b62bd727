import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { contextStorage } from "hono/context-storage";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { DatabaseUnavailable, databaseAnswers, newId } from "#platform/database/index.ts";
import { Moved, Refusal, refuse } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { log } from "#platform/log/index.ts";
import type { House } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { accountOf } from "#platform/session/index.ts";
import type { Ctx } from "./context.ts";
import { rateLimit } from "./limit.ts";
import type { Route } from "./route.ts";

/** What the floors above add to each request. */
export interface AppHooks {
  house: House;
  /** Whether the public address is https. */
  secure: boolean;
  /** Reverse proxies before the program; none when not given. */
  proxies?: number;
  actorOf(accountId: string): Promise<Actor>;
  visitor: Actor;
  speak(c: Ctx): Promise<Translator>;
  /** Further preparation of a request, such as the frame of its page. */
  prepare(c: Ctx): Promise<void>;
  /** The page of a refusal. */
  refusal(c: Ctx, refusal: Refusal): Response | Promise<Response>;
  /** The page of a bug, which shows the id under which it was logged. */
  bug(c: Ctx, id: string): Response | Promise<Response>;
  /** Files that browsers fetch: answers null when there is none at this address. */
  asset(c: Ctx): Response | null;
}

const megabyte = 1024 * 1024;

/** Builds the HTTP side of the program from its routes. */
export function createApp(hooks: AppHooks): Hono {
  const app = new Hono();
  app.get("/sante", (c) => c.text("ok"));
  app.get("/pret", async (c) =>
    (await databaseAnswers()) ? c.text("ok") : c.text("database", 503, { "Retry-After": "5" }),
  );
  app.use(contextStorage());
  // An id from outside would let a stranger choose what our logs say.
  app.use(async (c, next) => {
    c.set("requestId", newId());
    c.header("X-Request-Id", c.var.requestId);
    await next();
  });
  app.use(headers(hooks.secure));
  for (const folder of ["/assets/*", "/fonts/*", "/favicon.svg"])
    app.get(folder, async (c, next) => hooks.asset(c) ?? next());
  app.use(compress());
  app.use(async (c, next) => {
    c.set("accountId", await accountOf(c.req.raw.headers));
    c.set("actor", c.var.accountId ? await hooks.actorOf(c.var.accountId) : hooks.visitor);
    c.set("t", await hooks.speak(c));
    c.set("house", hooks.house);
    await hooks.prepare(c);
    await next();
  });
  app.use(async (c, next) => {
    // PostgreSQL holds no NUL: an address that contains one names nothing.
    if (c.req.url.includes("%00")) throw refuse.notFound();
    await next();
  });
  app.use(csrf({ origin: (origin, c) => origin === ownOrigin(c, hooks.secure) }));
  for (const route of hooks.house.routes) mount(app, route, hooks.proxies ?? 0);
  app.notFound((c) => hooks.refusal(c, refuse.notFound()));
  app.onError((error, c) => answerError(hooks, c, error));
  return app;
}

// Behind a proxy that ends TLS, the request arrives as http though the browser said https.
function ownOrigin(c: Ctx, secure: boolean): string {
  const { protocol, host } = new URL(c.req.url);
  return `${secure ? "https:" : protocol}//${host}`;
}

function mount(app: Hono, route: Route, proxies: number): void {
  const limitBody = bodyLimit({
    maxSize: route.maxBody ?? megabyte,
    onError: () => {
      throw refuse.tooLarge({ limit: `${Math.round((route.maxBody ?? megabyte) / megabyte)} Mo` });
    },
  });
  app.on(route.method, route.path, limitBody, async (c) => {
    if (route.limit) await rateLimit(`${route.method} ${route.path}`, callerOf(c, proxies), route.limit);
    route.policy.admit(c);
    return route.handle(c);
  });
}

async function answerError(hooks: AppHooks, c: Ctx, error: Error): Promise<Response> {
  if (error instanceof Moved) return lead(c, error) ?? hooks.refusal(c, refuse.notFound());
  if (error instanceof Refusal) return hooks.refusal(c, error);
  // hono's csrf is the only part that throws this way.
  if (error instanceof HTTPException) return hooks.refusal(c, refuse.crossSite());
  if (databaseIsDown(error)) {
    log.error({ request: c.var.requestId, code: pgCode(error) }, "database unavailable");
    c.header("Retry-After", "5");
    return spoken(c)
      ? hooks.refusal(c, refuse.unavailable())
      : c.text(String(refuse.unavailable().said.fr), 503);
  }
  const id = c.var.requestId ?? "unknown";
  log.error({ ...bugOf(error), request: id, method: c.req.method, path: c.req.routePath }, "bug");
  return spoken(c) ? hooks.bug(c, id) : c.text(`Erreur ${id}`, 500);
}

// A page has moved for good; a form is sent again where it belongs, with its body. Browsers must not keep the answer:
// an address that was left may be taken back.
function lead(c: Ctx, moved: Moved): Response | null {
  const to = moved.from(c.req.url);
  if (!to) return null;
  c.header("Cache-Control", "no-cache");
  return c.redirect(to, c.req.method === "GET" || c.req.method === "HEAD" ? 301 : 308);
}

// Of a failed query its parameters stay out of the log: they may hold personal data. The code and constraint tell enough.
function bugOf(error: Error) {
  const { constraint, table } = (error.cause ?? {}) as { constraint?: string; table?: string };
  const message = pgCode(error) ? error.message.split("\nparams:")[0] : error.message;
  const frames = error.stack?.split("\n").filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  return {
    error: message,
    stack: frames?.join("\n"),
    code: pgCode(error) || undefined,
    constraint,
    table,
  };
}

// What fails before the request has its language, such as a database that is down, is answered in plain text.
const spoken = (c: Ctx): boolean => (c.get("t") as Translator | undefined) !== undefined;

const pgCode = (error: Error): string =>
  String((error as { code?: string }).code ?? (error.cause as { code?: string } | undefined)?.code ?? "");

function databaseIsDown(error: Error): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const message = `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`;
  // A socket of PostgreSQL that is missing, not just any file.
  const { code, syscall } = {
    ...(error.cause as NodeJS.ErrnoException),
    ...(error as NodeJS.ErrnoException),
  };
  return (
    (code === "ENOENT" && syscall === "connect") ||
    /^(ECONNREFUSED|ECONNRESET|EPIPE|53300|57P0[1-3]|08...)$/.test(pgCode(error)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}

/** Where a request comes from: the address of the connection, or what the outermost of the operator's own proxies saw. */
export function callerOf(c: Ctx, proxies: number): string {
  const seen = c.req.header("x-forwarded-for")?.split(",").at(-proxies);
  if (proxies > 0 && seen) return seen.trim();
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "test"; // app.request() has no connection
  }
}

function headers(secure: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: secure ? "max-age=31536000; includeSubDomains" : false,
    referrerPolicy: "same-origin",
    permissionsPolicy: { camera: false, microphone: false, geolocation: ["self"], payment: false },
  });
}
