import { z } from "zod";
import { refuse } from "#platform/errors/index.ts";
import type { Message } from "#platform/language/index.ts";
import type { Ctx } from "./context.ts";

/** What a form sent: texts by field, repeated fields as lists, files apart. Text is NFC, with `\n` lines. */
export interface Sent {
  /** Whether the form held such a field. */
  has(name: string): boolean;
  text(name: string): string;
  all(name: string): string[];
  /** A text with the blanks at its ends, where they mean something. */
  untrimmed(name: string): string;
  file(name: string): File | null;
  /** Every field as the form had it, to fill it in again. */
  values: Record<string, string>;
}

/** Reads a form. @throws {Refusal} `unreadable` for a body that is not a form. */
export async function readForm(c: Ctx): Promise<Sent> {
  const data = await c.req.formData().catch(() => {
    throw refuse.unreadable();
  });
  const typed = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of data.entries()) {
    if (typeof value !== "string") {
      if (value.size > 0) files.set(name, value);
      continue;
    }
    const list = typed.get(name);
    if (list) list.push(value);
    else typed.set(name, [value]);
  }
  return sentOf(typed, files);
}

/** What a form sent, from its texts as they came. */
export function sentOf(
  typed: ReadonlyMap<string, string[]>,
  files: ReadonlyMap<string, File> = new Map(),
): Sent {
  const texts = new Map([...typed].map(([name, list]) => [name, list.map(clean)]));
  return {
    has: (name) => texts.has(name),
    text: (name) => texts.get(name)?.[0] ?? "",
    all: (name) => texts.get(name) ?? [],
    untrimmed: (name) => tidy(typed.get(name)?.[0] ?? ""),
    file: (name) => files.get(name) ?? null,
    values: Object.fromEntries([...texts].map(([name, list]) => [name, list[0] ?? ""])),
  };
}

/** Text as the program keeps it: NFC, `\n` lines, without the NUL that PostgreSQL cannot hold, nor lone surrogates. */
export const clean = (text: string): string => tidy(text).trim();

const tidy = (text: string): string =>
  text.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\u0000", "");

const flashCookie = "boucle.annonce";

/** Answers a form that did its work: 303, with a sentence to show once on the next page, and where one press undoes it. */
export function done(
  c: Ctx,
  to: string,
  message?: Message,
  values: Record<string, string | number> = {},
  undo?: string,
): Response {
  if (message) {
    const said = encodeURIComponent(JSON.stringify([message.key, values, ...(undo ? [undo] : [])]));
    c.header("Set-Cookie", `${flashCookie}=${said}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`, {
      append: true,
    });
  }
  return c.redirect(to, 303);
}

const flash = z
  .tuple([
    z.string(),
    z.record(z.string(), z.union([z.string(), z.number()])),
    z
      .string()
      .regex(/^\/(?!\/)/)
      .optional(),
  ])
  .transform(([key, values, undo]) => ({ key, values, undo }));

/** The sentence left by {@link done}, taken away as it is read. Anything odd in the cookie is ignored. */
export function takeFlash(c: Ctx): z.output<typeof flash> | null {
  const raw = c.req.header("cookie")?.match(/(?:^|; )boucle\.annonce=([^;]+)/)?.[1];
  if (!raw) return null;
  c.header("Set-Cookie", `${flashCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`, { append: true });
  try {
    return flash.parse(JSON.parse(decodeURIComponent(raw)));
  } catch {
    return null; // a cookie from elsewhere: nothing to announce
  }
}
