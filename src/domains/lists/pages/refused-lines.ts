import { csvLine } from "#platform/csv/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Batch, linesAfter } from "../importing/index.ts";
import { m } from "../messages.ts";
import { openBatch } from "./batch.tsx";
import { fileOf } from "./file.ts";
import { sayFault } from "./lines.tsx";

const address = "/administration/arrivee/:id/refus";
export const refusedRoutes = [get(address, holding("arrival.import"), refused)];

/** The refused lines as they came, each with why: to correct, and to send again. */
async function refused(c: Ctx): Promise<Response> {
  const batch = await openBatch(c);
  await logAccess(c.var.actor, address, ["arrival", batch.id], batch.figures.error ?? 0);
  return fileOf(c, `refus-${batch.id.slice(-6)}`, "csv", written(batch));
}

async function* written(batch: Batch): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${csvLine([...batch.header, t(m.lineColumn), t(m.reasonColumn)])}`);
  for (let after = 0; ; ) {
    const lines = await linesAfter(batch.id, "error", after, 2000);
    if (lines.length === 0) return;
    const text = lines.map(({ n, cells, faults }) => {
      const padded = batch.header.map((_, index) => cells[index] ?? "");
      const why = faults.filter(({ warning }) => !warning).map((fault) => sayFault(batch, fault));
      return csvLine([...padded, n, why.join(" ")]);
    });
    yield Buffer.from(text.join(""));
    after = lines.at(-1)!.n;
  }
}
