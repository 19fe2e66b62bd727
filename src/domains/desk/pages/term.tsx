import { maxTermLength, movement, sayTerm } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Language, languages, type Term, t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { pick, text, yes } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { m } from "../messages.ts";
import { formsOf, vocabularyAddress } from "./vocabulary.tsx";

const address = `${vocabularyAddress}/:language/:term`;

/** One word: changed, or only shown as it would be said. */
export const termRoutes = formPage(address, {
  power: "movement.configure",
  words: m.term,
  load: async ({ c }) => {
    const { vocabulary } = await movement();
    const language = languages.find((one) => one === c.req.param("language"));
    const key = c.req.param("term") ?? "";
    if (!language || !Object.hasOwn(vocabulary[language], key)) throw refuse.notFound();
    return { language, key, unit: await rootUnit(), term: vocabulary[language][key]! };
  },
  fields: ({ language, term }) => ({
    singular: text({ required: true, max: maxTermLength, initial: term.singular }),
    plural: text({ required: true, max: maxTermLength, initial: term.plural }),
    gender:
      language === "fr" &&
      pick({
        options: (["feminine", "masculine"] as const).map((value) => ({ value, label: t(m[value]) })),
        required: true,
        initial: term.gender ?? "masculine",
      }),
    aspirated: language === "fr" && yes({ initial: term.elision === false ? "1" : "" }),
  }),
  crumb: () => ({ href: vocabularyAddress, label: t(m.termsTab) }),
  view: (loaded, form) => (
    <>
      {form}
      <Forms {...loaded} />
    </>
  ),
  run: async ({ actor, unit, language, key, button, input }) => {
    const { singular, plural, gender = "masculine", aspirated } = input;
    const term = { singular, plural, gender, elision: aspirated ? false : undefined };
    if (button === "try") return { would: <Forms {...{ language, term }} /> };
    await sayTerm(actor, unit, key, language, term);
    return vocabularyAddress;
  },
});

function Forms({ language, term }: { language: Language; term: Term }) {
  const forms = <em lang={language}>{formsOf(term, language)}</em>;
  return <Definitions items={[{ term: t(m.termForms), value: forms }]} />;
}
