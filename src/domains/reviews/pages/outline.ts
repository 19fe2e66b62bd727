import type { Question } from "../question.ts";

/** Questions as pages group them: each space with its commitments, then the commitments that no space asked about carries. */
export function bySpace(questions: Question[]): {
  spaces: { question: Question; commitments: Question[] }[];
  others: Question[];
} {
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const spaces = questions
    .filter(({ kind }) => kind === "space")
    .map((question) => ({
      question,
      commitments: commitments.filter(({ space }) => space?.id === question.space?.id),
    }));
  const placed = new Set(spaces.flatMap((space) => space.commitments.map(({ id }) => id)));
  return { spaces, others: commitments.filter(({ id }) => !placed.has(id)) };
}

/** Ids of the commitments that are asked about. */
export function commitmentIds(questions: Question[]): string[] {
  return questions.flatMap(({ commitment }) => commitment?.id ?? []);
}
