import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#platform/database/index.ts";
import { ensureDatabase, startEmbeddedPostgres } from "#platform/postgres/index.ts";
import { templateName } from "./template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server of this run, as a role that may create databases. */
    postgres: string;
    /** Why the template could not be migrated; empty when it was. Tests without a database still run. */
    templateFailure: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(roomy() ?? tmpdir(), "boucle-test-"));
  // PostgreSQL's user passes through it.
  chmodSync(dataFolder, 0o711);
  const quiet = { info: () => {}, warn: console.warn, error: console.error };
  const server = await startEmbeddedPostgres({ dataFolder, log: quiet, durable: false });
  project.provide("postgres", server.url);
  project.provide("templateFailure", await makeTemplate(server.url));
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** Memory that is a folder, where it has room: a database is a thousand files, which a disk makes in thrice the time. */
function roomy(folder = "/dev/shm"): string | null {
  if (!existsSync(folder)) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 6e9 ? folder : null;
}

async function makeTemplate(adminUrl: string): Promise<string> {
  try {
    await migrate(await ensureDatabase(adminUrl, templateName));
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.cause ?? ""}` : String(error);
  }
}
