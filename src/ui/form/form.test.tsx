import { describe, expect, it } from "vitest";
import * as F from "../form.tsx";
import { Form } from "../form.tsx";
import { html, text } from "../testing/render.ts";

describe("a form", () => {
  it("carries the id that makes sending twice one act, and the version it was shown with", () => {
    const view = html(
      <Form action="/x" once="0199" version={3}>
        …
      </Form>,
    );
    expect(view).toContain('<input type="hidden" name="once" value="0199"/>');
    expect(view).toContain('<input type="hidden" name="version" value="3"/>');
  });

  it("leaves the checks to the server, whose words are in the person's language", () => {
    expect(html(<Form action="/x">…</Form>)).toContain('method="post" class="form" novalidate');
  });

  it("is useful before scripts run: the draft element is empty, the form whole", () => {
    const view = html(
      <Form action="/x" draft="bilan-1" version={2}>
        <F.Submit>Envoyer</F.Submit>
      </Form>,
    );
    expect(view).toContain('<auto-draft name="bilan-1" version="2" saved="Brouillon enregistré à {time}"');
    expect(text(<F.Submit>Envoyer</F.Submit>)).toBe("Envoyer");
  });
});

describe("a field", () => {
  it("is described by its error, its help and its limit", () => {
    const view = html(
      <F.TextArea name="c" label="Commentaire" help="Une phrase." max={280} error="Trop long." />,
    );
    expect(view).toContain('aria-describedby="f-c-error f-c-help f-c-count"');
    expect(view).toContain('aria-invalid="true"');
    expect(view).toContain('id="f-c-error"');
    expect(view).toContain("280 caractères au plus");
  });

  it("keeps what was typed, hostile or not, as text", () => {
    expect(html(<F.TextInput name="n" label="Nom" value={'"><script>'} />)).not.toContain("<script>");
    expect(html(<F.TextArea name="n" label="Nom" value="</textarea><b>" />)).toContain(
      "&lt;/textarea>&lt;b>",
    );
  });

  it("says what is optional, and nothing of what is required but to the browser", () => {
    expect(text(<F.TextInput name="n" label="Nom" />)).toBe("Nom (facultatif)");
    expect(text(<F.TextInput name="n" label="Nom" required />)).toBe("Nom");
    expect(html(<F.TextInput name="n" label="Nom" required />)).toContain("required");
  });

  it("selects the option that was chosen", () => {
    const options = [
      { value: "a", label: "A" },
      { label: "Autres", options: [{ value: "b", label: "B" }] },
    ];
    const view = html(<F.Select name="s" label="Espace" options={options} value="b" empty="Choisir" />);
    expect(view).toMatch(/<option value(="")?>Choisir</);
    expect(view).toMatch(/<option[^>]*selected[^>]*>B</);
    expect(view).not.toMatch(/<option[^>]*selected[^>]*>A</);
  });

  it("offers radio cards under one legend, the first reachable from the summary of errors", () => {
    const choices = [
      { value: "1", label: "Oui" },
      { value: "2", label: "Non" },
    ];
    const view = html(<F.RadioCards name="r" label="Votre avis" choices={choices} value="2" required />);
    expect(view).toContain("<legend");
    expect(view).toMatch(/id="f-r"[^>]*value="1"/);
    expect(view).toMatch(/value="2"[^>]*checked/);
  });

  it("checks every box that was checked", () => {
    const choices = [
      { value: "1", label: "Un" },
      { value: "2", label: "Deux" },
    ];
    const view = html(<F.Checkboxes name="c" label="Lesquels" choices={choices} values={["1", "2"]} />);
    expect(view.match(/checked/g)).toHaveLength(2);
  });
});

describe("the summary of errors", () => {
  it("links each error to its field, and says how many there are", () => {
    const errors = { day: "Choisissez un jour.", "": "Le bilan est clos." };
    const view = html(<F.ErrorSummary errors={errors} />);
    expect(view).toContain('<a href="#f-day">Choisissez un jour.</a>');
    expect(view).toContain("<li>Le bilan est clos.</li>");
    expect(view).toContain("Il reste 2 points à corriger");
    expect(view).toContain('role="alert"');
  });

  it("is not there when all is well", () => {
    expect(html(<F.ErrorSummary errors={{}} />)).toBe("");
  });
});
