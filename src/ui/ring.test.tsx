import { describe, expect, it } from "vitest";
import { Ring, RingFigure, RingSteps, SegmentRing } from "./ring.tsx";
import { html, text } from "./testing/render.ts";

const dash = (view: string) => Number(/stroke-dasharray="([\d.]+) 100"/.exec(view)?.[1]);

describe("a ring", () => {
  it("draws the share that is done", () => {
    expect(dash(html(<Ring value={0.5} />))).toBe(50);
  });

  it("closes when all is done, and shows only its track when nothing is", () => {
    expect(html(<Ring value={1} />)).toContain('class="ring-arc"');
    expect(html(<Ring value={1} />)).not.toContain("stroke-dasharray");
    expect(html(<Ring value={0} />)).not.toContain("ring-arc");
  });

  it("never looks finished before it is, nor untouched once begun", () => {
    for (const size of ["xs", "s", "m", "l", "xl"] as const) {
      expect(dash(html(<Ring value={0.999} size={size} />))).toBeLessThan(99);
      expect(dash(html(<Ring value={0.0001} size={size} />))).toBeGreaterThan(0);
    }
  });

  it("keeps a share beyond its bounds within the circle", () => {
    expect(html(<Ring value={1.4} />)).toBe(html(<Ring value={1} />));
    expect(html(<Ring value={-1} />)).toBe(html(<Ring value={0} />));
  });

  it("says that nothing is known rather than zero", () => {
    expect(html(<Ring value={null} />)).toContain("ring-unknown");
  });

  it("is an image with a name when named, and silent beside its text otherwise", () => {
    expect(html(<Ring value={0.4} label="2 sur 5" />)).toContain('role="img" aria-label="2 sur 5"');
    expect(html(<Ring value={0.4} />)).toContain('aria-hidden="true"');
  });

  it("holds its figure as text", () => {
    expect(text(<RingFigure value={0.62} figure="62 %" caption="tenus" />)).toBe("62 % tenus");
  });

  it("has a piece for each moment and marks the present one in words", () => {
    const segments = [
      { label: "Dire", state: "done" as const },
      { label: "Décider", state: "current" as const },
      { label: "Faire", state: "ahead" as const },
    ];
    expect(html(<SegmentRing segments={segments} />).match(/<circle/g)).toHaveLength(3);
    expect(html(<RingSteps segments={segments} />)).toContain('<li aria-current="step">Décider</li>');
  });
});
