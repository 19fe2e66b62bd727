import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { connect, databaseAnswers, db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { log } from "#platform/log/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { doors, here, send } from "../../../tests/support/doors.ts";
import { callerOf } from "./app.ts";
import { anyone, get, holding, post, readForm, signedIn } from "./index.ts";

const nour: Actor = {
  personId: "p",
  name: "Nour",
  grants: [{ power: "tea.pour", unitId: "u", reach: "unit", mandateId: "m" }],
  memberOf: [],
};

const routes = [
  get("/open", anyone, (c) => c.text("in")),
  get("/inside", signedIn, (c) => c.text("in")),
  get("/pour", holding("tea.pour", "tea.brew"), (c) => c.text("in")),
  get("/refused", anyone, () => {
    throw refuse.stale();
  }),
  get("/bug", anyone, () => {
    throw new Error("the password is swordfish");
  }),
  get("/file", anyone, async (c) => c.text(await readFile("no/such/file", "utf8"))),
  get("/query", anyone, async (c) => c.json(await db.execute(sql`select 1`))),
  post("/small", anyone, async (c) => c.text((await readForm(c)).text("a")), { maxBody: 2048 }),
];
const app = doors(routes);
const ask = async (path: string, actor?: Actor) => {
  const answer = await (actor ? doors(routes, actor) : app).request(`${here}${path}`);
  return [answer.status, await answer.text()];
};

beforeAll(() => {
  log.level = "silent";
});

describe("a door", () => {
  it("lets in whom its policy admits", async () => {
    expect(await ask("/open")).toEqual([200, "in"]);
    expect(await ask("/inside")).toEqual([401, "boucle.signInFirst"]);
    expect(await ask("/inside", { ...nour, grants: [] })).toEqual([200, "in"]);
    expect(await ask("/pour")).toEqual([401, "boucle.signInFirst"]);
    expect(await ask("/pour", { ...nour, grants: [] })).toEqual([403, "boucle.forbidden"]);
    expect(await ask("/pour", nour)).toEqual([200, "in"]);
  });

  it("says who may come in, in a sentence", () => {
    expect(holding("tea.pour", "tea.brew")).toMatchObject({
      kind: "power",
      powers: ["tea.pour", "tea.brew"],
      sentence: "anyone who holds tea.pour or tea.brew",
    });
  });

  it("opens to its own method only", async () => {
    expect((await send(app, "/open", "")).status).toBe(404);
    expect((await app.request(`${here}/open`, { method: "DELETE", headers: { origin: here } })).status).toBe(
      404,
    );
  });

  it("refuses a body beyond its limit, whether its length is told or not", async () => {
    const body = `a=${"x".repeat(4000)}`;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const told = await send(app, "/small", body, { ...headers, "content-length": String(body.length) });
    expect([told.status, await told.text()]).toEqual([413, "boucle.tooLarge"]);
    const untold = await send(app, "/small", body, headers);
    expect(untold.status).toBe(413);
    expect((await send(app, "/small", "a=fits", headers)).status).toBe(200);
  });
});

describe("forms from elsewhere", () => {
  const from = (headers: Record<string, string>, secure = false) =>
    doors(routes, undefined, { secure }).request(`${here}/small`, {
      method: "POST",
      body: new FormData(),
      headers,
    });

  it("are refused, and so are those that hide where they come from", async () => {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      {},
      { origin: `${here}.evil.example` },
    ]) {
      const answer = await from(headers as Record<string, string>);
      expect([answer.status, await answer.text()]).toEqual([403, "boucle.crossSite"]);
    }
  });

  it("are told from ours behind a proxy that ends TLS", async () => {
    expect((await from({ origin: "https://localhost" }, true)).status).not.toBe(403);
    expect((await from({ origin: "http://localhost" }, true)).status).toBe(403);
    expect((await from({ origin: "https://localhost" })).status).toBe(403);
  });
});

describe("an error", () => {
  it("that is a refusal answers its page and its status", async () => {
    expect(await ask("/refused")).toEqual([409, "boucle.stale"]);
  });

  it("that is a bug shows a reference and not one detail", async () => {
    const answer = await app.request(`${here}/bug`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toMatch(/^bug [\w-]{8,}$/);
    expect(text).not.toContain("swordfish");
    expect(text).toContain(answer.headers.get("x-request-id")!);
  });

  it("that is a missing file is a bug too, not a database that is down", async () => {
    expect((await app.request(`${here}/file`)).status).toBe(500);
  });

  it("that is a failed query is logged with its code and constraint, and none of its values", async () => {
    const cause = Object.assign(new Error("duplicate"), { code: "23505", constraint: "person_pkey" });
    const failed = new Error("Failed query: insert into person\nparams: Nour,swordfish\nplease", { cause });
    const logged = vi.spyOn(log, "error").mockImplementation(() => {});
    const broken = get("/broken", anyone, () => Promise.reject(failed));
    await doors([broken]).request(`${here}/broken`);
    const entry = logged.mock.calls[0]![0] as unknown as Record<string, unknown>;
    expect(entry).toMatchObject({
      code: "23505",
      constraint: "person_pkey",
      error: "Failed query: insert into person",
    });
    expect(entry.stack).toMatch(/^ {4}at /);
    expect(JSON.stringify(entry)).not.toMatch(/swordfish|Nour|please/);
  });

  it("before the request has its language is answered in plain words", async () => {
    const speak = () => Promise.reject(new Error("swordfish"));
    const answer = await doors(routes, undefined, { speak }).request(`${here}/open`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/^Erreur [\w-]{8,}$/);
  });

  it("keeps the strict headers of every answer", async () => {
    const answer = await app.request(`${here}/bug`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("a database that is down", () => {
  beforeAll(() => {
    connect("postgres://nobody@127.0.0.1:1/none");
  });

  it("is known to anyone who asks whether the program is ready, which lives on", async () => {
    expect(await databaseAnswers()).toBe(false);
    const ready = await app.request(`${here}/pret`);
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await app.request(`${here}/sante`)).status).toBe(200);
  });

  it("is a page that says to come back, not a bug", async () => {
    const answer = await app.request(`${here}/query`);
    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
      503,
      "5",
      "boucle.unavailable",
    ]);
  });

  it("is told in plain words when even the page needs it", async () => {
    const speak = async () => {
      await db.execute(sql`select 1`);
      throw new Error("unreachable");
    };
    const answer = await doors(routes, undefined, { speak }).request(`${here}/open`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.text()).toContain("La base de données ne répond pas");
  });
});

describe("a visitor", () => {
  const seenBy = (header: string | undefined) =>
    ({ req: { header: () => header }, env: {} }) as unknown as Parameters<typeof callerOf>[0];

  it("is known by the connection, whatever a header claims, when no proxy stands before the program", () => {
    expect(callerOf(seenBy("203.0.113.9"), 0)).toBe("test");
  });

  it("is known by what the operator's outermost proxy saw, not by what was sent to it", () => {
    expect(callerOf(seenBy("192.0.2.66, 203.0.113.9"), 1)).toBe("203.0.113.9");
    expect(callerOf(seenBy("192.0.2.66, 203.0.113.9, 10.0.0.1"), 2)).toBe("203.0.113.9");
  });
});
