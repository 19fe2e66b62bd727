import { newId } from "#platform/database/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { Form, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import type { mandateKindsFor, mandatesIn } from "../mandate.ts";
import type { membersOf } from "../members.ts";
import { m } from "../messages.ts";
import { presentationSeen } from "../presentation.ts";
import type { Unit } from "../unit.ts";

export type MandatesProps = {
  t: Translator;
  unit: Unit;
  mandates: Awaited<ReturnType<typeof mandatesIn>>;
  mandateKinds: Awaited<ReturnType<typeof mandateKindsFor>>;
  values: Record<string, string>;
  errors: Record<string, string>;
  may: boolean;
};

/** Who holds what here, with the form that appoints for whoever may. */
export function Mandates({ t, unit, mandates, mandateKinds, values, errors, may }: MandatesProps) {
  return (
    <Section title={t(m.mandates)}>
      <List>
        {mandates.map((held) => (
          <Row
            key={held.id}
            title={`${held.givenName} ${held.familyName}`}
            meta={[held.title ?? held.label[t.language], t(m.since, { day: t.day(held.startsAt) })].join(
              " · ",
            )}
            after={
              may ? (
                <Form action={`/unites/${unit.slug}/mandats/${held.id}/fin`}>
                  <Submit look="quiet" size="small" confirm={t(m.endConfirm)}>
                    {t(m.end)}
                  </Submit>
                </Form>
              ) : null
            }
          />
        ))}
      </List>
      {may && mandateKinds.length > 0 ? (
        <Form action={`/unites/${unit.slug}/mandats`} once={newId()}>
          <Select
            t={t}
            name="kind"
            label={t(m.mandate)}
            value={values.kind}
            empty={t(m.choose)}
            options={mandateKinds.map((kind) => ({ value: kind.key, label: kind.label[t.language] }))}
            error={errors.kind}
            required
          />
          <TextInput
            t={t}
            name="email"
            type="email"
            label={t(m.personEmail)}
            help={t(m.personHelp)}
            value={values.email}
            error={errors.email}
            required
          />
          <TextInput
            t={t}
            name="title"
            label={t(m.charge)}
            help={t(m.chargeHelp)}
            id="f-title"
            error={errors.title}
            value={values.title}
            maxLength={120}
          />
          <Submit>{t(m.appoint)}</Submit>
        </Form>
      ) : null}
    </Section>
  );
}

/** The members of a group, for its mandates alone; each look is recorded. */
export function Members({ t, members }: { t: Translator; members: Awaited<ReturnType<typeof membersOf>> }) {
  return (
    <Section title={`${t(m.membersTitle)} (${members.length})`}>
      <p class="soft">{t(m.membersLead)}</p>
      <List>
        {members.map((member) => (
          <Row
            key={member.id}
            title={`${member.givenName} ${member.familyName}`}
            meta={t(m.since, { day: t.day(member.startedAt) })}
          />
        ))}
      </List>
    </Section>
  );
}

/** How the unit presents itself to anyone; where someone else changed it meanwhile, both wordings are shown. */
export function Present({
  t,
  unit,
  values,
  errors,
}: Pick<MandatesProps, "t" | "unit" | "values" | "errors">) {
  const stands = { ...unit, meeting: unit.meeting ?? "" };
  const field = (name: "name" | "nameOf" | "description" | "meeting") => {
    const changed = values[name] !== undefined && values[name] !== stands[name] && stands[name] !== "";
    const recalled = changed ? t(m.standsNow, { words: stands[name] }) : undefined;
    return { t, name, value: values[name] ?? stands[name], error: errors[name], help: recalled };
  };
  return (
    <Section title={t(m.edit)}>
      <Form action={`/unites/${unit.slug}/gestion`} version={presentationSeen(unit)}>
        <TextInput {...field("name")} label={t(m.unitName)} required />
        <TextInput {...field("nameOf")} label={t(m.nameOf)} example={t(m.nameOfHelp)} required />
        <TextArea {...field("description")} label={t(m.description)} max={2000} />
        <TextInput {...field("meeting")} label={t(m.meeting)} />
        <Submit>{t(m.save)}</Submit>
      </Form>
    </Section>
  );
}

type NewUnderProps = Pick<MandatesProps, "t" | "unit" | "values" | "errors"> & { contains: string[] };

/** The form that creates a unit under this one. */
export function NewUnder({ t, unit, contains, values, errors }: NewUnderProps) {
  return (
    <Section title={t(m.newUnder)}>
      <Form action={`/unites/${unit.slug}/structures`} once={newId()}>
        <Select
          t={t}
          name="kind"
          id="new-kind"
          label={t(m.kind)}
          options={contains.map((kind) => ({ value: kind, label: t.term(kind, "Singular") }))}
          value={values.kind}
          error={errors.kind}
          required
        />
        <TextInput
          t={t}
          name="name"
          id="new-name"
          label={t(m.unitName)}
          value={values.name}
          error={errors.name}
          maxLength={120}
          required
        />
        <Submit>{t(m.create)}</Submit>
      </Form>
    </Section>
  );
}
