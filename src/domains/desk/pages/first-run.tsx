import { z } from "zod";
import { forgetMovement, writeSettings } from "#domains/movement/index.ts";
import { giveAccount, giveConsent, register } from "#domains/people/index.ts";
import { appointAdministrator, foundMovement } from "#domains/rights/index.ts";
import { isFounded } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { anyone, attempt, type Ctx, check, errorsOf, get, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { system } from "#platform/policy/index.ts";
import { oneTimeToken } from "#platform/session/index.ts";
import { ErrorSummary, Form, Hidden, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { isFirstRunToken } from "../first-run.ts";
import { m } from "../messages.ts";

export const firstRunRoutes = [
  get("/premiere-fois", anyone, (c) => guarded(c.req.query("jeton") ?? "", () => foundingPage(c))),
  post("/premiere-fois", anyone, found, { limit: { times: 20, seconds: 600 } }),
];

const founding = z.object({
  name: z.string().min(2).max(80),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  language: z.enum(["fr", "en"]),
  givenName: z.string().min(1).max(80),
  familyName: z.string().min(1).max(80),
  email: z.email().max(254),
});

// The page exists until the movement is founded, for whoever has the link of the terminal.
async function guarded(token: string, show: () => Response | Promise<Response>): Promise<Response> {
  if ((await isFounded()) || !isFirstRunToken(token)) throw refuse.notFound();
  return show();
}

async function found(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return guarded(form.text("jeton"), () =>
    attempt(
      c,
      async () => {
        const { givenName, familyName, email, ...settings } = check(founding, form.values);
        const personId = newId();
        await db.transaction(async (tx) => {
          const root = await foundMovement(tx, settings.name);
          await writeSettings(tx, { ...settings, founded: true }, personId);
          await register(tx, system, {
            id: personId,
            givenName,
            familyName,
            email,
            language: settings.language,
          });
          await giveConsent(tx, personId, "administration", c.var.t(m.firstAdmin));
          await appointAdministrator(tx, root, personId);
        });
        forgetMovement();
        await giveAccount(personId);
        return c.redirect(`/connexion/lien?jeton=${await oneTimeToken(email)}`, 303);
      },
      (refusal) => foundingPage(c, form.values, refusal),
    ),
  );
}

function foundingPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Response {
  const errors = errorsOf(t, refusal);
  const field = (name: string, fallback = "") => ({
    t,
    name,
    value: values[name] ?? fallback,
    error: errors[name],
    required: true,
  });
  const languages = [
    { value: "fr", label: t(m.french) },
    { value: "en", label: t(m.english) },
  ];
  return page(
    c,
    { title: t(m.firstTitle), noIndex: true },
    <div class="narrow">
      <PageHead title={t(m.firstTitle)} lead={t(m.firstLead)} />
      <ErrorSummary errors={errors} />
      <Form action="/premiere-fois">
        <Hidden name="jeton" value={values.jeton ?? c.req.query("jeton") ?? ""} />
        <TextInput {...field("name")} label={t(m.settings.fields.name.label)} maxLength={80} />
        <TextInput
          {...field("accent", "#2f4acb")}
          label={t(m.settings.fields.accent.label)}
          help={t(m.settings.fields.accent.help)}
          example="#2f4acb"
          short
        />
        <Select
          {...field("language", "fr")}
          label={t(m.settings.fields.language.label)}
          options={languages}
        />
        <Section title={t(m.firstAdmin)}>
          <TextInput
            {...field("givenName")}
            label={t(m.givenName)}
            autocomplete="given-name"
            maxLength={80}
          />
          <TextInput
            {...field("familyName")}
            label={t(m.familyName)}
            autocomplete="family-name"
            maxLength={80}
          />
          <TextInput {...field("email")} label={t(m.email)} type="email" autocomplete="email" />
        </Section>
        <Submit size="full">{t(m.firstButton)}</Submit>
      </Form>
    </div>,
  );
}
