import { t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import type { MandateKind } from "../bounds.ts";
import { mm } from "../messages.ts";
import type { ParityStanding } from "../parity.ts";
import { meansWords, sayParity, sayRule } from "./words.ts";

type Props = { kind: MandateKind; standings: ParityStanding[]; labels: Map<string, string> };

/** The rule of a mandate as it stands today, for whoever is about to give it. */
export function Rule({ kind, standings, labels }: Props) {
  const { conditions } = kind;
  const trainings = (conditions.trainings ?? []).map((training) =>
    t(training.before ? mm.trainingBefore : mm.trainingAfter, { training: training.label[t.language] }),
  );
  return (
    <Section title={t(mm.itsRule)}>
      <p class="soft">{t(mm.ruleNow, { day: t.day(kind.validFrom) })}</p>
      <Definitions
        items={[
          { term: t(mm.seats), value: kind.pair ? "2" : kind.seats === null ? null : t.number(kind.seats) },
          { term: t(mm.term), value: kind.termMonths ? t(mm.months, { count: kind.termMonths }) : null },
          { term: t(mm.limit), value: kind.termLimit ? t(mm.terms, { count: kind.termLimit }) : null },
          { term: t(mm.ways), value: kind.means.map((means) => t.say(meansWords[means])).join(", ") },
          { term: t(mm.trainings), value: trainings.join(" ; ") },
          { term: t(mm.minAge), value: conditions.minAge ? t(mm.years, { count: conditions.minAge }) : null },
          { term: t(mm.membersOnly), value: conditions.memberOf ? t(mm.yes) : null },
          {
            term: t(mm.incompatible),
            value: kind.incompatible.map((other) => labels.get(other.kind) ?? other.kind).join(", "),
          },
          ...standings.map((standing) => ({
            term: t(mm.parityRule),
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
  const who = { woman: t(mm.aWoman), man: t(mm.aMan), nonbinary: t(mm.aNonBinary) };
  const said =
    welcome.length === 0
      ? t(mm.welcomeNobody)
      : welcome.length === 3
        ? t(mm.welcomeAll)
        : t(mm.welcomeSome, { who: welcome.map((gender) => who[gender]).join(t(mm.or)) });
  return (
    <>
      <p>
        {sayRule(t, standing)}
        {" : "}
        {sayParity(t, standing.saying)}
      </p>
      <p>{said}</p>
    </>
  );
}
