import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import type { Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { area, day, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { PersonChip } from "#ui/person.tsx";
import { m } from "../messages.ts";
import { mpsOfLoop } from "../register/listing.ts";
import { askMp } from "../request/asking.ts";
import { requestsOf } from "../request/reading.ts";
import { RequestRows } from "./saying.tsx";

/** The tab « Député·e référent·e » of loops. */
export const mpPanel: Panel = {
  key: "mp",
  order: 45,
  kinds: ["loop"],
  under: "charges",
  tab: m.panel,
  href: ({ slug }) => `/unites/${slug}/depute`,
};

type LoopMps = Awaited<ReturnType<typeof mpsOfLoop>>;

/** Who the liaison MP of a loop is and how to ask; for those who answer for the loop, what was asked and answered. */
const list: Route[] = listPage("/unites/:slug/depute", {
  words: m.requests,
  query: defineQuery({}),
  load: async ({ c, actor }) => {
    const unit = await unitBySlug(c.req.param("slug")!, "loop");
    const ours = can(actor, "loops.write", unit);
    const mps = await mpsOfLoop(unit.id);
    return { unit, mps, ours, reads: ours || can(actor, "loops.serve", unit) };
  },
  find: async ({ actor, unit, mps, reads, page, perPage }) => {
    if (reads) await logAccess(actor, "/unites/:slug/depute", ["unit", unit.id], mps.length);
    return requestsOf(reads ? [unit.id] : [], page, perPage);
  },
  above: () => <p class="soft small">{t(m.requestsPrivate)}</p>,
  rows: (found) => <RequestRows list={found} />,
  frame: ({ c, unit, mps, ours, reads }, title, requests) =>
    unitPage(
      c,
      unit,
      { tab: "mp", title, noIndex: reads || undefined },
      <>
        <Who {...{ mps, ours }} loop={unit} />
        {reads ? (
          requests
        ) : (
          <Section title={t(m.howToAsk)}>
            <p>{t(m.howToAskText)}</p>
            <p>
              <a href={`/unites/${unit.slug}`}>{unit.name}</a>
            </p>
          </Section>
        )}
        {ours && mps.length > 0 ? ask.section({ unit }) : null}
      </>,
    ),
});

/** Sends a request to the loop’s liaison MP. */
const ask = partForm("/unites/:slug/depute/demandes", (c) => list[0]!.handle(c), {
  power: "loops.write",
  words: m.ask,
  load: async ({ c }) => ({ unit: await unitBySlug(c.req.param("slug")!, "loop") }),
  fields: {
    subject: text({ max: 160, required: true }),
    words: area({ max: 3000, required: true }),
    wishedOn: day({}),
  },
  draft: ({ unit }) => `depute-${unit.slug}`,
  run: async ({ actor, unit, input, once }) => {
    await askMp(actor, unit, { id: once, ...input });
    return `/demandes-deputes/${once}`;
  },
});

export const loopMpRoutes = [...list, ...ask.routes];

function Who({ loop, mps, ours }: { loop: Unit; mps: LoopMps; ours: boolean }) {
  if (mps.length === 0)
    return (
      <Empty title={t(m.loopHasNobody)}>
        <p>{t(m.loopHasNobodyText)}</p>
      </Empty>
    );
  return (
    <>
      {mps.map(({ personId, publicName, fullName, place, since }) => {
        const name = publicName ?? (ours ? fullName : null);
        if (!name) return <p key={personId}>{t(m.loopHasUnnamed)}</p>;
        const facts = [...(place ? [t(m.electedAt, { place })] : []), t(m.sinceDay, { day: t.day(since) })];
        return (
          <section key={personId} class="card" aria-label={t(m.loopHas, { name, of: loop.nameOf })}>
            <PersonChip name={name} role={[t(m.panel), ...facts].join(" · ")} />
          </section>
        );
      })}
    </>
  );
}
