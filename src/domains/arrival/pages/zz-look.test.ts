import { it } from "vitest";
import { loadFrance } from "#domains/territory/index.ts";
import { db } from "#platform/database/index.ts";
import { sql } from "drizzle-orm";
import { aWorld } from "../../../../tests/support/world.ts";
import { served } from "../../../../tests/support/serving.ts";
import { writeArrival } from "../../../demo/load/arrival.ts";
import { demoDates } from "../../../demo/content/index.ts";
const world = aWorld();
const site = served();
it("look", async ({ expect }) => {
  await loadFrance();
  await writeArrival({ administrator: world.ada.personId!, dates: demoDates("2026-11-22") });
  const r: any = await db.execute(sql`select id, state from arrival_batch order by created_at`);
  const [applied, undone] = r.rows.map((x: any) => x.id);
  for (const width of [360, 1280]) {
    const page = await site.as(world.ada, { viewport: { width, height: 900 } });
    const shoot = async (path: string, name: string) => { await page.goto(path); await page.screenshot({ path: `/tmp/h/${name}-${width}.png`, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); if (over > 0) console.log("OVERFLOW", name, width, over); };
    await shoot("/administration/arrivee", "home");
    await shoot("/administration/arrivee/nouveau?kind=people", "new");
    await page.setInputFiles("input[type=file]", { name: "essai 'étoile'.csv", mimeType: "text/csv", buffer: Buffer.from("Numéro;Prénom;Nom;Courriel;Civilité;Ville;CP;Remarque\n1;Ada;Lovelune;ada@example.org;Mme;Privas;07000;rien\n2;;Vide;x;;;;\n1;Bob;Lovelune;;M.;;;\n") });
    await page.fill("input[name=source]", `Essai ${width}`);
    await page.click("main button[type=submit]");
    await page.waitForURL(/arrivee\/0/);
    await page.screenshot({ path: `/tmp/h/mapping-${width}.png`, fullPage: true });
    await page.click("#colonnes ~ form button[type=submit], form[action$=colonnes] button[type=submit]");
    await page.waitForSelector("form[action$=reprise]");
    await page.screenshot({ path: `/tmp/h/dry-${width}.png`, fullPage: true });
    await shoot(`/administration/arrivee/${applied}?sort=error`, "applied");
    await shoot(`/administration/arrivee/${undone}`, "undone");
    await db.execute(sql`update arrival_batch set state='checking', done=120000, total=500000, alive_at=now() where file_name like 'essai%'`);
    const w: any = await db.execute(sql`select id from arrival_batch where state='checking' limit 1`);
    await shoot(`/administration/arrivee/${w.rows[0].id}`, "working");
    await shoot("/administration/export", "export");
    await shoot("/administration/arrivee/guide", "guide");
  }
  expect(site.complaints).toEqual([]);
}, 120000);
