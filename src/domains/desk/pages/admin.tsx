import { configureMovement, movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { movementFields } from "../movement-fields.tsx";

const policy = holding("movement.configure");

const settings = partForm("/administration", adminPage, {
  policy,
  words: m.settings,
  load: async () => ({ now: await movement() }),
  fields: ({ now }) => ({
    ...movementFields(now),
    tagline: text({ max: 80, initial: now.tagline }),
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
          <ButtonLink href="/textes/importer" icon="upload" label={t(m.adminImport)} />
          <ButtonLink href="/bilans/nouveau" look="plain" label={t(m.adminReview)} />
          <ButtonLink href="/unites/mouvement/gestion" look="plain" label={t(m.adminUnits)} />
          <ButtonLink href="/administration/mots" look="plain" label={t(m.sentences.title)} />
        </p>
        <List>
          {c.var.house.tools
            .filter(({ href }) => href.startsWith("/administration/"))
            .map((tool) => (
              <Row key={tool.key} href={tool.href} title={t.say(tool.label)} meta={t.say(tool.detail)} />
            ))}
        </List>
      </Section>
      {settings.section({ now })}
    </>,
  );
}
