import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { later } from "#platform/time/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { FormActions } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Batch } from "../importing/index.ts";
import { m } from "../messages.ts";
import { keptDays } from "../schema.ts";

/** How the file was read, so that a wrong guess is seen. */
export function FormatFound({ batch: { format } }: { batch: Batch }) {
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

/** A step under way: how far it is, and that one may leave. */
export function Working({ batch, children }: { batch: Batch; children: ComponentChildren }) {
  const { done, total } = batch;
  const state = t(m.states[batch.state]);
  return (
    <>
      <Notice live title={state}>
        <p>{total ? t(m.under, { done, total }) : t(m.underUnknown, { done })}</p>
        <p>{t(m.workingLead)}</p>
      </Notice>
      {total ? (
        <progress class="progress" value={Math.min(done, total)} max={total} aria-label={state} />
      ) : null}
      <FormActions>
        <ButtonLink href={`/administration/arrivee/${batch.id}`} look="plain" label={t(m.refresh)} />
        {batch.stopAsked ? <span class="soft">{t(m.stopAsked)}</span> : children}
      </FormActions>
    </>
  );
}

export const shownFates = ["create", "update", "same", "error", "warned"] as const;

/** The figures first: how many lines meet which fate. */
export function FateFigures({ batch: { id, state, figures } }: { batch: Batch }) {
  const done = state === "applied";
  return (
    <Figures>
      {shownFates.map((fate) => (
        <Figure
          key={fate}
          figure={t.number(figures[fate] ?? 0)}
          label={t(done && (fate === "create" || fate === "update") ? m.done[fate] : m.fates[fate])}
          href={figures[fate] ? `/administration/arrivee/${id}?sort=${fate}` : undefined}
        />
      ))}
    </Figures>
  );
}

/** What a batch became once applied, and until when there is a way back. */
export function AppliedReport({ batch, children }: { batch: Batch; children: ComponentChildren }) {
  const until = later(batch.createdAt, { days: keptDays });
  return (
    <>
      <Notice kind="success">
        {t(m.appliedLead, { when: t.ago(batch.appliedAt!), until: t.day(until) })}
      </Notice>
      {batch.erasedAt ? null : (
        <>
          <p class="soft">{t(m.undo.lead)}</p>
          {children}
        </>
      )}
    </>
  );
}

/** The refused lines as a file to correct and send again. */
export function RefusedFile({ batch }: { batch: Batch }) {
  if (!batch.figures.error) return null;
  return (
    <p>
      <ButtonLink
        href={`/administration/arrivee/${batch.id}/refus`}
        look="plain"
        icon="download"
        download
        label={t(m.refusedFile)}
      />{" "}
      <span class="soft">{t(m.refusedHelp)}</span>
    </p>
  );
}
