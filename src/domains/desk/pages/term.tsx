import { maxTermLength, movement, sayTerm } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { languages, type Term, t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { pick, text, yes } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { m } from "../messages.ts";
import { formsOf, vocabularyAddress } from "./vocabulary.tsx";

const address = `${vocabularyAddress}/:language/:term`;

/** One word: changed, or only shown as it would be said, which the address then holds. */
export const termRoutes = formPage(address, {
  power: "movement.configure",
  words: m.term,
  load: async ({ c, asked }) => {
    const { vocabulary } = await movement();
    const language = languages.find((one) => one === c.req.param("language"));
    const key = c.req.param("term") ?? "";
    if (!language || !Object.hasOwn(vocabulary[language], key)) throw refuse.notFound();
    return { language, key, unit: await rootUnit(), term: tried(asked) ?? vocabulary[language][key]! };
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
  view: ({ language, term }, form) => (
    <>
      {form}
      <Definitions
        items={[{ term: t(m.termForms), value: <em lang={language}>{formsOf(term, language)}</em> }]}
      />
    </>
  ),
  run: async ({ actor, unit, language, key, button, input }) => {
    const { singular, plural, gender = "masculine", aspirated } = input;
    if (button === "try") {
      const query = { singulier: singular, pluriel: plural, genre: gender, aspire: aspirated ? "1" : "" };
      return { to: `${vocabularyAddress}/${language}/${key}?${new URLSearchParams(query)}` };
    }
    const elision = aspirated ? false : undefined;
    await sayTerm(actor, unit, key, language, { singular, plural, gender, elision });
    return { to: vocabularyAddress, say: m.saved };
  },
});

/** What was typed, sent or to be seen first. */
function tried(asked: Asking["asked"]): Term | null {
  const [singular, plural] = [asked("singular", "singulier"), asked("plural", "pluriel")];
  if (!singular || !plural) return null;
  const gender = asked("gender", "genre") === "feminine" ? "feminine" : "masculine";
  return { singular, plural, gender, elision: asked("aspirated", "aspire") === "1" ? false : undefined };
}
