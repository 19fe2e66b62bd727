import { describe, expect, it } from "vitest";
import { allRefusals } from "#platform/errors/index.ts";
import type { Route } from "#platform/http/index.ts";
import { formOf } from "#ui/kit/form.tsx";
import { buildHouse } from "../../src/main/app.ts";

const sent = buildHouse().routes.filter(({ method }) => method === "POST");
const forms = sent.flatMap((route) => {
  const spec = formOf(route);
  return spec ? [{ path: route.path, spec }] : [];
});

describe("the forms of the house", () => {
  it("are all that is sent to it, but for signing out, which is a button of every page", () => {
    const bare = (route: Route) => !formOf(route);
    expect(sent.filter(bare).map(({ path }) => path)).toEqual(["/deconnexion"]);
  });

  it("have a name in English for each field, that of what the verb takes", () => {
    const names = forms.flatMap(({ path, spec }) =>
      Object.keys(spec.words.fields ?? {}).map((name) => [path, name] as const),
    );
    const wrong = names.filter(([, name]) => !/^[a-z][A-Za-z0-9]*$/.test(name) || french.test(name));
    expect(names.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });

  it("have the field that a refusal names, so that it is said there", () => {
    const fields = new Set(forms.flatMap(({ spec }) => fieldsOf(spec)));
    const named = [...allRefusals()].flatMap(([code, { field }]) => (field ? [[code, field] as const] : []));
    expect(named.length).toBeGreaterThan(80);
    expect(
      named.filter(([, field]) => !fields.has(field.replace(/\d+$/, "")) && !inRows.test(field)),
    ).toEqual([]);
  });

  it("say what was done, in their words or by what they do", () => {
    const silent = forms.filter(
      ({ spec: { words, run } }) => !words.done && !/\bsay\b|\bwould\b/.test(String(run)),
    );
    expect(
      silent.map(({ path }) => path).filter((path) => !path.startsWith("/administration/arrivee/")),
    ).toEqual([
      "/invitation/:token", // leads to what is to be checked
      "/textes/importer", // leads to the preview
      "/premiere-fois", // leads in
    ]);
  });

  it("ask before an act that has no way back, have it ticked, or say first what it does", () => {
    const grave = forms.filter(({ spec }) => spec.look === "danger");
    const unasked = grave.filter(
      ({ spec: { words, fields } }) =>
        !words.confirm &&
        !words.lead &&
        !Object.values(words.fields ?? {}).some(({ missing }) => missing) &&
        !fields,
    );
    expect(grave.length).toBeGreaterThan(5);
    expect(unasked.map(({ path }) => path)).toEqual([]);
  });
});

/** Fields that stand in the rows of a list or of a table: a row has its own words. */
const inRows = /^(contributionIds|who\d+|votes\d+|elected\d+)$/;

/** The names of the fields of a form: those with words of their own, and those that its declaration writes. */
function fieldsOf({ words, fields }: NonNullable<ReturnType<typeof formOf>>): string[] {
  const written = [...String(fields ?? "").matchAll(/\b(\w+)\b/g)].map(([, name]) => name!);
  return [...Object.keys(words.fields ?? {}), ...written];
}

const french =
  /^(titre|nom|prenom|motif|raison|debut|fin|courriel|charge|structure|mandat|personne|texte|avis|date|jour)$/i;
