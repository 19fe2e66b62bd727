import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Empty } from "#ui/empty.tsx";
import { pageAsked } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { endedIn, endedPerPage, type MandateLine, standingIn } from "../mandate.ts";
import { m } from "../messages.ts";
import { type ParityStanding, parityIn } from "../parity.ts";
import { type Role, rolesOf } from "../roles.ts";
import { maySee, seeing } from "./access.ts";
import { sayParity, sayRule, sayWaived } from "./words.ts";

export const boardRoutes = [get("/unites/:slug/mandats", holding(...seeing), board)];

/** Who holds what in a unit, until when, what is vacant and how its rules of parity stand. */
async function board(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!maySee(actor, unit)) throw refuse.forbidden();
  const page = pageAsked(c);
  const [standing, ended, parity, roles] = await Promise.all([
    standingIn(unit.id),
    endedIn(unit.id, page),
    parityIn(db, unit),
    rolesOf(unit),
  ]);
  await logAccess(actor, "/unites/:slug/mandats", ["unit", unit.id], standing.length + ended.lines.length);
  const may = can(actor, "organisation.appoint", unit) && unit.closedAt === null;
  const now = new Date();
  const isAhead = ({ startsAt }: MandateLine) => startsAt > now;
  const base = `/unites/${unit.slug}`;
  const [upcoming, current] = [standing.filter(isAhead), standing.filter((line) => !isAhead(line))];
  const vacant = roles.filter((role) => role.held === 0);
  return unitPage(
    c,
    unit,
    { tab: "mandates", title: t(m.title), noIndex: true },
    <>
      <p class="lead">{t(m.lead)}</p>
      {may ? (
        <p class="cluster">
          <ButtonLink href={`${base}/mandats/nouveau`} label={t(m.appointSomeone)} />
        </p>
      ) : null}
      <Vacant {...{ base, vacant, may }} />
      <Parity standings={parity} roles={roles} />
      {standing.length === 0 ? (
        <Empty level={2} title={t(m.nobody)}>
          <p>{t(may ? m.nobodyHelp : m.nobodyWait)}</p>
        </Empty>
      ) : null}
      <Lines title={t(m.current)} lines={current} />
      <Lines title={t(m.upcoming)} lines={upcoming} />
      <Lines title={t(m.endedTitle)} lines={ended.lines} />
      <Pager
        page={page}
        pages={Math.ceil(ended.total / endedPerPage)}
        href={(to) => `${base}/mandats?page=${to}`}
      />
    </>,
  );
}

function Parity({ standings, roles }: { standings: ParityStanding[]; roles: Role[] }) {
  const shown = standings.filter(
    ({ held, kindKey }) => held > 0 || kindKey === null || roles.some((role) => role.kind === kindKey),
  );
  if (shown.length === 0) return null;
  const named = (key: string | null) =>
    roles.find((role) => role.kind === key)?.label[t.language] ?? t(m.collegeOfUnit);
  return (
    <Section title={t(m.parityTitle)}>
      <Definitions
        items={shown.map(({ kindKey, rule, seats, held, saying, waived }) => ({
          term: named(kindKey),
          value: (
            <span>
              {sayRule({ rule, seats })}
              {" : "}
              {waived ? sayWaived(waived) : sayParity(saying)}
              {seats === null ? null : ` (${t(m.heldOf, { held, seats })})`}
            </span>
          ),
        }))}
      />
    </Section>
  );
}

function Vacant({ base, vacant, may }: { base: string; vacant: Role[]; may: boolean }) {
  if (vacant.length === 0) return null;
  return (
    <Section title={t(m.vacant)} lead={t(m.vacantHelp)}>
      <List>
        {vacant.map((role) => (
          <Row
            key={role.kind}
            title={role.label[t.language]}
            href={may ? `${base}/mandats/nouveau?mandat=${role.kind}` : undefined}
            after={may ? <Badge kind="soon">{t(m.fill)}</Badge> : null}
          />
        ))}
      </List>
    </Section>
  );
}

/** Mandates in rows, each leading to its own page. */
export function Lines({ title, lines }: { title: string; lines: MandateLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <List>
        {lines.map((line) => (
          <Row
            key={line.id}
            href={`/mandats/${line.id}`}
            title={<bdi>{line.name}</bdi>}
            meta={dotted(
              line.title ?? line.label[t.language],
              line.replaces ? t(m.replacing, { name: line.replaces }) : null,
              `${t.day(line.startsAt)} – ${line.endsAt ? t.day(line.endsAt) : t(m.openEnded)}`,
            )}
            after={<State line={line} />}
          />
        ))}
      </List>
    </Section>
  );
}

/** What draws the eye about a mandate: that it ends soon, has not begun, or is over and why. */
export function State({ line }: { line: MandateLine }) {
  const { startsAt, endsAt, endReason } = line;
  const now = new Date();
  if (endsAt && endsAt <= startsAt) return <Badge>{t(m.cancelled)}</Badge>;
  if (endsAt && endsAt <= now) return <Badge>{endReason ? t(m.ended[endReason]) : t(m.over)}</Badge>;
  if (startsAt > now) return <Badge kind="accent">{t(m.notBegun, { when: t.ago(startsAt) })}</Badge>;
  if (endsAt && endsAt < later(now, { days: 60 }))
    return <Badge kind="soon">{t(m.endingSoon, { when: t.ago(endsAt) })}</Badge>;
  return null;
}
