import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";

describe("a table for spreadsheets", () => {
  it("quotes what would break it", () => {
    expect(csv(["Nom", "Nombre"], [['Le "grand" ; nom', 3]])).toBe(
      '\uFEFFNom;Nombre\r\n"Le ""grand"" ; nom";3\r\n',
    );
  });

  it("holds no formula", () => {
    for (const formula of ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1"])
      expect(csv(["x"], [[formula]])).toContain(`'${formula}`);
    expect(csv(["x"], [[-2]])).toContain("\r\n-2\r\n");
  });
});
