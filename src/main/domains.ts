import { appointments } from "#domains/appointments/domain.ts";
import { arrival } from "#domains/arrival/domain.ts";
import { chart } from "#domains/chart/domain.ts";
import { desk } from "#domains/desk/domain.ts";
import { loops } from "#domains/loops/domain.ts";
import { movementDomain } from "#domains/movement/domain.ts";
import { mps } from "#domains/mps/domain.ts";
import { organisation } from "#domains/organisation/domain.ts";
import { pairs } from "#domains/pairs/domain.ts";
import { people } from "#domains/people/domain.ts";
import { reviews } from "#domains/reviews/domain.ts";
import { roadmap } from "#domains/roadmap/domain.ts";
import { texts } from "#domains/texts/domain.ts";
import { voice } from "#domains/voice/domain.ts";
import type { Domain } from "#platform/manifest/index.ts";

/** The domains in floor order, lowest first. */
export const domains: readonly Domain[] = [
  movementDomain,
  people,
  organisation,
  appointments,
  arrival,
  texts,
  loops,
  chart,
  voice,
  mps,
  pairs,
  roadmap,
  reviews,
  desk,
];
