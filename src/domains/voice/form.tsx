import { t } from "#platform/language/index.ts";
import { Select, TextArea } from "#ui/form.tsx";
import { maxContributionLength } from "./contribution.ts";
import { m } from "./messages.ts";
import { type Subject, subjectOptions } from "./subjects.ts";

export type ContributionFormProps = {
  /** What it can be about; none hides the choice. */
  subjects: readonly Subject[];
  /** What was typed, by field: `contribution` and `about`. */
  values?: Record<string, string>;
  /** What is to be corrected, by field. */
  errors?: Record<string, string>;
  required?: boolean;
};

/** The fields `contribution` (the words) and `about` (a block's id, or nothing), inside a form of the caller's. */
export function ContributionForm({ subjects, values = {}, errors = {}, required }: ContributionFormProps) {
  return (
    <>
      <TextArea
        name="contribution"
        label={t(m.yourWords)}
        help={t(m.yourWordsHelp)}
        example={t(m.yourWordsExample)}
        value={values.contribution}
        error={errors.contribution}
        max={maxContributionLength}
        required={required}
      />
      {subjects.length > 0 ? (
        <Select
          name="about"
          label={t(m.aboutLabel)}
          help={t(m.aboutHelp)}
          empty={t(m.aboutNothing)}
          options={subjectOptions(t, subjects)}
          value={values.about}
          error={errors.about}
        />
      ) : null}
    </>
  );
}
