import { mandateKindsFor } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import { personAt } from "#domains/people/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { request, type Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { today } from "#platform/time/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Checkbox, Fieldset, TextInput } from "#ui/form.tsx";
import { area, day, Fault, type Field, number, pick, type Shown, yes } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { maxTitleLength } from "../consensus/proposal.ts";
import { type Candidate, maxCandidates, recordElection } from "../elections/recording.ts";
import { electionWords as words } from "../messages/calls.ts";
import { m } from "../messages.ts";

const count = number({ max: 10_000_000, required: true });

/** The minutes of an election as figures: who could vote, who stood, who is elected. */
export const electionRoutes = formPage("/unites/:slug/elections/nouvelle", {
  post: "/unites/:slug/elections",
  power: "organisation.appoint",
  discreet: true,
  under: "/groupes",
  words: words.record,
  load: async ({ c, asked }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    const [kinds, { zone }] = await Promise.all([mandateKindsFor(unit.kind), movement()]);
    const elective = kinds.filter(({ means }) => means.includes("election"));
    const lines = Number.parseInt(asked("lines", "lignes"), 10) || 6;
    return { unit, zone, kinds: elective, kind: asked("kind", "mandat"), lines };
  },
  crumb: ({ unit }) => ({ href: `/unites/${unit.slug}`, label: unit.name }),
  fields: ({ unit, kinds, kind, zone, lines }) => ({
    kind: pick({
      options: named(kinds, "key"),
      initial: kind,
      required: true,
    }),
    heldOn: day({ initial: today(zone), required: true }),
    couldVote: count,
    voted: count,
    choices: number({ min: 1, max: maxCandidates, initial: 1, required: true }),
    candidates: candidates(`/unites/${unit.slug}/elections/nouvelle`, lines),
    replaces: yes({ label: t(m.proposal.replaces.label) }),
    minutes: area({ label: t(m.adoption.fields.minutes.label), max: 20_000, rows: 8 }),
  }),
  draft: ({ unit }) => `election-${unit.slug}`,
  view: ({ kinds }, form) =>
    kinds.length > 0 ? (
      form
    ) : (
      <Empty title={t(words.noKind)}>
        <p>{t(m.noKindHelp)}</p>
      </Empty>
    ),
  run: async ({ actor, unit, input, once }) => {
    const known = await Promise.all(input.candidates.map(whoIs));
    return `/nominations/${await recordElection(actor, unit, { ...input, id: once, candidates: known })}`;
  },
});

type Row = Omit<Candidate, "personId">;

// A candidate is a person by an address that only they have, or a name alone.
const whoIs = async (row: Row): Promise<Candidate> => ({
  ...row,
  personId: row.name.includes("@") ? await personAt(row.name) : null,
});

const numbers = Array.from({ length: maxCandidates }, (_, index) => index + 1);

/** Rows `who1`, `votes1`, `title1`, `elected1`…; those that name nobody are left out. */
function candidates(path: string, asked: number): Field<Row[]> {
  return {
    parts: numbers.flatMap((n) => [`who${n}`, `votes${n}`, `title${n}`, `elected${n}`]),
    show: ({ label, help, part }) => {
      const filled = numbers.filter((n) => request().var.sent?.text(`who${n}`)).length;
      const lines = Math.min(maxCandidates, Math.max(filled, asked, 1));
      return (
        <Fieldset legend={label} help={help}>
          {numbers.slice(0, lines).map((n) => (
            <CandidateRow key={n} n={n} part={part} />
          ))}
          {lines < maxCandidates ? (
            <p>
              <a href={`${path}?lignes=${Math.min(maxCandidates, lines * 2)}`}>{t(words.moreRows)}</a>
            </p>
          ) : null}
        </Fieldset>
      );
    },
    read: (sent) => numbers.filter((n) => sent.text(`who${n}`)).map((n) => rowOf(sent, n)),
  };
}

function rowOf(sent: Sent, n: number): Row {
  const votes = sent.text(`votes${n}`) ? count.read(sent, `votes${n}`) : 0;
  if (votes instanceof Fault) throw refuse.invalid(votes.values, { [`votes${n}`]: votes.said });
  return {
    name: sent.text(`who${n}`).slice(0, 200),
    votes,
    elected: sent.text(`elected${n}`) === "1",
    title: sent.text(`title${n}`).slice(0, maxTitleLength) || null,
  };
}

function CandidateRow({ n, part }: { n: number; part: Shown["part"] }) {
  const field = (name: string) => {
    const { typed, ...shown } = part(`${name}${n}`);
    return { ...shown, value: typed };
  };
  const { value, ...elected } = field("elected");
  return (
    <Fieldset legend={t(words.candidate, { n })}>
      <div class="grid">
        <TextInput {...field("who")} label={t(words.email)} maxLength={200} required={n === 1} />
        <TextInput {...field("votes")} type="number" short min={0} label={t(words.votes)} />
        <TextInput {...field("title")} label={t(words.jobTitle)} maxLength={maxTitleLength} />
      </div>
      <Checkbox {...elected} checked={value === "1"} label={t(words.elected)} />
    </Fieldset>
  );
}
