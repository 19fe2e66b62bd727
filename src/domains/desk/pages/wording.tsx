import {
  maxSentenceLength,
  movement,
  reword,
  sentenceCalled,
  sentencesOf,
  valuesToKeep,
} from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { type Language, languages, type Message, t, type Wording } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { area, hidden } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { shown } from "../sentences.ts";

const address = "/administration/mots/:key";
const policy = holding("movement.configure");
const asked = (c: Ctx) => sentenceCalled(c.req.param("key") ?? "");

interface InLanguage {
  message: Message;
  language: Language;
  own?: Wording;
}

const rewording = partForm(address, (c) => showWording(c), {
  policy,
  words: m.rewording,
  load: ({ c, asked: typed }): InLanguage => {
    const language = languages.find((one) => one === typed("language"));
    if (!language) throw refuse.invalid();
    return { message: asked(c), language };
  },
  fields: ({ message, language, own }) => {
    const original = message[language];
    const keep = valuesToKeep(original).join(", ");
    const sentence = (index: number) =>
      area({
        max: maxSentenceLength,
        initial: own === undefined ? "" : sentencesOf(own)[index],
        help: keep ? t(m.keptValues, { names: keep }) : undefined,
        label: index === 0 && typeof original !== "string" ? t(m.oneOnly) : undefined,
        rows: Math.min(12, Math.ceil((sentencesOf(original)[index]?.length ?? 0) / 60) + 1),
      });
    return {
      language: hidden(language),
      text: sentence(0),
      other: typeof original !== "string" && sentence(1),
    };
  },
  run: async ({ actor, message, language, input: { text, other } }) => {
    const given = other === undefined ? text : { one: text, other };
    await reword(actor, await rootUnit(), message.key, language, given);
    return `/administration/mots/${message.key}`;
  },
});

export const wordingRoutes = [get(address, policy, showWording), ...rewording.routes];

/** The page of one sentence: a form for each language, with what it must keep. */
async function showWording(c: Ctx): Promise<Response> {
  const message = asked(c);
  const { rewordings } = await movement();
  return page(
    c,
    { title: t(m.rewording.title), noIndex: true },
    <div class="narrow">
      <Breadcrumb crumbs={[{ href: "/administration/mots", label: t(m.sentences.title) }]} />
      <PageHead title={t(m.rewording.title)} lead={t(m.rewording.lead, { example: "{@loop.le}" })} />
      {languages.map((language) => (
        <Section
          key={language}
          title={t(language === "fr" ? m.french : m.english)}
          lead={t(m.original, { text: shown(message[language]) })}
        >
          {rewording.show({ message, language, own: rewordings[language][message.key] }, { key: language })}
        </Section>
      ))}
    </div>,
  );
}
