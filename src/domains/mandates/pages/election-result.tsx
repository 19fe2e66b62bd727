import { inArray } from "drizzle-orm";
import { z } from "zod";
import { fullName, person } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Section } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { electionWords } from "../messages.ts";

/** The figures of an election as its record keeps them; null where fewer than five people voted. */
const shape = z.object({
  couldVote: z.number().nullable(),
  voted: z.number().nullable(),
  candidates: z.array(
    z.object({
      personId: z.string().nullable(),
      name: z.string().nullable(),
      votes: z.number().nullable(),
      elected: z.boolean(),
    }),
  ),
});

/** An election with the names of those who stood. */
type ElectionTold = NonNullable<Awaited<ReturnType<typeof electionOf>>>;

/** What the record of an election tells, the most votes first; null when it holds no figures. */
export async function electionOf(result: unknown) {
  const parsed = shape.safeParse(result);
  if (!parsed.success) return null;
  const { couldVote, voted, candidates } = parsed.data;
  const ids = candidates.flatMap(({ personId }) => personId ?? []);
  const people = ids.length > 0 ? await db.select().from(person).where(inArray(person.id, ids)) : [];
  const names = new Map(people.map((one) => [one.id, fullName(one)]));
  const told = candidates.map(({ personId, name, votes, elected }, index) => ({
    key: String(index),
    name: personId ? (names.get(personId) ?? null) : name,
    votes,
    elected,
  }));
  return { couldVote, voted, candidates: told.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0)) };
}

/** Who could vote, who stood, how many votes each received. For those who may read the whole record. */
export function ElectionResult({ told }: { told: ElectionTold }) {
  return (
    <Section title={t(electionWords.title)}>
      {told.voted === null ? (
        <p class="soft">{t(electionWords.few)}</p>
      ) : (
        <Definitions
          items={[
            {
              term: t(electionWords.couldVote),
              value: told.couldVote === null ? null : t.number(told.couldVote),
            },
            { term: t(electionWords.voted), value: t.number(told.voted) },
          ]}
        />
      )}
      <Table
        caption={t(electionWords.candidates)}
        columns={[
          { key: "name", label: t(electionWords.name), cell: ({ name }) => name ?? t(electionWords.unnamed) },
          {
            key: "votes",
            label: t(electionWords.votes),
            numeric: true,
            cell: ({ votes }) => (votes === null ? "–" : t.number(votes)),
          },
          {
            key: "outcome",
            label: t(electionWords.outcome),
            cell: ({ elected }) => t(elected ? electionWords.elected : electionWords.notElected),
          },
        ]}
        rows={told.candidates}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
