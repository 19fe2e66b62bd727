import { type Message, slugOf, t } from "#platform/language/index.ts";
import type { Power } from "#platform/policy/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Checkbox, Fieldset, Hidden, Select, TextInput } from "#ui/form.tsx";
import type { Field, Shown } from "#ui/kit/fields.tsx";
import { named } from "#ui/kit/options.ts";
import type { MandateKindRules, MandateKindVersion } from "../mandate-kind.ts";
import { mandateWords } from "../messages/mandate-kinds.ts";
import type { PowerGiven } from "../schema.ts";
import type { Training } from "../trainings.ts";
import { reachSaid, whereSaid } from "./lines.ts";

const domains: Record<string, Message> = {
  movement: mandateWords.movement,
  organisation: mandateWords.organisation,
  people: mandateWords.people,
  appointments: mandateWords.appointments,
  loops: mandateWords.loops,
  arrival: mandateWords.arrival,
  texts: mandateWords.texts,
  roadmap: mandateWords.roadmap,
  reviews: mandateWords.reviews,
  voice: mandateWords.voice,
};

const reaches = ["unit", "subtree"] as const;

/**
 * Each power that the program declares with how far it goes, by domain: a domain stands open where something of it is
 * given. Those that a kind has from a domain no longer installed come last.
 */
export function powersField(
  declared: readonly Power[],
  given: readonly PowerGiven[],
): Field<MandateKindRules["powers"]> {
  const known = new Set(declared.map(({ key }) => key));
  const gone = given.filter(({ power }) => !known.has(power)).map(({ power }) => power);
  const groups = Map.groupBy([...known, ...gone], (key) => (known.has(key) ? key.split(".")[0]! : ""));
  const labels = new Map(declared.map(({ key, label }) => [key, t.say(label)]));
  const keys = [...groups.values()].flat();
  const titleOf = (domain: string) =>
    domain === "" ? t(mandateWords.powersOther) : domains[domain] ? t.say(domains[domain]) : domain;
  return {
    parts: keys.map((key) => `power:${key}`),
    show: ({ label, help, part }) => (
      <Fieldset legend={label} help={help}>
        {[...groups].map(([domain, powers]) => {
          const rows = powers.map((key) => {
            const { name, id, typed } = part(`power:${key}`);
            const reach = typed ?? given.find(({ power }) => power === key)?.reach ?? "";
            return { key, name, id, reach };
          });
          const count = rows.filter(({ reach }) => reach).length;
          const title = t(mandateWords.powersOf, { domain: titleOf(domain) });
          return (
            <Disclosure key={domain} open={count > 0} summary={`${title} (${count}/${rows.length})`}>
              <div class="form">
                {rows.map(({ key, name, id, reach }) => (
                  <Select
                    {...{ key, name, id }}
                    label={labels.get(key) ?? key}
                    empty={t(mandateWords.reachNone)}
                    options={reaches.map((value) => ({ value, label: t(reachSaid[value]) }))}
                    value={reach}
                  />
                ))}
              </div>
            </Disclosure>
          );
        })}
      </Fieldset>
    ),
    read: (sent) =>
      keys.flatMap((power) => {
        const reach = reaches.find((one) => one === sent.text(`power:${power}`));
        return reach ? [{ power, reach }] : [];
      }),
  };
}

// Rows that stand, two more to fill in, and as many as were typed.
const spare = 2;
const most = 30;
const ranks = Array.from({ length: most }, (_, rank) => rank);

function rowsShown(part: Shown["part"], first: string, standing: number): number[] {
  const typed = ranks.findLast((rank) => part(`${first}${rank}`).typed) ?? -1;
  return ranks.slice(0, Math.max(standing + spare, typed + 1));
}

type Trainings = NonNullable<MandateKindRules["conditions"]["trainings"]>;

/** Trainings to complete before or after being appointed. One name is one training: `known` are those that any mandate asks for. */
export function trainingsField(standing: Trainings, known: readonly Training[]): Field<Trainings> {
  return {
    show: ({ help, part }) => (
      <>
        {rowsShown(part, "trainingFr", standing.length).map((rank) => {
          const training = standing[rank];
          const key = part(`trainingKey${rank}`).typed ?? training?.key;
          const text = (name: string, label: string, value = "") => {
            const { typed, ...field } = part(`${name}${rank}`);
            return <TextInput {...field} label={label} value={typed ?? value} maxLength={120} />;
          };
          const { typed, ...before } = part(`trainingBefore${rank}`);
          return (
            <Fieldset
              key={rank}
              legend={t(mandateWords.training, { rank: rank + 1 })}
              help={rank === 0 ? help : undefined}
            >
              {key ? <Hidden name={`trainingKey${rank}`} value={key} /> : null}
              {text("trainingFr", t(mandateWords.trainingFr), training?.label.fr)}
              {text("trainingEn", t(mandateWords.trainingEn), training?.label.en)}
              <Checkbox
                {...before}
                label={t(mandateWords.trainingBefore)}
                checked={typed === undefined ? training?.before : typed === "1"}
              />
            </Fieldset>
          );
        })}
      </>
    ),
    read: (sent) =>
      ranks.flatMap((rank) => {
        const fr = sent.text(`trainingFr${rank}`);
        if (!fr) return [];
        const same = known.find(({ label }) => label.fr === fr);
        const key = sent.text(`trainingKey${rank}`) || (same?.key ?? slugOf(fr));
        const label = { fr, en: sent.text(`trainingEn${rank}`) || fr };
        return [{ key, label, before: sent.text(`trainingBefore${rank}`) === "1" }];
      }),
  };
}

const places = ["unit", "lineage", "anywhere"] as const;

/** Mandates that the same person may not hold at the same time, and where. */
export function incompatibleField(
  standing: MandateKindRules["incompatible"],
  mandates: readonly MandateKindVersion[],
): Field<MandateKindRules["incompatible"]> {
  const kinds = named(mandates, "key");
  return {
    show: ({ help, part }) => (
      <>
        <p class="field-help">{help}</p>
        {rowsShown(part, "incompatibleKind", standing.length).map((rank) => {
          const { typed: kind, ...kindField } = part(`incompatibleKind${rank}`);
          const { typed: where, ...whereField } = part(`incompatibleWhere${rank}`);
          return (
            <div class="beside" key={rank}>
              <Select
                {...kindField}
                label={t(mandateWords.incompatibleKind)}
                empty={t(mandateWords.nobody)}
                options={kinds}
                value={kind ?? standing[rank]?.kind}
              />
              <Select
                {...whereField}
                label={t(mandateWords.incompatibleWhere)}
                options={places.map((value) => ({ value, label: t(whereSaid[value]) }))}
                value={where || (standing[rank]?.where ?? "anywhere")}
                required
              />
            </div>
          );
        })}
      </>
    ),
    read: (sent) =>
      ranks.flatMap((rank) => {
        const kind = sent.text(`incompatibleKind${rank}`);
        const where = places.find((one) => one === sent.text(`incompatibleWhere${rank}`)) ?? "anywhere";
        return kind ? [{ kind, where }] : [];
      }),
  };
}
