import type { Unit } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Checkbox, Form, Hidden, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import type { MandateLine } from "../board.ts";
import type { MandateKind } from "../bounds.ts";
import { mm } from "../messages.ts";
import { meansWords } from "./words.ts";

type ChooseProps = { unit: Unit; kinds: MandateKind[]; under: MandateLine | null };

/** The first step: which mandate. */
export function ChooseKind({ unit, kinds, under }: ChooseProps) {
  return (
    <>
      <p>{t(mm.newLead)}</p>
      <Form action={`/unites/${unit.slug}/mandats/nouveau`} method="get">
        <Select
          name="mandat"
          label={t(mm.kind)}
          empty={t(mm.choose)}
          options={kinds.map((kind) => ({ value: kind.key, label: kind.label[t.language] }))}
          required
        />
        {under ? <Hidden name="sous" value={under.id} /> : null}
        <Submit>{t(mm.next)}</Submit>
      </Form>
    </>
  );
}

type Props = {
  unit: Unit;
  kind: MandateKind;
  once: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  people: { value: string; label: string }[];
  lines: MandateLine[];
  under: MandateLine | null;
  replaces: MandateLine | null;
  follows: MandateLine | null;
  mayWaive: boolean;
  /** The rule of parity refused what was sent. */
  broken: boolean;
};

/** The second step: who, how it was decided, from when to when. It carries the rule that is shown above it. */
export function AppointForm(props: Props) {
  const { unit, kind, once, values, errors, people, replaces, follows, mayWaive, broken } = props;
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  const means = kind.means.filter((one) => one !== "by_right");
  return (
    <Form action={`/unites/${unit.slug}/mandats`} once={once}>
      <Hidden name="kind" value={kind.key} />
      <Hidden name="rule" value={kind.id} />
      {replaces ? <Hidden name="replaces" value={replaces.id} /> : null}
      {follows ? <Hidden name="follows" value={follows.id} /> : null}
      {replaces ? (
        <Notice title={t(mm.replaces, { name: replaces.name })}>
          {t(mm.replacesHelp, { name: replaces.name })}
        </Notice>
      ) : null}
      {follows ? <Notice>{t(mm.follows, { name: follows.name })}</Notice> : null}
      <TextInput {...field("email")} type="email" label={t(mm.email)} help={t(mm.emailHelp)} />
      {people.length > 0 ? (
        <Select
          {...field("person")}
          label={t(mm.member)}
          help={t(mm.memberHelp)}
          empty={t(mm.noChoice)}
          options={people}
        />
      ) : null}
      <Select
        {...field("means")}
        value={values.means ?? "nomination"}
        label={t(mm.means)}
        options={means.map((one) => ({ value: one, label: t.say(meansWords[one]) }))}
        required
      />
      <TextArea {...field("minutes")} label={t(mm.minutes)} help={t(mm.minutesHelp)} max={20_000} />
      <TextInput {...field("start")} type="date" label={t(mm.start)} help={t(mm.startHelp)} short />
      <TextInput
        {...field("end")}
        type="date"
        label={t(mm.endsOn)}
        help={t(replaces ? mm.endsRequired : mm.endsHelp)}
        required={replaces !== null}
        short
      />
      <TextInput {...field("title")} label={t(mm.role)} example={t(mm.roleExample)} maxLength={120} />
      <Under {...props} />
      {mayWaive ? (
        <Disclosure summary={t(mm.setAside)} open={broken || values.waive === "1"}>
          <Checkbox
            name="waive"
            label={t(mm.setAside)}
            help={t(mm.setAsideHelp)}
            checked={values.waive === "1"}
          />
          <TextInput
            {...field("reason")}
            label={t(mm.setAsideWhy)}
            help={t(mm.setAsideWhyHelp)}
            maxLength={500}
          />
        </Disclosure>
      ) : null}
      <Submit>{t(mm.appoint)}</Submit>
    </Form>
  );
}

function Under({ values, errors, lines, under }: Props) {
  const known = under && !lines.some((line) => line.id === under.id) ? [under, ...lines] : lines;
  const now = new Date();
  const standing = known.filter((line) => line.startsAt <= now && !line.underId);
  if (standing.length === 0) return null;
  return (
    <Select
      name="under"
      label={t(mm.under)}
      help={t(mm.underHelp)}
      value={values.under}
      error={errors.under}
      empty={t(mm.underNone)}
      options={standing.map((line) => ({
        value: line.id,
        label: `${line.name} · ${line.title ?? line.label[t.language]}`,
      }))}
    />
  );
}
