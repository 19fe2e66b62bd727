import { t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import type { MandateKind } from "../bounds.ts";
import { m } from "../messages.ts";
import type { ParityStanding } from "../parity.ts";
import { sayParity, sayRule } from "./words.ts";

type Props = { kind: MandateKind; standings: ParityStanding[]; labels: Map<string, string> };

/** The rule of a mandate as it stands today, for someone who is about to give it. */
export function Rule({ kind, standings, labels }: Props) {
  const { conditions } = kind;
  const trainings = (conditions.trainings ?? []).map((training) =>
    t(training.before ? m.trainingBefore : m.trainingAfter, { training: training.label[t.language] }),
  );
  return (
    <Section title={t(m.itsRule)} lead={t(m.ruleNow, { day: t.day(kind.validFrom) })}>
      <Definitions
        items={[
          { term: t(m.seats), value: kind.pair ? "2" : kind.seats === null ? null : t.number(kind.seats) },
          { term: t(m.term), value: kind.termMonths ? t(m.months, { count: kind.termMonths }) : null },
          { term: t(m.limit), value: kind.termLimit ? t(m.terms, { count: kind.termLimit }) : null },
          { term: t(m.ways), value: kind.means.map((means) => t(m.means[means])).join(", ") },
          { term: t(m.trainings), value: trainings.join(" ; ") },
          { term: t(m.minAge), value: conditions.minAge ? t(m.years, { count: conditions.minAge }) : null },
          { term: t(m.membersOnly), value: conditions.memberOf ? t(m.yes) : null },
          {
            term: t(m.incompatible),
            value: kind.incompatible.map((other) => labels.get(other.kind) ?? other.kind).join(", "),
          },
          ...standings.map((standing) => ({
            term: t(m.parityRule),
            value: <Needs standing={standing} />,
          })),
        ]}
      />
    </Section>
  );
}

/** How a rule of parity stands, and whom it lets come next: shown to those who appoint alone. */
function Needs({ standing }: { standing: ParityStanding }) {
  const { welcome } = standing.judgement;
  const who = { woman: t(m.aWoman), man: t(m.aMan), nonbinary: t(m.aNonBinary) };
  const said =
    welcome.length === 0
      ? t(m.welcomeNobody)
      : welcome.length === 3
        ? t(m.welcomeAll)
        : t(m.welcomeSome, { who: welcome.map((gender) => who[gender]).join(t(m.or)) });
  return (
    <>
      <p>
        {sayRule(standing)}
        {" : "}
        {sayParity(standing.saying)}
      </p>
      <p>{said}</p>
    </>
  );
}
