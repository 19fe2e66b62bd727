import { z } from "zod";
import { choosePublicName, publicNameOf } from "#domains/people/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, post, readForm, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { endSessions, setPassword } from "#platform/session/index.ts";
import { Form, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

export const accountRoutes = [
  get("/compte", signedIn, (c) => accountPage(c)),
  post("/compte/nom-public", signedIn, nameMe),
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

async function nameMe(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { publicName } = check(z.object({ publicName: z.string().max(80) }), form.values);
      await choosePublicName(c.var.actor, publicName || null);
      return done(c, "/compte", m.saved);
    },
    (refusal) => accountPage(c, refusal),
  );
}

async function leaveAll(c: Ctx): Promise<Response> {
  await endSessions(c.var.accountId!);
  c.header("Clear-Site-Data", '"cache"');
  return done(c, "/", m.signedOut);
}

async function accountPage(c: Ctx, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const publicName = (await publicNameOf(actor.personId!)) ?? "";
  const wrong = refusal?.fields ?? {};
  return page(
    c,
    { title: t(m.accountTitle), noIndex: true, under: "/mon-mouvement" },
    <div class="narrow">
      <PageHead title={t(m.accountTitle)} />
      <Section title={t(m.publicName)}>
        <Form action="/compte/nom-public">
          <TextInput
            name="publicName"
            label={t(m.publicName)}
            help={t(m.publicNameHelp)}
            value={publicName}
            error={wrong.publicName ? t.say(wrong.publicName) : undefined}
            maxLength={80}
          />
          <Submit>{t(m.save)}</Submit>
        </Form>
      </Section>
      <Section title={t(m.setPassword)}>
        <Form action="/compte/mot-de-passe">
          <TextInput
            name="password"
            type="password"
            autocomplete="new-password"
            label={t(m.password)}
            help={`${t(m.setPasswordHelp)} ${t(m.passwordHelp)}`}
            error={wrong.password ? t(m.passwordShort) : undefined}
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
