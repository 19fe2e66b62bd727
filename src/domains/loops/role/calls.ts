import { openCallsFor } from "#domains/appointments/index.ts";

/** A call for volunteers that is open for a role of a unit (§29). */
export interface OpenCall {
  unitId: string;
  kind: string;
  href: string;
  /** Last day on which one may stand, `YYYY-MM-DD`. */
  closesOn: string;
}

/** The calls open today for roles of these units, those that close first before. */
export async function openCalls(unitIds: readonly string[]): Promise<OpenCall[]> {
  const found = await openCallsFor(unitIds);
  return found.map(({ id, unitId, kindKey, closesOn }) => ({
    unitId,
    kind: kindKey,
    href: `/appels/${id}`,
    closesOn,
  }));
}
