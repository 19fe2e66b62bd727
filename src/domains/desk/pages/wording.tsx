import { movement, reword, sentenceCalled, sentencesOf, valuesToKeep } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { type Language, languages, type Message, t, type Wording } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ErrorSummary, Form, Hidden, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { shown } from "../sentences.ts";

/** What was sent for one language and refused, to be shown again. */
interface Again {
  language: Language;
  given: Wording;
  refusal: Refusal;
}

/** Saves the wording of a sentence in one language. */
export async function writeWording(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const message = sentenceCalled(c.req.param("key") ?? "");
  const language = languages.find((one) => one === form.text("language"));
  if (!language) throw refuse.invalid();
  const given = givenIn(form, message[language]);
  return attempt(
    c,
    async () => {
      await reword(c.var.actor, await rootUnit(), message.key, language, given);
      return done(c, `/administration/mots/${message.key}`, m.saved);
    },
    (refusal) => showWording(c, { language, given, refusal }),
  );
}

function givenIn(form: Sent, original: Wording): Wording {
  return typeof original === "string"
    ? form.text("text")
    : { one: form.text("one"), other: form.text("other") };
}

/** The page of one sentence: a form for each language, with what it must keep. */
export async function showWording(c: Ctx, again?: Again): Promise<Response> {
  const message = sentenceCalled(c.req.param("key") ?? "");
  const { rewordings } = await movement();
  const errors = again?.refusal ? { [again.language]: t.say(again.refusal.said, again.refusal.values) } : {};
  return page(
    c,
    { title: t(m.wordsOne), noIndex: true },
    <div class="narrow">
      <Breadcrumb crumbs={[{ href: "/administration/mots", label: t(m.adminWords) }]} />
      <PageHead title={t(m.wordsOne)} lead={t(m.wordsOneLead, { example: "{@loop.le}" })} />
      <ErrorSummary errors={errors} idOf={(language) => `${language}-${fieldsOf(message.fr)[0]}`} />
      {languages.map((language) => (
        <WordingForm
          key={language}
          message={message}
          language={language}
          own={again?.language === language ? again.given : rewordings[language][message.key]}
          error={errors[language]}
        />
      ))}
    </div>,
  );
}

type WordingFormProps = {
  message: Message;
  language: Language;
  own?: Wording;
  error?: string;
};

function WordingForm({ message, language, own, error }: WordingFormProps) {
  const original = message[language];
  const keep = valuesToKeep(original).join(", ");
  const labels = { text: t(m.wordsText), one: t(m.wordsSingular), other: t(m.wordsPlural) };
  return (
    <Section title={t(language === "fr" ? m.french : m.english)}>
      <p class="soft">{t(m.wordsOriginal, { text: shown(original) })}</p>
      <Form action={`/administration/mots/${message.key}`}>
        <Hidden name="language" value={language} />
        {fieldsOf(original).map((name, index) => (
          <TextArea
            key={name}
            id={`${language}-${name}`}
            name={name}
            label={labels[name]}
            value={own === undefined ? "" : (sentencesOf(own)[index] ?? "")}
            help={keep ? t(m.wordsKeep, { names: keep }) : undefined}
            error={index === 0 ? error : undefined}
            rows={Math.min(12, Math.ceil((sentencesOf(original)[index]?.length ?? 0) / 60) + 1)}
          />
        ))}
        <Submit>{t(m.save)}</Submit>
      </Form>
    </Section>
  );
}

const fieldsOf = (original: Wording) =>
  typeof original === "string" ? (["text"] as const) : (["one", "other"] as const);
