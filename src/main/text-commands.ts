import { resolve } from "node:path";
import { type ExportFormat, exportText, importFile, inspectFile, TextRefused } from "#domains/texts/index.ts";
import { migrate } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { withDatabase } from "./commands.ts";

/** Says what a file holds, without keeping anything. */
export function inspectText(file: string, options: { json?: boolean }): Promise<void> {
  return saying(async () => {
    const found = await inspectFile(path(file));
    if (options.json) return console.log(JSON.stringify(found, null, 2));
    for (const [name, value] of Object.entries(found))
      if (!Array.isArray(value)) console.log(`${name.padEnd(22)} ${value}`);
    for (const warning of found.warnings) console.log(`line ${warning.line}: ${warning.message.en}`);
  });
}

/** Brings a file in as a new text: a draft, or published when a day is given. */
export function importText(file: string, options: { title?: string; publish?: string }): Promise<void> {
  return saying(() =>
    withDatabase(async (url) => {
      await migrate(url);
      const text = await importFile(path(file), { title: options.title, inForceFrom: options.publish });
      console.log(`/textes/${text.slug}`);
    }),
  );
}

/** Writes a text in force to the terminal. */
export function exportOne(slug: string, options: { format: string }): Promise<void> {
  return saying(() =>
    withDatabase(async () => {
      const format = ({ md: "markdown", html: "html", json: "json" } as const)[options.format] satisfies
        | ExportFormat
        | undefined;
      if (!format) throw new Error("The format is md, html or json");
      process.stdout.write(await exportText(slug, format));
    }),
  );
}

// `boucle` works in the program's folder; paths are from where it was called.
const path = (file: string) => resolve(process.env.BOUCLE_CALLED_FROM ?? ".", file);

/** A file or an address that cannot be used ends the command with a sentence and code 1, without a trace of calls. */
async function saying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) console.error(error.said.en);
    else if (error instanceof TextRefused || (error as NodeJS.ErrnoException).code === "ENOENT")
      console.error((error as Error).message);
    else throw error;
    process.exitCode = 1;
  }
}
