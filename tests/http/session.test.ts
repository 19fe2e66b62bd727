import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { anApp, origin } from "../support/app.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const asked = anApp();

const newcomer = () => ({
  once: newId(),
  givenName: "Sami",
  familyName: "Exemple",
  email: `${newId()}@example.org`,
  consent: "1",
  age: "1",
});
const lastLink = async () => (await mailbox(1))[0]?.body.match(/\/connexion\/lien\?jeton=(\S+)/)?.[1] ?? null;

describe("joining and signing in", () => {
  it("registers a newcomer once, however often the form is sent", async () => {
    const form = newcomer();
    const first = await asked.post(null, "/rejoindre", form);
    const second = await asked.post(null, "/rejoindre", form);
    expect([first.status, second.status]).toEqual([303, 303]);
    const { personAt } = await import("#domains/people/index.ts");
    expect(await personAt(form.email)).toBe(form.once);
  });

  it("lets them in with the link of the letter, once", async () => {
    await asked.post(null, "/rejoindre", newcomer());
    const token = (await lastLink())!;
    const entered = await asked.post(null, "/connexion/lien", { token: token });
    expect(entered.headers.get("location")).toBe("/mon-mouvement");
    expect(entered.headers.getSetCookie().join()).toContain("boucle.session_token=");
    const again = await asked.post(null, "/connexion/lien", { token: token });
    expect(again.status).toBe(422);
    expect(again.headers.getSetCookie().join()).not.toContain("session_token");
  });

  it("does not use a link up when a scanner of mail opens it", async () => {
    await asked.post(null, "/rejoindre", newcomer());
    const token = (await lastLink())!;
    const opened = await asked.get(null, `/connexion/lien?jeton=${token}`);
    expect(await opened.text()).toContain("Me connecter");
    expect((await asked.post(null, "/connexion/lien", { token: token })).status).toBe(303);
  });

  it("refuses to register without the consent and the age that the law asks for", async () => {
    const { consent: _, age: __, ...form } = newcomer();
    const answer = await asked.post(null, "/rejoindre", form);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("Sans cet accord");
    expect(text).toContain("Sami");
  });

  it("tells nothing of whether an address is known", async () => {
    const form = newcomer();
    await asked.post(null, "/rejoindre", form);
    const known = await asked.post(null, "/connexion", { email: form.email });
    const unknown = await asked.post(null, "/connexion", { email: "personne@example.org" });
    expect([known.status, known.headers.get("location")]).toEqual([
      unknown.status,
      unknown.headers.get("location"),
    ]);
  });

  it("refuses a wrong password without a word on which of the two is wrong", async () => {
    const answer = await asked.post(null, "/connexion/mot-de-passe", {
      email: "x@example.org",
      password: "not the right one",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("ne vont pas ensemble");
  });

  it("accepts a password once chosen, and only from 12 characters", async () => {
    const short = await asked.post(world.mina, "/compte/mot-de-passe", { password: "short" });
    expect(short.status).toBe(422);
    expect(await short.text()).not.toContain('value="short"');
    const chosen = await asked.post(world.mina, "/compte/mot-de-passe", {
      password: "une phrase assez longue",
    });
    expect(chosen.status).toBe(303);
    const email = `${world.mina.personId}@example.org`;
    const entered = await asked.post(null, "/connexion/mot-de-passe", {
      email,
      password: "une phrase assez longue",
      next: "//evil.example",
    });
    expect(entered.headers.get("location")).toBe("/mon-mouvement");
  });

  it("says no to a form sent from another site", async () => {
    const answer = await asked.app.request(`${origin}/connexion`, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" },
      body: "email=a%40example.org",
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("ne vient pas de ce site");
  });

  it("stops too many attempts from one place", async () => {
    const answers = [];
    for (let n = 0; n < 12; n++)
      answers.push((await asked.post(null, "/connexion/lien", { token: "x" })).status);
    expect(answers).toContain(429);
  });
});

describe("every answer", () => {
  it("bears a strict content policy with a nonce, and never lets itself be framed", async () => {
    const answer = await asked.get(null, "/connexion");
    const policy = answer.headers.get("content-security-policy")!;
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=-]+'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it("is kept by no one else's cache once somebody is signed in, nor by theirs once they have left", async () => {
    const mine = await asked.get(world.mina, "/mon-mouvement");
    expect(mine.headers.get("cache-control")).toBe("private, no-cache");
    expect((await asked.post(world.mina, "/deconnexion")).headers.get("clear-site-data")).toBe('"cache"');
    asked.forget(world.mina);
    expect((await asked.get(null, "/connexion")).headers.get("cache-control")).toBeNull();
  });

  it("is a clear page for an address that does not exist", async () => {
    const answer = await asked.get(null, "/nulle-part");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Page introuvable");
  });

  it("takes a visitor to the door of a page that asks to sign in, and back", async () => {
    const answer = await asked.get(null, "/mon-mouvement");
    expect(answer.headers.get("location")).toBe("/connexion?suite=%2Fmon-mouvement");
  });

  it("speaks English to someone who asks for it", async () => {
    const answer = await asked.app.request(`${origin}/connexion`, {
      headers: { "accept-language": "en-GB,en;q=0.9" },
    });
    expect(await answer.text()).toContain("Send me a link");
  });

  it("refuses a body beyond a megabyte with a sentence, not an error", async () => {
    const answer = await asked.post(world.ada, "/administration", { name: "x".repeat(1_200_000) });
    expect(answer.status).toBe(413);
  });

  it("does not fall over NUL bytes, lone surrogates and other wreckage", async () => {
    const answer = await asked.post(null, "/rejoindre", { ...newcomer(), givenName: "a\u0000b\ud800" });
    expect(answer.status).toBe(303);
  });
});
