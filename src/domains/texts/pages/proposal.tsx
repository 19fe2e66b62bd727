import { fullName } from "#domains/people/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { idIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { FormActions, Select, Submit } from "#ui/form.tsx";
import { choice, type Field, hidden, pick, text } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { splitName } from "../annex.ts";
import { m } from "../messages.ts";
import {
  confirmPerson,
  confirmUnit,
  likelyPeople,
  likelyUnits,
  type PersonDecision,
  proposalsOf,
} from "../proposal.ts";
import { type OfferedSeat, parentsFor, seatsOf } from "../seating.ts";
import { aboutProposal, annexOf, nextOf } from "./annex.tsx";
import { aboveImport, openImport, under } from "./opening.ts";

type Loaded = Awaited<ReturnType<typeof load>>;
const wordsOf = ({ proposal }: Pick<Loaded, "proposal">) =>
  proposal.kind === "person" ? m.confirmPerson : m.confirmUnit;

/** Deciding on one proposal of an annex: a unit to place, or a person with the mandates that they are given. */
export const proposalRoutes = formPage("/textes/importer/:id/annexe/:proposal", {
  power: "texts.import",
  under,
  words: m.confirmProposal,
  load,
  elsewhere: ({ brought, proposal }) => (proposal.decision === null ? null : annexOf(brought)),
  crumb: ({ brought }) => [
    ...aboveImport(brought).slice(1),
    { href: annexOf(brought), label: t(m.annex.title) },
  ],
  seen: ({ proposal, people }) => [["proposal", proposal.id], people.length],
  title: ({ proposal }) => proposal.name,
  eyebrow: ({ proposal }) => aboutProposal(proposal),
  fields: (loaded) => (loaded.proposal.kind === "person" ? personFields(loaded) : unitFields(loaded)),
  press: (loaded) => (
    <FormActions>
      <Submit>{t(wordsOf(loaded).submit)}</Submit>
      <Submit
        look="quiet"
        formAction={`${annexOf(loaded.brought)}/${loaded.proposal.id}/ecart`}
        formNoValidate
      >
        {t(m.dismiss.submit)}
      </Submit>
    </FormActions>
  ),
  run: async ({ actor, brought, proposal, input: { as, ...how } }) => {
    const known = as === "new" ? null : as;
    if ("mandates" in how) await confirmPerson(actor, brought, proposal.id, { ...how, personId: known });
    else await confirmUnit(actor, brought, proposal.id, { ...how, existingId: known });
    return { to: await nextOf(brought, proposal.id), say: wordsOf({ proposal }).done };
  },
  view: ({ proposal: { details } }, form) => (
    <>
      {details.description ? <p class="measure soft">{details.description}</p> : null}
      {form}
    </>
  ),
});

async function load({ c }: Asking) {
  const brought = await openImport(c);
  const id = idIn(c, "proposal");
  const proposals = await proposalsOf(brought.id);
  const proposal = proposals.find((one) => one.id === id);
  if (!proposal) throw refuse.notFound();
  const person = proposal.kind === "person";
  return {
    brought,
    proposal,
    people: person ? await likelyPeople(proposal) : [],
    seats: person ? await seatsOf(proposal, proposals) : [],
    units: person ? [] : await likelyUnits(proposal),
    parents: person ? [] : await parentsFor(proposal, proposals),
  };
}

function unitFields({ proposal, units, parents }: Loaded) {
  return {
    as: which(proposal, units),
    name: text({ required: true, max: 120, initial: proposal.name.slice(0, 120) }),
    parentId: pick({
      options: named(parents, "id"),
      initial: parents[0]?.id,
      required: true,
    }),
  };
}

function personFields({ proposal, people, seats }: Loaded) {
  const { givenName, familyName } = splitName(proposal.name);
  const known = people.map((one) => ({ id: one.id, name: fullName(one) }));
  return {
    as: which(proposal, known),
    givenName: text({ required: true, max: 80, initial: givenName }),
    familyName: text({ required: true, max: 80, initial: familyName }),
    mandates: mandatesField(seats),
  };
}

/** One that is known already, or a new one. */
function which(proposal: Loaded["proposal"], known: readonly { id: string; name: string }[]): Field<string> {
  const words = wordsOf({ proposal });
  if (known.length === 0) return hidden("new");
  const choices = known.map(({ id, name }) => ({ value: id, label: t(words.known, { name }) }));
  choices.push({ value: "new", label: t(words.new) });
  return choice({
    choices,
    initial: known[0]!.id,
    required: true,
  });
}

/** For each seat whose unit is there, the mandate to be given in it, or none. */
function mandatesField(seats: readonly OfferedSeat[]): Field<PersonDecision["mandates"]> {
  const nameOf = (index: number) => `seat-${index}`;
  return {
    parts: seats.map((_, index) => nameOf(index)),
    show: ({ part }) => (
      <>
        {seats.map(({ seat, unit, kinds, suggested }, index) => {
          const where = unit?.name ?? (seat.unitName || t.term(seat.unitKind, "Singular"));
          if (!unit) return <p class="soft">{t(m.seatWaits, { unit: where })}</p>;
          const { typed, ...shown } = part(nameOf(index));
          return (
            <Select
              key={shown.name}
              {...shown}
              label={t(m.seat, { unit: where })}
              help={seat.title ? t(m.seatTitle, { title: seat.title }) : undefined}
              options={named(kinds, "key")}
              value={typed ?? suggested ?? ""}
              empty={t(m.noMandate)}
            />
          );
        })}
      </>
    ),
    read: (sent) =>
      seats.flatMap(({ seat, unit, kinds }, index) => {
        const kind = kinds.find(({ key }) => key === sent.text(nameOf(index)));
        const title = seat.as === "responsibility" ? (seat.title?.slice(0, 200) ?? null) : null;
        return unit && kind ? [{ unitId: unit.id, kind: kind.key, title }] : [];
      }),
  };
}
