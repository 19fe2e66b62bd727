import { movement } from "#domains/movement/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { inflect, type Language, languages, type Term, t } from "#platform/language/index.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { m } from "../messages.ts";

/** Where the vocabulary is. */
export const vocabularyAddress = "/administration/mots/vocabulaire";

// Forms that show at a glance whether gender, elision and plural are right.
const telling = ["le", "un", "de", "au", "ce", "son", "des"] as const;

/** A word as it is said, with its articles: « la boucle · une boucle · de la boucle… ». */
export function formsOf(term: Term, language: Language): string {
  return telling.map((form) => inflect(term, form, language)).join(" · ");
}

/** The two parts of these pages: sentences and vocabulary. */
export function WordsTabs({ at }: { at: "sentences" | "terms" }) {
  const tabs = [
    { href: "/administration/mots", label: t(m.sentencesTab), current: at === "sentences" },
    { href: vocabularyAddress, label: t(m.termsTab), current: at === "terms" },
  ];
  return <Tabs tabs={tabs} label={t(m.sentences.title)} />;
}

/** The vocabulary in both languages, each word with the way it is said. */
export async function showTerms(c: Ctx): Promise<Response> {
  const { vocabulary } = await movement();
  return page(
    c,
    { title: t(m.termsTab), noIndex: true },
    <>
      <PageHead title={t(m.sentences.title)} lead={t(m.term.lead)} />
      <WordsTabs at="terms" />
      {languages.map((language) => (
        <Terms key={language} language={language} terms={Object.entries(vocabulary[language])} />
      ))}
    </>,
  );
}

function Terms({ language, terms }: { language: Language; terms: [key: string, term: Term][] }) {
  const gender = (term: Term) => t(term.gender === "feminine" ? m.feminine : m.masculine);
  const columns = [
    {
      key: "singular",
      label: t(m.term.fields.singular.label),
      cell: ([key, term]: [string, Term]) => (
        <a href={`${vocabularyAddress}/${language}/${key}`}>{term.singular}</a>
      ),
    },
    { key: "plural", label: t(m.term.fields.plural.label), cell: ([, term]: [string, Term]) => term.plural },
    ...(language === "fr"
      ? [
          {
            key: "gender",
            label: t(m.term.fields.gender.label),
            cell: ([, term]: [string, Term]) => gender(term),
          },
        ]
      : []),
    {
      key: "forms",
      label: t(m.termForms),
      wide: true,
      cell: ([, term]: [string, Term]) => formsOf(term, language),
    },
  ];
  const title = t(language === "fr" ? m.french : m.english);
  return (
    <Section title={title}>
      <Table caption={title} captionHidden columns={columns} rows={terms} rowKey={([key]) => key} />
    </Section>
  );
}
