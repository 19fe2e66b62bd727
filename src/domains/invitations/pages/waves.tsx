import { groundsFor, rootUnit, type Unit, unitBySlug } from "#domains/units/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { area, choice, type Fields, number, pick, text } from "#ui/kit/fields.tsx";
import { type FormSpec, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import {
  groundOf,
  groundOfRemark,
  largestWave,
  launchWave,
  prepareWave,
  type Remark,
  remarksWaiting,
  settleRemark,
  stopWave,
  type Wave,
  waves,
} from "../wave.ts";

const power = "arrival.invite";
const here = "/administration/invitations";

const preparing = partForm(here, wavesPage, {
  policy: holding(power),
  words: m.prepare,
  load: async ({ actor }) => ({ grounds: await groundsFor(actor, power) }),
  fields: ({ grounds }) => ({
    name: text({ required: true, max: 120 }),
    // The list is cut, and the verb says who may invite where.
    unit: pick({ required: true, options: grounds, open: () => true }),
    among: choice({
      required: true,
      initial: "mandates",
      choices: (["mandates", "members", "everybody"] as const).map((value) => ({
        value,
        label: t(m[value]),
      })),
    }),
    size: number({ required: true, min: 1, max: largestWave, initial: 50 }),
    words: area({ max: 2000 }),
  }),
  run: async ({ actor, input: { unit, ...what }, once }) => {
    const count = await prepareWave(actor, await unitBySlug(unit), { id: once, ...what });
    return { to: here, values: { count } };
  },
});

/** One press on a wave or on a remark, over the unit in which it stands. */
function step(
  address: string,
  spec: Pick<FormSpec<object, Fields>, "words" | "look" | "small">,
  [verb, ground]: [typeof launchWave, typeof groundOf],
) {
  return partForm(`${here}/${address}`, wavesPage, {
    ...spec,
    power,
    load: async ({ c }): Promise<{ id: string; unit?: Unit }> => {
      const id = c.req.param("id") ?? c.req.param("wave") ?? "";
      return { id, unit: await ground(id) };
    },
    run: async ({ actor, id, unit }) => {
      await verb(actor, unit!, id);
      return here;
    },
  });
}

const launching = step(":wave/depart", { words: m.launch }, [launchWave, groundOf]);
const stopping = step(":wave/arret", { words: m.stop, look: "quiet" }, [stopWave, groundOf]);
const settling = step("remarques/:id", { words: m.settle, look: "quiet", small: true }, [
  settleRemark,
  groundOfRemark,
]);

export const waveRoutes = [
  get(here, holding(power), wavesPage),
  ...[preparing, launching, stopping, settling].flatMap(({ routes }) => routes),
];

async function wavesPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const root = await rootUnit();
  const [all, remarks, grounds] = await Promise.all([
    waves(actor),
    remarksWaiting(actor),
    groundsFor(actor, power),
  ]);
  await logAccess(actor, here, ["unit", root.id], remarks.length);
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration" },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {c.var.refused?.action === here ? null : <WhyRefused />}
      {remarks.length > 0 ? (
        <Section title={t(m.remarks)} lead={t(m.remarksLead)}>
          <List>{remarks.map(remarkRow)}</List>
        </Section>
      ) : null}
      {all.length === 0 ? (
        <Empty title={t(m.noWave)}>
          <p>{t(m.noWaveHelp)}</p>
        </Empty>
      ) : (
        all.map((wave) => <WaveCard key={wave.id} wave={wave} />)
      )}
      {preparing.section({ grounds })}
    </>,
  );
}

const remarkRow = ({ id, name, remark, at }: Remark) => (
  <Row
    key={id}
    title={<bdi>{remark}</bdi>}
    meta={<bdi>{`${name} · ${t.ago(at)}`}</bdi>}
    after={settling.show({ id }, { at: { id } })}
  />
);

function stateOf(wave: Wave): [BadgeKind, string] {
  if (wave.stoppedAt) return ["neutral", t(m.stopped)];
  if (!wave.launchedAt) return ["soon", t(m.waiting)];
  return wave.sent < wave.invited ? ["accent", t(m.leaving)] : ["good", t(m.gone)];
}

/** A wave: how far it is, what people answered, and what can be done with it. */
function WaveCard({ wave }: { wave: Wave }) {
  const { id } = wave;
  const [kind, state] = stateOf(wave);
  return (
    <Section title={wave.name}>
      <p class="cluster">
        <Badge kind={kind}>{state}</Badge>
        <span class="soft">{[wave.unitName, t(m[wave.among]), t.day(wave.createdAt)].join(" · ")}</span>
      </p>
      <Figures>
        {(["invited", "sent", "opened", "confirmed", "declined"] as const).map((answer) => (
          <Figure key={answer} figure={t.number(wave[answer])} label={t(m[answer])} />
        ))}
      </Figures>
      {wave.stoppedAt ? null : (
        <div class="cluster">
          {wave.launchedAt ? null : launching.show({ id }, { at: { wave: id } })}
          {wave.sent < wave.invited ? stopping.show({ id }, { at: { wave: id } }) : null}
        </div>
      )}
    </Section>
  );
}
