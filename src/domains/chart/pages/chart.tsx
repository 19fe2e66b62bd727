import { movement } from "#domains/movement/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { page } from "#ui/page.tsx";
import { asked, proposals, subtitleOf } from "../asked.ts";
import { picture } from "../draw/picture.tsx";
import { sheet } from "../draw/sheet.ts";
import { drawingOf } from "../drawing-of.ts";
import { m } from "../messages.ts";
import { tableOf } from "../table.ts";
import { viewOf } from "../view.ts";
import { Chart } from "./chart-view.tsx";

export const chartRoutes = [
  get("/nous", anyone, onScreen),
  get("/nous.svg", anyone, asPicture),
  get("/nous.pdf", anyone, asSheet),
  get("/nous.csv", anyone, asTable),
];

async function onScreen(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const which = await asked(c);
  const [view, offered] = await Promise.all([viewOf(which), which.view === "projet" ? proposals(actor) : []]);
  return page(
    c,
    {
      title: t(m.title),
      description: t(m.lead),
      under: "/nous",
      wide: true,
      noIndex: which.day !== "" || undefined,
    },
    <Chart asked={which} view={view} offered={offered} />,
  );
}

async function asPicture(c: Ctx): Promise<Response> {
  const { drawing, accent } = await drawn(c);
  return c.body(picture(drawing, accent), 200, filed("image/svg+xml; charset=utf-8", "svg"));
}

async function asSheet(c: Ctx): Promise<Response> {
  const { drawing, accent } = await drawn(c);
  return c.body(await sheet(drawing, accent), 200, filed("application/pdf", "pdf"));
}

async function asTable(c: Ctx): Promise<Response> {
  const { head, lines } = tableOf(await viewOf(await asked(c)));
  return csvFile(c, t(m.fileName), head, lines);
}

async function drawn(c: Ctx) {
  const which = await asked(c);
  const [view, { name, accent }] = await Promise.all([viewOf(which), movement()]);
  return {
    accent,
    drawing: drawingOf(view, { subtitle: `${name} · ${subtitleOf(which)}`, foot: t(m.parityLead) }),
  };
}

const filed = (type: string, ending: string) => ({
  "Content-Type": type,
  "Content-Disposition": `inline; filename="${t(m.fileName)}.${ending}"`,
});
