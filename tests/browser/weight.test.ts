import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { anExample } from "../support/example.ts";
import { everything, tour } from "../support/tour.ts";

const site = anExample();
const kilobyte = 1000;

/** What a first visit fetched, compressed as it came over the wire: bytes by kind, and the other hosts asked. */
interface Fetched {
  page: number;
  romanFonts: number;
  abroad: string[];
}

/** Notes everything that a page fetches, as the browser counts it on the wire. */
async function weigh(page: Page): Promise<Fetched> {
  const fetched: Fetched = { page: 0, romanFonts: 0, abroad: [] };
  const requests = new Map<string, { url: string; type: string }>();
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  wire.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    requests.set(requestId, { url: request.url, type: type ?? "Other" });
    if (/^(https?|wss?):/.test(request.url) && !request.url.startsWith(`${site.origin}/`))
      fetched.abroad.push(request.url);
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { url, type } = requests.get(requestId) ?? { url: "", type: "Other" };
    if (type !== "Font") fetched.page += encodedDataLength;
    else if (!url.includes("italic")) fetched.romanFonts += encodedDataLength;
  });
  return fetched;
}

async function reached(go: (page: Page) => Promise<unknown>): Promise<string> {
  const finder = await site.as(null);
  await go(finder);
  await finder.context().close();
  return finder.url();
}

// In the tour, pages that need a press are other states of pages that are weighed; an error is no first visit.
const first = tour.filter(
  ({ who, what, status, wide }) =>
    who === "visitor" && !status && !/refused|menu|style/.test(what) && (wide || everything),
);

describe("a first visit is light and stays at home", () => {
  // Most of each is waiting for silence on the wire.
  it.concurrent.for(first)("on $what", async ({ what, go }, { expect }) => {
    const address = typeof go === "string" ? go : await reached(go);
    const page = await site.as(null);
    const fetched = await weigh(page);
    await page.goto(address, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => document.styleSheets.length), "styled").toBeGreaterThan(0);
    expect(fetched.abroad).toEqual([]);
    expect(fetched.page, `${what}: bytes of everything but fonts`).toBeLessThan(60 * kilobyte);
    expect(fetched.romanFonts, `${what}: bytes of roman faces`).toBeLessThanOrEqual(45 * kilobyte);
    await page.context().close();
  });

  it("fetches nothing again on the next page but the page itself", async () => {
    const page = await site.as(null);
    await page.goto("/", { waitUntil: "networkidle" });
    const fetched = await weigh(page);
    await page.goto("/bilans", { waitUntil: "networkidle" });
    expect(fetched.romanFonts).toBe(0);
    expect(fetched.page).toBeGreaterThan(0);
    expect(fetched.page).toBeLessThan(10 * kilobyte);
  });
});
