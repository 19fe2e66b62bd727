import { describe, expect, it } from "vitest";
import { BadConfiguration, readConfig } from "./index.ts";

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(BadConfiguration);
    return (error as Error).message;
  }
}

describe("the configuration", () => {
  it("needs nothing: the example movement on this machine alone", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      url: "http://127.0.0.1:3000",
      demo: true,
      databaseUrl: undefined,
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "", SMTP_URL: "" })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["DATABASE_URL", "mysql://example.org/boucle"],
    ["DATABASE_URL", "boucle"],
    ["BOUCLE_URL", "example.org"],
    ["BOUCLE_URL", "javascript:alert(1)"],
    ["BOUCLE_DEMO", "yes"],
    ["BOUCLE_SECRET", "too short"],
    ["SMTP_URL", "http://example.org"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and names it", (name, value) => {
    expect(faultsOf({ [name]: value })).toContain(`${name}:`);
  });

  it("names every bad value at once", () => {
    const said = faultsOf({ PORT: "x", LOG_LEVEL: "loud", BOUCLE_DEMO: "2" });
    expect(said.match(/^[A-Z_]+:/gm)).toEqual(["PORT:", "BOUCLE_DEMO:", "LOG_LEVEL:"]);
  });

  it("never prints a secret or a password back", () => {
    const said = faultsOf({ BOUCLE_SECRET: "swordfish", DATABASE_URL: "mysql://root:swordfish@example.org" });
    expect(said).not.toContain("swordfish");
  });

  it("knows its public address without a slash at its end", () => {
    expect(readConfig({ BOUCLE_URL: "https://mouvement.example.org/" }).url).toBe(
      "https://mouvement.example.org",
    );
    expect(readConfig({ HOST: "::1" }).url).toBe("http://[::1]:3000");
  });
});
