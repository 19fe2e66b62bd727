import { firstAxis } from "./axis-1.ts";
import { secondAxis } from "./axis-2.ts";
import { thirdAxis } from "./axis-3.ts";
import { numbered, type RoadmapBlock } from "./block.ts";
import { preamble } from "./preamble.ts";

/**
 * The roadmap in force, adopted by last June's assembly: 3 axes, 16 objectives, 49 paragraphs,
 * 34 contributions in 13 lists. Paragraph numbers treat the same matters as the § of the field's own text.
 */
export const currentRoadmap: readonly RoadmapBlock[] = numbered([
  ...preamble,
  ...firstAxis,
  ...secondAxis,
  ...thirdAxis,
]);
