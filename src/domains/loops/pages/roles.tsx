import { openCallsFor, underWayIn } from "#domains/appointments/index.ts";
import { kindsByConsensus } from "#domains/mandates/index.ts";
import { kindOf, type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel, PanelGround } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { partForm, WhyRefused } from "#ui/kit/form.tsx";
import { List } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing } from "#ui/task.tsx";
import { followedRoles } from "../counterpart/counterpart.ts";
import { boardWords } from "../messages/board.ts";
import { roleWords } from "../messages/roles.ts";
import { holdersIn } from "../role/holders.ts";
import { isAnsweredFor, requiredRoles } from "../role/states.ts";
import { wishesIn, wishesOf, wishForCall } from "../role/wish.ts";
import { RoleRow } from "./role-row.tsx";

/** The tab « Roles » of what has required roles; on a group's page for those who look after it. */
export const rolesPanel: Panel = {
  key: "charges",
  order: 10,
  kinds: "all",
  tab: roleWords.tab,
  href: ({ slug }) => `/unites/${slug}/charges`,
  shown: (ground, actor) =>
    ground.requires.length > 0 && (ground.kind !== "group" || seesNames(actor, ground)),
};

/** Whether somebody sees who holds the roles, until when, and what is missing: those who act on it, or work there. */
export function seesNames(actor: Actor, ground: Pick<PanelGround, "id" | "lineage">): boolean {
  return [
    "organisation.appoint",
    "organisation.see-members",
    "appointments.open",
    "appointments.call",
    "loops.write",
  ].some((power) => can(actor, power, ground));
}

/** Someone asks that a call be opened for a role. */
const wish = partForm("/unites/:slug/charges/:charge/souhaits", showRoles, {
  policy: signedIn,
  words: roleWords.wish,
  look: "quiet",
  small: true,
  load: async ({ c }) => ({ unit: await unitWithRoles(c), role: "" }),
  beside: ({ role }) => t(roleWords.actionsFor, { role }),
  run: async ({ c, actor, unit }) => {
    await wishForCall(actor, unit, c.req.param("charge")!);
    return `/unites/${unit.slug}/charges`;
  },
});

export const rolesRoutes = [get("/unites/:slug/charges", anyone, showRoles), ...wish.routes];

// Where a movement asks for no role, these say so.
const shownAnyway = ["loop", "space", "coordination", "group"];

async function unitWithRoles(c: Ctx): Promise<Unit> {
  const unit = await unitBySlug(c.req.param("slug") ?? "");
  const kind = await kindOf(unit);
  if (!kind || (kind.requiredRoles.length === 0 && !shownAnyway.includes(unit.kind))) throw refuse.notFound();
  return unit;
}

/** How each required role of a unit stands; names for those who may see them, and what they can do about it. */
async function showRoles(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitWithRoles(c);
  const insider = seesNames(actor, unit);
  const may = {
    appoint: can(actor, "organisation.appoint", unit),
    call: can(actor, "appointments.call", unit),
  };
  const opens = can(actor, "appointments.open", unit);
  const [kinds, underWay, roles, holders, calls, wished, wishes, followed] = await Promise.all([
    opens ? kindsByConsensus(unit.kind) : [],
    opens ? underWayIn(unit.id) : new Map<string, string>(),
    requiredRoles({ unitId: unit.id }),
    holdersIn(unit.id),
    openCallsFor([unit.id]),
    wishesOf(actor, unit.id),
    may.call ? wishesIn(unit.id) : new Map<string, number>(),
    unit.kind === "loop" ? followedRoles() : [],
  ]);
  const byConsensus = new Set(kinds.map(({ key }) => key));
  if (insider) await logAccess(actor, "/unites/:slug/charges", ["unit", unit.id], holders.length);
  const answered = roles.filter(({ state }) => isAnsweredFor(state)).length;
  return unitPage(
    c,
    unit,
    { tab: "charges", title: t(roleWords.tab), noIndex: insider },
    <>
      <WhyRefused />
      {roles.length === 0 ? (
        <Empty title={t(roleWords.none)}>{t(roleWords.noneHelp)}</Empty>
      ) : (
        <Standing
          ring={<Ring value={answered / roles.length} size="m" />}
          title={t(roleWords.answered, { count: answered, all: roles.length })}
        >
          {t(roleWords.lead)}
        </Standing>
      )}
      {insider && holders.length > 0 ? <p class="soft small">{t(roleWords.namesLogged)}</p> : null}
      <List>
        {roles.map((role) => (
          <RoleRow
            key={role.kind}
            {...{ unit, role, insider }}
            may={{ ...may, consensus: byConsensus.has(role.kind) }}
            signedIn={actor.personId !== null}
            holders={holders.filter(({ kind }) => kind === role.kind)}
            consensus={underWay.get(role.kind) ?? null}
            call={calls.find(({ kindKey }) => kindKey === role.kind) ?? null}
            wished={wished.has(role.kind)}
            wishes={wishes.get(role.kind) ?? 0}
            asking={wish.show(
              { unit, role: role.label[t.language] },
              { at: { charge: role.kind }, key: role.kind },
            )}
            follower={followed.find(({ kind }) => kind === role.kind)?.unit ?? null}
          />
        ))}
      </List>
      {unit.kind === "loop" ? (
        <p>
          <a href="/charges-a-pourvoir">{t(boardWords.seeBoard)}</a>
        </p>
      ) : null}
    </>,
  );
}
