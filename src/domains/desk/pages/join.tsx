import { anyone } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { text, yes } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { joinMovement } from "../joining.ts";
import { m } from "../messages.ts";
import { sendLink } from "./sign-in.tsx";

export const joinRoutes = formPage("/rejoindre", {
  policy: anyone,
  indexed: true,
  limit: { times: 10, seconds: 600 },
  words: m.join,
  fields: () => ({
    givenName: text({ required: true, max: 80, autocomplete: "given-name" }),
    familyName: text({ required: true, max: 80, autocomplete: "family-name" }),
    email: text({ required: true, max: 254, type: "email", autocomplete: "email" }),
    age: yes({ required: true }),
    consent: yes({ required: true }),
  }),
  run: async ({ c, input: { givenName, familyName, email }, once }) => {
    const consent = t(m.join.fields.consent.label);
    await joinMovement({ id: once, givenName, familyName, email, consent, language: t.language });
    return sendLink(c, email);
  },
});
