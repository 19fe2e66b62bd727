import type { ComponentChildren } from "preact";
import { z } from "zod";
import { fullName } from "#domains/people/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import {
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  RadioCards,
  Select,
  Submit,
  TextInput,
} from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { splitName } from "../annex.ts";
import type { Import } from "../import.ts";
import { im } from "../importing-messages.ts";
import {
  confirmPerson,
  confirmUnit,
  likelyPeople,
  likelyUnits,
  type Proposal,
  proposalsOf,
} from "../proposal.ts";
import { type OfferedSeat, parentsFor, seatsOf } from "../seating.ts";
import { aboutProposal, annexOf, nextOf, proposalIdOf } from "./annex.tsx";
import { openImport } from "./import-preview.tsx";

const importers = holding("texts.import");

export const proposalRoutes = [
  get("/textes/importer/:id/annexe/:proposal", importers, (c) => proposalPage(c)),
  post("/textes/importer/:id/annexe/:proposal", importers, confirm),
];

type Values = Record<string, string>;

const idOr = (word: string) => z.union([z.literal(word), z.string().refine(isId)]);
const unitShape = z.object({
  as: idOr("new").default("new"),
  name: z.string().min(1).max(120),
  parent: z.string().refine(isId),
});
const personShape = z.object({
  as: idOr("new").default("new"),
  givenName: z.string().min(1).max(80),
  familyName: z.string().min(1).max(80),
});

async function confirm(c: Ctx): Promise<Response> {
  const brought = await openImport(c);
  const { proposal, proposals } = await find(c, brought);
  const { values } = await readForm(c);
  return attempt(
    c,
    async () => {
      if (proposal.kind === "person") await confirmAsPerson(c, brought, proposal, proposals, values);
      else await confirmAsUnit(c, brought, proposal, values);
      const said = proposal.kind === "person" ? im.personMade : im.unitMade;
      return done(c, await nextOf(brought, proposal.id), said);
    },
    (refusal) => proposalPage(c, values, refusal),
  );
}

async function confirmAsUnit(c: Ctx, brought: Import, proposal: Proposal, values: Values): Promise<void> {
  const { as, name, parent } = check(unitShape, values);
  const how = as === "new" ? { name, parentId: parent } : { existingId: as };
  await confirmUnit(c.var.actor, brought, proposal.id, how);
}

async function confirmAsPerson(
  c: Ctx,
  brought: Import,
  proposal: Proposal,
  proposals: Proposal[],
  values: Values,
): Promise<void> {
  const { as, givenName, familyName } = check(personShape, values);
  const seats = await seatsOf(proposal, proposals);
  const mandates = seats.flatMap(({ seat, unit, kinds }, index) => {
    const kind = kinds.find((one) => one.key === values[`seat-${index}`])?.key;
    const title = seat.as === "responsibility" ? seat.title : null;
    return unit && kind ? [{ unitId: unit.id, kind, title: title?.slice(0, 200) ?? null }] : [];
  });
  const personId = as === "new" ? null : as;
  await confirmPerson(c.var.actor, brought, proposal.id, { personId, givenName, familyName, mandates });
}

async function find(c: Ctx, brought: Import): Promise<{ proposal: Proposal; proposals: Proposal[] }> {
  const id = proposalIdOf(c);
  const proposals = await proposalsOf(brought.id);
  const proposal = proposals.find((one) => one.id === id);
  if (!proposal) throw refuse.notFound();
  return { proposal, proposals };
}

async function proposalPage(c: Ctx, values: Values = {}, refusal?: Refusal): Promise<Response> {
  const brought = await openImport(c);
  const { proposal, proposals } = await find(c, brought);
  if (proposal.decision !== null && !refusal) return c.redirect(annexOf(brought), 303);
  const errors = errorsOf(t, refusal);
  const form =
    proposal.kind === "person"
      ? await personForm(c, proposal, proposals, values, errors)
      : await unitForm(t, proposal, proposals, values, errors);
  return page(
    c,
    { title: proposal.name, under: "/feuille-de-route", noIndex: true },
    <ProposalView {...{ brought, proposal, errors }}>{form}</ProposalView>,
  );
}

async function unitForm(
  _t: Translator,
  proposal: Proposal,
  proposals: Proposal[],
  values: Values,
  errors: Values,
) {
  const likely = (await likelyUnits([proposal])).get(proposal.id) ?? [];
  const parents = await parentsFor(proposal, proposals);
  const filled = {
    as: likely[0]?.id ?? "new",
    name: proposal.name.slice(0, 120),
    parent: parents[0]?.id ?? "",
    ...values,
  };
  return <UnitFields {...{ likely, parents, errors }} values={filled} />;
}

async function personForm(c: Ctx, proposal: Proposal, proposals: Proposal[], values: Values, errors: Values) {
  const likely = await likelyPeople(proposal);
  await logAccess(
    c.var.actor,
    "/textes/importer/:id/annexe/:proposal",
    ["proposal", proposal.id],
    likely.length,
  );
  const seats = await seatsOf(proposal, proposals);
  const filled = { as: likely[0]?.id ?? "new", ...splitName(proposal.name), ...values };
  return <PersonFields {...{ t: c.var.t, likely, seats, errors }} values={filled} />;
}

type ProposalProps = {
  brought: Import;
  proposal: Proposal;
  errors: Values;
  children: ComponentChildren;
};

function ProposalView({ brought, proposal, errors, children }: ProposalProps) {
  const here = `${annexOf(brought)}/${proposal.id}`;
  const person = proposal.kind === "person";
  const { description } = proposal.details;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: `/textes/importer/${brought.id}`, label: brought.reading.document.title || t(im.untitled) },
          { href: annexOf(brought), label: t(im.annexTitle) },
        ]}
      />
      <PageHead title={proposal.name} lead={aboutProposal(t, proposal).join(" · ")} />
      {description ? <p class="measure soft">{description}</p> : null}
      <ErrorSummary errors={errors} />
      <Form action={here}>
        {children}
        <FormActions>
          <Submit>{t(person ? im.confirmPerson : im.confirmUnit)}</Submit>
          <Submit look="quiet" formAction={`${here}/ecart`} formNoValidate>
            {t(im.dismiss)}
          </Submit>
        </FormActions>
      </Form>
    </>
  );
}

type UnitFieldsProps = { likely: Unit[]; parents: Unit[]; values: Values; errors: Values };

function UnitFields({ likely, parents, values, errors }: UnitFieldsProps) {
  const known = likely.map((unit) => ({ value: unit.id, label: t(im.thisUnit, { name: unit.name }) }));
  return (
    <>
      <Which choices={[...known, { value: "new", label: t(im.newUnit) }]} value={values.as} />
      <TextInput name="name" label={t(im.name)} value={values.name} error={errors.name} required />
      <Select
        name="parent"
        label={t(im.under)}
        options={parents.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={values.parent}
        error={errors.parent}
        required
      />
    </>
  );
}

type PersonFieldsProps = {
  likely: Awaited<ReturnType<typeof likelyPeople>>;
  seats: OfferedSeat[];
  values: Values;
  errors: Values;
};

function PersonFields({ likely, seats, values, errors }: PersonFieldsProps) {
  const known = likely.map((person) => ({
    value: person.id,
    label: t(im.thisPerson, { name: fullName(person) }),
  }));
  return (
    <>
      <Which choices={[...known, { value: "new", label: t(im.newPerson) }]} value={values.as} />
      <TextInput
        name="givenName"
        label={t(im.givenName)}
        value={values.givenName}
        error={errors.givenName}
        required
      />
      <TextInput
        name="familyName"
        label={t(im.familyName)}
        value={values.familyName}
        error={errors.familyName}
        required
      />
      {seats.map((offered, index) => (
        <SeatField key={index} {...{ offered, index, values }} />
      ))}
    </>
  );
}

function Which({
  choices,
  value,
}: {
  choices: { value: string; label: string }[];
  value: string | undefined;
}) {
  if (choices.length === 1) return <Hidden name="as" value="new" />;
  return <RadioCards name="as" label={t(im.which)} choices={choices} value={value} required />;
}

type SeatProps = { offered: OfferedSeat; index: number; values: Values };

function SeatField({ offered: { seat, unit, kinds, suggested }, index, values }: SeatProps) {
  const name = `seat-${index}`;
  const where = unit?.name ?? (seat.unitName || t.term(seat.unitKind, "Singular"));
  if (!unit) return <p class="soft">{t(im.seatWaits, { unit: where })}</p>;
  const options = kinds.map((kind) => ({ value: kind.key, label: kind.label[t.language] }));
  return (
    <Fieldset
      legend={t(im.seat, { unit: where })}
      help={seat.title ? `${t(im.seatTitle)} : ${seat.title}` : undefined}
    >
      <Select
        name={name}
        label={t(im.seat, { unit: where })}
        options={options}
        value={values[name] ?? suggested ?? ""}
        empty={t(im.noMandate)}
      />
    </Fieldset>
  );
}
