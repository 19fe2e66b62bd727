import { type Ctx, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Select } from "#ui/form.tsx";
import { type Field, pick } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { applyBatch, type Batch, giveUp, mapColumns, undoBatch } from "../importing/index.ts";
import { fieldsOf } from "../kinds/index.ts";
import { m } from "../messages.ts";

type Loaded = { batch: Batch };
const home = (id: string) => `/administration/arrivee/${id}`;

/** What can be done with a list, step by step: the forms of its page. */
export function batchForms(
  base: string,
  open: (c: Ctx) => Promise<Batch>,
  host: (c: Ctx) => Response | Promise<Response>,
) {
  // Where they lead refreshes itself.
  const common = {
    policy: holding("arrival.import"),
    plain: true,
    load: async ({ c }: { c: Ctx }): Promise<Loaded> => ({ batch: await open(c) }),
  };
  const columns = partForm(`${base}/colonnes`, host, {
    ...common,
    words: m.columns,
    fields: ({ batch }) =>
      Object.fromEntries(batch.header.map((_, index) => [`c${index}`, columnField(batch, index)])),
    run: async ({ actor, batch, input }) => {
      const said = batch.header.map((_, index) => input[`c${index}`] ?? null);
      return home((await mapColumns(actor, batch.id, said)).id);
    },
  });
  const apply = partForm(`${base}/reprise`, host, {
    ...common,
    words: m.apply,
    values: ({ batch }) => ({ count: ready(batch) }),
    back: ({ batch }) => `${home(batch.id)}?colonnes=1`,
    run: async ({ actor, batch }) => home((await applyBatch(actor, batch.id)).id),
  });
  const undo = partForm(`${base}/annulation`, host, {
    ...common,
    words: m.undo,
    look: "danger",
    back: () => home("nouveau"),
    run: async ({ actor, batch }) => home((await undoBatch(actor, batch.id)).id),
  });
  const abandon = partForm(`${base}/abandon`, host, {
    ...common,
    words: m.giveUp,
    look: "quiet",
    run: async ({ actor, batch }) => home((await giveUp(actor, batch.id)).id),
  });
  return {
    routes: [columns, apply, undo, abandon].flatMap(({ routes }) => routes),
    /** What each column brings, to confirm or to correct. */
    Columns: ({ batch }: Loaded) => (
      <Section title={t(m.columns.title)} id="colonnes">
        <p>{t(m.columns.lead)}</p>
        {batch.remembered ? <Notice kind="success">{t(m.remembered)}</Notice> : null}
        {batch.columns.includes("public_name") ? (
          <Notice kind="warning">{t(m.publicNameWarning)}</Notice>
        ) : null}
        {columns.show({ batch })}
      </Section>
    ),
    /** Takes over every line that can be. */
    Apply: ({ batch }: Loaded) =>
      ready(batch) === 0 ? (
        <Notice kind="warning">{t(m.nothingGood)}</Notice>
      ) : (
        <>
          <p>{t(m.apply.lead)}</p>
          {apply.show({ batch })}
        </>
      ),
    Undo: ({ batch }: Loaded) => undo.show({ batch }),
    GiveUp: ({ batch }: Loaded) => abandon.show({ batch }),
    Stop: ({ batch }: Loaded) => abandon.show({ batch }, { words: { submit: m.stop } }),
  };
}

/** Lines that can be taken over. */
const ready = ({ figures: { create = 0, update = 0, same = 0 } }: Batch) => create + update + same;

/** What one column brings, with its first cells beside it. */
function columnField(batch: Batch, index: number): Field<string | null> {
  const options = fieldsOf(batch.kind).map(({ key, label }) => ({
    value: key as string,
    label: t.say(label),
  }));
  return {
    ...pick({ options }),
    initial: batch.columns[index],
    label: batch.header[index] || t(m.unnamed, { n: index + 1 }),
    help: examplesOf(batch, index),
    show: ({ typed, part: _part, ...shown }) => (
      <Select {...shown} options={options} value={typed[0]} required />
    ),
  };
}

function examplesOf({ sample }: Batch, index: number): string {
  const some = [...new Set(sample.map((cells) => cells[index] ?? "").filter(Boolean))].slice(0, 3);
  return some.length === 0
    ? t(m.nothingInIt)
    : t(m.examples, { examples: some.map((cell) => cell.slice(0, 40).replace(/\s+/g, " ")).join(" · ") });
}
