import { describe, expect, it } from "vitest";
import { DepartmentMap, type DepartmentMapProps } from "./map.tsx";
import { html, text } from "./testing/render.ts";

const props: DepartmentMapProps = {
  label: "Réponses",
  outlines: [
    { code: "A", name: "Hautes-Rives", d: "M0 0H1" },
    { code: "B", name: "Basse-Lande", d: "M1 0H2" },
  ],
  viewBox: "0 0 2 1",
  placeLabel: "Boucle",
  valueLabel: "Réponses",
  steps: [{ label: "peu" }, { label: "beaucoup" }],
  values: [{ code: "A", step: 1, said: "12 sur 15", href: "/a" }],
};

describe("a map of departments", () => {
  it("shades each place by its class and leaves blank what nobody answered", () => {
    const view = html(<DepartmentMap {...props} />);
    expect(view).toContain('class="map-place map-5"');
    expect(view).toContain('class="map-place map-none"');
  });

  it("says the same in a table behind it, with the same links", () => {
    expect(text(<DepartmentMap {...props} />)).toContain("Hautes-Rives 12 sur 15");
    expect(html(<DepartmentMap {...props} />)).toContain(
      '<th scope="row"><a href="/a">Hautes-Rives</a></th>',
    );
  });

  it("keeps a hundred outlines out of the way of the keyboard", () => {
    expect(html(<DepartmentMap {...props} />)).toMatch(/<svg class="map-drawing"[^>]*aria-hidden="true"/);
    expect(html(<DepartmentMap {...props} />)).toMatch(/<a href="\/a" tabindex="-1">/i);
  });

  it("uses the scale of appraisals where the answer is one", () => {
    expect(html(<DepartmentMap {...props} scale="appraisal" />)).toContain('class="map-place appraisal-2"');
  });
});
