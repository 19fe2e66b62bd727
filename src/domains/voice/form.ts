import { isId } from "#platform/database/index.ts";
import { area, pick } from "#ui/kit/fields.tsx";
import { maxContributionLength } from "./contribution.ts";
import { m } from "./messages.ts";
import { type Subject, subjectOptions } from "./subjects.ts";

/** The words of {@link contributionFields}, for the form of a higher domain. */
export const contributionWords = m.speakUp.fields;

/** What is said, and what it is about: fields of any form by which a unit or a person sends something up. */
export const contributionFields = (subjects: readonly Subject[], about: string | null = null) => ({
  body: area({ max: maxContributionLength, required: true }),
  blockId: subjects.length > 0 && pick({ options: subjectOptions(subjects), initial: about, open: isId }),
});
