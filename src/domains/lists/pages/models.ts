import { csvLine } from "#platform/csv/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { get, holding } from "#platform/http/index.ts";
import { writeXlsx } from "#platform/spreadsheets/index.ts";
import { listName } from "../exporting/file.ts";
import { fieldsOf } from "../importing/fields.ts";
import { type ThingKind, thingKinds } from "../schema.ts";

export const modelRoutes = [get("/administration/arrivee/modeles/:kind", holding("arrival.import"), model)];

/** Lines that show how a list is filled in. Nobody of these exists. */
const examples: Record<ThingKind, Record<string, string>[]> = {
  people: [
    {
      id: "1001",
      given_name: "Capucine",
      family_name: "Aubrevoye",
      email: "capucine.aubrevoye@example.org",
      gender: "F",
      born_on: "14/06/1988",
      place: "Aubenas",
      postcode: "07200",
      language: "fr",
    },
    {
      id: "1002",
      given_name: "Idriss",
      family_name: "Marchevert",
      email: "idriss.marchevert@example.org",
      gender: "H",
      born_on: "",
      place: "Privas",
      postcode: "07000",
      language: "fr",
    },
  ],
  units: [
    { id: "B07", kind: "boucle", name: "Boucle d’exemple", place: "Ardèche", contact: "boucle@example.org" },
    {
      id: "G0701",
      kind: "groupe",
      name: "Aubenas exemple",
      parent: "B07",
      place: "Aubenas",
      meeting: "Le premier mardi du mois",
      founded_on: "01/03/2021",
    },
  ],
  memberships: [
    { person: "1001", unit: "G0701", started_on: "01/09/2022" },
    {
      person: "idriss.marchevert@example.org",
      unit: "Aubenas exemple",
      started_on: "15/01/2023",
      ended_on: "30/06/2024",
    },
  ],
  mandates: [
    {
      id: "M1",
      mandate: "Animateur·rice",
      unit: "G0701",
      person: "1001",
      starts_on: "01/09/2023",
      means: "consensus",
    },
    {
      id: "M2",
      mandate: "Référent·e trésorerie",
      unit: "B07",
      person: "1002",
      starts_on: "01/02/2024",
      ends_on: "31/01/2026",
      means: "nomination",
    },
  ],
  offices: [
    {
      id: "E1",
      office: "Député·e",
      person: "1001",
      place: "Ardèche",
      constituency: "3",
      starts_on: "08/07/2024",
    },
  ],
};

async function model(c: Ctx): Promise<Response> {
  const { language } = c.var.t;
  const kind = thingKinds.find((one) => one === c.req.param("kind"));
  if (!kind) throw refuse.notFound();
  const table = [
    fieldsOf[kind].map(({ label }) => label[language] as string),
    ...examples[kind].map((example) => fieldsOf[kind].map(({ key }) => example[key] ?? "")),
  ];
  if (c.req.query("format") !== "xlsx")
    return c.body(`\uFEFF${table.map(csvLine).join("")}`, 200, headersOf(listName(kind, language), "csv"));
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx(listName(kind, language), rowsOf(table)))
    pieces.push(Buffer.from(piece as Buffer));
  return c.body(new Uint8Array(Buffer.concat(pieces)), 200, headersOf(listName(kind, language), "xlsx"));
}

async function* rowsOf(table: readonly string[][]): AsyncGenerator<readonly string[]> {
  yield* table;
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Heads of an answer that is a file to keep. */
export function headersOf(name: string, extension: string): Record<string, string> {
  return {
    "Content-Type": types[extension as keyof typeof types],
    "Content-Disposition": `attachment; filename="${name}.${extension}"`,
    "Cache-Control": "private, no-store",
  };
}
