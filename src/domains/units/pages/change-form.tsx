import { dotted, t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import type { Fields } from "#ui/kit/fields.tsx";
import { text } from "#ui/kit/fields.tsx";
import { type FormPageSpec, formPage, WhyRefused } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Search } from "#ui/search.tsx";
import type { Candidate } from "../candidates.ts";
import { m } from "../messages.ts";
import type { Unit } from "../unit.ts";
import { unitPage } from "./unit-frame.tsx";

/** What the page of a change shows: the choice of the other unit, or what will happen. */
export interface Change {
  unit: Unit;
  /** What will happen, sentence by sentence. */
  effects: string[];
  /** Where another unit is chosen than the one that takes part. */
  again?: string | false;
  /** The other unit is yet to be chosen. */
  picker?: PickerProps | false;
}

/** Why the shape of the movement changes: the last answer of each such form. */
export const why = { reason: text({ required: true, max: 2000 }) };

type ChangeSpec<L extends Change, F extends Fields> = Pick<
  FormPageSpec<L, F>,
  "look" | "load" | "values" | "fields" | "run"
> & {
  words: Omit<FormPageSpec<L, F>["words"], "submit"> & {
    title: NonNullable<FormPageSpec<L, F>["words"]["title"]>;
  };
};

/** A page that changes the shape of the movement, under the head of the unit: what will happen, then the form with its reason. */
export function changeForm<L extends Change, F extends Fields>(address: string, spec: ChangeSpec<L, F>) {
  return formPage<L, F>(address, {
    ...spec,
    power: "organisation.manage",
    words: { ...spec.words, submit: spec.words.title },
    view: ({ effects, again, picker }, form) =>
      picker ? (
        <>
          <WhyRefused />
          <Picker {...picker} />
        </>
      ) : (
        <Section title={t(m.whatHappens)}>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          {again ? (
            <p>
              <a href={again}>{t(m.chooseAnother)}</a>
            </p>
          ) : null}
          {form}
        </Section>
      ),
    frame: ({ c, loaded: { unit }, title }, content) =>
      unitPage(
        c,
        unit,
        { tab: "manage", title, noIndex: true },
        <>
          <p>
            <a href={`/unites/${unit.slug}/gestion`}>{t(m.backToManage)}</a>
          </p>
          <h2>{title}</h2>
          {content}
        </>,
      ),
  });
}

interface PickerProps {
  title: string;
  action: string;
  /** The name under which the address carries the chosen one. */
  name: string;
  q: string;
  candidates: Candidate[];
}

/** Finds the other unit by its name; choosing it leads to what will happen. */
function Picker({ title, action, name, q, candidates }: PickerProps) {
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
              meta={dotted(t.term(one.kind, "Singular"), one.above)}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
