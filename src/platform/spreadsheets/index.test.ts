import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeSheet from "write-excel-file/node";
import { ZipFile } from "yazl";
import type { Refusal } from "#platform/errors/index.ts";
import { dayOf, instantOf, serialDate } from "./dates.ts";
import { openTable } from "./table.ts";
import { openXlsx } from "./xlsx/read.ts";
import { isDateFormat } from "./xlsx/workbook.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "boucle-format-"));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function laid(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `liste-${count++}`);
  await writeFile(path, bytes);
  return path;
}

async function read(bytes: Uint8Array | string) {
  const table = await openTable(await laid(bytes));
  const lines: { line: number; cells: string[] }[] = [];
  for await (const record of table.records()) lines.push(record);
  await table.close();
  return { format: table.format, lines, cells: lines.map(({ cells }) => cells) };
}

const refused = (bytes: Uint8Array | string) =>
  read(bytes).then(
    () => "read",
    (error: Refusal) => error.code,
  );

describe("a CSV file", () => {
  const words = "Prénom;Nom\nZoé;Œdipe\n";

  it.each([
    ["utf-8", Buffer.from(words)],
    ["utf-8", Buffer.from(`\uFEFF${words}`)],
    ["utf-16le", Buffer.from(`\uFEFF${words}`, "utf16le")],
    ["utf-16le", Buffer.from(words, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${words}`, "utf16le").swap16()],
    ["windows-1252", Buffer.from(words.replace("Œ", "\u008c"), "latin1")],
  ])("is read whatever its encoding, which is said: %s", async (encoding, bytes) => {
    const { format, cells } = await read(bytes);
    expect(format).toMatchObject({ encoding, delimiter: ";" });
    expect(cells).toEqual([
      ["Prénom", "Nom"],
      ["Zoé", "Œdipe"],
    ]);
  });

  it("holds even control characters where it says that it is UTF-8, as our exports do, and is else no text", async () => {
    const strange = `a;b\n${"\u0001".repeat(20)};x\n`;
    expect((await read(`\uFEFF${strange}`)).cells[1]).toEqual(["\u0001".repeat(20), "x"]);
    expect(await refused(strange)).toBe("spreadsheets.binary");
  });

  it.each([";", ",", "\t", "|"])("is cut where its separator stands: %j", async (delimiter) => {
    const text = [
      ["a", "b", "c"],
      ["1", '"x;y,z\tw|"', "3"],
    ]
      .map((line) => line.join(delimiter))
      .join("\r\n");
    expect((await read(text)).cells).toEqual([
      ["a", "b", "c"],
      ["1", "x;y,z\tw|", "3"],
    ]);
  });

  it("has the lines of the file, across cells of several lines and empty ones", async () => {
    const { lines } = await read('a;b\n"un\ndeux";2\n\n3;4\n');
    expect(lines.filter(({ cells }) => cells.join("")).map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it("gives formulas as words, without the apostrophe that keeps them from running", async () => {
    expect((await read("a;b\n'=1+1;'@x\n'bon;''''-2\n")).cells.slice(1)).toEqual([
      ["=1+1", "@x"],
      ["'bon", "'''-2"],
    ]);
  });

  it.each([
    ["spreadsheets.empty", ""],
    ["spreadsheets.binary", new Uint8Array([1, 2, 3, 0, 0, 0, 4, 5, 0, 6])],
    ["spreadsheets.binary", "%PDF-1.7\n"],
    ["spreadsheets.oldExcel", Buffer.from("d0cf11e0a1b11ae10000", "hex")],
    ["spreadsheets.encoding", Buffer.from("a;b\n\u0081\u008d\u00e9;x\n", "latin1")],
    ["spreadsheets.openQuote", 'a;b\n1;"jamais fermé\n2;3\n'],
    ["spreadsheets.longLine", `a;b\n"${"x".repeat(300_000)}";1\n`],
    ["spreadsheets.damaged", Buffer.from("PK\u0003\u0004 ceci n’est pas une archive")],
  ])("is refused in words: %s", async (code, bytes) => {
    expect(await refused(bytes)).toBe(code);
  });
});

/** A workbook made by hand, with only what is given. */
async function workbook(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  const all: Record<string, string> = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="Une" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ...parts,
  };
  for (const [name, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const path = join(folder, `livre-${count++}`);
  await pipeline(zip.outputStream, createWriteStream(path));
  const { readFile } = await import("node:fs/promises");
  return readFile(path);
}

describe("a workbook", () => {
  it("made by another program is read with its words, figures, dates and gaps", async () => {
    const path = join(folder, "autre.xlsx");
    const file = writeSheet([
      [{ value: "Nom" }, { value: "Le" }, null, { value: "N" }],
      [
        { value: "عائشة & <fils>" },
        { value: new Date("2021-03-14"), type: Date, format: "dd/mm/yyyy" },
        null,
        { value: 12345678901, type: Number },
      ],
    ]);
    await file.toFile(path);
    const table = await openTable(path);
    const found: string[][] = [];
    for await (const { cells } of table.records()) found.push(cells);
    await table.close();
    expect(found).toMatchObject([
      ["Nom", "Le", "", "N"],
      ["عائشة & <fils>", "2021-03-14", "", "12345678901"],
    ]);
  });

  it("counted from 1904 has the days that it shows, and its first visible sheet is read", async () => {
    const { cells, format } = await read(
      await workbook({
        "xl/workbook.xml":
          '<workbook><workbookPr date1904="1"/><sheets><sheet name="Choix" state="hidden" r:id="r2"/><sheet name="Vue" r:id="r1"/></sheets></workbook>',
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": "<sst><si><r><t>Ri</t></r><r><t>che</t></r><rPh><t>lu</t></rPh></si></sst>",
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>42000</v></c><c r="D2" t="str"><f>1+1</f><v>deux</v></c></row></sheetData></worksheet>',
      }),
    );
    expect(format).toMatchObject({ type: "xlsx", sheet: "Vue", date1904: true });
    expect(cells).toEqual([["Riche", "", "2018-12-28", "deux"]]);
  });

  it("that inflates beyond measure is refused, whether or not it says so", async () => {
    const huge = `<worksheet><sheetData><row><c t="inlineStr"><is><t>${"0".repeat(3_000_000)}</t></is></c></row></sheetData></worksheet>`;
    const path = await laid(await workbook({ "xl/worksheets/sheet1.xml": huge }));
    await expect(openXlsx(path, 1_000_000)).rejects.toMatchObject({ code: "spreadsheets.inflated" });
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    expect(await refused(await workbook({ "xl/worksheets/sheet1.xml": bomb }))).toBe("spreadsheets.damaged");
  });

  it("that a password locks is refused in words of its own", async () => {
    const whole = await workbook({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>" });
    // The lowest bit of the flags of each entry says that it is encrypted.
    for (const [mark, flags] of [
      ["PK\u0003\u0004", 6],
      ["PK\u0001\u0002", 8],
    ] as const)
      for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + 4)) whole[at + flags]! |= 1;
    expect(await refused(whole)).toBe("spreadsheets.locked");
  });

  it("that is another archive, or is cut, is refused", async () => {
    const whole = await workbook({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>" });
    expect(await refused(whole.subarray(0, whole.length - 40))).toBe("spreadsheets.damaged");
    expect(await refused(await workbook({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }))).toBe(
      "spreadsheets.damaged",
    );
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from("x"), "document.txt");
    zip.end();
    const path = join(folder, "autre.zip");
    await pipeline(zip.outputStream, createWriteStream(path));
    await expect(openTable(path)).rejects.toMatchObject({ code: "spreadsheets.binary" });
  });

  it("knows which formats show days", () => {
    expect(["dd/mm/yyyy", "[$-40C]d mmmm yyyy", "m/d/yy h:mm"].map(isDateFormat)).toEqual([true, true, true]);
    expect(['0.00" jours"', "[Red]0", "General", "#,##0"].map(isDateFormat)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("counts days as Excel does, with the one that never was", () => {
    expect([1, 59, 61, 43831].map((days) => serialDate(days, false))).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
      "2020-01-01",
    ]);
    expect(serialDate(43831.5, false)).toBe("2020-01-01T12:00:00");
  });
});

describe("a date", () => {
  it.each([
    ["14/06/2025", "2025-06-14"],
    ["4-6-2025", "2025-06-04"],
    ["2025-06-14", "2025-06-14"],
    ["2025/6/4", "2025-06-04"],
    ["14 juin 2025", "2025-06-14"],
    ["1er août 2024", "2024-08-01"],
    ["45822", "2025-06-14"],
  ])("is understood: %s", (words, value) => {
    expect(dayOf(words)).toEqual({ value });
  });

  it.each([
    ["14/06/25", "twoDigitYear"],
    ["31/02/2025", "badDay"],
    ["12/25/2020", "badDay"],
    ["demain", "dayUnknown"],
    ["2025", "dayUnknown"],
  ])("is refused with a word: %s", (words, fault) => {
    expect(dayOf(words)).toEqual({ fault });
  });

  it("with its time is an instant of the movement’s zone", () => {
    const zone = "Europe/Paris";
    expect(instantOf("14/06/2025 18:30", zone)).toEqual({ value: "2025-06-14T16:30:00.000000Z" });
    expect(instantOf("2025-01-14T23:00:00Z", zone)).toEqual({ value: "2025-01-15" });
    expect(instantOf("2025-06-14T18:30:00.123456Z", zone)).toEqual({ value: "2025-06-14T18:30:00.123456Z" });
  });
});
