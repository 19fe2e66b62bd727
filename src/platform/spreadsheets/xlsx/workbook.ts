import { limits } from "../limits.ts";
import { refuseSpreadsheet } from "../refusals.ts";
import { unescapeCell } from "./escape.ts";
import { type Event, xmlOf } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** What must be known of a workbook before its first sheet is read. */
export interface Workbook {
  sheet: { name: string; path: string };
  date1904: boolean;
  /** Words that cells name by their number. */
  shared: string[];
  /** For each style of cell, whether its numbers are dates. */
  dates: boolean[];
}

/** Reads the parts that describe a workbook. @throws {Refusal} `damaged`, `binary` when it is another kind of archive. */
export async function workbookIn(archive: Archive): Promise<Workbook> {
  if (!archive.has("xl/workbook.xml")) throw refuseSpreadsheet.binary();
  const links = new Map<string, string>();
  await walk(archive, "xl/_rels/workbook.xml.rels", (event) => {
    if ("open" in event && event.open === "Relationship")
      links.set(event.attributes.Id ?? "", event.attributes.Target ?? "");
  });
  let sheet: { name: string; link: string } | null = null;
  let date1904 = false;
  await walk(archive, "xl/workbook.xml", (event) => {
    if (!("open" in event)) return;
    const { attributes } = event;
    if (event.open === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    // Hidden sheets hold lists of choices, not the list itself.
    if (event.open === "sheet" && !sheet && (attributes.state ?? "visible") === "visible")
      sheet = { name: attributes.name ?? "", link: attributes["r:id"] ?? "" };
  });
  const found = sheet as { name: string; link: string } | null;
  if (!found) throw refuseSpreadsheet.damaged();
  const target = links.get(found.link) ?? "worksheets/sheet1.xml";
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  if (!archive.has(path)) throw refuseSpreadsheet.damaged();
  return {
    sheet: { name: found.name, path },
    date1904,
    shared: await sharedStrings(archive),
    dates: await dateStyles(archive),
  };
}

/** Calls back for everything in a file of the archive; nothing when it is not there. */
async function walk(archive: Archive, name: string, see: (event: Event) => void): Promise<void> {
  if (!archive.has(name)) return;
  for await (const events of xmlOf(archive.open(name))) for (const event of events) see(event);
}

async function sharedStrings(archive: Archive): Promise<string[]> {
  const found: string[] = [];
  let words = "";
  let size = 0;
  let inText = false;
  let phonetic = false;
  await walk(archive, "xl/sharedStrings.xml", (event) => {
    if ("text" in event) {
      if (inText && !phonetic) words += event.text;
    } else if ("open" in event) {
      if (event.open === "si") words = "";
      else if (event.open === "t") inText = true;
      else if (event.open === "rPh") phonetic = true;
    } else if (event.close === "t") inText = false;
    else if (event.close === "rPh") phonetic = false;
    else if (event.close === "si") {
      size += words.length;
      if (size > limits.shared) throw refuseSpreadsheet.inflated();
      found.push(unescapeCell(words));
    }
  });
  return found;
}

/** Numbers of formats of dates that every workbook knows without saying them (ECMA-376 §18.8.30). */
const knownDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

async function dateStyles(archive: Archive): Promise<boolean[]> {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await walk(archive, "xl/styles.xml", (event) => {
    if ("open" in event) {
      if (event.open === "numFmt")
        own.set(Number(event.attributes.numFmtId), event.attributes.formatCode ?? "");
      if (event.open === "cellXfs") inCellStyles = true;
      if (event.open === "xf" && inCellStyles) styles.push(Number(event.attributes.numFmtId ?? 0));
    } else if ("close" in event && event.close === "cellXfs") inCellStyles = false;
  });
  return styles.map((number) => {
    const code = own.get(number);
    return code === undefined ? knownDates.has(number) : isDateFormat(code);
  });
}

/** Whether a format of numbers shows a day: it names a day or a year outside of quoted words and colours. */
export function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}
