import { createHash } from "node:crypto";
import pg from "pg";

/** Reading statements that one connection keeps prepared; lists of values of every length must not fill its memory. */
const most = 300;
const longest = 8000;

const names = new Map<string, string>();

/** A name for a statement: the same text has the same name on every connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
    if (names.size < 10 * most) names.set(text, name);
  }
  return name;
}

interface Statement {
  text?: string;
  name?: string;
}

/**
 * A connection that prepares what it reads more than once: PostgreSQL then parses and plans a statement at its first
 * execution alone, which on small pages costs more than carrying it out. Writes stay unprepared.
 */
export class PreparingClient extends pg.Client {
  readonly #seen = new Map<string, number>();

  override query(...args: unknown[]): never {
    const [statement, ...rest] = args as [Statement | string | undefined, ...unknown[]];
    const prepared = typeof statement === "object" && this.#worthPreparing(statement);
    const sent = prepared ? { ...statement, name: nameOf(statement.text!) } : statement;
    return (pg.Client.prototype.query as (...given: unknown[]) => never).call(this, sent, ...rest);
  }

  #worthPreparing({ text, name }: Statement): boolean {
    if (!text || name || text.length > longest || !/^\s*(select|with)\b/i.test(text)) return false;
    const times = this.#seen.get(text) ?? 0;
    if (times === 0 && this.#seen.size >= most) return false;
    this.#seen.set(text, times + 1);
    return times > 0;
  }
}
