import { newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { errorsOf } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { ErrorSummary, Form, FormActions, RadioCards, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { type Matter, type MatterKind, matterKinds } from "../matter.ts";
import { m } from "../messages.ts";

interface MattersProps {
  loop: { slug: string };
  matters: Matter[];
  counts: { kind: MatterKind; opened: number; open: number }[];
  refused?: { values: Record<string, string>; refusal: Refusal };
}

/** What the pair handles, for the pair alone: counts of the year, what is under way, a form to note something. */
export function Matters({ loop, matters, counts, refused }: MattersProps) {
  const sum = (key: "opened" | "open") => counts.reduce((total, one) => total + one[key], 0);
  return (
    <Section title={t(m.matters)} id="suivi">
      <p class="lead">{t(m.mattersLead)}</p>
      <Figures>
        <Figure figure={t.number(sum("open"))} label={t(m.openNow)} />
        <Figure figure={t.number(sum("opened"))} label={t(m.opened)} note={t(m.thisYear)} />
      </Figures>
      {matters.length === 0 ? (
        <Empty level={3} title={t(m.noMatters)}>
          {t(m.noMattersHelp)}
        </Empty>
      ) : null}
      <List>
        {matters.map((matter) => (
          <MatterRow key={matter.id} {...{ loop, matter }} />
        ))}
      </List>
      <Disclosure summary={t(m.note)} open={refused !== undefined || matters.length === 0} id="noter">
        <NoteForm {...{ loop, refused }} />
      </Disclosure>
    </Section>
  );
}

function MatterRow({ loop, matter }: Pick<MattersProps, "loop"> & { matter: Matter }) {
  const { id, kind, label, openedOn, closedOn } = matter;
  const dates = closedOn
    ? t(m.fromTo, { from: t.day(openedOn), to: t.day(closedOn) })
    : t(m.underWay, { day: t.day(openedOn) });
  const action = `/unites/${loop.slug}/binome/suivis/${id}`;
  return (
    <Row
      title={t(m[kind])}
      meta={
        <>
          {label ? `${label} · ${dates}` : dates}
          <div class="cluster">
            {closedOn ? null : (
              <Form action={`${action}/reglement`} class="inline">
                <Submit look="plain" size="small">
                  {t(m.settle)}
                </Submit>
              </Form>
            )}
            <Form action={`${action}/retrait`} class="inline">
              <Submit look="quiet" size="small" confirm={t(m.dropConfirm)}>
                {t(m.drop)}
              </Submit>
            </Form>
          </div>
        </>
      }
    />
  );
}

function NoteForm({ loop, refused }: Pick<MattersProps, "loop" | "refused">) {
  const values = refused?.values ?? {};
  const errors = errorsOf(t, refused?.refusal);
  return (
    <Form action={`/unites/${loop.slug}/binome/suivis`} once={values.once ?? newId()}>
      <ErrorSummary errors={errors} />
      <Notice kind="warning">{t(m.mattersWarning)}</Notice>
      <RadioCards
        name="kind"
        label={t(m.kind)}
        value={values.kind}
        error={errors.kind}
        choices={matterKinds.map((kind) => ({ value: kind, label: t(m[kind]) }))}
        required
      />
      <TextInput
        name="label"
        label={t(m.label)}
        help={t(m.labelHelp)}
        example={t(m.labelExample)}
        value={values.label}
        error={errors.label}
        maxLength={80}
      />
      <TextInput
        name="openedOn"
        type="date"
        label={t(m.openedOn)}
        value={values.openedOn ?? new Date().toISOString().slice(0, 10)}
        error={errors.openedOn}
        short
        required
      />
      <TextInput
        name="closedOn"
        type="date"
        label={t(m.closedOn)}
        help={t(m.closedHelp)}
        value={values.closedOn}
        error={errors.closedOn}
        short
      />
      <FormActions>
        <Submit>{t(m.note)}</Submit>
      </FormActions>
    </Form>
  );
}
