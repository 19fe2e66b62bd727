import { beforeAll, describe, expect, it } from "vitest";
import { defineMessages } from "#platform/language/index.ts";
import { log } from "#platform/log/index.ts";
import { doors, here, send } from "../../../tests/support/doors.ts";
import { anyone, clean, done, get, post, readForm, type Sent, takeFlash } from "./index.ts";

const m = defineMessages("test-form", { poured: { fr: "{count} thés servis.", en: "{count} teas poured." } });

let sent: Sent;
const app = doors([
  post("/form", anyone, async (c) => {
    sent = await readForm(c);
    return c.text("ok");
  }),
  post("/pour", anyone, (c) => done(c, "/there", m.poured, { count: 3 })),
  get("/flash", anyone, (c) => c.json(takeFlash(c))),
]);

const form = (fields: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value as string);
  return data;
};

beforeAll(() => {
  log.level = "silent";
});

describe("text from outside", () => {
  it.each([
    ["e\u0301te\u0301", "été"],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["a\u0000b", "ab"],
    ["  kept inside  only ", "kept inside  only"],
    ["broken \ud800 half", "broken \ufffd half"],
    ["🙂 whole", "🙂 whole"],
  ])("is kept composed, with plain lines, and storable: %j", (given, kept) => {
    expect(clean(given)).toBe(kept);
  });
});

describe("a form", () => {
  it("keeps the blanks at the ends of a text for those who ask for them", async () => {
    await send(app, "/form", form([["a", "\r\nun\r\n\u0000"]]));
    expect([sent.text("a"), sent.untrimmed("a"), sent.untrimmed("b")]).toEqual(["un", "\nun\n", ""]);
  });

  it("gives its texts, its repeated fields and its files apart", async () => {
    await send(
      app,
      "/form",
      form([
        ["name", " Nour "],
        ["tag", "a"],
        ["tag", "b"],
        ["file", new File(["x"], "x.txt")],
      ]),
    );
    expect([sent.text("name"), sent.all("tag"), sent.text("absent"), sent.all("absent")]).toEqual([
      "Nour",
      ["a", "b"],
      "",
      [],
    ]);
    expect(sent.file("file")?.name).toBe("x.txt");
    expect(sent.values).toEqual({ name: "Nour", tag: "a" });
  });

  it("takes a file field left empty for no file, and a file where text was expected for no text", async () => {
    await send(
      app,
      "/form",
      form([
        ["empty", new File([], "")],
        ["name", new File(["x"], "x")],
      ]),
    );
    expect([sent.file("empty"), sent.text("name")]).toEqual([null, ""]);
  });

  it("is refused as unreadable when it is none", async () => {
    const answer = await send(app, "/form", "{}", { "content-type": "application/json" });
    expect([answer.status, await answer.text()]).toEqual([400, "boucle.unreadable"]);
    const torn = await send(app, "/form", "--x\r\nbroken", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(torn.status).toBe(400);
  });

  it("keeps names that mean something to the language as plain names", async () => {
    await send(app, "/form", "__proto__=a&constructor=b&toString=c", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(sent.text("__proto__")).toBe("a");
    expect(Object.keys(sent.values)).toEqual(["__proto__", "constructor", "toString"]);
    expect(sent.text("hasOwnProperty")).toBe("");
  });

  it("with a field repeated a hundred thousand times costs no more than its size", async () => {
    const start = performance.now();
    await send(app, "/form", "a&".repeat(200_000), { "content-type": "application/x-www-form-urlencoded" });
    expect(sent.all("a")).toHaveLength(200_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("the sentence after a form", () => {
  const flashOf = async (cookie: string) => {
    const answer = await app.request(`${here}/flash`, { headers: { cookie } });
    return { status: answer.status, said: await answer.json(), set: answer.headers.get("set-cookie") };
  };

  it("is carried to the next page and taken away there", async () => {
    const answer = await send(app, "/pour", "");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/there"]);
    const cookie = answer.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const next = await flashOf(`other=1; ${cookie.split(";")[0]}`);
    expect(next.said).toEqual({ key: "test-form.poured", values: { count: 3 } });
    expect(next.set).toContain("Max-Age=0");
    expect((await flashOf("other=1")).set).toBeNull();
  });

  it.each([
    "%",
    "%00",
    "null",
    "7",
    "[]",
    '["key"]',
    '["key",null]',
    '["key",["x"]]',
    '["key",{"count":{"toString":1}}]',
    '[{"key":1},{}]',
    '{"key":"x"}',
    "<script>",
  ])("is nothing when someone forged the cookie: %s", async (forged) => {
    for (const raw of [forged, encodeURIComponent(forged)]) {
      expect(await flashOf(`boucle.annonce=${raw.replaceAll(";", "")}`)).toMatchObject({
        status: 200,
        said: null,
      });
    }
  });
});
