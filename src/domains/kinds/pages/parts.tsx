import type { ComponentChildren } from "preact";
import type { Course, Version } from "#platform/database/versioned.ts";
import { t } from "#platform/language/index.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Form, FormActions, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Table } from "#ui/table.tsx";
import { k } from "../messages.ts";
import { type Difference, differences, type Line } from "./lines.ts";

/** A table of what is said differently, on either side. */
export function Differences(props: {
  title: string;
  columns?: [before: string, after: string];
  rows: Difference[];
}) {
  const { title, rows, columns = [t(k.before), t(k.after)] } = props;
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ rule }) => rule}
      columns={[
        { key: "rule", label: t(k.rule), cell: ({ rule }) => rule },
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
    <div tabIndex={-1} data-autofocus>
      <Section title={t(k.effect)}>
        {refused ? (
          <Notice kind="error" title={t(k.effectRefused)} live>
            {refused}
          </Notice>
        ) : (
          <Notice kind="info" live>
            {rows.length === 0 ? t(k.effectNothing) : `${concerned} ${t(k.effectFine)}`}
          </Notice>
        )}
        {rows.length > 0 ? <Differences title={t(k.effect)} rows={rows} /> : null}
      </Section>
    </div>
  );
}

/** What someone else saved meanwhile, beside what was about to be. */
export function Theirs({ rows }: { rows: Difference[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={t(k.theirs)}>
      <Differences title={t(k.theirs)} rows={rows} columns={[t(k.theirsColumn), t(k.yoursColumn)]} />
    </Section>
  );
}

/** What is planned for a kind, with the ways to go on from there. */
export function Planned(props: { course: Course<Version>; address: string; rows: Difference[] }) {
  const { course, address, rows } = props;
  const { planned, endsAt, now } = course;
  if (!planned && !endsAt) return now ? null : <Notice>{t(k.notInUse)}</Notice>;
  const title = planned
    ? t(k.planned, { day: t.day(planned.validFrom) })
    : t(k.plannedEnd, { day: t.day(endsAt!) });
  return (
    <Section title={title}>
      {planned && now ? <p class="soft">{t(k.plannedText)}</p> : null}
      {rows.length > 0 ? <Differences title={title} rows={rows} /> : null}
      <div class="cluster">
        {planned ? (
          <ButtonLink href={`${address}?depuis=prevu`} look="plain">
            {t(k.editPlan)}
          </ButtonLink>
        ) : null}
        <Form action={`${address}/renoncement`}>
          <Submit look="quiet">{t(k.forgetPlan)}</Submit>
        </Form>
      </div>
    </Section>
  );
}

/** A version as its page tells it. */
type Told = Pick<Version, "id" | "validFrom" | "validTo"> & { lines: Line[] };

/** The versions that held before and the one that holds, each with what it said. */
export function toldOf<V extends Version>(course: Course<V>, say: (version: V) => Line[]): Told[] {
  return [...course.past, ...(course.now ? [course.now] : [])].map((version) => ({
    ...{ id: version.id, validFrom: version.validFrom, validTo: version.validTo },
    lines: say(version),
  }));
}

/** Every version that held before, newest first, each with what it changed. */
export function History({ versions }: { versions: Told[] }) {
  const told = versions.map((version, index) => {
    const before = versions[index - 1];
    const from = t.day(version.validFrom);
    const until = version.validTo && version.validTo <= new Date() ? version.validTo : null;
    return {
      version,
      when: until ? t(k.heldBetween, { from, until: t.day(until) }) : t(k.heldSince, { from }),
      changes: before ? differences(before.lines, version.lines) : null,
    };
  });
  return (
    <Disclosure summary={t(k.history)}>
      <ol class="stack">
        {told.reverse().map(({ version, when, changes }) => (
          <li key={version.id}>
            <strong>{when}</strong>
            {changes === null ? <p class="soft">{t(k.noHistory)}</p> : null}
            {changes?.length === 0 ? <p class="soft">{t(k.sameRules)}</p> : null}
            {changes?.map((change) => (
              <p key={change.rule}>{t(k.toward, { ...change })}</p>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** The form that ends a kind. */
export function EndIt({ address, seen, error }: { address: string; seen: string; error?: string }) {
  return (
    <Section title={t(k.endTitle)}>
      <p class="soft">{t(k.endLead)}</p>
      {error ? (
        <Notice kind="error" live>
          {error}
        </Notice>
      ) : null}
      <Form action={`${address}/fin`} version={seen}>
        <TextInput name="from" id="f-end-from" type="date" label={t(k.from)} short />
        <Submit look="danger" confirm={t(k.endConfirm)}>
          {t(k.endIt)}
        </Submit>
      </Form>
    </Section>
  );
}

/** The day from which a change holds, and the two ways on: to see what it does, to save it. */
export function SaveIt(props: {
  from: string;
  error?: string;
  isNew?: boolean;
  children?: ComponentChildren;
}) {
  const { from, error, isNew } = props;
  return (
    <>
      {isNew ? null : (
        <TextInput
          name="from"
          type="date"
          label={t(k.from)}
          help={t(k.fromHelp)}
          value={from}
          error={error}
          short
        />
      )}
      <FormActions>
        <Submit>{t(isNew ? k.create : k.save)}</Submit>
        {isNew ? null : (
          <Button look="plain" name="try" value="1">
            {t(k.tryIt)}
          </Button>
        )}
      </FormActions>
    </>
  );
}
