import { Readable } from "node:stream";
import { csvLine } from "#platform/csv/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { linesAfter } from "../importing/index.ts";
import { m } from "../messages.ts";
import { openBatch } from "./batch.tsx";
import { sayFault } from "./line-table.tsx";
import { headersOf } from "./models.ts";

export const refusedRoutes = [get("/administration/arrivee/:id/refus", holding("arrival.import"), refused)];

/** The refused lines as they came, each with why: to correct, and to send again. */
async function refused(c: Ctx): Promise<Response> {
  const { t, actor } = c.var;
  const batch = await openBatch(c);
  await logAccess(
    actor,
    "/administration/arrivee/:id/refus",
    ["arrival", batch.id],
    batch.figures.error ?? 0,
  );
  async function* written(): AsyncGenerator<Buffer> {
    yield Buffer.from(`\uFEFF${csvLine([...batch.header, t(m.lineColumn), t(m.reasonColumn)])}`);
    for (let after = 0; ; ) {
      const lines = await linesAfter(batch, { fate: "error" }, after, 2000);
      if (lines.length === 0) return;
      const text = lines.map(({ n, cells, faults }) => {
        const padded = batch.header.map((_, index) => cells[index] ?? "");
        const why = faults.filter(({ warning }) => !warning).map((fault) => sayFault(t, batch, fault));
        return csvLine([...padded, n, why.join(" ")]);
      });
      yield Buffer.from(text.join(""));
      after = lines.at(-1)!.n;
    }
  }
  const name = `refus-${batch.id.slice(-6)}`;
  return c.body(Readable.toWeb(Readable.from(written())) as ReadableStream, 200, headersOf(name, "csv"));
}
