import type { Training } from "#domains/kinds/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import type { Followed } from "../listing.ts";
import { q } from "../messages.ts";

export type TrainingsViewProps = {
  unit: Unit;
  asked: Training[];
  training: string | null;
  missingOnly: boolean;
  lines: Followed[];
  missing: number;
  holders: { id: string; name: string }[];
  me: string | null;
  page: number;
  pages: number;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Who must follow what here and below, and the form that records what somebody followed. */
export function TrainingsView(props: TrainingsViewProps) {
  const { unit, asked, lines, missing, errors, page, pages } = props;
  if (asked.length === 0) return <Empty title={t(q.none)}>{t(q.noTraining)}</Empty>;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="lead">{t(q.lead)}</p>
      <Figures>
        <Figure figure={t.number(missing)} label={t(q.missing, { count: missing })} />
      </Figures>
      <Section title={t(q.who)}>
        <Filters {...props} />
        {lines.length === 0 ? (
          <Empty title={t(q.none)} level={3}>
            {t(q.noneText)}
          </Empty>
        ) : (
          <Lines {...props} />
        )}
        <Pager page={page} pages={pages} href={(to) => addressOf(unit, props, to)} />
      </Section>
      <RecordForm {...props} />
    </>
  );
}

function addressOf(unit: Unit, { training, missingOnly }: TrainingsViewProps, page: number): string {
  const query = new URLSearchParams({
    formation: training ?? "",
    lesquelles: missingOnly ? "" : "toutes",
    page: String(page),
  });
  return `/unites/${unit.slug}/formations?${query}`;
}

function Filters({ unit, asked, training, missingOnly }: TrainingsViewProps) {
  const which = [
    { value: "", label: t(q.missingOnly) },
    { value: "toutes", label: t(q.everything) },
  ];
  return (
    <Form action={`/unites/${unit.slug}/formations`} method="get" class="cluster" auto>
      <Select
        name="formation"
        label={t(q.training)}
        empty={t(q.allTrainings)}
        options={asked.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
        value={training ?? ""}
        required
      />
      <Select
        name="lesquelles"
        label={t(q.whichOnes)}
        options={which}
        value={missingOnly ? "" : "toutes"}
        required
      />
      <Button look="plain">{t(q.show)}</Button>
    </Form>
  );
}

function Lines({ unit, lines, me }: TrainingsViewProps) {
  return (
    <Table
      caption={t(q.who)}
      captionHidden
      rows={lines}
      rowKey={({ mandateId, training }) => `${mandateId} ${training}`}
      columns={[
        { key: "person", label: t(q.person), cell: ({ name }) => name },
        {
          key: "role",
          label: t(q.role),
          cell: (line) => (
            <span>
              {line.role[t.language]}, <a href={`/unites/${line.slug}`}>{line.unit}</a>
            </span>
          ),
        },
        { key: "training", label: t(q.training), cell: ({ label }) => label[t.language] },
        {
          key: "state",
          label: t(q.state),
          cell: (line) => (
            <div class="cluster">
              <State line={line} />
              {line.id && line.recordedBy === me ? (
                <Form action={`/unites/${unit.slug}/formations/${line.id}/retrait`}>
                  <Submit look="quiet" size="small" confirm={t(q.forgetConfirm)}>
                    {t(q.forget)}
                  </Submit>
                </Form>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}

function State({ line }: { line: Followed }) {
  const { counts, followedOn, expiresOn, before } = line;
  if (counts && followedOn) {
    const day = t.day(followedOn);
    return (
      <Badge kind="good">
        {expiresOn ? t(q.followedUntil, { day, until: t.day(expiresOn) }) : t(q.followed, { day })}
      </Badge>
    );
  }
  if (expiresOn) return <Badge kind="late">{t(q.expired, { day: t.day(expiresOn) })}</Badge>;
  return <Badge kind={before ? "late" : "soon"}>{t(before ? q.neededBefore : q.toFollow)}</Badge>;
}

function RecordForm({ unit, asked, holders, values, errors }: TrainingsViewProps) {
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  return (
    <Section title={t(q.record)}>
      <Form action={`/unites/${unit.slug}/formations`} once={newId()}>
        <Select
          {...field("person")}
          label={t(q.holder)}
          empty={t(q.choose)}
          options={holders.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput {...field("email")} type="email" label={t(q.orEmail)} help={t(q.orEmailHelp)} />
        <Select
          {...field("training")}
          id="f-record-training"
          label={t(q.training)}
          empty={t(q.choose)}
          options={asked.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
          required
        />
        <TextInput {...field("followedOn")} type="date" label={t(q.followedOn)} short required />
        <TextInput {...field("expiresOn")} type="date" label={t(q.expiresOn)} help={t(q.expiresHelp)} short />
        <Submit>{t(q.save)}</Submit>
      </Form>
    </Section>
  );
}
