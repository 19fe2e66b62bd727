import { today } from "#domains/movement/index.ts";
import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, idIn, type Policy, type Route, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { area, choice, day, number } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { Standing } from "#ui/task.tsx";
import { m } from "../messages.ts";
import {
  type Availability,
  availabilitiesOf,
  sayAvailability,
  takeBackAvailability,
} from "../register/availability.ts";
import { type MpEntry, mpById } from "../register/listing.ts";
import { LevelBadge, sayBounds, sayConstituency } from "./saying.tsx";

/**
 * What an MP says of the time they have: my own seat, for MPs alone (for anyone else the page does not exist), and that
 * of an MP for those who assign them.
 */
export const availabilityRoutes = [
  ...availabilityPage("/deputes/disponibilites/:person", holding("loops.assign-mps")),
  ...availabilityPage("/mon-mandat-parlementaire", signedIn),
];

function availabilityPage(address: string, policy: Policy): Route[] {
  const say = partForm(`${address}/disponibilites`, show, {
    policy,
    words: m.say,
    load: async ({ c }) => ({ ...whose(c), now: await today() }),
    fields: ({ mine, now }) => ({
      level: choice({
        label: t(mine ? m.level : m.levelTheirs),
        choices: [
          { value: "available", label: t(m.levels.available), help: t(m.availableHelp) },
          { value: "limited", label: t(m.levels.limited), help: t(m.limitedHelp) },
          {
            value: "unavailable",
            label: t(m.levels.unavailable),
            help: mine ? t(m.unavailableHelp) : undefined,
          },
        ],
        required: true,
      }),
      fromOn: day({ initial: now, required: true }),
      untilOn: day({}),
      atMost: number({ min: 1, max: 10 }),
      note: area({ max: 500, rows: 3 }),
    }),
    run: async ({ actor, personId, back, input, once }) => {
      await sayAvailability(actor, personId, { id: once, ...input });
      return back;
    },
  });
  const takeBack = partForm(`${address}/disponibilites/:id/retrait`, show, {
    policy,
    words: m.takeBack,
    look: "quiet",
    small: true,
    load: ({ c }) => whose(c),
    run: async ({ c, actor, personId, back }) => {
      const id = idIn(c);
      await takeBackAvailability(actor, personId, id);
      return back;
    },
  });

  async function show(c: Ctx): Promise<Response> {
    const { personId, mine, back } = whose(c);
    const [mp, said, now] = await Promise.all([mpById(personId), availabilitiesOf(personId), today()]);
    if (!mp) throw refuse.notFound();
    if (c.req.param("person")) await logAccess(c.var.actor, address, ["person", personId], 1);
    const title = mine ? t(m.officeTitle) : t(m.availabilityOf, { name: mp.publicName ?? mp.fullName });
    return page(
      c,
      { title, noIndex: true, under: "/nous" },
      <>
        <PageHead
          eyebrow={sayConstituency(mp)}
          title={title}
          lead={mine ? t(m.officeLead) : t(m.sayForThemHelp)}
        />
        <Current mp={mp} />
        <Section title={t(mine ? m.sayAvailability : m.sayForThem)}>
          {say.show({ personId, mine, back, now })}
        </Section>
        <Section title={t(m.saidBefore)}>
          <p class="soft small">{t(m.saidBeforeHelp)}</p>
          {said.length === 0 ? <p>{t(m.nothingSaid)}</p> : null}
          <List>
            {said.map((one) => (
              <Row
                key={one.id}
                title={t(m.levels[one.level])}
                meta={<Said one={one} />}
                after={takeBack.show({ personId, mine, back }, { at: { id: one.id }, key: one.id })}
              />
            ))}
          </List>
        </Section>
      </>,
    );
  }

  return [get(address, policy, show), ...say.routes, ...takeBack.routes];
}

/** Of whom the page speaks, and where it stands. */
function whose(c: Ctx): { personId: string; mine: boolean; back: string } {
  const theirs = c.req.param("person");
  if (theirs === undefined)
    return { personId: c.var.actor.personId!, mine: true, back: "/mon-mandat-parlementaire" };
  if (!isId(theirs)) throw refuse.notFound();
  return {
    personId: theirs,
    mine: c.var.actor.personId === theirs,
    back: `/deputes/disponibilites/${theirs}`,
  };
}

function Current({ mp }: { mp: MpEntry }) {
  const share = { available: 1, limited: 0.5, unavailable: 0 };
  const loops = mp.loops.map(({ name }) => name).join(", ");
  return (
    <Standing
      ring={<Ring value={mp.level ? share[mp.level] : null} size="m" />}
      title={t(m.currently)}
      action={<LevelBadge level={mp.level} />}
    >
      {[loops ? t(m.liaisonOf, { loops }) : t(m.liaisonOfNone), ...sayBounds(mp)].join(" · ")}
    </Standing>
  );
}

function Said({ one }: { one: Availability }) {
  return (
    <>
      <p>
        {one.untilOn
          ? t(m.fromTo, { from: t.day(one.fromOn), to: t.day(one.untilOn) })
          : t(m.fromOn, { from: t.day(one.fromOn) })}
        {one.atMost ? ` · ${t(m.upTo, { count: one.atMost })}` : ""}
      </p>
      {one.note ? <p>{one.note}</p> : null}
      <p>{t.ago(one.saidAt)}</p>
    </>
  );
}
