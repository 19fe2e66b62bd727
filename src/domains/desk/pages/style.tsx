import { movement } from "#domains/movement/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { defineMessages, t } from "#platform/language/index.ts";
import { page } from "#ui/page.tsx";
import { StyleGuide } from "#ui/style-page.tsx";

const m = defineMessages("style", {
  title: { fr: "Ce dont une page est faite", en: "What a page is made of" },
});

export const styleRoutes = [get("/style", anyone, show)];

/** Every component in its states: in development and in the example movement, never in a movement at work. */
async function show(c: Ctx): Promise<Response> {
  const { example } = await movement();
  if (process.env.NODE_ENV === "production" && !example) throw refuse.notFound();
  return page(c, { title: t(m.title), noIndex: true, wide: true }, <StyleGuide />);
}
