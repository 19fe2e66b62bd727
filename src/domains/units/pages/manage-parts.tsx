import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Form, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import type { membersOf } from "../members.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";
import { presentationSeen } from "../presentation.ts";
import type { Unit, UnitKind } from "../unit.ts";

export type PartProps = {
  unit: Unit;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The members of a unit, for its mandates alone; each look is recorded. The whole list has its own page. */
export function Members({ unit, members, total }: MembersProps) {
  return (
    <Section title={`${t(m.membersTitle)} (${t.number(total)})`}>
      <p class="soft">{t(m.membersLead)}</p>
      <List>
        {members.map((member) => (
          <Row
            key={member.id}
            title={<bdi>{`${member.givenName} ${member.familyName}`}</bdi>}
            meta={t(m.since, { day: t.day(member.startedAt) })}
          />
        ))}
      </List>
      {total > members.length ? (
        <p>
          <a href={`/unites/${unit.slug}/membres`}>{t(mu.membersAll)}</a>
        </p>
      ) : null}
    </Section>
  );
}

type MembersProps = { unit: Unit } & Awaited<ReturnType<typeof membersOf>>;

/** How the unit presents itself to anyone; where someone else changed it meanwhile, both wordings are shown. */
export function Present({ unit, kind, values, errors }: PresentProps) {
  const { name, nameOf, description, meeting, slug, contactEmail, joinCondition } = unit;
  const stands = {
    ...{ name, nameOf, description, slug },
    meeting: meeting ?? "",
    contactEmail: contactEmail ?? "",
    joinCondition: joinCondition ?? "",
  };
  const field = (of: keyof typeof stands) => {
    const changed = values[of] !== undefined && values[of] !== stands[of] && stands[of] !== "";
    const recalled = changed ? t(m.standsNow, { words: stands[of] }) : undefined;
    return { t, name: of, value: values[of] ?? stands[of], error: errors[of], help: recalled };
  };
  const joined = kind?.hasMembers && kind.joining !== "closed";
  const [contact, condition] = [field("contactEmail"), field("joinCondition")];
  return (
    <Section title={t(m.edit)}>
      <Form action={`/unites/${unit.slug}/gestion`} version={presentationSeen(unit)}>
        <TextInput {...field("name")} label={t(m.unitName)} maxLength={120} required />
        <TextInput {...field("nameOf")} label={t(m.nameOf)} example={t(m.nameOfHelp)} required />
        <TextInput
          name="reason"
          label={t(mu.renameReason)}
          help={t(mu.reasonHelp)}
          value={values.reason}
          error={errors.reason}
        />
        <TextArea {...field("description")} label={t(m.description)} max={2000} />
        <TextInput {...field("meeting")} label={t(m.meeting)} />
        {joined ? (
          <TextArea
            {...condition}
            label={t(mu.joinConditionField)}
            help={condition.help ?? t(mu.joinConditionHelp)}
            rows={2}
            max={1000}
          />
        ) : null}
        <TextInput
          {...contact}
          type="email"
          label={t(mu.contactEmail)}
          help={contact.help ?? t(kind?.shows.includes("contact") ? mu.contactShown : mu.contactHidden)}
        />
        <TextInput {...field("slug")} help={t(mu.slugHelp)} label={t(mu.slug)} />
        <Submit>{t(m.save)}</Submit>
      </Form>
    </Section>
  );
}

type PresentProps = PartProps & { kind: UnitKind | null };

type NewUnderProps = PartProps & { contains: string[] };

/** The form that creates a unit under this one. */
export function NewUnder({ unit, contains, values, errors }: NewUnderProps) {
  return (
    <Section title={t(m.newUnder)}>
      <Form action={`/unites/${unit.slug}/structures`} once={newId()}>
        <Select
          name="kind"
          id="new-kind"
          label={t(m.kind)}
          options={contains.map((kind) => ({ value: kind, label: t.term(kind, "Singular") }))}
          value={values.kind}
          error={errors.kind}
          required
        />
        <TextInput
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
