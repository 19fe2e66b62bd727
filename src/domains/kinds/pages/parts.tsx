import type { VNode } from "preact";
import type { Course, Version } from "#platform/database/versioned.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Table } from "#ui/table.tsx";
import { kindWords } from "../messages.ts";
import { type Difference, differences, type Line } from "./lines.ts";

/** A table of what is said differently, on either side. */
function Differences(props: {
  title: string;
  columns?: [before: string, after: string];
  rows: Difference[];
}) {
  const { title, rows, columns = [t(kindWords.before), t(kindWords.after)] } = props;
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ rule }) => rule}
      columns={[
        { key: "rule", label: t(kindWords.rule), cell: ({ rule }) => rule },
        { key: "before", label: columns[0], cell: ({ before }) => before, wide: true },
        { key: "after", label: columns[1], cell: ({ after }) => after, wide: true },
      ]}
    />
  );
}

/** What a change would do, before it is saved. */
export function Effect(props: { rows: Difference[]; concerned: string; refused: string | null }) {
  const { rows, concerned, refused } = props;
  return (
    <Section title={t(kindWords.effect)}>
      {refused ? (
        <Notice kind="error" title={t(kindWords.effectRefused)} live>
          {refused}
        </Notice>
      ) : (
        <Notice kind="info" live>
          {rows.length === 0 ? t(kindWords.effectNothing) : `${concerned} ${t(kindWords.effectFine)}`}
        </Notice>
      )}
      {rows.length > 0 ? <Differences title={t(kindWords.effect)} rows={rows} /> : null}
    </Section>
  );
}

/** What someone else saved meanwhile, beside what was about to be. */
export function Theirs({ rows }: { rows: Difference[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={t(kindWords.theirs)}>
      <Differences
        title={t(kindWords.theirs)}
        rows={rows}
        columns={[t(kindWords.theirsColumn), t(kindWords.yoursColumn)]}
      />
    </Section>
  );
}

/** What is planned for a kind, with the ways to go on from there. */
export function Planned(props: {
  course: Course<Version>;
  address: string;
  rows: Difference[];
  /** The form that gives it up. */
  forget: VNode;
}) {
  const { course, address, rows, forget } = props;
  const { planned, endsAt, now } = course;
  if (!planned && !endsAt) return now ? null : <Notice>{t(kindWords.notInUse)}</Notice>;
  const title = planned
    ? t(kindWords.planned, { day: t.day(planned.validFrom) })
    : t(kindWords.plannedEnd, { day: t.day(endsAt!) });
  return (
    <Section title={title}>
      {planned && now ? <p class="soft">{t(kindWords.plannedText)}</p> : null}
      {rows.length > 0 ? <Differences title={title} rows={rows} /> : null}
      <div class="cluster">
        {planned ? (
          <ButtonLink href={`${address}?depuis=prevu`} look="plain" label={t(kindWords.editPlan)} />
        ) : null}
        {forget}
      </div>
    </Section>
  );
}

/** Every version that held, newest first, each with what it changed. */
export function History<V extends Version>({
  course,
  say,
}: {
  course: Course<V>;
  say: (version: V) => Line[];
}) {
  const versions = [...course.past, ...(course.now ? [course.now] : [])];
  const told = versions.map((version, index) => {
    const before = versions[index - 1];
    const from = t.day(version.validFrom);
    const until = version.validTo && version.validTo <= new Date() ? version.validTo : null;
    return {
      version,
      when: until
        ? t(kindWords.heldBetween, { from, until: t.day(until) })
        : t(kindWords.heldSince, { from }),
      changes: before ? differences(say(before), say(version)) : null,
    };
  });
  return (
    <Disclosure summary={t(kindWords.history)}>
      <ol class="stack">
        {told.reverse().map(({ version, when, changes }) => (
          <li key={version.id}>
            <strong>{when}</strong>
            {changes === null ? <p class="soft">{t(kindWords.noHistory)}</p> : null}
            {changes?.length === 0 ? <p class="soft">{t(kindWords.sameRules)}</p> : null}
            {changes?.map((change) => (
              <p key={change.rule}>{t(kindWords.toward, { ...change })}</p>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
