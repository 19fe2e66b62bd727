import { maxTermLength, movement, sayTerm } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { type Language, languages, type Term, t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Button } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Checkbox, ErrorSummary, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { formsOf, vocabularyAddress } from "./vocabulary.tsx";

/** Saves a word, or only shows how it would be said when that is what was asked. */
export async function writeTerm(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { language, key } = await termAsked(c);
  const term = termIn(form);
  if (form.text("try")) return termPage(c, term);
  return attempt(
    c,
    async () => {
      await sayTerm(c.var.actor, await rootUnit(), key, language, term);
      return done(c, vocabularyAddress, m.saved);
    },
    (refusal) => termPage(c, term, refusal),
  );
}

/** The page of one word. */
export async function showTerm(c: Ctx): Promise<Response> {
  const { term } = await termAsked(c);
  return termPage(c, term);
}

async function termAsked(c: Ctx): Promise<{ language: Language; key: string; term: Term }> {
  const { vocabulary } = await movement();
  const language = languages.find((one) => one === c.req.param("language"));
  const key = c.req.param("term") ?? "";
  if (!language || !Object.hasOwn(vocabulary[language], key)) throw refuse.notFound();
  return { language, key, term: vocabulary[language][key]! };
}

function termIn(form: Sent): Term {
  const gender = form.text("gender") === "feminine" ? "feminine" : "masculine";
  const [singular, plural] = [form.text("singular"), form.text("plural")];
  return { singular, plural, gender, elision: form.text("aspirated") === "1" ? false : undefined };
}

async function termPage(c: Ctx, term: Term, refusal?: Refusal): Promise<Response> {
  const { language, key } = await termAsked(c);
  const errors: Record<string, string> = refusal ? { singular: t.say(refusal.said, refusal.values) } : {};
  const field = { t, maxLength: maxTermLength, required: true };
  const genders = (["feminine", "masculine"] as const).map((value) => ({ value, label: t(m[value]) }));
  return page(
    c,
    { title: t(m.termOne), noIndex: true },
    <div class="narrow">
      <Breadcrumb crumbs={[{ href: vocabularyAddress, label: t(m.wordsTerms) }]} />
      <PageHead title={t(m.termOne)} lead={t(m.termsLead)} />
      <ErrorSummary errors={errors} />
      <Form action={`${vocabularyAddress}/${language}/${key}`}>
        <TextInput
          {...field}
          name="singular"
          label={t(m.termSingular)}
          value={term.singular}
          error={errors.singular}
        />
        <TextInput {...field} name="plural" label={t(m.termPlural)} value={term.plural} />
        {language === "fr" ? (
          <>
            <Select name="gender" label={t(m.termGender)} options={genders} value={term.gender} required />
            <Checkbox name="aspirated" label={t(m.termAspirated)} checked={term.elision === false} />
          </>
        ) : null}
        <Definitions
          items={[{ term: t(m.termForms), value: <em lang={language}>{formsOf(term, language)}</em> }]}
        />
        <FormActions>
          <Submit>{t(m.save)}</Submit>
          <Button look="plain" name="try" value="1">
            {t(m.termTry)}
          </Button>
        </FormActions>
      </Form>
    </div>,
  );
}
