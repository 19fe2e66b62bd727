import { type MyUnit, unitsOf } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import { roadmapInForce } from "#domains/texts/index.ts";
import {
  type Contribution,
  ContributionRows,
  contributionsOf,
  type Places,
  placesOf,
  saidBy,
} from "#domains/voice/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task, Tool } from "#platform/manifest/index.ts";
import { type Actor, canSomewhere } from "#platform/policy/index.ts";
import { ends, later, localOf } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { TaskCard } from "#ui/task.tsx";
import { m } from "../messages.ts";

export const mineRoutes = [get("/mon-mouvement", signedIn, mine)];

async function mine(c: Ctx): Promise<Response> {
  const { actor, house } = c.var;
  const [sources, units, { zone }] = await Promise.all([
    Promise.all(house.tasks.map((source) => source(actor))),
    unitsOf(actor),
    movement(),
  ]);
  const [said, tools] = await Promise.all([saidByMeOrMine(actor, units), toolsOf(actor)]);
  const tasks = sources.flat().sort(byUrgency).slice(0, 20);
  const hour = Number(localOf(new Date(), zone).slice(11, 13));
  const hello = t(hour >= 18 || hour < 5 ? m.evening : m.morning, { name: actor.name ?? "" });
  return page(
    c,
    { title: t(m.myMovement), noIndex: true, under: "/mon-mouvement" },
    <Mine
      hello={hello}
      tasks={tasks}
      units={units}
      said={said}
      places={await placesOf(said)}
      tools={tools}
      pages={house.tools.filter((tool) => opens(tool, actor))}
    />,
  );
}

/** What I said, or else what my first group said: the latest three. */
async function saidByMeOrMine(actor: Actor, units: MyUnit[]): Promise<Contribution[]> {
  const mine = await saidBy(actor.personId!, 3);
  const group = units.find((unit) => unit.kind === "group");
  return mine.length > 0 || !group ? mine : contributionsOf(group.id, { perPage: 3 });
}

interface Link {
  href: string;
  label: string;
}

/** Where the powers of a person lead that no other page links to. */
async function toolsOf(actor: Actor): Promise<Link[]> {
  const roadmap = canSomewhere(actor, "texts.edit") ? await roadmapInForce() : null;
  return [
    canSomewhere(actor, "movement.configure") && { href: "/administration", label: t(m.adminTitle) },
    canSomewhere(actor, "voice.decide") && { href: "/synthese", label: t(m.toolSynthesis) },
    roadmap && { href: `/textes/${roadmap.text.slug}/brouillon`, label: t(m.toolDraft) },
    { href: "/compte", label: t(m.accountTitle) },
  ].filter((tool) => tool !== null && tool !== false);
}

type MineProps = {
  tools: Link[];
  pages: Tool[];
  hello: string;
  tasks: Task[];
  units: MyUnit[];
  said: Contribution[];
  places: Places;
};

/** The first screen after sign-in: the one thing to do, then the rest, then my places. */
export function Mine({ hello, tasks, units, said, places, tools, pages }: MineProps) {
  const [first, ...rest] = tasks;
  return (
    <>
      <PageHead
        eyebrow={t(m.myMovement)}
        title={hello}
        actions={tools.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      />
      {first ? (
        <TaskCard title={first.title} action={first.action} href={first.href}>
          {first.detail}
        </TaskCard>
      ) : units.length === 0 ? (
        <TaskCard title={t(m.welcomeTitle)} action={t(m.findGroup)} href="/groupes">
          {t(m.noUnitsText)}
        </TaskCard>
      ) : (
        <Empty
          title={t(m.nothingAwaits)}
          action={<ButtonLink href="/contributions/nouvelle" label={t(m.speakUp)} />}
        >
          <p>{t(m.nothingAwaitsText)}</p>
        </Empty>
      )}
      {rest.length > 0 ? (
        <Section title={t(m.awaiting)}>
          <List>
            {rest.map((task) => (
              <Row
                key={task.key}
                href={task.href}
                title={task.title}
                meta={task.detail}
                before={<Ring value={task.progress} size="s" />}
                after={<Due due={task.due} />}
              />
            ))}
          </List>
        </Section>
      ) : null}
      {said.length > 0 ? (
        <Section title={t(m.saidTitle)}>
          <ContributionRows list={said} places={places} />
        </Section>
      ) : null}
      {units.length === 0 ? null : (
        <Section title={t(m.myUnits)}>
          <List>
            {units.map((mine) => (
              <Row
                key={mine.slug}
                href={`/unites/${mine.slug}`}
                title={mine.name}
                meta={mine.roles.map((role) => role?.[t.language] ?? t(m.memberOf)).join(" · ")}
              />
            ))}
          </List>
        </Section>
      )}
      <Pages pages={pages} />
    </>
  );
}

/** Whether a page is shown here: one of the administration is on its own page for administrators. */
function opens(tool: Tool, actor: Actor): boolean {
  const elsewhere = tool.href.startsWith("/administration/") && canSomewhere(actor, "movement.configure");
  return !elsewhere && (tool.powers.length === 0 || tool.powers.some((power) => canSomewhere(actor, power)));
}

/** The pages that one's mandates open, beside those of one's units. */
function Pages({ pages }: { pages: Tool[] }) {
  if (pages.length === 0) return null;
  return (
    <Section title={t(m.myTools)}>
      <List>
        {pages.map((tool) => (
          <Row key={tool.key} href={tool.href} title={t.say(tool.label)} meta={t.say(tool.detail)} />
        ))}
      </List>
    </Section>
  );
}

function Due({ due }: { due: Task["due"] }) {
  if (!due) return null;
  const end = endOf(due);
  const kind =
    end <= Date.now() ? "late" : end < later(new Date(), { days: 7 }).getTime() ? "soon" : "neutral";
  return <Badge kind={kind}>{t.left(due)}</Badge>;
}

/** When a task becomes overdue, in milliseconds; never for one that is not due. */
const endOf = (due: Task["due"]): number =>
  due === null ? Number.MAX_SAFE_INTEGER : (due instanceof Date ? due : ends(due, t.zone)).getTime();
const byUrgency = (a: Task, b: Task) => endOf(a.due) - endOf(b.due);
