import { describe, expect, it } from "vitest";
import { AppraisalBar, Bar } from "./bars.tsx";
import { html, text } from "./testing/render.ts";

describe("an appraisal bar", () => {
  it("gives each appraisal its share of the width", () => {
    const view = html(<AppraisalBar counts={[1, 2, 1, 0]} label="Avis" />);
    expect(view).toContain('class="appraisal-2" x="25%" width="50%"');
    expect(view).not.toContain('<g><rect class="appraisal-4"');
  });

  it("carries the same counts in a table for those who do not see it", () => {
    expect(text(<AppraisalBar counts={[33, 63, 3, 0]} label="Avis des boucles" />)).toContain(
      "très positif 33 plutôt positif 63 plutôt insatisfait 3 très insatisfait 0",
    );
  });

  it("says its counts in one sentence within a line of a table", () => {
    expect(html(<AppraisalBar counts={[5, 6, 1, 0]} label="Programme" size="row" />)).toContain(
      'aria-label="Programme : très positif 5, plutôt positif 6, plutôt insatisfait 1, très insatisfait 0"',
    );
  });

  it("says that nobody answered rather than draw nothing", () => {
    expect(text(<AppraisalBar counts={[0, 0, 0, 0]} label="Avis" />)).toBe("Aucune réponse");
  });
});

describe("a bar", () => {
  it("shows a share with its figure", () => {
    const view = html(<Bar value={0.9} label="Participation" figure="99 sur 109" />);
    expect(view).toContain('aria-label="Participation : 99 sur 109"');
    expect(view).toContain('width="90%"');
  });

  it("stays within its track", () => {
    expect(html(<Bar value={7} label="x" />)).toContain('class="bar-value" width="100%"');
  });
});
