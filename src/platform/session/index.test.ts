import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect, db, disconnect, newId, rows, run } from "#platform/database/index.ts";
import { anyone, get } from "#platform/http/index.ts";
import { log } from "#platform/log/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { doors } from "../../../tests/support/doors.ts";
import {
  accountOf,
  configureSessions,
  endSessions,
  linkLifetimeMinutes,
  oneTimeToken,
  openAccount,
  setPassword,
  signInByPassword,
  signInByToken,
  signOut,
} from "./index.ts";
import { authSession } from "./schema.ts";

const database = aDatabase();
const settings = { secret: "a secret for tests only, 32 characters", url: "http://localhost" };
const longPassword = "une phrase assez longue";

beforeAll(() => configureSessions(settings));

/** A new account at an address of its own. */
async function anAccount(): Promise<{ id: string; email: string }> {
  const email = `${newId()}@example.org`;
  return { id: await openAccount(email, "Nour"), email };
}

/** A way to the database that can be cut. */
async function aCable(url: string): Promise<{ url: string; cut(): void }> {
  const far = new URL(url);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const end = createConnection(Number(far.port), far.hostname);
    for (const socket of [near, end]) ends.add(socket.on("error", () => {}));
    near.pipe(end).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    server.close();
    for (const socket of ends) socket.destroy();
  };
  return { url: through.href, cut };
}

const headersOf = (cookies: string[] | null) =>
  new Headers({ cookie: (cookies ?? []).map((one) => one.split(";")[0]).join("; ") });
const enter = async (email: string) => headersOf(await signInByToken((await oneTimeToken(email))!));
const sessionsOf = (id: string) => db.select().from(authSession).where(eq(authSession.userId, id));

describe("a one-time link", () => {
  it("opens a session on the account of its address, whatever the case it was typed in", async () => {
    const { id, email } = await anAccount();
    const token = await oneTimeToken(email.toUpperCase());
    expect(await accountOf(headersOf(await signInByToken(token!)))).toBe(id);
  });

  it("is not made for an address that no account has", async () => {
    expect(await oneTimeToken("nobody@example.org")).toBeNull();
    expect(await oneTimeToken("")).toBeNull();
    expect(await rows(db, sql`select 1 from auth_user where email = 'nobody@example.org'`)).toEqual([]);
  });

  it("works once", async () => {
    const { id, email } = await anAccount();
    const token = (await oneTimeToken(email))!;
    expect(await signInByToken(token)).not.toBeNull();
    expect(await signInByToken(token)).toBeNull();
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("works once even when two windows use it at the same moment", async () => {
    const { id, email } = await anAccount();
    const token = (await oneTimeToken(email))!;
    const opened = await Promise.all([signInByToken(token), signInByToken(token), signInByToken(token)]);
    expect(opened.filter((cookies) => cookies !== null)).toHaveLength(1);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("is over when its time is", async () => {
    const { id, email } = await anAccount();
    const token = (await oneTimeToken(email))!;
    const [kept] = await rows<{ left: number }>(
      db,
      sql`select extract(epoch from "expiresAt" - now())::int as left from auth_verification order by "createdAt" desc limit 1`,
    );
    expect(kept!.left).toBeGreaterThan((linkLifetimeMinutes - 1) * 60);
    expect(kept!.left).toBeLessThanOrEqual(linkLifetimeMinutes * 60);
    await run(db, sql`update auth_verification set "expiresAt" = now() - interval '1 second'`);
    expect(await signInByToken(token)).toBeNull();
    expect(await sessionsOf(id)).toEqual([]);
  });

  it("is kept as a digest: someone who reads the database cannot use it", async () => {
    const { email } = await anAccount();
    const token = (await oneTimeToken(email))!;
    expect(JSON.stringify(await rows(db, sql`select * from auth_verification`))).not.toContain(token);
  });

  it.each(["", "x", "'; drop table auth_user; --", "\u0000", "a".repeat(10_000), "%", "../.."])(
    "is not anything that somebody makes up: %j",
    async (token) => {
      expect(await signInByToken(token)).toBeNull();
    },
  );

  it("asked for several times at once gives each request its own", async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    // The first sign-in of all proves the address, and ends whatever was open before it.
    for (const { email } of [one, other]) await enter(email);
    const asked = await Promise.all([one, one, other, one, other].map(({ email }) => oneTimeToken(email)));
    expect(new Set(asked).size).toBe(5);
    const entered = await Promise.all(
      asked.map(async (token) => accountOf(headersOf(await signInByToken(token!)))),
    );
    expect(entered).toEqual([one.id, one.id, other.id, one.id, other.id]);
  });
});

describe("the first sign-in by a link", () => {
  it("ends what somebody who never proved the address may have opened or set", async () => {
    const { id, email } = await anAccount();
    await setPassword(id, longPassword);
    const squatter = headersOf(await signInByPassword(email, longPassword));
    const owner = await enter(email);
    expect([await accountOf(squatter), await accountOf(owner)]).toEqual([null, id]);
    expect(await signInByPassword(email, longPassword)).toBeNull();
  });
});

describe("an account", () => {
  it("is opened once for an address, even by two requests at the same moment", async () => {
    const email = `${newId()}@example.org`;
    const opened = await Promise.all([
      openAccount(email, "Nour"),
      openAccount(email.toUpperCase(), "N."),
      openAccount(email, ""),
    ]);
    expect(new Set(opened).size).toBe(1);
  });
});

describe("a session", () => {
  it("is nobody's when its cookie is missing, forged or cut", async () => {
    const { email } = await anAccount();
    const cookie = (await enter(email)).get("cookie")!;
    const forged = [
      "",
      "boucle.session_token=",
      "boucle.session_token=x.y",
      cookie.slice(0, -6),
      `${cookie}x`,
      "boucle.session_token=%",
      "boucle.session_token=\u00ff",
    ];
    for (const one of forged) expect(await accountOf(new Headers({ cookie: one }))).toBeNull();
  });

  it("is nobody's once it has expired", async () => {
    const { id, email } = await anAccount();
    const headers = await enter(email);
    await run(
      db,
      sql`update auth_session set "expiresAt" = now() - interval '1 second' where "userId" = ${id}`,
    );
    expect(await accountOf(headers)).toBeNull();
  });

  it("ends with its sign-out, and on all devices when asked", async () => {
    const { id, email } = await anAccount();
    const [phone, laptop] = [await enter(email), await enter(email)];
    expect((await signOut(phone)).join()).toContain("Max-Age=0");
    expect([await accountOf(phone), await accountOf(laptop)]).toEqual([null, id]);
    await endSessions(id);
    expect(await accountOf(laptop)).toBeNull();
  });

  it("has a cookie that scripts and other sites cannot use, and that only https carries when it can", async () => {
    const { email } = await anAccount();
    const cookie = (await signInByToken((await oneTimeToken(email))!))!.join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    configureSessions({ ...settings, url: "https://mouvement.example.org" });
    const secure = (await signInByToken((await oneTimeToken(email))!))!;
    configureSessions(settings);
    expect(secure.join()).toMatch(/__Secure-boucle\.session_token=.*Secure/i);
  });
});

describe("a password", () => {
  it("signs in beside the link, and a wrong one or a strange address does not", async () => {
    const { id, email } = await anAccount();
    expect(await signInByPassword(email, longPassword)).toBeNull();
    await setPassword(id, longPassword);
    expect(await accountOf(headersOf(await signInByPassword(email.toUpperCase(), longPassword)))).toBe(id);
    expect(await signInByPassword(email, `${longPassword}.`)).toBeNull();
    expect(await signInByPassword("nobody@example.org", longPassword)).toBeNull();
    expect(await signInByPassword("", "")).toBeNull();
  });

  it("is kept as a salted hash", async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    await setPassword(one.id, longPassword);
    await setPassword(other.id, longPassword);
    const kept = await rows<{ password: string }>(
      db,
      sql`select password from auth_account where "userId" in (${one.id}, ${other.id})`,
    );
    expect(new Set(kept.map(({ password }) => password)).size).toBe(2);
    expect(JSON.stringify(kept)).not.toContain(longPassword);
  });

  it("once replaced is the only one, and ends the other sessions but not this one", async () => {
    const { id, email } = await anAccount();
    await setPassword(id, longPassword);
    const [mine, intruder] = [await enter(email), headersOf(await signInByPassword(email, longPassword))];
    await setPassword(id, "une tout autre phrase", mine);
    expect([await accountOf(mine), await accountOf(intruder)]).toEqual([id, null]);
    expect(await signInByPassword(email, longPassword)).toBeNull();
    expect(await signInByPassword(email, "une tout autre phrase")).not.toBeNull();
  });

  it("ends every session when nobody's request asks for it, and never those of others", async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const [mine, theirs] = [await enter(one.email), await enter(other.email)];
    await setPassword(one.id, longPassword, theirs);
    expect([await accountOf(mine), await accountOf(theirs)]).toEqual([null, other.id]);
  });
});

describe("a database that goes down under a session", () => {
  it("is a page that says to come back, not a visitor's page nor a bug", async () => {
    log.level = "silent";
    const cable = await aCable(database.url);
    connect(cable.url);
    configureSessions(settings);
    const { email } = await anAccount();
    const headers = await enter(email);
    const app = doors([get("/open", anyone, (c) => c.text("in"))]);
    const ask = async () => {
      const answer = await app.request("http://localhost/open", { headers });
      return [answer.status, answer.headers.get("retry-after")];
    };
    expect(await ask()).toEqual([200, null]);
    cable.cut();
    expect([await ask(), await ask()]).toEqual([
      [503, "5"],
      [503, "5"],
    ]);
    await disconnect();
    connect(database.url);
  });
});
