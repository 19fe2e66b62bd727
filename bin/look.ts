/**
 * Takes pictures of the main pages in each role, at 360 and 1280 px, light and dark, into look/<role>/, with a
 * contact sheet in look/index.html. Looks at the example movement on a data folder of its own, or at the program
 * that LOOK_URL names, which must show the example.
 *
 * Usage: npm run look [-- filter]   a filter is part of `role/page`: `-- visitor/`, `-- answer`
 */
import { mkdirSync, rmSync } from "node:fs";
import type { Response as Answer, Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../tests/support/browser.ts";
import { type Seen, writeSheet } from "./look/sheet.ts";
import { type Filled, type Last, type Step, visits, type Way } from "./look/visits.ts";
import { startProgram } from "./program.ts";

const folder = "look";
const widths = [360, 1280];
const themes = ["light", "dark"] as const;
/** Pictures end here, in pixels: a whole text is ten times as long and shows nothing more. */
const tallest = 9000;
/** Pages that are meant to say no. */
const expected = /not-found|forbidden|refused/;

const filter = process.argv[2] ?? "";
const named = process.env.LOOK_URL?.replace(/\/$/, "");
const program = named ? { url: named, stop: async () => {} } : await startProgram();
const browser = await launchBrowser();
try {
  if (!filter) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const seen: Seen[] = [];
  for (const role of Object.keys(visits)) seen.push(...(await lookAs(browser, role)));
  writeSheet(folder, seen);
  const faults = seen.flatMap((one) => one.faults.map((fault) => `${one.role}/${one.name}: ${fault}`));
  for (const fault of faults) console.log(`! ${fault}`);
  console.log(`${seen.length} pages, ${faults.length} faults. See ${folder}/index.html`);
} finally {
  await browser.close();
  await program.stop();
}

/** Takes a role in the bar, then looks at each of its pages. */
async function lookAs(browser: Browser, role: string): Promise<Seen[]> {
  const wanted = Object.entries(visits[role] ?? {}).filter(([name]) => `${role}/${name}`.includes(filter));
  if (wanted.length === 0) return [];
  mkdirSync(`${folder}/${role}`, { recursive: true });
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
  await become(context, role);
  const seen: Seen[] = [];
  for (const [name, way] of wanted) seen.push(await lookAt(context, role, name, way));
  await context.close();
  return seen;
}

async function become(context: BrowserContext, role: string): Promise<void> {
  const answer = await context.request.post(`${program.url}/demo/role`, {
    form: { role },
    headers: { origin: program.url },
  });
  if (!answer.ok()) throw new Error(`Nobody can be ${role} at ${program.url}: ${answer.status()}`);
  // The greeting after a change of role belongs to no page.
  await context.clearCookies({ name: "boucle.annonce" });
}

async function lookAt(context: BrowserContext, role: string, name: string, way: Way): Promise<Seen> {
  const page = await context.newPage();
  const seen: Seen = { role, name, path: way[0], status: 0, pictures: [], faults: [] };
  page.on("pageerror", (error) => seen.faults.push(`script: ${error.message}`));
  page.on("console", (said) => {
    if (said.type() === "error" && !said.text().includes("status of"))
      seen.faults.push(`console: ${said.text()}`);
  });
  try {
    seen.status = await walk(page, way);
    seen.path = page.url().slice(program.url.length);
    if (seen.status >= 400 && !expected.test(name)) seen.faults.push(`answered ${seen.status}`);
    await takePictures(page, seen);
  } catch (error) {
    seen.faults.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  await page.close();
  console.log(`${seen.role}/${seen.name}  ${seen.path}`);
  return seen;
}

/** Goes where the way leads. Answers the status of the last page. */
async function walk(page: Page, [start, ...steps]: Way): Promise<number> {
  let answer = await page.goto(program.url + start, { waitUntil: "load" });
  for (const step of steps) answer = await take(page, step);
  return answer?.status() ?? 0;
}

async function take(page: Page, step: Step): Promise<Answer | null> {
  if ("fill" in step) return fillIn(page, step);
  return page.goto(program.url + (await linkOn(page, step)), { waitUntil: "load" });
}

/** Fills in the form that holds the first of these fields, and sends it past the browser's own checks. */
async function fillIn(page: Page, { fill, file }: Filled): Promise<Answer | null> {
  for (const [name, words] of Object.entries(fill))
    await page.locator(`[name="${name}"]`).first().fill(words);
  if (file) await page.locator(`[name="${file.field}"]`).setInputFiles(file.path);
  const field = page.locator(`[name="${file?.field ?? Object.keys(fill)[0]}"]`).first();
  const posted = page.waitForResponse((answer) => answer.request().method() === "POST");
  await field.evaluate((input: HTMLInputElement) => {
    if (input.form) input.form.noValidate = true;
    input.form?.requestSubmit();
  });
  const answer = await posted;
  await page.waitForLoadState("networkidle");
  return answer;
}

async function linkOn(page: Page, step: RegExp | Last): Promise<string> {
  const hrefs = await page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href") ?? ""));
  const pattern = step instanceof RegExp ? step : step.last;
  const local = (href: string) => new URL(href, program.url).href.slice(program.url.length);
  const matching = hrefs.filter((href) => pattern.test(local(href)) || pattern.test(pathOf(local(href))));
  const found = step instanceof RegExp ? matching[0] : matching.at(-1);
  if (!found) throw new Error(`no link like ${pattern} on ${page.url().slice(program.url.length)}`);
  return local(found);
}

/** Without query and fragment. */
function pathOf(address: string): string {
  return address.replace(/[?#].*$/, "");
}

async function takePictures(page: Page, seen: Seen): Promise<void> {
  for (const width of widths) {
    await resize(page, width, width === 360 ? 740 : 860);
    const { scrollWidth, scrollHeight } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollWidth, scrollHeight };
    });
    if (scrollWidth > width) seen.faults.push(`wider than the screen: ${scrollWidth} > ${width}`);
    // As high as the page, so that what is fixed to the foot of the screen is at the foot of the picture.
    await resize(page, width, Math.min(scrollHeight, tallest));
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const file = `${seen.role}/${seen.name}-${width}-${theme}.png`;
      await page.screenshot({ path: `${folder}/${file}`, animations: "disabled" });
      seen.pictures.push(file);
    }
  }
}

/** Resizes the window and waits until the page has been laid out anew. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))),
  );
}
