import { movement } from "#domains/movement/index.ts";
import { anyone, type Ctx, done, get } from "#platform/http/index.ts";
import { themeCss } from "#ui/theme.ts";
import { ownPath } from "../own-path.ts";

export const smallRoutes = [
  get("/theme.css", anyone, theme),
  get("/langue/:language", anyone, chooseLanguage),
];

// The address carries the accent, so that a new colour is a new address.
async function theme(c: Ctx): Promise<Response> {
  const { accent } = await movement();
  return c.body(themeCss(accent), 200, {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}

function chooseLanguage(c: Ctx): Response {
  const language = c.req.param("language") === "en" ? "en" : "fr";
  c.header("Set-Cookie", `boucle.langue=${language}; Path=/; Max-Age=31536000; SameSite=Lax`, {
    append: true,
  });
  const back = ownPath(c.req.header("referer") ?? "/", new URL(c.req.url).origin) ?? "/";
  return done(c, back);
}
