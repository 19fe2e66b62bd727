import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { type Actor, can, type Ground } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { List, Row } from "#ui/list.tsx";
import { consensusesOf, type ListedConsensus } from "../consensus/reading.ts";
import { concernedInOf } from "../consensus/roll.ts";
import { m } from "../messages.ts";

export const unitTabRoutes = [get("/unites/:slug/consensus", signedIn, showTab)];

/** The tab of a unit in which those concerned find its consensuses. */
export const consensusPanel: Panel = {
  key: "consensus",
  order: 25,
  kinds: "all",
  tab: m.tab,
  href: ({ slug }) => `/unites/${slug}/consensus`,
  shown: (ground, actor) => ground.kind !== "movement" && belongs(actor, ground),
};

function belongs(actor: Actor, ground: Ground): boolean {
  return (
    can(actor, "appointments.open", ground) ||
    actor.memberOf.includes(ground.id) ||
    actor.grants.some((grant) => grant.unitId === ground.id)
  );
}

async function showTab(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const opens = can(actor, "appointments.open", unit);
  const [all, mine] = await Promise.all([consensusesOf(unit.id), concernedInOf(actor, unit.id)]);
  if (!belongs(actor, unit) && mine.size === 0) throw refuse.notFound();
  const shown = opens ? all : all.filter(({ id }) => mine.has(id));
  const may = {
    open: opens && !unit.closedAt,
    elect: can(actor, "organisation.appoint", unit) && !unit.closedAt,
    call: can(actor, "appointments.call", unit) && !unit.closedAt,
  };
  return unitPage(
    c,
    unit,
    { tab: "consensus", title: t(m.tab), noIndex: true },
    <Tab unit={unit} list={shown} may={may} />,
  );
}

type TabProps = {
  unit: Unit;
  list: ListedConsensus[];
  may: { open: boolean; elect: boolean; call: boolean };
};

/** The consensuses of a unit, those under way first, and what may be begun there. */
function Tab({ unit, list, may }: TabProps) {
  const at = `/unites/${unit.slug}`;
  const openIt = may.open ? <ButtonLink href={`${at}/consensus/nouveau`} label={t(m.openOne)} /> : null;
  const sorted = list.toSorted((a, b) => Number(a.ending !== null) - Number(b.ending !== null));
  return (
    <>
      <p class="lead">{t(m.tabLead)}</p>
      <div class="cluster">
        {list.length > 0 ? openIt : null}
        {may.call ? <ButtonLink look="plain" href={`${at}/appels/nouveau`} label={t(m.newCall)} /> : null}
        {may.elect ? (
          <ButtonLink look="plain" href={`${at}/elections/nouvelle`} label={t(m.recordElection)} />
        ) : null}
      </div>
      {list.length === 0 ? (
        <Empty title={t(m.noneHere)} action={openIt}>
          <p>{t(m.noneHereHelp)}</p>
        </Empty>
      ) : (
        <List>
          {sorted.map((one) => (
            <Row
              key={one.id}
              href={`/consensus/${one.id}`}
              title={one.label[t.language]}
              meta={sayWhen(one)}
              after={<State one={one} />}
            />
          ))}
        </List>
      )}
    </>
  );
}

function sayWhen(one: ListedConsensus): string {
  const opened = t(m.openedOn, { day: t.day(one.openedAt) });
  if (one.ending && one.endedAt) {
    const said = one.ending === "adopted" ? m.adoptedOn : m.withdrawnOn;
    return `${opened} · ${t(said, { day: t.day(one.endedAt) })}`;
  }
  return `${opened} · ${t(m.untilDay, { deadline: t.dateTime(one.endsAt) })}`;
}

function State({ one }: { one: ListedConsensus }) {
  if (one.ending === "adopted") return <Badge kind="good">{t(m.adopted)}</Badge>;
  if (one.ending === "withdrawn") return <Badge>{t(m.withdrawn)}</Badge>;
  if (one.endsAt <= new Date()) return <Badge kind="late">{t(m.periodEnded)}</Badge>;
  return <Badge kind="accent">{t(m.underWay)}</Badge>;
}
