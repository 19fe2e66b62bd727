import { SaxesParser, type SaxesTagPlain } from "saxes";
import { refuseSpreadsheet } from "../refusals.ts";

/** What is met in an XML file, in order. Prefixes are taken off; entities of a file's own are not followed. */
export type Event =
  | { open: string; attributes: SaxesTagPlain["attributes"] }
  | { close: string }
  | { text: string };

/** Reads XML piece by piece. @throws {Refusal} `damaged`. */
export async function* xmlOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Event[]> {
  let events: Event[] = [];
  let failed: Error | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    failed ??= error;
  });
  parser.on("opentag", ({ name, attributes }) => events.push({ open: local(name), attributes }));
  parser.on("closetag", ({ name }) => events.push({ close: local(name) }));
  parser.on("text", (text) => events.push({ text }));
  parser.on("cdata", (text) => events.push({ text }));
  const decoder = new TextDecoder("utf-8");
  const flush = (): Event[] => {
    if (failed) throw refuseSpreadsheet.damaged();
    const met = events;
    events = [];
    return met;
  };
  for await (const piece of bytes) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield flush();
  }
  parser.write(decoder.decode());
  parser.close();
  yield flush();
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
