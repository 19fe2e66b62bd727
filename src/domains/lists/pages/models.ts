import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { listName, written } from "../exporting/file.ts";
import { kinds } from "../kinds/index.ts";
import { thingKinds } from "../schema.ts";
import { fileOf } from "./file.ts";

export const modelRoutes = [get("/administration/arrivee/modeles/:kind", holding("arrival.import"), model)];

/** A file to fill in, with lines that show how. */
function model(c: Ctx): Response {
  const kind = thingKinds.find((one) => one === c.req.param("kind"));
  if (!kind) throw refuse.notFound();
  const { fields, examples } = kinds[kind];
  async function* table() {
    yield fields.map(({ label }) => t.say(label));
    for (const example of examples) yield fields.map((_, index) => example.split(";")[index] ?? "");
  }
  const format = c.req.query("format") === "xlsx" ? "xlsx" : "csv";
  const name = listName(kind, t.language);
  return fileOf(c, name, format, written(format, name, table()));
}
