import type { Text } from "#domains/texts/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Committed } from "#ui/edition.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox, ErrorSummary, Form, FormActions, Hidden, Submit } from "#ui/form.tsx";
import { m } from "../messages.ts";
import type { Commitment } from "../reading.ts";
import { type PossibleOwners, TermsFields } from "../terms-form.tsx";

type Sentence = { words: string; bold: boolean; once: string; chosen: Commitment[] };

type SentencesFormProps = {
  text: Text;
  blockId: string;
  sentences: Sentence[];
  owners: PossibleOwners;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The sentences of one paragraph, each of which may become a commitment; those in bold are open and ticked, as a hint. */
export function SentencesForm({ text, blockId, sentences, owners, values, errors }: SentencesFormProps) {
  if (sentences.length === 0) return <Empty title={t(m.noSentence)} />;
  const typed = Object.keys(values).length > 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form action="/engagements" guard>
        <Hidden name="texte" value={text.slug} />
        <Hidden name="bloc" value={blockId} />
        {sentences.map((sentence, index) => {
          const ticked = typed
            ? Boolean(values[`coche${index}`])
            : sentence.bold && sentence.chosen.length === 0;
          return <SentenceFields key={index} {...{ sentence, index, ticked, owners, values, errors }} />;
        })}
        <FormActions>
          <Submit>{t(m.chooseThem)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}

type SentenceFieldsProps = Pick<SentencesFormProps, "owners" | "values" | "errors"> & {
  sentence: Sentence;
  index: number;
  ticked: boolean;
};

function SentenceFields({ sentence, index, ticked, owners, values, errors }: SentenceFieldsProps) {
  const filled = { [`nom${index}`]: titleFrom(sentence.words), ...values };
  return (
    <Disclosure
      summary={
        <>
          {sentence.bold ? <Committed>{sentence.words}</Committed> : sentence.words}{" "}
          {sentence.chosen.length > 0 ? <Badge kind="good">{t(m.chosenMark)}</Badge> : null}
        </>
      }
      open={ticked}
    >
      <Hidden name={`once${index}`} value={sentence.once} />
      <Hidden name={`phrase${index}`} value={sentence.words} />
      {sentence.chosen.length > 0 ? (
        <p class="soft">
          {t(m.alreadyChosen)}{" "}
          {sentence.chosen.map((one, at) => (
            <>
              {at > 0 ? ", " : null}
              <a href={`/engagements/${one.id}`}>{one.title}</a>
            </>
          ))}
        </p>
      ) : null}
      <Checkbox name={`coche${index}`} label={t(m.isCommitment)} checked={ticked} />
      <TermsFields owners={owners} suffix={String(index)} values={filled} errors={errors} />
    </Disclosure>
  );
}

/** A first short name: the beginning of the sentence, for the editor to do better. */
function titleFrom(sentence: string): string {
  const words = sentence.replace(/[.!?…]+$/u, "");
  return words.length <= 70 ? words : words.slice(0, 71).replace(/\s\S*$/u, "");
}
