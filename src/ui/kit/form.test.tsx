import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { defineRefusals, refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get, signedIn } from "#platform/http/index.ts";
import { defineMessages } from "#platform/language/index.ts";
import { asking } from "../../../tests/support/asking.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { Fieldset, Submit, TextInput } from "../form.tsx";
import { page } from "../page.tsx";
import {
  area,
  choice,
  day,
  type Field,
  hiddenId,
  instant,
  number,
  onlyIf,
  pick,
  several,
  text,
  yes,
} from "./fields.tsx";
import { formPage, partForm } from "./form.tsx";

const m = defineMessages("kit-test", {
  order: {
    title: { fr: "Commander pour {unit}", en: "Order for {unit}" },
    fields: {
      title: {
        label: { fr: "Titre", en: "Title" },
        missing: { fr: "Donnez un titre.", en: "Give a title." },
      },
      copies: { label: { fr: "Exemplaires", en: "Copies" } },
      kind: { label: { fr: "Genre", en: "Kind" } },
      paper: { label: { fr: "Papier", en: "Paper" }, empty: { fr: "Choisir", en: "Choose" } },
      size: { label: { fr: "Taille", en: "Size" } },
      when: { label: { fr: "Pour le", en: "By" } },
      days: { label: { fr: "Jours", en: "Days" } },
      agreed: { label: { fr: "D’accord", en: "Agreed" } },
      notes: { label: { fr: "Notes", en: "Notes" } },
      weight: { label: { fr: "Poids", en: "Weight" }, missing: { fr: "Pesez.", en: "Weigh it." } },
    },
    submit: { fr: "Commander", en: "Order" },
    buttons: { later: { fr: "Plus tard", en: "Later" } },
    done: { fr: "{copies} exemplaires commandés.", en: "{copies} copies ordered." },
  },
  answer: { submit: { fr: "Répondre", en: "Answer" } },
  burn: {
    submit: { fr: "Brûler", en: "Burn" },
    buttons: { preview: { fr: "Voir l’effet", en: "See the effect" } },
    fields: { copies: { label: { fr: "Exemplaires", en: "Copies" } } },
  },
  stop: { submit: { fr: "Arrêter", en: "Stop" }, confirm: { fr: "Arrêter ?", en: "Stop?" } },
});
const refuseOrder = defineRefusals("kit-test", {
  ugly: {
    status: 422,
    field: "title",
    fr: "Un titre plus long que {min} lettres.",
    en: "More than {min} letters.",
  },
  shut: { status: 409, fr: "C’est fermé.", en: "It is shut." },
  notYours: { status: 403, fr: "Pas à vous.", en: "Not yours." },
});

const world = aWorld();
const readersOf = newId();
/** Two inputs that are one field. */
const readers: Field<string[]> = {
  parts: ["reader1", "reader2"],
  show: ({ label, part }) => (
    <Fieldset legend={label}>
      {["reader1", "reader2"].map((name) => {
        const { typed, ...shown } = part(name);
        return <TextInput key={name} {...shown} label={name} value={typed ?? "Zoé"} />;
      })}
    </Fieldset>
  ),
  read: (sent) => [sent.text("reader1"), sent.text("reader2")],
};
const ran: unknown[] = [];
const order = formPage("/commandes/nouvelle", {
  post: "/commandes",
  policy: signedIn,
  words: m.order,
  load: ({ asked }) => ({ place: asked("place", "ou") || "Aubenas" }),
  values: ({ place }) => ({ unit: place }),
  fields: () => ({
    title: text({ required: true, max: 20 }),
    copies: number({ required: true, min: 1, max: 100, initial: 10 }),
    kind: choice({
      choices: [
        { value: "leaflet", label: "Tract" },
        { value: "poster", label: "Affiche" },
      ],
      required: true,
    }),
    paper: pick({ options: [{ value: "white", label: "Blanc" }] }),
    size: onlyIf("kind", "poster", pick({ options: [{ value: "a3", label: "A3" }], required: true })),
    when: day({}),
    days: several({
      choices: [
        { value: "sat", label: "Samedi" },
        { value: "sun", label: "Dimanche" },
      ],
    }),
    agreed: yes(),
    notes: area({ max: 30 }),
    after: hiddenId(),
    at: instant({ zone: "Indian/Reunion", initial: new Date("2027-03-01T06:00:42Z") }),
    weight0: number({ decimals: true }),
    weight1: onlyIf("kind", "poster", number({ decimals: true, required: true })),
    readers,
  }),
  crumb: () => ({ href: "/commandes", label: "Commandes" }),
  plain: true,
  elsewhere: ({ place }) => (place === "Partout" ? "/commandes/toutes" : null),
  seen: () => [["unit", readersOf], 2],
  version: () => 3,
  run: async ({ input, once, version, button }) => {
    if (input.readers.includes("Personne")) throw refuseOrder.ugly({}, { reader2: refuseOrder.shut().said });
    if (input.title === "Hm") throw refuseOrder.ugly({ min: 5 });
    if (input.title === "Shut") throw refuseOrder.shut();
    if (input.title === "Stale") throw refuse.stale();
    if (input.title === "Other") throw refuseOrder.notYours();
    if (input.title === "Too often") throw refuse.tooMany();
    ran.push({ ...input, once, version, button });
    return { to: "/commandes/1", values: { copies: input.copies }, undo: { action: "/commandes/1/arret" } };
  },
});
const stop = partForm("/commandes/:id/arret", orderPage, {
  policy: signedIn,
  words: m.stop,
  small: true,
  beside: () => "pour la commande 7",
  run: async () => {
    throw refuseOrder.shut();
  },
});
const pause = partForm("/commandes/:id/pause", pausePage, {
  policy: signedIn,
  words: m.stop,
  load: () => ({ how: "Suspendre" }),
  submit: ({ how }) => how,
  run: async () => {
    throw refuseOrder.shut();
  },
});
const burn = partForm("/commandes/:id/feu", orderPage, {
  policy: signedIn,
  words: m.burn,
  fields: { copies: number({ required: true, max: 9 }) },
  arrange: (shown, { errors }) => <details open={Boolean(errors.copies)}>{shown.copies}</details>,
  run: async ({ input, button }) =>
    button === "preview" ? { would: <p>{`${input.copies} de moins`}</p> } : "/commandes/cendres",
});
const reply = partForm("/commandes/:id/reponse", orderPage, {
  policy: signedIn,
  words: m.answer,
  load: () => ({ agreed: true }),
  press: ({ agreed }) => (
    <Submit name="button" value="no">
      {agreed ? "Refuser" : "Accepter"}
    </Submit>
  ),
  run: async ({ button }) => `/commandes/${button}`,
});

const ask = asking([
  {
    name: "kit-test",
    routes: [
      ...order,
      ...stop.routes,
      ...pause.routes,
      ...reply.routes,
      ...burn.routes,
      get("/commandes/:id", anyone, orderPage),
    ],
  },
]);
const good = { once: newId(), title: "Les tracts", copies: "20", kind: "leaflet", size: "zz", version: "3" };
const send = (more: Record<string, string | string[]> = {}) =>
  ask.post("/commandes", world.mina, { ...good, ...more });

function orderPage(c: Ctx): Response {
  const words = c.req.query("vite") ? { submit: m.order.buttons.later } : {};
  return page(
    c,
    { title: "Commande" },
    <>
      {stop.show({}, { words })}
      {stop.show({}, { words, key: "again" })}
      {reply.show({ agreed: true })}
      {burn.show({})}
    </>,
  );
}

function pausePage(c: Ctx): Response {
  const [first, second] = ["first", "second"].map((key) => pause.show({ how: key }, { key }));
  return page(c, { title: "Commande" }, [first, second] as never);
}

describe("a form page", () => {
  it("shows its fields with their words, values at first, and what the address says", async () => {
    const { body } = await ask.get("/commandes/nouvelle?ou=Privas", world.mina);
    expect(body).toContain("<h1>Commander pour Privas</h1>");
    expect(body).toMatch(/name="copies"[^>]*value="10"|value="10"[^>]*name="copies"/);
    expect(body).toContain('name="version" value="3"');
    expect(body).toContain('data-turbo="false"');
    expect(body).toMatch(/<shown-if field="kind" values="poster">.*name="size"/s);
  });

  it("leads elsewhere when there is nothing to fill in, unless it was refused", async () => {
    expect(await ask.get("/commandes/nouvelle?ou=Partout", world.mina)).toMatchObject({
      status: 303,
      to: "/commandes/toutes",
    });
    expect((await send({ place: "Partout", title: "Shut" })).status).toBe(409);
  });

  it("is closed to those who may not come in", async () => {
    expect((await ask.get("/commandes/nouvelle")).body).toBe("boucle.signInFirst");
    expect(
      (await ask.post("/commandes", (await import("#platform/policy/index.ts")).visitor, good)).status,
    ).toBe(401);
  });

  it("gives its verb what was typed, by type, once and version with it", async () => {
    const sent = await send({ days: ["sat", "sun"], agreed: "1", when: "2027-02-28", button: "later" });
    expect(sent).toMatchObject({ status: 303, to: "/commandes/1" });
    expect(ran.at(-1)).toEqual({
      title: "Les tracts",
      copies: 20,
      kind: "leaflet",
      paper: null,
      size: null,
      when: "2027-02-28",
      days: ["sat", "sun"],
      agreed: true,
      notes: "",
      after: null,
      at: null,
      weight0: null,
      weight1: null,
      readers: ["", ""],
      once: good.once,
      version: "3",
      button: "later",
    });
  });

  it.each([
    [{ title: " " }, "title", "Donnez un titre."],
    [{ title: "x".repeat(21) }, "title", "20 caractères au plus"],
    [{ copies: "0" }, "copies", "au moins 1"],
    [{ copies: "1e2" }, "copies", "ne convient pas"],
    [{ copies: "101" }, "copies", "100 au plus"],
    [{ kind: "bomb" }, "kind", "plus proposé"],
    [{ kind: "poster", size: "" }, "size", "\\S+\\s: À remplir"],
    [{ when: "2027-02-30" }, "when", "date n’existe pas"],
    [{ when: "0027-02-03" }, "when", "date n’existe pas"],
    [{ days: ["sat", "mon"] }, "days", "plus proposé"],
    [{ paper: "'; drop" }, "paper", "plus proposé"],
    [{ title: "Hm" }, "title", "plus long que 5 lettres"],
  ])("refused (%j), says it at %s and keeps everything typed", async (more, field, said) => {
    const { status, body } = await send({ notes: "À ne pas perdre", ...more });
    expect(status).toBe(422);
    expect(body).toMatch(new RegExp(`href="#f-${field}">[^<]*${said}`));
    expect(body).toContain("À ne pas perdre");
    expect(body).toContain(`name="once" value="${good.once}"`);
  });

  it("says above the form what concerns no field, and keeps the status of a conflict or a refusal", async () => {
    expect(await send({ title: "Shut" })).toMatchObject({
      status: 409,
      body: expect.stringContaining("C’est fermé."),
    });
    expect(await send({ title: "Other" })).toMatchObject({
      status: 403,
      body: expect.stringContaining("Pas à vous."),
    });
  });

  it("leaves to others what cannot be mended in it", async () => {
    const { status, body } = await send({ title: "Too often" });
    expect(status).toBe(429);
    expect(body).not.toContain('name="title"');
  });

  it.each(["x", "0", "'"])("refuses an id of its own that is not one: %s", async (once) => {
    expect((await send({ once })).status).toBe(422);
  });

  it("may be sent again over what somebody saved meanwhile, and not over what it never showed", async () => {
    const { status, body } = await send({ title: "Stale", version: "2" });
    expect(status).toBe(409);
    expect(body).toContain('name="version" value="3"');
    expect((await send({ title: "Hm", version: "2" })).body).toContain('name="version" value="2"');
  });

  it("reads figures with decimals as people type them", async () => {
    ran.length = 0;
    await send({ once: newId(), weight0: "1 200,5" });
    expect(ran).toMatchObject([{ weight0: 1200.5 }]);
    expect((await send({ weight0: "beaucoup" })).status).toBe(422);
  });

  it("reads an hour in its zone, and keeps the seconds of one left as it was", async () => {
    expect((await ask.get("/commandes/nouvelle", world.mina)).body).toContain('value="2027-03-01T10:00"');
    ran.length = 0;
    await send({ once: newId(), at: "2027-03-01T10:00" });
    await send({ once: newId(), at: "2027-03-01T11:30" });
    expect(ran).toMatchObject([
      { at: new Date("2027-03-01T06:00:42Z") },
      { at: new Date("2027-03-01T07:30:00Z") },
    ]);
    for (const at of ["0001-01-01T00:00", "2027-02-30T10:00", "demain"])
      expect((await send({ at })).status).toBe(422);
  });

  it("gives fields that are there several times the words of one", async () => {
    const { body } = await send({ kind: "poster", size: "a3", weight1: "" });
    expect(body).toContain("Pesez.");
  });

  it("says what is wrong beside one of the inputs of a field that has several", async () => {
    expect((await ask.get("/commandes/nouvelle", world.mina)).body).toContain('value="Zoé"');
    const { status, body } = await send({ reader1: "Ada", reader2: "Personne" });
    expect(status).toBe(422);
    expect(body).toMatch(/href="#f-reader2">[^<]*C’est fermé/);
    expect(body).toContain('value="Ada"');
    expect(body).not.toContain('value="Zoé"');
  });

  it("leads back to the page above, and logs the access at people", async () => {
    const { body } = await ask.get("/commandes/nouvelle", world.mina);
    expect(body).toMatch(/class="breadcrumb".*href="\/commandes">Commandes/s);
    const look = await row(db, sql`select page, viewer_id from sighting where subject_id = ${readersOf}`);
    expect(look).toMatchObject({ page: "/commandes/nouvelle", viewerId: world.mina.personId });
  });

  it("takes hostile words as words", async () => {
    expect((await send({ title: "", notes: "</textarea><script>" })).body).not.toContain("<script>");
  });
});

describe("a form inside a page", () => {
  it("shows that page again when it is refused, with why", async () => {
    const { status, body } = await ask.post("/commandes/7/arret", world.mina, {});
    expect(status).toBe(409);
    expect(body).toContain('action="/commandes/7/arret"');
    expect(body).toMatch(/button-small[^>]*>[^<]*<span class="visually-hidden"> pour la commande 7/);
    expect(body).toContain("C’est fermé.");
  });

  it("says otherwise where it is shown with words of its own", async () => {
    const { body } = await ask.get("/commandes/8?vite=1");
    expect(body).toContain("Plus tard");
    expect(body).not.toContain(">Arrêter<");
  });

  it("says why beside the form that was sent, not beside others of the same address", async () => {
    const { body } = await ask.post("/commandes/7/arret", world.mina, { form: "again" });
    expect(body.split("C’est fermé.")).toHaveLength(2);
    expect(body).toMatch(/C’est fermé\..*name="form" value="again"/s);
  });

  it("has the buttons that what was loaded calls for", async () => {
    const { body } = await ask.get("/commandes/7");
    expect(body).toContain("Refuser");
    expect(body).not.toContain("Répondre");
    expect(await ask.post("/commandes/7/reponse", world.mina, { button: "no" })).toMatchObject({
      status: 303,
      to: "/commandes/no",
    });
  });

  it("shows first what it would do, keeps what was typed, and then goes ahead", async () => {
    const sent = { once: newId(), copies: "4" };
    const { status, body } = await ask.post("/commandes/7/feu", world.mina, { ...sent, button: "preview" });
    expect(status).toBe(422);
    expect(body).toMatch(/data-autofocus[^>]*><p>4 de moins<\/p>.*action="\/commandes\/7\/feu"/s);
    expect(body).toContain(`name="once" value="${sent.once}"`);
    expect(body).toMatch(/value="4".*Confirmer.*Voir l’effet/s);
    expect(body).not.toContain("Brûler");
    expect(await ask.post("/commandes/7/feu", world.mina, sent)).toMatchObject({
      status: 303,
      to: "/commandes/cendres",
    });
  });

  it("refuses to show what it would do as it refuses to do it", async () => {
    const { status, body } = await ask.post("/commandes/7/feu", world.mina, {
      copies: "10",
      button: "preview",
    });
    expect(status).toBe(422);
    expect(body).toContain("9 au plus");
    expect(body).toContain("Brûler");
  });

  it("folds its fields as it says, open where something is wrong", async () => {
    expect((await ask.get("/commandes/7")).body).toMatch(/<details>.*name="copies".*<\/details>/s);
    const wrong = await ask.post("/commandes/7/feu", world.mina, { copies: "10" });
    expect(wrong.body).toMatch(/<details open>.*name="copies".*<\/details>/s);
  });

  it("says nothing of another form's refusal", async () => {
    expect((await ask.get("/commandes/8")).body).not.toContain("fermé");
  });

  it("says it at the one form of several that was sent to the same address", async () => {
    const { body } = await ask.post("/commandes/7/pause", world.mina, { form: "second" });
    expect(body).toMatch(/first.*C’est fermé\..*second/s);
    expect(body.split("C’est fermé.")).toHaveLength(2);
  });
});
