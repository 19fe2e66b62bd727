import { unitBySlug } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Campaign, endOf, phaseOf } from "../campaign.ts";
import { nationalTotals, type Tallies, tallyFor } from "../consolidation.ts";
import { mayReadComments, maySeeSpace } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { lastWords, type OwnersWord } from "../word.ts";
import { subjectOf } from "./answer-read.tsx";
import { addressOfCampaign, campaignAt, deadlineOf, eyebrowOf } from "./frame.tsx";
import { m } from "./messages.ts";
import { commitmentIds } from "./outline.ts";
import { OwnerSays } from "./owner-says.tsx";

/** What a space is told: how loops and groups judge it and its commitments, with its own word beside. */
export async function showSpace(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const space = await unitBySlug(c.req.param("unit") ?? "", "space");
  const questions = (await questionsOf(campaign.id)).filter((question) => question.space?.id === space.id);
  if (questions.length === 0) throw refuse.notFound();
  const seen = maySeeSpace(actor, campaign, space);
  const totals = seen ? await nationalTotals(campaign.id) : null;
  const words = await lastWords(commitmentIds(questions), endOf(campaign));
  const title = t(m.toldToSpace, { of: space.name });
  return page(
    c,
    { title: `${title} · ${campaign.title}`, under: "/bilans" },
    <>
      <PageHead
        eyebrow={
          <>
            <a href={addressOfCampaign(campaign)}>{eyebrowOf(t, campaign)}</a> ·{" "}
            <a href={`/unites/${space.slug}`}>{space.name}</a>
          </>
        }
        title={title}
        lead={deadlineOf(t, campaign)}
      />
      {totals ? null : <Notice>{t(m.spaceClosedToYou)}</Notice>}
      {totals && phaseOf(campaign) !== "closed" ? <Notice>{t(m.spaceRunning)}</Notice> : null}
      <Told {...{ campaign, questions, totals, words, reads: mayReadComments(actor, campaign, space) }} />
    </>,
  );
}

interface ToldProps {
  campaign: Campaign;
  questions: Question[];
  totals: { loops: Tallies; groups: Tallies } | null;
  words: Map<string, OwnersWord>;
  /** Whether the reader may open the comments. */
  reads: boolean;
}

function Told(props: ToldProps) {
  const { questions, totals, words } = props;
  const own = questions.find(({ kind }) => kind === "space");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  return (
    <>
      {own && totals ? <Judged {...props} question={own} totals={totals} size="main" /> : null}
      {commitments.length > 0 ? (
        <Section title={t(m.commitments)} id="engagements">
          <div class="review-cards">
            {commitments.map((question) => (
              <div key={question.id} class="card">
                <OwnerSays commitment={question.commitment!} word={words.get(question.commitment!.id)} />
                {totals ? <Judged {...props} question={question} totals={totals} size="row" /> : null}
              </div>
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}

export interface JudgedProps {
  campaign: Campaign;
  question: Question;
  totals: { loops: Tallies; groups: Tallies };
  reads: boolean;
  size: "main" | "row";
}

/** How loops, then groups, judge one thing; each opens to what it sums and to what was written. */
export function Judged({ campaign, question, totals, reads, size }: JudgedProps) {
  const name = subjectOf(t, question);
  const address = addressOfCampaign(campaign);
  const line = (level: "loop" | "group", title: string, tallies: Tallies) => {
    const { counts, comments } = tallyFor(tallies, question.id);
    return (
      <div class="stack-tight">
        <p class="spread small">
          <span>
            {level === "loop" ? (
              <a href={`${address}/resultats/boucles?question=${question.id}`}>{title}</a>
            ) : (
              title
            )}
          </span>
          {reads && comments > 0 ? (
            <a href={`${address}/commentaires/${question.id}?niveau=${level}`}>
              {t(m.commentCount, { count: comments })}
            </a>
          ) : null}
        </p>
        <AppraisalBar size={size} counts={counts} label={`${name}, ${title}`} />
      </div>
    );
  };
  return (
    <div class="stack">
      {line("loop", t(m.opinionOfLoops), totals.loops)}
      {line("group", t(m.opinionOfGroups), totals.groups)}
    </div>
  );
}
