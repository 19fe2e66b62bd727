import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One file naming another: paths from the root of the repository. */
export interface Import {
  from: string;
  to: string;
  /** It is erased when the program is built, so it cannot take part in a cycle of loading. */
  typeOnly: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^"';]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

/** Every import of a file of this repository by another, as written in `src`. */
export function importsOfSource(): Import[] {
  return globSync("src/**/*.{ts,tsx}").flatMap((from) => importsIn(from, readFileSync(from, "utf8")));
}

/** The imports of one file; packages from elsewhere are left out. */
export function importsIn(from: string, source: string): Import[] {
  return [...withoutComments(source).matchAll(statement)].flatMap(([, type, fixed, dynamic]) => {
    const to = resolveSource(from, fixed ?? dynamic ?? "");
    return to ? [{ from, to, typeOnly: type !== undefined }] : [];
  });
}

function resolveSource(from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return join(dirname(from), specifier);
  return specifier.startsWith("#") ? join("src", specifier.slice(1)) : null;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** The cycles among imports that load each other, each as the list of its files. */
export function cycles(imports: Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) return void found.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
