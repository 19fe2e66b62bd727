import { Refusal } from "#platform/errors/index.ts";

/** Thrown at the end of a verb that was only rehearsed: whatever it wrote is undone. */
export class Rehearsed extends Error {}

/** What a verb would refuse; null when nothing stands against it. It must be told to rehearse. */
export async function rehearse(work: () => Promise<void>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Rehearsed) return null;
    if (error instanceof Refusal && [409, 422].includes(error.status)) return error;
    throw error;
  }
}
