import { type Translator, t } from "#platform/language/index.ts";
import { later } from "#platform/time/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Form, FormActions, Select, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { Batch, Line } from "../importing/index.ts";
import { fieldsOf } from "../kinds/index.ts";
import { m } from "../messages.ts";
import { keptDays } from "../schema.ts";
import { LineTable } from "./line-table.tsx";

/** How the file was read, said so that a wrong guess is seen. */
export function FormatSaid({ batch: { format } }: { batch: Batch }) {
  if (!format) return null;
  const delimiter = format.delimiter === "\t" ? t(m.tab) : (format.delimiter ?? "");
  return (
    <p class="soft">
      {format.type === "csv"
        ? t(m.readAsCsv, { encoding: (format.encoding ?? "").toUpperCase(), delimiter })
        : t(m.readAsXlsx, { sheet: format.sheet ?? "" })}
      {format.date1904 ? ` ${t(m.readAs1904)}` : ""}
    </p>
  );
}

/** What each column brings, to confirm or to correct. */
export function MappingForm({ batch }: { batch: Batch }) {
  const options = fieldsOf(batch.kind).map(({ key, label }) => ({ value: key, label: t.say(label) }));
  return (
    <Section title={t(m.mapTitle)} id="colonnes">
      <p>{t(m.mapLead)}</p>
      {batch.remembered ? <Notice kind="success">{t(m.remembered)}</Notice> : null}
      {batch.columns.includes("public_name") ? (
        <Notice kind="warning">{t(m.publicNameWarning)}</Notice>
      ) : null}
      <Form action={`/administration/arrivee/${batch.id}/colonnes`} plain>
        <div class="grid">
          {batch.header.map((head, index) => (
            <Select
              key={`${index} ${head}`}
              name={`c${index}`}
              label={head || t(m.unnamed, { n: index + 1 })}
              help={examplesOf(t, batch, index)}
              options={options}
              empty={t(m.leftOut)}
              value={batch.columns[index] ?? ""}
              required
            />
          ))}
        </div>
        <FormActions>
          <Submit>{t(m.check)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}

function examplesOf(t: Translator, { sample }: Batch, index: number): string {
  const some = [...new Set(sample.map((cells) => cells[index] ?? "").filter(Boolean))].slice(0, 3);
  return some.length === 0
    ? t(m.nothingInIt)
    : t(m.examples, { examples: some.map((cell) => cell.slice(0, 40).replace(/\s+/g, " ")).join(" · ") });
}

/** A step under way: how far it is, and that one may leave. */
export function Working({ batch }: { batch: Batch }) {
  const { done, total } = batch;
  return (
    <>
      <Notice live title={t(m[`state_${batch.state}`])}>
        <p>{total ? t(m.under, { done, total }) : t(m.underUnknown, { done })}</p>
        <p>{t(m.workingLead)}</p>
      </Notice>
      {total ? (
        <progress
          class="progress"
          value={Math.min(done, total)}
          max={total}
          aria-label={t(m[`state_${batch.state}`])}
        />
      ) : null}
      <FormActions>
        <ButtonLink href={`/administration/arrivee/${batch.id}`} look="plain">
          {t(m.refresh)}
        </ButtonLink>
        {batch.stopAsked ? (
          <span class="soft">{t(m.stopAsked)}</span>
        ) : (
          <Form action={`/administration/arrivee/${batch.id}/abandon`} class="inline" plain>
            <Submit look="quiet">{t(m.stop)}</Submit>
          </Form>
        )}
      </FormActions>
    </>
  );
}

const shownFates = ["create", "update", "same", "error", "warned"] as const;

/** The figures first: how many lines meet which fate. */
export function FateFigures({ batch }: { batch: Batch }) {
  const done = batch.state === "applied";
  const label = (fate: (typeof shownFates)[number]) =>
    done && (fate === "create" || fate === "update") ? t(m[`done_${fate}`]) : t(m[`fate_${fate}`]);
  return (
    <Figures>
      {shownFates.map((fate) => (
        <Figure
          key={fate}
          figure={t.number(batch.figures[fate] ?? 0)}
          label={label(fate)}
          href={batch.figures[fate] ? `/administration/arrivee/${batch.id}?sort=${fate}#lignes` : undefined}
        />
      ))}
    </Figures>
  );
}

export type Shown = { lines: Line[]; count: number; fate: string; at: number; kept: number };
export const together = 50;

/** The lines of the batch, those of one fate when asked, a page at a time. */
export function Lines({ batch, shown }: { batch: Batch; shown: Shown }) {
  const href = (fate: string, at = 1) =>
    `/administration/arrivee/${batch.id}?${new URLSearchParams({ ...(fate ? { sort: fate } : {}), ...(at > 1 ? { page: String(at) } : {}) })}#lignes`;
  const filters = [
    ...shownFates.map((fate) => ({
      fate: fate as string,
      label: t(m[`fate_${fate}`]),
      count: batch.figures[fate] ?? 0,
    })),
    { fate: "kept", label: t(m.fate_kept), count: shown.kept },
  ].filter(({ count }) => count > 0);
  return (
    <Section title={t(m.linesTitle)} id="lignes">
      <Tabs
        label={t(m.filter)}
        tabs={[
          { href: href(""), label: t(m.all), current: shown.fate === "" },
          ...filters.map(({ fate, label, count }) => ({
            href: href(fate),
            label,
            count,
            current: shown.fate === fate,
          })),
        ]}
      />
      <LineTable batch={batch} lines={shown.lines} />
      <Pager page={shown.at} pages={Math.ceil(shown.count / together)} href={(n) => href(shown.fate, n)} />
      {batch.figures.error ? (
        <p>
          <ButtonLink
            href={`/administration/arrivee/${batch.id}/refus`}
            look="plain"
            icon="download"
            download
          >
            {t(m.refusedFile)}
          </ButtonLink>{" "}
          <span class="soft">{t(m.refusedHelp)}</span>
        </p>
      ) : null}
    </Section>
  );
}

/** What can be done once the fates are known. */
export function ApplyForm({ batch }: { batch: Batch }) {
  const { create = 0, update = 0, same = 0 } = batch.figures;
  const count = create + update + same;
  if (count === 0) return <Notice kind="warning">{t(m.nothingGood)}</Notice>;
  return (
    <Form action={`/administration/arrivee/${batch.id}/reprise`} plain>
      <p>{t(m.applyLead)}</p>
      <FormActions>
        <Submit icon="check">{t(m.apply, { count })}</Submit>
        <ButtonLink href={`/administration/arrivee/${batch.id}?colonnes=1`} look="quiet">
          {t(m.remap)}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

/** What a batch became once applied, and the way back. */
export function AppliedReport({ batch }: { batch: Batch }) {
  const until = later(batch.createdAt, { days: keptDays });
  return (
    <>
      <Notice kind="success">
        {t(m.appliedLead, { when: t.ago(batch.appliedAt!), until: t.day(until) })}
      </Notice>
      {batch.erasedAt ? null : (
        <Form action={`/administration/arrivee/${batch.id}/annulation`} plain>
          <p class="soft">{t(m.undoHelp)}</p>
          <FormActions>
            <Submit look="danger">{t(m.undo)}</Submit>
            <ButtonLink href="/administration/arrivee/nouveau" look="quiet">
              {t(m.again)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  );
}
