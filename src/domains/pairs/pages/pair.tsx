import { holdersIn, requiredRoles, seesNames } from "#domains/loops/index.ts";
import { today } from "#domains/movement/index.ts";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { anyone, type Ctx, get, holding } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { choice, day, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import {
  dropMatter,
  isOfPair,
  type Matter,
  matterCounts,
  matterKinds,
  mattersOf,
  noteMatter,
  pairRole,
  settleMatter,
} from "../matter.ts";
import { m } from "../messages.ts";
import { PairStanding } from "./pair-standing.tsx";

/** The tab « Vie des groupes » of a loop (§28). */
export const pairPanel: Panel = {
  key: "pair",
  order: 12,
  kinds: ["loop"],
  under: "charges",
  tab: m.tab,
  href: ({ slug }) => `/unites/${slug}/binome`,
};

const address = "/unites/:slug/binome";
const writes = holding("loops.write");
const loopAt = (c: Ctx) => unitBySlug(c.req.param("slug") ?? "", "loop");
const backTo = (loop: Unit) => `/unites/${loop.slug}/binome#suivi`;

/** The pair notes a matter. */
const note = partForm(`${address}/suivis`, showPair, {
  policy: writes,
  limit: { times: 60, seconds: 60 },
  words: m.note,
  load: async ({ c }) => ({ loop: await loopAt(c), now: await today() }),
  fields: ({ now }) => ({
    kind: choice({
      choices: matterKinds.map((kind) => ({ value: kind, label: t(m[kind]) })),
      required: true,
    }),
    label: text({ max: 80 }),
    openedOn: day({ initial: now, required: true }),
    closedOn: day({}),
  }),
  run: async ({ actor, loop, input, once }) => {
    await noteMatter(actor, loop, { id: once, ...input });
    return backTo(loop);
  },
});

/** A matter is settled, today. */
const settle = partForm(`${address}/suivis/:matter/reglement`, showPair, {
  policy: writes,
  words: m.settle,
  look: "plain",
  small: true,
  load: async ({ c }) => ({ loop: await loopAt(c) }),
  run: async ({ c, actor, loop }) => {
    await settleMatter(actor, loop, c.req.param("matter")!, await today());
    return backTo(loop);
  },
});

/** A matter noted by mistake is taken back. */
const drop = partForm(`${address}/suivis/:matter/retrait`, showPair, {
  policy: writes,
  words: m.drop,
  look: "quiet",
  small: true,
  load: async ({ c }) => ({ loop: await loopAt(c) }),
  run: async ({ c, actor, loop }) => {
    await dropMatter(actor, loop, c.req.param("matter")!);
    return backTo(loop);
  },
});

export const pairRoutes = [get(address, anyone, showPair), ...note.routes, ...settle.routes, ...drop.routes];

/** The group-life pair of a loop: who, named how, trained or not; and for the pair itself, what it handles. */
async function showPair(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const loop = await loopAt(c);
  const insider = seesNames(actor, loop);
  const [all, people, ours] = await Promise.all([
    requiredRoles({ unitId: loop.id }),
    holdersIn(loop.id),
    isOfPair(actor, loop),
  ]);
  const role = all.find(({ kind }) => kind === pairRole) ?? null;
  const holders = people.filter(({ kind, substitute }) => kind === pairRole && !substitute);
  if (insider) await logAccess(actor, address, ["unit", loop.id], holders.length);
  return unitPage(
    c,
    loop,
    { tab: "pair", title: t(m.tab), noIndex: insider },
    <>
      <PairStanding {...{ loop, role, holders, insider }} />
      {ours ? await mattersFor(c, actor, loop) : null}
      <p>
        <a href="/bilan-des-binomes">{t(m.reviewTitle)}</a>
      </p>
    </>,
  );
}

/** What the pair handles, for the pair alone: counts of the year, what is under way, a form to note something. */
async function mattersFor(c: Ctx, actor: Actor, loop: Unit) {
  const now = await today();
  const [matters, counts] = await Promise.all([
    mattersOf(actor, loop),
    matterCounts(loop.id, `${now.slice(0, 4)}-01-01`),
  ]);
  const sum = (key: "opened" | "open") => counts.reduce((total, one) => total + one[key], 0);
  const refused = c.var.refused?.action.endsWith("/suivis");
  return (
    <Section title={t(m.matters)} id="suivi">
      <p class="lead">{t(m.mattersLead)}</p>
      <Figures>
        <Figure figure={t.number(sum("open"))} label={t(m.openNow)} />
        <Figure figure={t.number(sum("opened"))} label={t(m.opened)} note={t(m.thisYear)} />
      </Figures>
      {matters.length === 0 ? (
        <Empty level={3} title={t(m.noMatters)}>
          {t(m.noMattersHelp)}
        </Empty>
      ) : null}
      <List>
        {matters.map((matter) => (
          <Row
            key={matter.id}
            title={t(m[matter.kind])}
            meta={
              <>
                {dotted(matter.label, datesOf(matter))}
                <div class="cluster">
                  {matter.closedOn
                    ? null
                    : settle.show({ loop }, { at: { matter: matter.id }, key: matter.id })}
                  {drop.show({ loop }, { at: { matter: matter.id }, key: matter.id })}
                </div>
              </>
            }
          />
        ))}
      </List>
      <Disclosure summary={t(m.note.submit)} open={refused || matters.length === 0} id="noter">
        <Notice kind="warning">{t(m.mattersWarning)}</Notice>
        {note.show({ loop, now })}
      </Disclosure>
    </Section>
  );
}

function datesOf({ openedOn, closedOn }: Matter): string {
  return closedOn
    ? t(m.fromTo, { from: t.day(openedOn), to: t.day(closedOn) })
    : t(m.underWay, { day: t.day(openedOn) });
}
