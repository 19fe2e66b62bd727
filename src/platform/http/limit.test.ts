import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db, rows, run } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { doors, here, send } from "../../../tests/support/doors.ts";
import { anyone, post, rateLimit } from "./index.ts";

aDatabase();
const limit = { times: 3, seconds: 600 };
const door = () => post("/door", anyone, (c) => c.text("in"), { limit });

beforeEach(async () => {
  await run(db, sql`delete from knock`);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-14T10:01:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const knocks = async (caller: string, times: number, of = limit) => {
  const refused = [];
  for (let n = 0; n < times; n++)
    refused.push(
      await rateLimit("/door", caller, of).then(
        () => "in",
        (error) => error.code,
      ),
    );
  return refused;
};

describe("a door with a limit", () => {
  it("opens so many times in a window, then refuses with a sentence", async () => {
    expect(await knocks("1.2.3.4", 5)).toEqual(["in", "in", "in", "boucle.tooMany", "boucle.tooMany"]);
  });

  it("opens again in the next window", async () => {
    await knocks("1.2.3.4", 4);
    vi.setSystemTime(new Date("2026-06-14T10:10:00Z"));
    expect(await knocks("1.2.3.4", 1)).toEqual(["in"]);
  });

  it("counts each caller and each door apart", async () => {
    await knocks("1.2.3.4", 4);
    expect(await knocks("5.6.7.8", 1)).toEqual(["in"]);
    await expect(rateLimit("/other", "1.2.3.4", limit)).resolves.toBeUndefined();
  });

  it("is one door however many instances serve it, even at the same moment", async () => {
    const instances = [doors([door()]), doors([door()])];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(instances[n % 2]!, "/door", "")),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429, 429, 429, 429, 429]);
  });

  it("does not count forms that other sites send in one's name", async () => {
    const app = doors([door()]);
    for (let n = 0; n < 5; n++)
      await app.request(`${here}/door`, { method: "POST", headers: { origin: "https://evil.example" } });
    expect((await send(app, "/door", "")).status).toBe(200);
  });

  it("keeps no address, and forgets after a day", async () => {
    await knocks("1.2.3.4", 1);
    expect(JSON.stringify(await rows(db, sql`select * from knock`))).not.toContain("1.2.3.4");
    await run(db, sql`update knock set window_start = now() - interval '25 hours'`);
    await forget();
    expect(await rows(db, sql`select * from knock`)).toEqual([]);
  });
});
