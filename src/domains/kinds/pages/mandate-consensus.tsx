import { t } from "#platform/language/index.ts";
import { Checkbox, Fieldset, RadioCards, TextInput } from "#ui/form.tsx";
import type { MandateKindRules } from "../mandate-kind.ts";
import { n } from "../messages/mandate-kinds.ts";
import { askedSaid } from "./lines.ts";

type Props = {
  rule: MandateKindRules["consensus"];
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** How agreement is sought: how long, whether silence agrees, who is asked, how many must have spoken. */
export function ConsensusFields({ rule, typed, errors }: Props) {
  const number = (name: string, value: number | undefined) => ({
    ...{ t, name, error: errors[name], inputMode: "numeric" as const, short: true },
    value: typed[name] ?? (value === undefined || Number.isNaN(value) ? "" : value),
  });
  const asked = (["mandates", "members", "both"] as const).map((value) => ({
    value,
    label: t(askedSaid[value]),
  }));
  return (
    <Fieldset legend={t(n.consensusRule)} help={t(n.consensusHelp)}>
      <Checkbox name="consensusHas" label={t(n.consensusHas)} checked={rule !== null} />
      <TextInput {...number("days", rule?.days)} label={t(n.consensusDays)} />
      <RadioCards name="asked" label={t(n.asked)} choices={asked} value={rule?.asked ?? "both"} />
      <Checkbox name="silence" label={t(n.silence)} checked={rule?.silenceIsConsent} />
      <TextInput {...number("quorum", rule?.quorum)} label={t(n.quorum)} help={t(n.quorumHelp)} />
    </Fieldset>
  );
}
