import { type Condition, conditionsMet, isMissing } from "#domains/mandates/index.ts";
import type { Reader } from "#platform/database/index.ts";
import type { Call } from "./reading.ts";

type Asked = Pick<Call, "conditions" | "unitId">;

/** What the mandate of a call asks for (§28, §38), one by one; a training that may come after is never missing. */
export function conditionsOf(
  reader: Reader,
  { conditions, unitId }: Asked,
  personId: string | null,
  now = new Date(),
): Promise<Condition[]> {
  return conditionsMet(reader, conditions, { unitId, at: now }, personId);
}

/** What somebody still lacks to stand for a call. */
export async function unmetConditions(
  reader: Reader,
  call: Asked,
  personId: string,
  now = new Date(),
): Promise<Condition[]> {
  return (await conditionsOf(reader, call, personId, now)).filter(isMissing);
}
