import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { escapeCell } from "./escape.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/**
 * A workbook of one sheet in which every cell is words: nothing is run, no leading zero is lost, and what was written is
 * what is read. Streams: rows are asked for as they are written.
 */
export function writeXlsx(sheet: string, rows: AsyncIterable<readonly string[]>): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const add = (name: string, body: string) => zip.addBuffer(Buffer.from(head + body), name);
  add(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  );
  add(
    "_rels/.rels",
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  add(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeCell(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  // Format 49 is text: Excel then leaves what is typed over as it is.
  add(
    "xl/styles.xml",
    `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  zip.addReadStream(Readable.from(sheetXml(rows)), "xl/worksheets/sheet1.xml");
  zip.end();
  return zip.outputStream;
}

async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${head}<worksheet xmlns="${main}"><sheetData>`);
  let number = 0;
  let waiting = "";
  for await (const row of rows) {
    number++;
    waiting += `<row r="${number}">${row.map((cell, column) => cellXml(cell, column, number)).join("")}</row>`;
    if (waiting.length > 64_000) {
      yield Buffer.from(waiting);
      waiting = "";
    }
  }
  yield Buffer.from(`${waiting}</sheetData></worksheet>`);
}

function cellXml(cell: string, column: number, row: number): string {
  if (cell === "") return "";
  return `<c r="${letters(column)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeCell(cell)}</t></is></c>`;
}

/** The third column, 2, is `C`. */
function letters(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? letters(high - 1) : "") + String.fromCharCode(65 + (column % 26));
}

// Excel refuses these signs and more than 31 letters.
const sheetName = (name: string) => name.replace(/[\\/*?:[\]]/g, " ").slice(0, 31) || "Feuille";
