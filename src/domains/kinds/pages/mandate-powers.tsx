import { type Message, type Translator, t } from "#platform/language/index.ts";
import type { Power } from "#platform/policy/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fieldset, Select } from "#ui/form.tsx";
import { n } from "../messages/mandate-kinds.ts";
import type { PowerGiven } from "../schema.ts";

/** Powers of one domain, as they are called. */
export interface PowerGroup {
  domain: string;
  powers: { key: string; label: string }[];
}

/** Powers grouped by the domain that declares them; those that a kind has from a part that is gone come last. */
export function groupsOf(
  t: Translator,
  declared: readonly Power[],
  given: readonly PowerGiven[],
): PowerGroup[] {
  const domains = [...new Set(declared.map(({ key }) => key.split(".")[0]!))];
  const known = new Set(declared.map(({ key }) => key));
  const others = given.filter(({ power }) => !known.has(power)).map(({ power }) => power);
  return [
    ...domains.map((domain) => ({
      domain: domainSaid(t, domain),
      powers: declared
        .filter(({ key }) => key.startsWith(`${domain}.`))
        .map(({ key, label }) => ({ key, label: t.say(label) })),
    })),
    ...(others.length > 0
      ? [{ domain: t(n.powersOther), powers: others.map((key) => ({ key, label: key })) }]
      : []),
  ];
}

const domains: Record<string, Message> = {
  movement: n.movement,
  organisation: n.organisation,
  appointments: n.appointments,
  loops: n.loops,
  arrival: n.arrival,
  texts: n.texts,
  roadmap: n.roadmap,
  reviews: n.reviews,
  voice: n.voice,
};

const domainSaid = (t: Translator, domain: string) => {
  const said = domains[domain];
  return said ? t.say(said) : domain;
};

export type PowerFieldsProps = { groups: PowerGroup[]; given: readonly PowerGiven[] };

/** Each power with how far it goes; a group stands open where something of it is given. */
export function PowerFields({ groups, given }: PowerFieldsProps) {
  const reachOf = (power: string) => given.find((one) => one.power === power)?.reach ?? "";
  const reaches = [
    { value: "unit", label: t(n.reachUnit) },
    { value: "subtree", label: t(n.reachSubtree) },
  ];
  return (
    <Fieldset legend={t(n.powers)} help={t(n.powersHelp)}>
      {groups.map(({ domain, powers }) => {
        const count = powers.filter(({ key }) => reachOf(key)).length;
        return (
          <Disclosure
            key={domain}
            open={count > 0}
            summary={`${t(n.powersOf, { domain })} (${count}/${powers.length})`}
          >
            <div class="form">
              {powers.map(({ key, label }) => (
                <Select
                  key={key}
                  name={`power:${key}`}
                  id={`f-power-${key.replaceAll(".", "-")}`}
                  label={label}
                  empty={t(n.reachNone)}
                  options={reaches}
                  value={reachOf(key)}
                />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </Fieldset>
  );
}
