import { describe, expect, it } from "vitest";
import { Moved } from "./moved.ts";

const to = (address: string) => new Moved("vieux", "neuf").from(`https://boucle.example.org${address}`);

describe("what stands at another address by now", () => {
  it("is found there, with every part after it and what was asked", () => {
    expect(to("/unites/vieux")).toBe("/unites/neuf");
    expect(to("/unites/vieux/gestion?page=2")).toBe("/unites/neuf/gestion?page=2");
    expect(to("/contributions?boucle=vieux&q=caf%C3%A9")).toBe("/contributions?boucle=neuf&q=caf%C3%A9");
  });

  it("does not touch an address that only resembles it, nor goes in a circle", () => {
    expect(to("/unites/vieux-port")).toBeNull();
    expect(to("/unites/autre/%E0%A4%A")).toBeNull();
    expect(to("/unites/neuf")).toBeNull();
  });
});
