import { readFileSync } from "node:fs";
import { inspect, TextRefused } from "#domains/texts/format/index.ts";

/** Says what a file holds. A file that cannot be read as a text ends the command with a sentence and code 1. */
export function inspectText(file: string, options: { json?: boolean }): void {
  try {
    const found = inspect(readFileSync(file));
    if (options.json) return console.log(JSON.stringify(found, null, 2));
    for (const [name, value] of Object.entries(found)) if (!Array.isArray(value)) console.log(`${name.padEnd(22)} ${value}`);
    for (const warning of found.warnings) console.log(`line ${warning.line}: ${warning.message.en}`);
  } catch (error) {
    const said = error instanceof TextRefused ? error.message : `${file}: ${(error as NodeJS.ErrnoException).code ?? error}`;
    console.error(said);
    process.exitCode = 1;
  }
}
