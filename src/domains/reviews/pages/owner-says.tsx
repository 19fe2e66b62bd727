import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Ring } from "#ui/ring.tsx";
import type { QuestionedCommitment } from "../question.ts";
import type { OwnersWord } from "../word.ts";
import { m } from "./messages.ts";

const statuses = {
  planned: m.planned,
  under_way: m.underWay,
  partly: m.partly,
  kept: m.kept,
  abandoned: m.abandoned,
};

/** A commitment with the last word of who carries it, as it is judged. */
export function OwnerSays({
  commitment,
  word,
}: {
  commitment: QuestionedCommitment;
  word: OwnersWord | undefined;
}) {
  return (
    <div class="stack-tight">
      <h3>
        <a href={`/engagements/${commitment.id}`}>{commitment.title}</a>{" "}
        {commitment.withdrawn ? <Badge>{t(m.withdrawnCommitment)}</Badge> : null}
      </h3>
      <blockquote>{commitment.sentence}</blockquote>
      {word ? (
        <div class="cluster">
          <Ring value={word.progress / 100} label={t.percent(word.progress / 100)} />
          <p class="small">
            <span class="soft">{t(m.ownersWord, { name: commitment.owner, when: t.ago(word.madeAt) })}</span>{" "}
            <strong>{t(statuses[word.status])}</strong>. {word.body}
          </p>
        </div>
      ) : (
        <p class="small soft">{t(m.noWord, { name: commitment.owner })}</p>
      )}
    </div>
  );
}
