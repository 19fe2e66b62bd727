import { existsSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { asking } from "../../../../tests/support/asking.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { texts } from "../domain.ts";
import { proposalsOf } from "../proposal.ts";

const world = aWorld();
const ask = asking([texts]);
const fixture = "tests/fixtures/texts/roadmap-dirty.md";
const real = "../shared/source/feuille-de-route-2025.txt";

const fileOf = (path: string) => new File([new Uint8Array(readFileSync(path))], "route.md");
const bring = (file: File | string, once = newId()) =>
  ask.upload("/textes/importer", world.ada, { file, once });

const confirmation = {
  textId: "",
  title: "Route",
  kind: "roadmap",
  slug: "",
  label: "Mars",
  inForceFrom: "",
};
let here: string;
let importId: string;

beforeEach(async () => {
  here = (await bring(fileOf(fixture))).to!;
  importId = here.split("/").at(-1)!;
});

describe("bringing a file", () => {
  it("leads to its preview: counts, warnings with their lines, rules, the text", async () => {
    const { status, body } = await ask.get(here, world.ada);
    expect(status).toBe(200);
    for (const words of [
      "axes",
      "objectifs",
      "avertissements",
      "à vérifier",
      "Un objectif s’ouvre par",
      "?ligne=",
    ]) {
      expect(body).toContain(words);
    }
    expect(body).toContain('id="p1"');
  });

  it("is refused with a sentence when there is none, or when it is no text", async () => {
    const none = await bring("");
    expect(none.status).toBe(422);
    expect(none.body).toContain("Choisissez un fichier");
    const binary = await bring(new File([new Uint8Array([0, 1, 2, 0])], "a.png"));
    expect(binary.status).toBe(422);
    expect(binary.body).toContain("n’est pas du texte");
    const huge = await bring(new File([new Uint8Array(5_200_000).fill(65)], "a.txt"));
    expect(huge.status).toBe(422);
    expect(huge.body).toContain("trop grand");
    expect((await bring(new File([new Uint8Array(7_000_000).fill(65)], "a.txt"))).status).toBe(413);
  });

  it("is for administrators alone", async () => {
    expect((await ask.get("/textes/importer", world.edwige)).status).toBe(403);
    expect((await ask.get(here, world.edwige)).status).toBe(403);
    expect((await ask.get("/textes/importer")).status).toBe(401);
    expect((await ask.get("/textes/importer", world.ada)).body).toContain("à confirmer");
    expect((await ask.get(`/textes/importer/${newId()}`, world.ada)).status).toBe(404);
    expect((await ask.get("/textes/importer/x", world.ada)).status).toBe(404);
  });
});

describe("correcting the source", () => {
  it("shows the lines around a warning, and keeps the blank lines at their ends", async () => {
    const { body } = await ask.get(`${here}/source?ligne=12`, world.ada);
    expect(body).toContain('name="to"');
    expect(body).toContain("Corriger toute la source");
    const whole = await ask.get(`${here}/source`, world.ada);
    expect(whole.body).toContain("Lignes 1 à");
    expect((await ask.get(`${here}/source?ligne=999999`, world.ada)).status).toBe(404);
  });

  it("reads again what was saved; the second of two sees both", async () => {
    const lines = "# Corrigé\n\n1. Un.\n\n2. Deux.";
    const form = { from: "1", to: "100000", version: "1", lines };
    expect((await ask.post(`${here}/source`, world.ada, form)).status).toBe(303);
    expect((await ask.get(here, world.ada)).body).toContain("Corrigé");
    const late = await ask.post(`${here}/source`, world.ada, { ...form, lines: "# Autre\n\n1. Trois." });
    expect(late.status).toBe(409);
    expect(late.body).toContain("1. Trois.");
    const broken = await ask.post(`${here}/source`, world.ada, { ...form, version: "2", lines: "rien" });
    expect(broken.status).toBe(422);
    expect(broken.body).toContain("rien</textarea>");
  });
});

describe("confirming", () => {
  it("makes the text once and leads to what its annex proposes", async () => {
    const first = await ask.post(`${here}/confirmation`, world.ada, confirmation);
    expect(first).toMatchObject({ status: 303, to: `${here}/annexe` });
    expect((await ask.post(`${here}/confirmation`, world.ada, confirmation)).status).toBe(303);
    expect((await ask.get(here, world.ada)).body).toContain("devenu un texte");
    expect((await ask.get(`${here}/source`, world.ada)).status).toBe(303);
  });

  it("refuses a title without words and a day that is none", async () => {
    const answer = await ask.post(`${here}/confirmation`, world.ada, {
      ...confirmation,
      title: "",
      inForceFrom: "hier",
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Il reste 2 points à corriger");
  });
});

describe("deciding on the annex", () => {
  it("goes one by one, each on its page, and says what is left", async () => {
    await ask.post(`${here}/confirmation`, world.ada, confirmation);
    const proposals = await proposalsOf(importId);
    expect((await ask.get(`${here}/annexe`, world.ada)).body).toContain(
      `${proposals.length} propositions attendent`,
    );
    for (const proposal of proposals) {
      const page = `${here}/annexe/${proposal.id}`;
      const { status, body } = await ask.get(page, world.ada);
      expect(status).toBe(200);
      const chosen = (name: string) =>
        new RegExp(`name="${name}".*?<option value="([^"]+)" selected`, "s").exec(body)?.[1];
      const form: Record<string, string> =
        proposal.kind === "person"
          ? { as: "new", givenName: "Ana", familyName: "Exemple", "seat-0": chosen("seat-0") ?? "" }
          : { as: "new", name: proposal.name, parentId: chosen("parentId") ?? "" };
      expect((await ask.post(page, world.ada, form)).status).toBe(303);
    }
    expect((await proposalsOf(importId)).every((proposal) => proposal.decision === "confirmed")).toBe(true);
    expect((await ask.get(`${here}/annexe`, world.ada)).body).toContain("Tout est décidé");
    expect((await ask.get(`${here}/annexe/${proposals[0]!.id}`, world.ada)).to).toBe(`${here}/annexe`);
  });

  it("lets one be set aside and taken up again, and refuses what is incomplete", async () => {
    await ask.post(`${here}/confirmation`, world.ada, confirmation);
    const [proposal] = await proposalsOf(importId);
    const page = `${here}/annexe/${proposal!.id}`;
    expect((await ask.post(page, world.ada, { as: "new", name: "", parentId: "x" })).status).toBe(422);
    expect((await ask.post(`${page}/ecart`, world.ada, {})).status).toBe(303);
    expect((await ask.get(`${here}/annexe`, world.ada)).body).toContain("Revenir sur ce choix");
    expect((await ask.post(`${page}/retour`, world.ada, {})).to).toBe(`${here}/annexe`);
    expect((await ask.post(page, world.edwige, {})).status).toBe(403);
  });
});

describe.skipIf(!existsSync(real))(`the real source text (${real})`, () => {
  it("shows its counts in the preview and reads under 60 kB compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    const path = (await bring(fileOf(real))).to!;
    const preview = (await ask.get(path, world.ada)).body.replace(/<[^>]+>/g, " ");
    expect(preview).toMatch(/axes\s+3/);
    expect(preview).toMatch(/objectifs\s+16/);
    const done = await ask.post(`${path}/confirmation`, world.ada, {
      ...confirmation,
      slug: "source",
      inForceFrom: "2025-06-21",
    });
    expect(done.status).toBe(303);
    const { body } = await ask.get("/textes/source");
    expect(gzipSync(body).length).toBeLessThan(60_000);
    expect((await ask.get("/textes/source/objectifs/16")).status).toBe(200);
    expect((await ask.get("/textes/source/p/49")).status).toBe(302);
  });
});
