/** What a form held, by name of field. A field that occurs several times has several values. */
export type Draft = { version: string; at: number; values: Record<string, string[]> };

const lifetime = 30 * 24 * 3600 * 1000;

/** Names that travel with a form but are not typed by anyone. */
const untyped = new Set(["once", "version"]);

const prefix = "draft:";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What of a form's data someone typed or chose. Files and secrets are never kept. */
export function typed(data: Iterable<[string, FormDataEntryValue]>, secret: ReadonlySet<string> = new Set()) {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || untyped.has(name) || secret.has(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** Keeps a draft. False when the device refuses (full, or private browsing). */
export function keep(store: Store, name: string, draft: Draft): boolean {
  try {
    store.setItem(key(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft kept under a name, unless it is too old or of another state of what is edited. */
export function recall(store: Store, name: string, version: string, now = Date.now()): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(key(name)) ?? "null") as Draft | null;
    if (!draft || draft.version !== version || now - draft.at > lifetime) return null;
    return draft;
  } catch {
    return null;
  }
}

/** Forgets a draft: it was sent, or its author no longer wants it. */
export function forget(store: Store, name: string): void {
  try {
    store.removeItem(key(name));
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Forgets every draft of this device. */
export function forgetAll(store: Store & Pick<Storage, "key" | "length">): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  for (const name of names) if (name.startsWith(prefix)) store.removeItem(name);
}

function key(name: string): string {
  return prefix + name;
}
