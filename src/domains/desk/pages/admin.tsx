import { configureMovement, movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Fault, type Field, pick, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

const policy = holding("movement.configure");

/** A colour as `#2f4acb`. */
function colour(initial: string): Field<string> {
  const typed = text({ required: true, short: true, max: 7, initial });
  return {
    ...typed,
    read: (sent, name) =>
      /^(#[0-9a-f]{6})?$/i.test(sent.text(name)) ? typed.read(sent, name) : new Fault(m.settings.wrongColour),
  };
}

const settings = partForm("/administration", adminPage, {
  policy,
  words: m.settings,
  load: async () => ({ now: await movement() }),
  fields: ({ now }) => ({
    name: text({ required: true, max: 80, initial: now.name }),
    tagline: text({ max: 80, initial: now.tagline }),
    accent: colour(now.accent),
    language: pick({
      options: [
        { value: "fr", label: t(m.french) },
        { value: "en", label: t(m.english) },
      ],
      required: true,
      initial: now.language,
    }),
  }),
  run: async ({ actor, input }) => {
    await configureMovement(actor, await rootUnit(), input);
    return "/administration";
  },
});

export const adminRoutes = [get("/administration", policy, adminPage), ...settings.routes];

async function adminPage(c: Ctx): Promise<Response> {
  const now = await movement();
  return page(
    c,
    { title: t(m.adminTitle), noIndex: true },
    <>
      <PageHead title={t(m.adminTitle)} />
      <Section title={t(m.adminLinks)}>
        <p class="cluster">
          <ButtonLink href="/textes/importer" icon="upload">
            {t(m.adminImport)}
          </ButtonLink>
          <ButtonLink href="/bilans/nouveau" look="plain">
            {t(m.adminReview)}
          </ButtonLink>
          <ButtonLink href="/unites/mouvement/gestion" look="plain">
            {t(m.adminUnits)}
          </ButtonLink>
          <ButtonLink href="/administration/mots" look="plain">
            {t(m.adminWords)}
          </ButtonLink>
        </p>
        <List>
          {c.var.house.tools
            .filter(({ href }) => href.startsWith("/administration/"))
            .map((tool) => (
              <Row key={tool.key} href={tool.href} title={tool.label(t)} meta={tool.detail(t)} />
            ))}
        </List>
      </Section>
      <Section title={t(m.settings.title)}>{settings.show({ now })}</Section>
    </>,
  );
}
