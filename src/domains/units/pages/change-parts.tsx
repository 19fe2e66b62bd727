import type { ComponentChildren } from "preact";
import { newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, Hidden, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Search } from "#ui/search.tsx";
import type { Candidate } from "../candidates.ts";
import { m } from "../messages/units.ts";
import type { Unit } from "../unit.ts";
import { unitPage } from "./unit-frame.tsx";

/** What a form that changes the shape of the movement was refused for, and what was typed. */
export interface RefusedChange {
  refusal: Refusal;
  values: Record<string, string>;
}

/** The page of one such change, under the head of the unit, for whoever manages it. */
export function changePage(
  c: Ctx,
  unit: Unit,
  title: string,
  refused: RefusedChange | undefined,
  content: ComponentChildren,
): Promise<Response> {
  requirePower(c.var.actor, "organisation.manage", unit);
  return unitPage(
    c,
    unit,
    { tab: "manage", title, noIndex: true },
    <>
      <p>
        <a href={`/unites/${unit.slug}/gestion`}>{t(m.backToManage)}</a>
      </p>
      <h2>{title}</h2>
      <ErrorSummary errors={errorsOf(t, refused)} />
      {content}
    </>,
  );
}

/** Errors by field; of a refusal that concerns no field, one for the whole form. */
export function errorsOf(t: Translator, refused: RefusedChange | undefined): Record<string, string> {
  if (!refused) return {};
  const { fields, said, values } = refused.refusal;
  const errors = Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, t.say(message)]));
  return Object.keys(errors).length > 0 ? errors : { "": t.say(said, values) };
}

type PickerProps = {
  title: string;
  action: string;
  /** The name under which the address bears the chosen one. */
  name: string;
  q: string;
  candidates: Candidate[];
};

/** Finds the other unit by its name; choosing it leads to what will happen. */
export function UnitPicker({ title, action, name, q, candidates }: PickerProps) {
  return (
    <Section title={title}>
      <Search action={action} label={t(m.searchUnit)} q={q} clearHref={q ? action : undefined} />
      {candidates.length === 0 ? (
        <Empty level={3} title={t(m.noCandidate)}>
          <p>{t(m.noCandidateHelp)}</p>
        </Empty>
      ) : (
        <List>
          {candidates.map((one) => (
            <Row
              key={one.id}
              href={`${action}?${new URLSearchParams({ [name]: one.slug })}`}
              title={<bdi>{one.name}</bdi>}
              meta={[t.term(one.kind, "Singular"), one.above].filter(Boolean).join(" · ")}
            />
          ))}
        </List>
      )}
    </Section>
  );
}

type ConfirmProps = {
  action: string;
  /** What will happen, sentence by sentence. */
  effects: string[];
  /** The chosen unit, as the form sends it. */
  chosen?: { name: string; slug: string; again: string };
  label: string;
  refused: RefusedChange | undefined;
  danger?: boolean;
  children?: ComponentChildren;
};

/** What will happen, then the form that makes it happen, with its reason. */
export function Confirm({ action, effects, chosen, label, refused, danger, children }: ConfirmProps) {
  const once = refused?.values.once || newId();
  return (
    <Section title={t(m.whatHappens)}>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {chosen ? (
        <p>
          <a href={chosen.again}>{t(m.chooseAnother)}</a>
        </p>
      ) : null}
      <Form action={action} once={once}>
        {chosen ? <Hidden name={chosen.name} value={chosen.slug} /> : null}
        {children}
        <TextInput
          name="reason"
          label={t(m.reason)}
          help={t(m.reasonHelp)}
          value={refused?.values.reason}
          error={errorsOf(t, refused).reason}
          maxLength={2000}
          required
        />
        <FormActions>
          <Submit look={danger ? "danger" : "main"}>{label}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}
