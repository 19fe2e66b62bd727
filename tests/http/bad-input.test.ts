import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { blocksOf, draftOf } from "#domains/texts/index.ts";
import { newId } from "#platform/database/index.ts";
import { anApp, cookiesOf, origin } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";
import { hostileSegments } from "./hostile.ts";
import { count, expectRefused, forgetKnocks } from "./refused.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);
beforeEach(forgetKnocks);

const bring = (bytes: Uint8Array<ArrayBuffer> | string, name = "texte.md") =>
  asked.post(world.ada, "/textes/importer", { once: newId(), file: new File([bytes], name) });

describe("a text that cannot be one", () => {
  it("of 50 MB is refused with its limit, and nothing of it is kept", async () => {
    const html = await expectRefused(await bring(new Uint8Array(50 * 1024 * 1024).fill(97)), 413);
    expect(html).toContain("Mo au plus");
    expect(await count("text_import")).toBe(0);
  });

  it("that is binary, empty, blank, without structure or a renamed archive is refused in a sentence", async () => {
    const zip = new Uint8Array([
      0x50,
      0x4b,
      3,
      4,
      20,
      0,
      0,
      0,
      8,
      0,
      ...Array.from({ length: 400 }, (_, n) => n % 256),
    ]);
    const wrong: [string, Uint8Array<ArrayBuffer> | string, string][] = [
      ["image.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), "n’est pas du texte"],
      ["archive.md", zip, "n’est pas du texte"],
      ["vide.md", "", "Choisissez un fichier"],
      ["blanc.md", " \n\n\t\n", "vide"],
      ["prose.md", "Bonjour.\n\nRien n’est numéroté ici.", "ni axe, ni objectif"],
    ];
    for (const [name, bytes, said] of wrong)
      expect(await expectRefused(await bring(bytes, name), 422), name).toContain(said);
    expect(await count("text_import")).toBe(0);
  });

  it("sent as a field instead of a file, or not at all, is asked for again", async () => {
    const forms: Record<string, string>[] = [{}, { file: "1. Un paragraphe." }, { once: "x", file: "" }];
    for (const form of forms)
      expect(await expectRefused(await asked.post(world.ada, "/textes/importer", form), 422)).toContain(
        "Choisissez un fichier",
      );
  });

  it("keeps the name of its file as a name, wherever it points", async () => {
    const names = [
      "../../../etc/passwd.md",
      "<script>alert(1)</script>.md",
      `${"n".repeat(3000)}.md`,
      "\u202edm.exe",
    ];
    for (const name of names) {
      const brought = await bring("# Titre\n\n1. Un paragraphe.\n", name);
      expect(brought.status).toBe(303);
      const page = await asked.get(world.ada, brought.headers.get("location")!);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain("<script>alert(1)");
    }
    expect(await (await asked.get(world.ada, "/textes/importer")).text()).not.toContain("<script>alert(1)");
  });
});

describe("an edit of what somebody changed meanwhile", () => {
  it("of a passage shows both wordings and changes nothing", async () => {
    const draft = (await draftOf(story.roadmap.id))!;
    const address = `/textes/${story.roadmap.slug}/brouillon/blocs/${story.first}`;
    const { revision } = (await blocksOf(draft.id)).find((block) => block.blockId === story.first)!;
    const send = (content: string) => asked.post(world.edwige, address, { version: `${revision}`, content });
    expect((await send("Ce que la première a écrit.")).status).toBe(303);
    const html = await expectRefused(await send("Ce que la seconde voulait."), 409);
    expect(html).toContain("Ce que la seconde voulait.");
    expect(html.replace(/<[^>]+>/g, "")).toContain("première a écrit");
    const kept = (await blocksOf(draft.id)).find((block) => block.blockId === story.first)!;
    expect(kept.content).toBe("Ce que la première a écrit.");
  });

  it("of an answer keeps what only one changed, and shows both where both did", async () => {
    const address = `/bilans/${story.review.slug}/reponses/${world.aubenas.slug}`;
    const word = `mot-${story.overall}`;
    const first = { version: "0", [`avis-${story.overall}`]: "rather_positive", [word]: "Les mots de Nour" };
    expect((await asked.post(world.nour, address, first)).status).toBe(303);
    const late = { version: "0", [word]: "Les mots de Léo", minorite: "Une voix à part" };
    const html = await expectRefused(await asked.post(world.leo, `${address}/remise`, late), 409);
    for (const words of ["Les mots de Nour", "Les mots de Léo"]) expect(html).toContain(words);
    expect(await count("answer_item", sql`comment = 'Les mots de Nour'`)).toBe(1);
    expect(await count("answer", sql`submitted_at is not null`)).toBe(0);
    expect(await (await asked.get(world.nour, address)).text()).toContain("Une voix à part");
  });

  it("with a version that is no number is refused", async () => {
    const passage = `/textes/${story.roadmap.slug}/brouillon/blocs/${story.second}`;
    const answer = `/bilans/${story.review.slug}/reponses/${world.aubenas.slug}`;
    for (const version of ["-1", "1.5", "x", "9e99", "", "99999999999999999999"]) {
      await expectRefused(
        await asked.post(world.edwige, passage, { version, content: "Non" }),
        [400, 409, 422],
      );
      if (version !== "") await expectRefused(await asked.post(world.nour, answer, { version }), [400, 422]);
    }
  });
});

describe("hostile words", () => {
  const script = `<script>alert("x")</script><img src=x onerror=alert(1)>`;
  let id: string;
  beforeAll(async () => {
    const form = { once: newId(), unit: world.aubenas.slug, as: "person" };
    const said = await asked.post(world.mina, "/contributions", {
      ...form,
      body: `${script} '; drop table person; --`,
    });
    id = said.headers.get("location")!.split("/").at(-1)!;
  });

  it("are shown as words, wherever they come up", async () => {
    for (const path of [
      `/contributions/${id}`,
      "/contributions?q=drop",
      `/unites/${world.aubenas.slug}/contributions`,
      "/synthese",
    ]) {
      const html = await (await asked.get(world.edwige, path)).text();
      expect(html, path).not.toContain("<script>alert");
      expect(html, path).not.toContain("<img src=x");
    }
    expect(await (await asked.get(null, `/contributions/${id}`)).text()).toContain("&lt;script>alert");
    expect(await count("person")).toBeGreaterThan(5);
  });

  it("in a search come back as words", async () => {
    for (const page of [
      "/groupes",
      "/contributions",
      "/engagements",
      `/bilans/${story.review.slug}/participation`,
    ]) {
      const answer = await asked.get(null, `${page}?q=${encodeURIComponent(`">${script}`)}`);
      expect(answer.status, page).toBe(200);
      expect(await answer.text(), page).not.toContain("<script>alert");
    }
  });

  it("that a spreadsheet would run as a formula are tamed in exports", async () => {
    const formula = '=HYPERLINK("http://evil.example";"x")';
    const form = { once: newId(), unit: world.aubenas.slug, as: "person", body: formula };
    expect((await asked.post(world.mina, "/contributions", form)).status).toBe(303);
    const csv = await (await asked.get(null, "/contributions.csv")).text();
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/(^|[;\r\n])"?[=+@]/);
  });

  it("are kept whatever their script, and bounded whatever their length", async () => {
    const say = (body: string) =>
      asked.post(world.mina, "/contributions", {
        once: newId(),
        unit: world.aubenas.slug,
        as: "person",
        body,
      });
    for (const words of [
      "مرحبا بالعالم",
      "🧑🏽‍🤝‍🧑🏻 ensemble",
      "e\u0301te\u0301",
      "\u202etluser",
      "日本語",
    ]) {
      expect((await say(words)).status).toBe(303);
      expect(await count("contribution", sql`body = ${words.normalize("NFC")}`)).toBe(1);
    }
    const long = "x".repeat(10_000);
    expect(await expectRefused(await say(long), [413, 422])).toContain(long);
    for (const nothing of ["", "   \n\t", "\u0000"]) await expectRefused(await say(nothing), 422);
  });

  it("in names are cut where names end", async () => {
    const form = {
      once: newId(),
      givenName: "n".repeat(10_000),
      familyName: "X",
      email: "a@example.org",
      consent: "1",
      age: "1",
    };
    await expectRefused(await asked.post(null, "/rejoindre", form), 422);
    const unit = { once: newId(), kind: "group", name: "n".repeat(10_000) };
    await expectRefused(await asked.post(world.ada, `/unites/${world.drome.slug}/structures`, unit), 422);
    await expectRefused(
      await asked.post(world.ada, "/administration", {
        name: "n".repeat(10_000),
        accent: "red; } *{",
        language: "xx",
        tagline: "",
      }),
      422,
    );
    expect(await count("person", sql`length(given_name) > 100`)).toBe(0);
  });
});

describe("an address", () => {
  it("with an id or a name that is none leads nowhere, and to no fault", async () => {
    const before = [
      "/contributions/",
      "/engagements/",
      "/unites/",
      "/textes/",
      "/bilans/",
      "/textes/importer/",
    ];
    for (const path of before)
      for (const segment of hostileSegments.filter((one) => !/^(\.|%2e|new|undefined|null)/i.test(one))) {
        const answer = await asked.get(world.ada, `${path}${segment}`);
        expect([404, 200], `${path}${segment}`).toContain(answer.status);
        if (answer.status === 404) await expectRefused(answer, 404);
      }
  });

  it("goes out of no folder", async () => {
    for (const path of [
      "/assets/../../package.json",
      "/assets/..%2f..%2fpackage.json",
      "/fonts/%2e%2e/%2e%2e/package.json",
    ]) {
      const answer = await asked.get(null, path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).not.toContain("dependencies");
    }
  });

  // Eleven passwords are checked, each slowly on purpose.
  it("to come back to after signing in is one of ours, or none", { timeout: 60_000 }, async () => {
    const password = "une phrase assez longue";
    await asked.post(world.mina, "/compte/mot-de-passe", { password });
    const email = `${world.mina.personId}@example.org`;
    const enter = async (suite: string) => {
      await forgetKnocks();
      const entered = await asked.post(null, "/connexion/mot-de-passe", { email, password, next: suite });
      expect(entered.headers.getSetCookie().join()).not.toContain("evil");
      return [entered.status, entered.headers.get("location")];
    };
    expect(await enter("/groupes?q=a&page=2")).toEqual([303, "/groupes?q=a&page=2"]);
    for (const suite of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "/a/..//evil.example",
      "javascript:alert(1)",
      "\\\\evil.example",
    ])
      expect(await enter(suite), JSON.stringify(suite)).toEqual([303, "/mon-mouvement"]);
    expect(await enter("/a\r\nSet-Cookie: evil=1")).toEqual([303, "/aSet-Cookie:%20evil=1"]);
  });

  it("from which one changes the language is one of ours, or the home page", async () => {
    const from = async (referer: string) => {
      const answer = await asked.app.request(`${origin}/langue/en`, { headers: { referer } });
      return [answer.status, answer.headers.get("location")];
    };
    expect(await from(`${origin}/groupes?q=a`)).toEqual([303, "/groupes?q=a"]);
    for (const referer of ["x:", "http://", "https://evil.example/a", `${origin}//evil.example/`])
      expect(await from(referer), referer).toEqual([303, "/"]);
  });
});

describe("a body that is no form of ours", () => {
  const send = async (path: string, body: BodyInit | undefined, headers: Record<string, string>) => {
    const cookie = (await cookiesOf(world.ada.personId!)).map((one) => one.split(";")[0]).join("; ");
    return asked.app.request(`${origin}${path}`, {
      method: "POST",
      body,
      headers: { cookie, origin, ...headers },
    });
  };

  it("is refused as unreadable, whatever it says it is", async () => {
    for (const [type, body] of [
      ["application/json", '{"name":"x"}'],
      ["text/plain", "name=x"],
      ["application/xml", "<name/>"],
      ["multipart/form-data", "name=x"],
      ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--"],
    ] as const)
      await expectRefused(await send("/administration", body, { "content-type": type }), [400, 422]);
    await expectRefused(await send("/administration", undefined, {}), [400, 422]);
  });

  it("with a field sent many times, in place of a file, or by the ten thousand is read or refused", async () => {
    const many = new URLSearchParams();
    for (let n = 0; n < 20_000; n++) many.append(`champ${n}`, "x");
    many.append("name", "Le Mouvement");
    many.append("name", "Un autre");
    const type = { "content-type": "application/x-www-form-urlencoded" };
    await expectRefused(await send("/administration", many.toString(), type), 422);
    const file = new FormData();
    file.append("name", new File(["x"], "x"));
    file.append("__proto__", "x");
    file.append("constructor", "x");
    await expectRefused(await send("/administration", file, {}), 422);
  });

  it("from another site is refused, whatever its type", async () => {
    const evil = { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" };
    await expectRefused(await send(`/bilans/${story.review.slug}/cloture`, "a=1", evil), 403);
    expect(await count("campaign_closure")).toBe(0);
  });
});
