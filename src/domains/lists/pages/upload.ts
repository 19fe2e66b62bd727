import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import Busboy from "@fastify/busboy";
import { isId, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, clean } from "#platform/http/index.ts";
import { forgetFile, keepFile } from "../importing/file.ts";

/** What a form with one long file sent, once the file is kept. */
export interface Uploaded {
  id: string;
  fields: Record<string, string>;
  fileName: string;
  /** Bytes; zero when no file was chosen. */
  size: number;
}

/**
 * Reads a form that carries a list, and keeps the file as it arrives: nothing of it stands whole in memory.
 * @throws {Refusal} `unreadable` for a body that is not such a form, `tooLarge`.
 */
export async function readUpload(c: Ctx): Promise<Uploaded> {
  const type = c.req.header("content-type") ?? "";
  const body = c.req.raw.body;
  if (!body || !type.startsWith("multipart/form-data")) throw refuse.unreadable();
  const fields: Record<string, string> = {};
  // The id of the form names the file only once all of it is here: another name is used until then.
  const id = newId();
  const kept: Promise<number>[] = [];
  let fileName = "";
  await new Promise<void>((resolve, reject) => {
    const form = parserOf(type);
    form.on("field", (name, value) => {
      fields[name] = clean(value);
    });
    form.on("file", (_name, file, name) => {
      if (kept.length > 0) {
        file.resume();
        return;
      }
      fileName = name ?? "";
      const keeping = keepFile(id, file as AsyncIterable<Buffer>);
      keeping.catch(reject);
      kept.push(keeping);
    });
    form.on("finish", resolve);
    form.on("error", () => reject(refuse.unreadable()));
    const source = Readable.fromWeb(body as WebStream);
    source.on("error", () => reject(refuse.unreadable()));
    source.pipe(form);
  }).catch(async (error) => {
    await Promise.allSettled(kept);
    await forgetFile(id);
    throw error;
  });
  const size = (await Promise.all(kept))[0] ?? 0;
  return { id, fields, fileName, size };
}

function parserOf(type: string) {
  try {
    return new Busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { fields: 20, fieldSize: 10_000, files: 1, parts: 25 },
    } as ConstructorParameters<typeof Busboy>[0]);
  } catch {
    throw refuse.unreadable();
  }
}

/** The id under which a form asks that its list be known. */
export const onceOf = ({ fields, id }: Uploaded): string => (isId(fields.once) ? fields.once : id);
