import { newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { errorsOf } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { ErrorSummary, Form, Select, Submit, TextInput } from "#ui/form.tsx";
import { List, Row } from "#ui/list.tsx";
import { r } from "../messages.ts";
import { type HeldOffice, type OfficeKind, officeKinds } from "../office.ts";
import { sayOffice } from "./saying-rights.ts";

export const base = "/administration/organisation/elus";

export function Filters({ kind, ever }: { kind: OfficeKind | null; ever: boolean }) {
  return (
    <Form action={base} method="get" class="filters" auto>
      <Select
        name="fonction"
        label={t(r.office)}
        value={kind ?? ""}
        empty={t(r.everyOffice)}
        options={officeKinds.map((key) => ({ value: key, label: sayOffice(t, key) }))}
        required
      />
      <Select
        name="quand"
        label={t(r.officeWhen)}
        value={ever ? "toutes" : ""}
        options={[
          { value: "", label: t(r.officeNow) },
          { value: "toutes", label: t(r.officeEver) },
        ]}
        required
      />
      <Submit look="plain">{t(r.show)}</Submit>
    </Form>
  );
}

export function Offices({ all }: { all: HeldOffice[] }) {
  return (
    <List>
      {all.map((one) => (
        <Row
          key={one.id}
          title={`${one.givenName} ${one.familyName}`}
          meta={[
            sayOffice(t, one.kind),
            sayPlace(t, one),
            t(r.since, { day: t.day(one.startsOn) }),
            one.endsOn ? t(r.until, { day: t.day(one.endsOn) }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
          after={
            one.endsOn ? null : (
              <Form action={`${base}/${one.id}/fin`}>
                <Submit
                  look="quiet"
                  size="small"
                  confirm={t(r.endOfficeConfirm, { name: `${one.givenName} ${one.familyName}` })}
                >
                  {t(r.endOffice)}
                </Submit>
              </Form>
            )
          }
        />
      ))}
    </List>
  );
}

function sayPlace(t: Translator, { placeName, placeId, constituency }: HeldOffice): string | null {
  const place = placeName ?? placeId;
  if (!place || constituency === null) return place;
  return constituency === 1
    ? t(r.firstConstituencyOf, { place })
    : t(r.constituencyOf, { place, number: constituency });
}

type RecordProps = { values: Record<string, string>; refusal?: Refusal; day: string };

export function RecordForm({ values, refusal, day }: RecordProps) {
  const errors = errorsOf(t, refusal);
  const field = (name: string, otherwise = "") => ({
    t,
    name,
    value: values[name] ?? otherwise,
    error: errors[name],
  });
  return (
    <Disclosure summary={t(r.recordTitle)} open={refusal !== undefined}>
      <ErrorSummary errors={errors} />
      <Form action={base} once={values.once || newId()}>
        <TextInput
          {...field("email")}
          type="email"
          label={t(r.personEmail)}
          help={t(r.personHelp)}
          required
        />
        <Select
          {...field("kind", "mp")}
          label={t(r.office)}
          options={officeKinds.map((key) => ({ value: key, label: sayOffice(t, key) }))}
          required
        />
        <TextInput {...field("place")} label={t(r.place)} help={t(r.placeHelp)} maxLength={10} short />
        <TextInput
          {...field("constituency")}
          label={t(r.constituency)}
          inputMode="numeric"
          maxLength={2}
          short
        />
        <TextInput {...field("startsOn", day)} type="date" label={t(r.startsOn)} short required />
        <TextInput {...field("endsOn")} type="date" label={t(r.endsOn)} short />
        <Submit>{t(r.record)}</Submit>
      </Form>
    </Disclosure>
  );
}
