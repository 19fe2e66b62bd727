import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What every printed document begins with: the movement's faces, its language, page numbers. */
const preamble = `
#let data = json(bytes(sys.inputs.data))
#let faces = ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible More")
#let display = ("Bricolage Grotesque 96pt",) + faces
#set document(title: data.title, date: none)
#set text(font: faces, size: 10pt, lang: data.language, hyphenate: false)
#show heading: set text(font: display, weight: 700)
`;

/** What a document is made from: its title, the language it is written in, and whatever its template reads. */
interface Printed extends Record<string, unknown> {
  title: string;
  language: "fr" | "en";
}

let compiler: NodeCompiler | undefined;

/**
 * A tagged, accessible PDF (PDF/UA-1) from a Typst template. The template reads \`data\`, never text glued into it, so
 * that nothing a person wrote can act as code. @throws when the template itself is wrong.
 */
export async function pdf(template: string, data: Printed): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= await open();
  const main = { mainFileContent: preamble + template, inputs: { data: JSON.stringify(legible(data)) } };
  const done = compiler.compile(main);
  const { result } = done;
  if (!result)
    throw new Error(`A document cannot be printed: ${JSON.stringify(done.takeError()?.shortDiagnostics)}`);
  const bytes = compiler.pdf(result, { pdfStandard: "ua-1" as never });
  // What one document needed is not kept for the next.
  compiler.evictCache(2);
  return new Uint8Array(bytes);
}

// Loaded when the first document is asked for: it weighs 50 MB that most instances never need.
async function open(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fontPaths = [resolve("dist/fonts")].filter((path) => existsSync(path));
  return NodeCompiler.create({ workspace: resolve("dist"), fontArgs: [{ fontPaths }] });
}

// An accessible document refuses a letter that no face can draw; ours draw Latin, Greek and Cyrillic.
const undrawable =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\p{Cf}/gu;

/** The same data with letters that no face can draw replaced by « […] », and pictures left out. */
export function legible<T>(data: T): T {
  if (typeof data === "string")
    return data.replace(undrawable, (found) => (/\p{L}/u.test(found) ? "[…]" : "")) as T;
  if (Array.isArray(data)) return data.map(legible) as T;
  if (data && typeof data === "object")
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, legible(value)])) as T;
  return data;
}
