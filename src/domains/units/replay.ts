import type { ChangeKind } from "./change.ts";
import type { UnitThen } from "./history.ts";

/** A step of the log, as it is replayed. */
export interface Replayed {
  unitId: string;
  kind: ChangeKind;
  details: Record<string, unknown>;
}

/**
 * The tree that a log of steps leads to, in their order: what the versions of units must say as well. Units that
 * closed are not in it.
 */
export function replay(steps: readonly Replayed[]): Map<string, UnitThen> {
  const all = new Map<string, UnitThen>();
  const closed = new Set<string>();
  for (const { unitId, kind, details } of steps) {
    if (kind === "founded") all.set(unitId, { id: unitId, ...(details as Omit<UnitThen, "id">) });
    const known = all.get(unitId);
    if (!known) continue;
    if (kind === "renamed") all.set(unitId, { ...known, ...(details.to as Partial<UnitThen>) });
    if (kind === "moved") all.set(unitId, { ...known, parentId: String(details.to) });
    if (kind === "closed" || kind === "merged") closed.add(unitId);
    if (kind === "reopened") closed.delete(unitId);
  }
  for (const id of closed) all.delete(id);
  return all;
}
