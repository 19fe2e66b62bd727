import { type Translator, t } from "#platform/language/index.ts";
import { Checkboxes, Fieldset, Select, TextInput } from "#ui/form.tsx";
import { u } from "../messages/unit-kinds.ts";
import type { CollegeRule } from "../schema.ts";
import { blockSaid, ruleSaid } from "./lines.ts";

export type CollegeFieldsProps = {
  legend: string;
  help: string;
  college: CollegeRule | null;
  rules: (keyof typeof ruleSaid)[];
  /** Mandates that may be counted together; nothing where the rule is of one mandate alone. */
  of?: { value: string; label: string }[];
  /** What was typed for the number of seats, if it is to be shown again. */
  seats?: string;
  error?: string;
};

/** The rule of parity of several people: which, over how many seats, of which mandates, and what it blocks. */
export function CollegeFields({ legend, help, college, rules, of, seats, error }: CollegeFieldsProps) {
  return (
    <Fieldset legend={legend} help={help}>
      <Select
        name="college"
        label={t(u.collegeRule)}
        empty={t(u.ruleNone)}
        options={rules.map((rule) => ({ value: rule, label: t(ruleSaid[rule]) }))}
        value={college?.rule}
        error={error}
      />
      <TextInput
        name="collegeSeats"
        label={t(u.collegeSeats)}
        help={t(u.collegeSeatsHelp)}
        inputMode="numeric"
        value={seats ?? college?.seats ?? ""}
        short
      />
      {of && of.length > 0 ? (
        <Checkboxes name="collegeOf" label={t(u.collegeOf)} choices={of} values={college?.of} />
      ) : null}
      <Checkboxes
        name="collegeBlocks"
        label={t(u.blocks)}
        choices={blockChoices(t)}
        values={college ? college.blocks : ["appointment"]}
      />
    </Fieldset>
  );
}

/** What a rule of parity may block. */
export function blockChoices(t: Translator) {
  return (["appointment", "ending"] as const).map((value) => ({ value, label: t(blockSaid[value]) }));
}
