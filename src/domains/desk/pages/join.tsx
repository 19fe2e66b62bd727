import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { anyone, attempt, type Ctx, check, done, get, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { linkLifetimeMinutes } from "#platform/session/index.ts";
import { Checkbox, ErrorSummary, Form, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { joinMovement } from "../joining.ts";
import { m } from "../messages.ts";
import { sendLink } from "./sign-in.tsx";

export const joinRoutes = [
  get("/rejoindre", anyone, (c) => joinPage(c)),
  post("/rejoindre", anyone, join, { limit: { times: 10, seconds: 600 } }),
];

const newcomer = z.object({
  once: z.string().refine(isId),
  givenName: z.string().min(1).max(80),
  familyName: z.string().min(1).max(80),
  email: z.email().max(254),
  consent: z.literal("1"),
  age: z.literal("1"),
});

async function join(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, givenName, familyName, email } = check(newcomer, form.values);
      await joinMovement({
        id: once,
        givenName,
        familyName,
        email,
        consent: t(m.consentLabel),
        language: t.language,
      });
      await sendLink(c, email);
      return done(c, "/connexion/envoye", m.linkSent, { email, minutes: linkLifetimeMinutes });
    },
    (refusal) => joinPage(c, form.values, refusal),
  );
}

function joinPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Response {
  const faults = refusal?.fields ?? {};
  const words = {
    givenName: m.missing,
    familyName: m.missing,
    email: m.badEmail,
    consent: m.consentNeeded,
    age: m.ageNeeded,
  };
  const errors = Object.fromEntries(
    Object.entries(words)
      .filter(([name]) => faults[name])
      .map(([name, word]) => [name, t(word)]),
  );
  if (refusal && Object.keys(errors).length === 0) errors[""] = t.say(refusal.said, refusal.values);
  const field = (name: keyof typeof words) => ({
    t,
    name,
    value: values[name],
    error: errors[name],
    required: true,
  });
  return page(
    c,
    { title: t(m.joinTitle), description: t(m.joinLead) },
    <div class="narrow">
      <PageHead title={t(m.joinTitle)} lead={t(m.joinLead)} />
      <ErrorSummary errors={errors} />
      <Form action="/rejoindre" once={isId(values.once) ? values.once : newId()}>
        <TextInput {...field("givenName")} label={t(m.givenName)} autocomplete="given-name" maxLength={80} />
        <TextInput
          {...field("familyName")}
          label={t(m.familyName)}
          autocomplete="family-name"
          maxLength={80}
        />
        <TextInput {...field("email")} label={t(m.email)} type="email" autocomplete="email" />
        <Checkbox name="age" label={t(m.ageLabel)} checked={values.age === "1"} error={errors.age} />
        <Checkbox
          name="consent"
          label={t(m.consentLabel)}
          checked={values.consent === "1"}
          error={errors.consent}
        />
        <Submit size="full">{t(m.joinButton)}</Submit>
      </Form>
    </div>,
  );
}
