import { z } from "zod";
import { groundsFor, rootUnit, unitBySlug } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { ErrorSummary, Form, RadioCards, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
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
  remarksWaiting,
  settleRemark,
  stopWave,
  type Wave,
  waves,
} from "../wave.ts";

const policy = holding("arrival.invite");
const here = "/administration/invitations";

export const waveRoutes = [
  get(here, policy, (c) => wavesPage(c)),
  post(here, policy, prepare),
  post(`${here}/:wave/depart`, policy, launch),
  post(`${here}/:wave/arret`, policy, stop),
  post(`${here}/remarques/:id`, policy, settle),
];

const shape = z.object({
  once: z.string().refine(isId),
  name: z.string().min(1).max(120),
  unit: z.string().min(1).max(120),
  among: z.enum(["mandates", "members", "everybody"]),
  size: z.coerce.number().int().min(1).max(largestWave),
  words: z.string().max(2000),
});

async function prepare(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { once, unit, ...what } = check(shape, form.values);
      const count = await prepareWave(c.var.actor, await unitBySlug(unit), { id: once, ...what });
      return done(c, here, m.prepared, { count });
    },
    (refusal) => wavesPage(c, form.values, refusal),
  );
}

const waveOf = (c: Ctx): string => {
  const id = c.req.param("wave");
  if (!isId(id)) throw refuse.notFound();
  return id;
};

async function launch(c: Ctx): Promise<Response> {
  const id = waveOf(c);
  await launchWave(c.var.actor, await groundOf(id), id);
  return done(c, here, m.launched);
}

async function stop(c: Ctx): Promise<Response> {
  const id = waveOf(c);
  await stopWave(c.var.actor, await groundOf(id), id);
  return done(c, here, m.stoppedDone);
}

async function settle(c: Ctx): Promise<Response> {
  const id = c.req.param("id");
  if (!isId(id)) throw refuse.notFound();
  await settleRemark(c.var.actor, await groundOfRemark(id), id);
  return done(c, here, m.seenDone);
}

async function wavesPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const { actor } = c.var;
  const [all, remarks, grounds] = await Promise.all([
    waves(actor),
    remarksWaiting(actor),
    groundsFor(actor, "arrival.invite"),
  ]);
  await logAccess(actor, here, ["unit", (await rootUnit()).id], remarks.length);
  const errors = errorsOf(t, refusal);
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration", status: refusal ? 422 : 200 },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      {remarks.length > 0 ? <Remarks remarks={remarks} /> : null}
      {all.length === 0 ? (
        <Empty title={t(m.noWave)}>
          <p>{t(m.noWaveHelp)}</p>
        </Empty>
      ) : (
        all.map((wave) => <WaveCard key={wave.id} wave={wave} />)
      )}
      <NewWave {...{ values, errors, grounds }} />
    </>,
  );
}

function Remarks({ remarks }: { remarks: Awaited<ReturnType<typeof remarksWaiting>> }) {
  return (
    <Section title={t(m.remarks)}>
      <p class="soft">{t(m.remarksLead)}</p>
      <List>
        {remarks.map(({ id, name, remark, at }) => (
          <Row
            key={id}
            title={<bdi>{remark}</bdi>}
            meta={<bdi>{`${name} · ${t.ago(at)}`}</bdi>}
            after={
              <Form action={`${here}/remarques/${id}`}>
                <Submit look="quiet" size="small">
                  {t(m.seen)}
                </Submit>
              </Form>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function stateOf(t: Translator, wave: Wave): { kind: BadgeKind; words: string } {
  if (wave.stoppedAt) return { kind: "neutral", words: t(m.stopped) };
  if (!wave.launchedAt) return { kind: "soon", words: t(m.waiting) };
  return wave.sent < wave.invited
    ? { kind: "accent", words: t(m.leaving) }
    : { kind: "good", words: t(m.gone) };
}

/** A wave: how far it is, what people answered, and what can be done with it. */
function WaveCard({ wave }: { wave: Wave }) {
  const state = stateOf(t, wave);
  const figures = [
    [wave.invited, m.invited],
    [wave.sent, m.sent],
    [wave.opened, m.opened],
    [wave.confirmed, m.confirmed],
    [wave.declined, m.declined],
  ] as const;
  return (
    <Section title={wave.name}>
      <p class="cluster">
        <Badge kind={state.kind}>{state.words}</Badge>
        <span class="soft">{[wave.unitName, t(m[wave.among]), t.day(wave.createdAt)].join(" · ")}</span>
      </p>
      <Figures>
        {figures.map(([n, word]) => (
          <Figure key={word.key} figure={t.number(n)} label={t(word)} />
        ))}
      </Figures>
      {wave.stoppedAt ? null : (
        <div class="cluster">
          {wave.launchedAt ? null : (
            <Form action={`${here}/${wave.id}/depart`}>
              <Submit confirm={t(m.launchConfirm)}>{t(m.launch)}</Submit>
            </Form>
          )}
          {wave.sent < wave.invited ? (
            <Form action={`${here}/${wave.id}/arret`}>
              <Submit look="quiet">{t(m.stop)}</Submit>
            </Form>
          ) : null}
        </div>
      )}
    </Section>
  );
}

type NewWaveProps = {
  values: Record<string, string>;
  errors: Record<string, string>;
  grounds: { value: string; label: string }[];
};

function NewWave({ values, errors, grounds }: NewWaveProps) {
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  const choices = (["mandates", "members", "everybody"] as const).map((value) => ({
    value,
    label: t(m[value]),
  }));
  return (
    <Section title={t(m.newWave)}>
      <Form action={here} once={isId(values.once) ? values.once : newId()}>
        <TextInput
          {...field("name")}
          label={t(m.waveName)}
          example={t(m.waveNameExample)}
          maxLength={120}
          required
        />
        <Select {...field("unit")} label={t(m.where)} empty={t(m.choose)} options={grounds} required />
        <RadioCards
          {...field("among")}
          value={values.among ?? "mandates"}
          label={t(m.among)}
          choices={choices}
          required
        />
        <TextInput
          {...field("size")}
          value={values.size ?? "50"}
          type="number"
          min={1}
          max={largestWave}
          label={t(m.size)}
          help={t(m.sizeHelp)}
          short
          required
        />
        <TextArea {...field("words")} label={t(m.words)} help={t(m.wordsHelp)} max={2000} />
        <Submit>{t(m.prepare)}</Submit>
      </Form>
    </Section>
  );
}
