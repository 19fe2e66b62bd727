import { describe, expect, it } from "vitest";
import { csv } from "./index.ts";

describe("a table for spreadsheets", () => {
  it("quotes what would break it, and marks its encoding", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ["un; deux", 'dit "oui"'],
          [null, 3],
        ],
      ),
    ).toBe('\uFEFFa;b\r\n"un; deux";"dit ""oui"""\r\n;3\r\n');
  });

  it.each(["=1+1", "+33", "-2", "@cmd", "\tx"])("runs no formula: %s", (words) => {
    expect(csv(["a"], [[words]])).toContain(`'${words}`);
  });

  it("leaves a number below zero a number", () => {
    expect(csv(["a"], [[-2]])).toContain("\r\n-2\r\n");
  });
});
