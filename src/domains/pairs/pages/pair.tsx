import { type Holder, holdersIn, type RequiredRole, requiredRoles, seesNames } from "#domains/loops/index.ts";
import { fullName } from "#domains/people/index.ts";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing } from "#ui/task.tsx";
import { isOfPair, matterCounts, mattersOf, pairRole } from "../matter.ts";
import { m } from "../messages.ts";
import { Matters } from "./matters.tsx";

/** The tab « Vie des groupes » of a loop (§28). */
export const pairPanel: Panel = {
  key: "pair",
  order: 12,
  kinds: ["loop"],
  under: "charges",
  tab: (t) => t(m.tab),
  href: ({ slug }) => `/unites/${slug}/binome`,
};

/** The group-life pair of a loop: who, named how, trained or not; and for the pair itself, what it handles. */
export async function showPair(c: Ctx): Promise<Response> {
  return pairPage(c, await unitBySlug(c.req.param("slug") ?? "", "loop"));
}

/** The same page, with what a form of the pair was refused for. */
export async function pairPage(
  c: Ctx,
  loop: Unit,
  refused?: { values: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const { actor } = c.var;
  const insider = seesNames(actor, loop);
  const [all, people, ours] = await Promise.all([
    requiredRoles({ unitId: loop.id }),
    holdersIn(loop.id),
    isOfPair(actor, loop),
  ]);
  const role = all.find(({ kind }) => kind === pairRole) ?? null;
  const holders = people.filter(({ kind, substitute }) => kind === pairRole && !substitute);
  if (insider) await logAccess(actor, "/unites/:slug/binome", ["unit", loop.id], holders.length);
  const year = `${new Date().getUTCFullYear()}-01-01`;
  const [matters, counts] = ours
    ? await Promise.all([mattersOf(actor, loop), matterCounts(loop.id, year)])
    : [null, []];
  return unitPage(
    c,
    loop,
    { tab: "pair", title: t(m.tab), noIndex: insider },
    <>
      <PairStanding {...{ loop, role, holders, insider }} />
      {matters ? <Matters {...{ loop, matters, counts, refused }} /> : null}
      <p>
        <a href="/bilan-des-binomes">{t(m.reviewTitle)}</a>
      </p>
    </>,
  );
}

interface PairStandingProps {
  loop: { slug: string };
  role: RequiredRole | null;
  holders: Holder[];
  insider: boolean;
}

function PairStanding({ loop, role, holders, insider }: PairStandingProps) {
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
            { term: t(m.training), value: insider ? sayTraining(t, holders) : null },
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

function sayTraining(t: Translator, holders: Holder[]): string {
  return t(holders.every(({ missing }) => missing.length === 0) ? m.trained : m.toTrain);
}
