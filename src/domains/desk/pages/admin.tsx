import { z } from "zod";
import { configureMovement, movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

const policy = holding("movement.configure");

export const adminRoutes = [
  get("/administration", policy, (c) => adminPage(c)),
  post("/administration", policy, configure),
];

const settings = z.object({
  name: z.string().min(2).max(80),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  language: z.enum(["fr", "en"]),
  tagline: z.string().max(80),
});

async function configure(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      await configureMovement(c.var.actor, await rootUnit(), check(settings, form.values));
      return done(c, "/administration", m.saved);
    },
    (refusal) => adminPage(c, form.values, refusal),
  );
}

async function adminPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const now = await movement();
  const errors = errorsOf(t, refusal);
  const field = (name: "name" | "accent" | "language" | "tagline") => ({
    t,
    name,
    value: values[name] ?? now[name],
    error: errors[name],
  });
  const languages = [
    { value: "fr", label: t(m.french) },
    { value: "en", label: t(m.english) },
  ];
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
      <Section title={t(m.adminSettings)}>
        <ErrorSummary errors={errors} />
        <Form action="/administration">
          <TextInput {...field("name")} label={t(m.adminName)} maxLength={80} required />
          <TextInput
            {...field("tagline")}
            label={t(m.adminTagline)}
            help={t(m.adminTaglineHelp)}
            maxLength={80}
          />
          <TextInput
            {...field("accent")}
            label={t(m.adminAccent)}
            help={t(m.adminAccentHelp)}
            example="#2f4acb"
            short
            required
          />
          <Select {...field("language")} label={t(m.adminLanguage)} options={languages} required />
          <Submit>{t(m.save)}</Submit>
        </Form>
      </Section>
    </>,
  );
}
