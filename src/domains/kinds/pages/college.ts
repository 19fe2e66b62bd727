import { t } from "#platform/language/index.ts";
import { number, onlyIf, pick, several } from "#ui/kit/fields.tsx";
import type { CollegeRule, ParityBlocks } from "../schema.ts";
import { blockSaid, ruleSaid } from "./lines.ts";

/**
 * The rule of parity of several people: which of `rules`, over how many seats, of which mandates, and what it blocks.
 * `of`: mandates that may be counted together; none where the rule is of one mandate alone.
 */
export function collegeFields(
  college: CollegeRule | null,
  rules: readonly CollegeRule["rule"][],
  of: { value: string; label: string }[] = [],
) {
  const some = rules.length > 0;
  const where = [...rules];
  return {
    college:
      some &&
      pick({
        options: rules.map((rule) => ({ value: rule, label: t(ruleSaid[rule]) })),
        initial: college?.rule,
      }),
    collegeSeats: some && onlyIf("college", where, number({ min: 1, max: 500, initial: college?.seats })),
    collegeOf: of.length > 0 && onlyIf("college", where, several({ choices: of, initial: college?.of })),
    collegeBlocks:
      some &&
      onlyIf(
        "college",
        where,
        several({ choices: blockChoices(), initial: college?.blocks ?? ["appointment"] }),
      ),
  };
}

/** What a rule of parity may block. */
export const blockChoices = () =>
  (["appointment", "ending"] as const).map((value) => ({ value, label: t(blockSaid[value]) }));

type Read = {
  college?: CollegeRule["rule"] | null;
  collegeSeats?: number | null;
  collegeOf?: string[] | null;
  collegeBlocks?: ParityBlocks[] | null;
};

/** The rule that was typed, or none. */
export const collegeOf = ({ college, collegeSeats, collegeOf, collegeBlocks }: Read): CollegeRule | null =>
  college
    ? { rule: college, seats: collegeSeats ?? null, of: collegeOf ?? [], blocks: collegeBlocks ?? [] }
    : null;
