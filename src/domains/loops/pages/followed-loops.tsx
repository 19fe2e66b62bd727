import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { Ring } from "#ui/ring.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Standing } from "#ui/task.tsx";
import { type Followed, nationalKinds, rolesFollowedBy } from "../counterpart/counterpart.ts";
import { writesForSpace } from "../exchange/exchange.ts";
import { batchesOf, exchangesOf } from "../exchange/reading.ts";
import { m } from "../messages/counterparts.ts";
import {
  isAnsweredFor,
  type RequiredRole,
  type RoleState,
  requiredRoles,
  roleStates,
} from "../role/states.ts";
import { Pick, pageIn } from "./board.tsx";
import { Exchanges } from "./counterparts.tsx";
import { StateBadge, StateSign, sayState } from "./state.tsx";

/** The tab « Boucles » of a space, and of what else may follow a role for those who write for it. */
export const followedLoopsPanel: Panel = {
  key: "followed-loops",
  order: 14,
  kinds: nationalKinds,
  tab: (t) => t(m.tabLoops),
  href: ({ slug }) => `/unites/${slug}/boucles`,
  shown: (ground, actor) => ground.kind === "space" || can(actor, "loops.write", ground),
};

/** Which loops have somebody at each role that a space follows, and a way to write to one or to all of them. */
export async function showFollowedLoops(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const space = await unitBySlug(c.req.param("slug") ?? "");
  if (!(nationalKinds as readonly string[]).includes(space.kind)) throw refuse.notFound();
  const followed = await rolesFollowedBy(space.id);
  const role = followed.find(({ kind }) => kind === c.req.query("charge")) ?? followed[0] ?? null;
  const state = roleStates.find((one) => one === c.req.query("etat")) ?? null;
  const [all, exchanges, batches] = await Promise.all([
    role ? requiredRoles({ unitKind: "loop" }) : [],
    exchangesOf(actor, { spaceId: space.id }),
    batchesOf(actor, space.id),
  ]);
  return unitPage(
    c,
    space,
    { tab: "followed-loops", title: t(m.tabLoops) },
    role ? (
      <FollowedView
        {...{ space, followed, role, state }}
        loops={all.filter(({ kind }) => kind === role.kind)}
        asked={c.req.query("page")}
        writes={writesForSpace(actor, space)}
        exchanges={<Exchanges found={exchanges.found} batches={batches} />}
      />
    ) : (
      <>
        <Empty title={t(m.nobodyFollowed)}>{t(m.nobodyFollowedHelp)}</Empty>
        <Exchanges found={exchanges.found} batches={batches} />
      </>
    ),
  );
}

const pageSize = 40;

interface FollowedViewProps {
  space: { slug: string };
  followed: Followed[];
  role: Followed;
  state: RoleState | null;
  loops: RequiredRole[];
  /** The page of the list that the address asks for. */
  asked: string | undefined;
  writes: boolean;
  exchanges: preact.ComponentChildren;
}

function FollowedView(props: FollowedViewProps) {
  const { space, followed, role, state, loops, writes } = props;
  const address = `/unites/${space.slug}/boucles`;
  const held = loops.filter((one) => isAnsweredFor(one.state)).length;
  const found = loops.filter((one) => !state || one.state === state);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = pageIn(props.asked, pages);
  const shown = found.slice((at - 1) * pageSize, at * pageSize);
  return (
    <>
      <p class="lead">{t(m.spaceLead)}</p>
      {followed.length > 1 ? (
        <Tabs
          label={t(m.rolePick)}
          tabs={followed.map(({ kind, label }) => ({
            href: `${address}?charge=${kind}`,
            label: label[t.language],
            current: kind === role.kind,
          }))}
        />
      ) : null}
      <Standing
        ring={<Ring value={loops.length === 0 ? null : held / loops.length} size="m" />}
        title={t(m.followed, { count: held, all: loops.length })}
        action={
          writes ? (
            <ButtonLink look="plain" icon="mail" href={writeHref(space, role)}>
              {t(m.writeToAll)}
            </ButtonLink>
          ) : undefined
        }
      >
        {role.label[t.language]}
      </Standing>
      {props.exchanges}
      <form class="filters" id="liste" action={address} method="get">
        <input type="hidden" name="charge" value={role.kind} />
        <Pick
          name="etat"
          label={t(m.state)}
          all={t(m.allStates)}
          value={state ?? ""}
          options={roleStates.map((one) => [one, sayState(t, one)])}
        />
        <button type="submit" class="button button-plain">
          {t(m.show)}
        </button>
        <auto-submit />
      </form>
      {shown.length === 0 ? <Empty title={t(m.noneInState)}>{t(m.noneInStateHelp)}</Empty> : null}
      <List>
        {shown.map((loop) => (
          <Row
            key={loop.unitId}
            href={`/unites/${loop.unitSlug}/charges`}
            before={<StateSign state={loop.state} />}
            title={loop.unitName}
            after={
              <div class="cluster">
                <StateBadge state={loop.state} />
                {writes && loop.held > 0 ? (
                  <ButtonLink
                    look="quiet"
                    size="small"
                    href={`${writeHref(space, role)}&boucle=${loop.unitSlug}`}
                  >
                    {t(m.write)}
                    <span class="visually-hidden"> : {loop.unitName}</span>
                  </ButtonLink>
                ) : null}
              </div>
            }
          />
        ))}
      </List>
      <Pager
        page={at}
        pages={pages}
        href={(to) => `${address}?charge=${role.kind}&etat=${state ?? ""}&page=${to}#liste`}
      />
    </>
  );
}

function writeHref(space: { slug: string }, { kind }: Followed): string {
  return `/echanges/nouveau?espace=${space.slug}&charge=${kind}`;
}
