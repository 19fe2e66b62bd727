import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { asPlace, defineQuery, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Standing } from "#ui/task.tsx";
import { pageOf, stateFilter, stateParam } from "../board.ts";
import { type Followed, nationalKinds, rolesFollowedBy } from "../counterpart/counterpart.ts";
import { writesForSpace } from "../exchange/exchange.ts";
import { batchesOf, exchangesOf } from "../exchange/reading.ts";
import { counterpartWords } from "../messages/counterparts.ts";
import { isAnsweredFor, requiredRoles } from "../role/states.ts";
import { Exchanges } from "./counterparts.tsx";
import { StateBadge, StateSign } from "./state.tsx";

/** The tab « Boucles » of a space, and of what else may follow a role for those who write for it. */
export const followedLoopsPanel: Panel = {
  key: "followed-loops",
  order: 14,
  kinds: nationalKinds,
  tab: counterpartWords.tabLoops,
  href: ({ slug }) => `/unites/${slug}/boucles`,
  shown: (ground, actor) => ground.kind === "space" || can(actor, "loops.write", ground),
};

const query = defineQuery({ role: asPlace(words("charge")), state: stateParam });

/** Which loops have somebody at each role that a space follows, and a way to write to one or to all of them. */
export const followedLoopsRoutes = listPage("/unites/:slug/boucles", {
  words: counterpartWords.followedList,
  query,
  perPage: 40,
  load: async ({ c, actor, asked }) => {
    const space = await unitBySlug(c.req.param("slug")!);
    if (!(nationalKinds as readonly string[]).includes(space.kind)) throw refuse.notFound();
    const followed = await rolesFollowedBy(space.id);
    const role = followed.find(({ kind }) => kind === asked.role) ?? followed[0] ?? null;
    const [all, exchanges, batches] = await Promise.all([
      role ? requiredRoles({ unitKind: "loop" }) : [],
      exchangesOf(actor, { spaceId: space.id }),
      batchesOf(actor, space.id),
    ]);
    const loops = all.filter(({ kind }) => kind === role?.kind);
    const writes = writesForSpace(actor, space);
    return { space, followed, role, loops, writes, exchanges: exchanges.list, batches };
  },
  find: async ({ asked, loops, page, perPage }) =>
    pageOf(
      loops.filter(({ state }) => !asked.state || state === asked.state),
      page,
      perPage,
    ),
  above: ({ c, space, followed, role, loops, writes, exchanges, batches }) => {
    const held = loops.filter(({ state }) => isAnsweredFor(state)).length;
    return (
      <>
        {role ? <p class="lead">{t(counterpartWords.spaceLead)}</p> : null}
        {followed.length > 1 ? (
          <Tabs
            label={t(counterpartWords.rolePick)}
            tabs={followed.map(({ kind, label }) => ({
              href: query.href(c.req.path, { role: kind }),
              label: label[t.language],
              current: kind === role?.kind,
            }))}
          />
        ) : null}
        {role ? (
          <Standing
            ring={<Ring value={loops.length === 0 ? null : held / loops.length} size="m" />}
            title={t(counterpartWords.followed, { count: held, all: loops.length })}
            action={
              writes ? (
                <ButtonLink
                  look="plain"
                  icon="mail"
                  href={writeHref(space, role)}
                  label={t(counterpartWords.writeToAll)}
                />
              ) : undefined
            }
          >
            {role.label[t.language]}
          </Standing>
        ) : null}
        <Exchanges list={exchanges} batches={batches} />
      </>
    );
  },
  filters: () => ({ state: stateFilter() }),
  rows: (list, { space, role, writes }) => (
    <List>
      {list.map((loop) => (
        <Row
          key={loop.unitId}
          href={`/unites/${loop.unitSlug}/charges`}
          before={<StateSign state={loop.state} />}
          title={loop.unitName}
          after={
            <div class="cluster">
              <StateBadge state={loop.state} />
              {writes && role && loop.held > 0 ? (
                <ButtonLink
                  look="quiet"
                  size="small"
                  href={`${writeHref(space, role)}&boucle=${loop.unitSlug}`}
                  label={t(counterpartWords.write)}
                  about={`: ${loop.unitName}`}
                />
              ) : null}
            </div>
          }
        />
      ))}
    </List>
  ),
  frame: ({ c, space }, title, content) => unitPage(c, space, { tab: "followed-loops", title }, content),
});

function writeHref(space: { slug: string }, { kind }: Followed): string {
  return `/echanges/nouveau?espace=${space.slug}&charge=${kind}`;
}
