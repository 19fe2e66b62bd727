import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("figures about fewer than five people are hidden by the one function that does it", () => {
  const files = globSync("src/{domains,demo,ui}/**/*.{ts,tsx}").filter((file) => !file.includes(".test."));
  const about =
    /\b(members|people|asked|voted|count|concerned|wishes|spoken)\b[^\n]{0,12}(<|>=) 5\b|\b5 <= \(select/;
  const byHand = files.filter((file) => about.test(readFileSync(file, "utf8")));
  expect(byHand).toEqual([]);
});
