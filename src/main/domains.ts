import { appointments } from "#domains/appointments/domain.ts";
import { chart } from "#domains/chart/domain.ts";
import { delegation } from "#domains/delegation/domain.ts";
import { desk } from "#domains/desk/domain.ts";
import { duplicates } from "#domains/duplicates/domain.ts";
import { invitations } from "#domains/invitations/domain.ts";
import { kinds } from "#domains/kinds/domain.ts";
import { lists } from "#domains/lists/domain.ts";
import { loops } from "#domains/loops/domain.ts";
import { mandates } from "#domains/mandates/domain.ts";
import { mergers } from "#domains/mergers/domain.ts";
import { movementDomain } from "#domains/movement/domain.ts";
import { mps } from "#domains/mps/domain.ts";
import { pairs } from "#domains/pairs/domain.ts";
import { people } from "#domains/people/domain.ts";
import { reviews } from "#domains/reviews/domain.ts";
import { rights } from "#domains/rights/domain.ts";
import { roadmap } from "#domains/roadmap/domain.ts";
import { terms } from "#domains/terms/domain.ts";
import { texts } from "#domains/texts/domain.ts";
import { training } from "#domains/training/domain.ts";
import { units } from "#domains/units/domain.ts";
import { voice } from "#domains/voice/domain.ts";
import type { Domain } from "#platform/manifest/index.ts";

/** The domains in floor order, lowest first. */
export const domains: readonly Domain[] = [
  movementDomain,
  people,
  kinds,
  units,
  mandates,
  training,
  delegation,
  terms,
  rights,
  appointments,
  invitations,
  lists,
  texts,
  loops,
  duplicates,
  mergers,
  chart,
  voice,
  mps,
  pairs,
  roadmap,
  reviews,
  desk,
];
