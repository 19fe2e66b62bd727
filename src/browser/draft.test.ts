import { describe, expect, it } from "vitest";
import { type Draft, forget, forgetAll, keep, recall, typed } from "./draft.ts";

class Memory {
  values = new Map<string, string>();
  get length() {
    return this.values.size;
  }
  key = (index: number) => [...this.values.keys()][index] ?? null;
  getItem = (name: string) => this.values.get(name) ?? null;
  setItem = (name: string, value: string) => void this.values.set(name, value);
  removeItem = (name: string) => void this.values.delete(name);
}

const draft: Draft = { version: "3", at: Date.now(), values: { comment: ["Oui"] } };

describe("a draft", () => {
  it("is recalled as it was kept", () => {
    const store = new Memory();
    expect(keep(store, "bilan-1", draft)).toBe(true);
    expect(recall(store, "bilan-1", "3")).toEqual(draft);
  });

  it("is not put over another version of what is edited", () => {
    const store = new Memory();
    keep(store, "bilan-1", draft);
    expect(recall(store, "bilan-1", "4")).toBeNull();
  });

  it("is forgotten after a month, when sent, and when its author signs out", () => {
    const store = new Memory();
    keep(store, "old", { ...draft, at: Date.now() - 31 * 24 * 3600 * 1000 });
    expect(recall(store, "old", "3")).toBeNull();
    keep(store, "sent", draft);
    forget(store, "sent");
    expect(recall(store, "sent", "3")).toBeNull();
    store.setItem("other", "kept");
    forgetAll(store);
    expect([...store.values.keys()]).toEqual(["other"]);
  });

  it("survives a device that refuses, and a store that someone spoiled", () => {
    const full = {
      ...new Memory(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(keep(full, "x", draft)).toBe(false);
    const spoiled = new Memory();
    spoiled.setItem("draft:x", "{");
    expect(recall(spoiled, "x", "3")).toBeNull();
  });

  it("holds what was typed, never a file, a secret or what only travels", () => {
    const data: [string, FormDataEntryValue][] = [
      ["once", "0199"],
      ["version", "3"],
      ["help", "food"],
      ["help", "sound"],
      ["password", "secret"],
      ["poster", new File([""], "a.png")],
    ];
    expect(typed(data, new Set(["password"]))).toEqual({ help: ["food", "sound"] });
  });
});
