import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import Busboy from "@fastify/busboy";
import { newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { type Ctx, request, type Sent, sentOf } from "#platform/http/index.ts";
import { FileInput } from "#ui/form.tsx";
import type { Field } from "#ui/kit/fields.tsx";
import { forgetFile, keepFile } from "../importing/file.ts";

/** A long file that a form sent, once it is kept. */
interface Uploaded {
  id: string;
  fileName: string;
  /** Bytes; zero when no file was chosen. */
  size: number;
}

declare module "hono" {
  interface ContextVariableMap {
    upload?: Uploaded | Refusal;
  }
}

/** A list to send, kept as it arrives: nothing of it stands whole in memory. For a form that {@link receiveUpload} reads. */
export function upload(): Field<Uploaded | Refusal> {
  return {
    file: true,
    show: ({ typed: _typed, empty: _empty, part: _part, ...shown }) => (
      <FileInput {...shown} accept=".csv,.tsv,.txt,.xlsx" required />
    ),
    read: () => request().var.upload!,
  };
}

/** Reads a form with one long file. Why the file is refused is told where its field is used. */
export async function receiveUpload(c: Ctx): Promise<Sent> {
  const typed = new Map<string, string[]>();
  c.set(
    "upload",
    await keep(c, typed).catch((error) => {
      if (error instanceof Refusal) return error;
      throw error;
    }),
  );
  return sentOf(typed);
}

/** Forgets the file of a form that was refused: it is chosen again. */
export async function forgetRefused({ var: { refused, upload: kept } }: Ctx): Promise<void> {
  if (refused && kept && !(kept instanceof Refusal)) await forgetFile(kept.id);
}

/** @throws {Refusal} `unreadable` for a body that is not such a form, `tooLarge`. */
async function keep(c: Ctx, typed: Map<string, string[]>): Promise<Uploaded> {
  const type = c.req.header("content-type") ?? "";
  const body = c.req.raw.body;
  if (!body || !type.startsWith("multipart/form-data")) throw refuse.unreadable();
  // The id of the form names the file only once all of it is here: another name is used until then.
  const id = newId();
  let kept: Promise<number> | undefined;
  let fileName = "";
  await new Promise<void>((resolve, reject) => {
    const form = parserOf(type);
    const unreadable = () => reject(refuse.unreadable());
    form.on("field", (name, value) => {
      typed.set(name, [value]);
    });
    form.on("file", (_name, file, name) => {
      if (kept) {
        file.resume();
        return;
      }
      fileName = name ?? "";
      kept = keepFile(id, file as AsyncIterable<Buffer>);
      kept.catch(reject);
    });
    form.on("finish", resolve);
    form.on("error", unreadable);
    Readable.fromWeb(body as WebStream)
      .on("error", unreadable)
      .pipe(form);
  }).catch(async (error) => {
    await Promise.allSettled([kept]);
    await forgetFile(id);
    throw error;
  });
  return { id, fileName, size: (await kept) ?? 0 };
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
