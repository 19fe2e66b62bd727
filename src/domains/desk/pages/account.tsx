import { z } from "zod";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { endSessions, setPassword } from "#platform/session/index.ts";
import { Form, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

export const accountRoutes = [
  get("/compte", signedIn, (c) => accountPage(c)),
  post("/compte/mot-de-passe", signedIn, choosePassword, { limit: { times: 10, seconds: 600 } }),
  post("/compte/sessions", signedIn, leaveAll),
];

async function choosePassword(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { password } = check(z.object({ password: z.string().min(12).max(200) }), form.values);
      await setPassword(c.var.accountId!, password, c.req.raw.headers);
      return done(c, "/compte", m.passwordSet);
    },
    (refusal) => accountPage(c, refusal),
  );
}

async function leaveAll(c: Ctx): Promise<Response> {
  await endSessions(c.var.accountId!);
  return done(c, "/", m.signedOut);
}

function accountPage(c: Ctx, refusal?: Refusal): Response {
  const { t } = c.var;
  return page(
    c,
    { title: t(m.accountTitle), noIndex: true, under: "/mon-mouvement" },
    <div class="narrow">
      <PageHead title={t(m.accountTitle)} />
      <Section title={t(m.setPassword)}>
        <Form action="/compte/mot-de-passe">
          <TextInput
            t={t}
            name="password"
            type="password"
            autocomplete="new-password"
            label={t(m.password)}
            help={`${t(m.setPasswordHelp)} ${t(m.passwordHelp)}`}
            error={refusal ? t(m.passwordShort) : undefined}
            required
          />
          <Submit>{t(m.save)}</Submit>
        </Form>
      </Section>
      <Section title={t(m.leaveAll)}>
        <Form action="/compte/sessions">
          <Submit look="plain">{t(m.leaveAll)}</Submit>
        </Form>
      </Section>
    </div>,
  );
}
