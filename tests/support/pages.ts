import type { Page } from "playwright-core";

/** The first address of a page that is like this, as a reader would find it: by following its links. */
export async function linkOn(page: Page, from: string, like: RegExp): Promise<string> {
  await page.goto(from);
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.find((href) => like.test(href));
  if (!found)
    throw new Error(`No link like ${like} on ${from}, whose links are:\n${[...new Set(hrefs)].join("\n")}`);
  return found;
}

/** What a reader sees of a page or of a part of it: nothing folded or hidden. */
export async function said(page: Page, where = "main"): Promise<string> {
  return (await page.locator(where).allInnerTexts()).join("\n");
}
