import { movement } from "#domains/movement/index.ts";
import { anyone, type Ctx, done, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { basisOf, erasedHow, keptFor } from "#platform/personal/index.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { themeCss } from "#ui/theme.ts";
import { m } from "../messages.ts";
import { ownPath } from "../own-path.ts";

export const smallRoutes = [
  get("/theme.css", anyone, theme),
  get("/langue/:language", anyone, chooseLanguage),
  get("/vos-donnees", anyone, privacy),
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

/** Every field of personal data with its purpose, basis and retention (GDPR art. 13 and 30), from the manifests. */
function privacy(c: Ctx): Response {
  const { house } = c.var;
  return page(
    c,
    { title: t(m.privacyTitle) },
    <>
      <PageHead title={t(m.privacyTitle)} lead={t(m.privacyLead)} />
      {house.personalData.map((kept) => (
        <Section key={`${kept.table}.${kept.columns[0]}`} title={t(kept.purpose)}>
          <dl class="definitions">
            <dt>{t(m.privacyTable)}</dt>
            <dd>
              {kept.table} ({kept.columns.join(", ")})
            </dd>
            <dt>{t(m.privacyBasis)}</dt>
            <dd>{basisOf(kept, t)}</dd>
            <dt>{t(m.privacyRetention)}</dt>
            <dd>{keptFor(kept, t)}</dd>
            <dt>{t(m.privacyErasure)}</dt>
            <dd>{erasedHow(kept, t)}</dd>
          </dl>
        </Section>
      ))}
    </>,
  );
}
