import type { Holder, RequiredRole } from "#domains/loops/index.ts";
import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing } from "#ui/task.tsx";
import { m } from "../messages.ts";

interface PairStandingProps {
  loop: { slug: string };
  role: RequiredRole | null;
  holders: Holder[];
  insider: boolean;
}

/** Who the pair of a loop is, named how, trained or not. */
export function PairStanding({ loop, role, holders, insider }: PairStandingProps) {
  const vacant = holders.length === 0;
  const half = !vacant && role?.state === "half";
  return (
    <Section title={t(m.title)} id="binome">
      <Standing
        level={3}
        ring={<Ring value={vacant ? 0 : half ? 0.5 : 1} size="m" />}
        title={t(vacant ? m.vacant : half ? m.half : m.complete)}
        action={vacant || half ? <a href={`/unites/${loop.slug}/charges`}>{t(m.seeRoles)}</a> : undefined}
      >
        {t(m.lead)}
      </Standing>
      {vacant ? null : (
        <Definitions
          items={[
            {
              term: t(m.who),
              value: <Names {...{ holders, insider }} isPublic={role?.public ?? false} />,
            },
            { term: t(m.named), value: <HowNamed {...{ loop, holders, insider }} /> },
            { term: t(m.training), value: insider ? sayTraining(holders) : null },
          ]}
        />
      )}
    </Section>
  );
}

function Names({
  holders,
  insider,
  isPublic,
}: Pick<PairStandingProps, "holders" | "insider"> & { isPublic: boolean }) {
  const named = insider
    ? holders.map((who) => ({ id: who.mandateId, name: fullName(who), since: who.startsAt }))
    : holders.flatMap((who) =>
        isPublic && who.publicName ? [{ id: who.mandateId, name: who.publicName, since: null }] : [],
      );
  if (named.length === 0) return <>{t(m.noPublicName)}</>;
  return (
    <span class="role-people">
      {named.map(({ id, name, since }) => (
        <PersonChip key={id} name={name} role={since ? t(m.since, { day: t.day(since) }) : undefined} />
      ))}
    </span>
  );
}

/** How they were named, and the record of it: what a record shows is for its own page to decide. */
function HowNamed({ loop, holders, insider }: Omit<PairStandingProps, "role">) {
  const byConsensus = holders.every(({ means }) => means === "consensus");
  const records = insider ? [...new Set(holders.flatMap(({ appointmentId }) => appointmentId ?? []))] : [];
  return (
    <span class="cluster">
      {t(byConsensus ? m.byConsensus : m.otherwise)}
      {records.map((id) => (
        <a key={id} href={`/nominations/${id}`}>
          {t(m.seeRecord)}
        </a>
      ))}
      {byConsensus && insider ? <a href={`/unites/${loop.slug}/consensus`}>{t(m.consensusList)}</a> : null}
    </span>
  );
}

function sayTraining(holders: Holder[]): string {
  return t(holders.every(({ missing }) => missing.length === 0) ? m.trained : m.toTrain);
}
