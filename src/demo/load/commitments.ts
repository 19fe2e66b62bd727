import { writeCommitments, writeUpdates } from "#domains/roadmap/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import { type Commitment, clock, currentCommitments, lastYearCommitments } from "../content/index.ts";
import type { Ground } from "./ground.ts";
import type { DemoText, DemoTexts } from "./texts.ts";
import type { UnitIds } from "./units.ts";

/** The promises of both roadmaps with what their owners said since. */
export async function writeCommitmentsOf(
  tx: Transaction,
  { units, dates }: Ground,
  texts: DemoTexts,
): Promise<void> {
  await write(tx, texts.lastYear, lastYearCommitments(dates), units, dates.earlierAssembly);
  await write(tx, texts.current, currentCommitments(dates), units, dates.lastAssembly);
}

async function write(
  tx: Transaction,
  { text, blocks }: DemoText,
  commitments: readonly Commitment[],
  units: UnitIds,
  adoptedOn: Day,
): Promise<void> {
  const withIds = commitments.map((one) => ({ one, id: newId() }));
  await writeCommitments(
    tx,
    withIds.map(({ one, id }) => ({
      id,
      textId: text.id,
      blockId: blocks.get(one.blockKey)!,
      sentence: one.sentence,
      title: one.title,
      ownerUnitId: units.get(one.ownerSpace)!,
      dueOn: one.dueDate,
      indicator: one.indicator?.label ?? null,
      target: one.indicator?.target ?? null,
      createdAt: clock(adoptedOn, 16),
    })),
  );
  await writeUpdates(
    tx,
    withIds.flatMap(({ one, id }) =>
      one.updates.map((update) => ({
        commitmentId: id,
        // Being late is told by the date, not by the owner.
        status: update.status === "late" ? ("under_way" as const) : update.status,
        progress: update.status === "kept" ? 100 : Math.min(99, update.progress),
        value: update.value,
        body: update.text,
        evidenceUrl: update.evidenceUrl,
        madeAt: clock(update.date, 17, 30),
      })),
    ),
  );
}
