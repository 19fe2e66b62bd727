import type { ComponentChildren } from "preact";
import { BlockContent, blocksById, type Pieces, type Placed, piecesAbove } from "#domains/texts/index.ts";
import { rootUnit, unitById } from "#domains/units/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get, holding, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { RingSteps, SegmentRing } from "#ui/ring.tsx";
import { Typed } from "#ui/typed.tsx";
import { voicesBeside } from "../companion.tsx";
import { withdraw } from "../contribution.ts";
import { decisionFields } from "../decision-fields.ts";
import { m } from "../messages.ts";
import { decide, decisionsOn } from "../outcome.ts";
import { type Contribution, contributionById, listContributions } from "../reading.ts";
import { type Places, saySpeaker } from "../said.ts";
import { excerpt, type Subject, subjectsForEditors } from "../subjects.ts";
import { Journey, type PastDecision } from "./journey.tsx";
import { ContributionRows, segmentsOf } from "./rows.tsx";

const withdrawal = partForm("/contributions/:id/retrait", show, {
  policy: signedIn,
  words: m.withdraw,
  look: "danger",
  load: async ({ c }) => ({ one: await load(c) }),
  run: async ({ actor, one }) => {
    await withdraw(actor, one.id, await unitById(one.unit.id));
    return `/contributions/${one.id}`;
  },
});

const decision = partForm("/contributions/:id/decision", show, {
  policy: holding("voice.decide"),
  words: { ...m.decision, legend: undefined },
  load: async ({ c }) => ({ one: await load(c), ...noChoices }),
  fields: ({ subjects, targets }) => decisionFields(subjects, targets),
  run: async ({ actor, one, input }) => {
    await decide(actor, one.id, input);
    return { to: `/contributions/${one.id}`, values: { count: 1 } };
  },
});

// What the form offers is read for those who see it only; what it sends, the verb checks.
const noChoices: { subjects: Subject[]; targets: Contribution[] } = { subjects: [], targets: [] };

export const oneRoutes = [get("/contributions/:id", anyone, show), ...withdrawal.routes, ...decision.routes];

async function load(c: Ctx): Promise<Contribution> {
  const id = c.req.param("id");
  const one = isId(id) ? await contributionById(id, c.var.actor.personId) : null;
  if (!one) throw refuse.notFound();
  return one;
}

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const one = await load(c);
  const editor = can(actor, "voice.decide", await rootUnit());
  const [history, merged, alike, subjects, unit] = await Promise.all([
    decisionsOn(one.id, db),
    listContributions({ mergedInto: one.id, perPage: 10, viewerId: actor.personId }),
    editor ? listContributions({ near: one.id, perPage: 10 }) : null,
    editor ? subjectsForEditors() : [],
    unitById(one.unit.id),
  ]);
  const blocks = [
    one.blockId,
    one.fate.blockId,
    ...history.map((past) => past.blockId),
    ...merged.list.map((other) => other.blockId),
  ];
  const places = await blocksById([...new Set(blocks.filter((id) => id !== null))]);
  const near = editor || actor.memberOf.includes(unit.id);
  const mayWithdraw =
    one.fate.state === "waiting" &&
    merged.total === 0 &&
    (one.speaker === "unit" ? can(actor, "voice.speak", unit) : one.mine);
  const carriedOut = await piecesAbove(c, voicesBeside, places.get(one.fate.blockId ?? ""));
  const view = (
    <OneContribution {...{ one, history, merged, places, near, mayWithdraw, carriedOut }}>
      {editor && one.fate.state !== "withdrawn" ? (
        <Section
          title={t(m.decision.title)}
          actions={<a href={`/synthese?proche=${one.id}&etat=`}>{t(m.alike)}</a>}
        >
          {decision.show({ one, subjects, targets: alike?.list ?? [] })}
        </Section>
      ) : null}
    </OneContribution>
  );
  return page(
    c,
    { title: one.body ? excerpt(one.body, 60) : t(m.oneTitle), under: "/contributions", noIndex: true },
    view,
  );
}

type OneProps = {
  one: Contribution;
  history: PastDecision[];
  merged: { list: Contribution[]; total: number };
  places: Places;
  /** Whether the reader may know in which unit a person spoke. */
  near: boolean;
  mayWithdraw: boolean;
  carriedOut: Pieces | null;
  children?: ComponentChildren;
};

/** One contribution: its very words, then its journey from what was said to what was done. */
function OneContribution({
  one,
  history,
  merged,
  places,
  near,
  mayWithdraw,
  carriedOut,
  children,
}: OneProps) {
  const place = one.fate.blockId ? places.get(one.fate.blockId) : undefined;
  const title = one.body === null ? t(m.withdrawnWords) : <q>{excerpt(one.body, 110)}</q>;
  const segments = segmentsOf(one.fate.state, carriedOut?.progress === 1);
  return (
    <>
      <PageHead eyebrow={`${t(m.oneTitle)} · ${saySpeaker(one, near)}`} title={title} />
      {one.body && excerpt(one.body, 110) !== one.body ? (
        <blockquote class="measure">
          <Typed text={one.body} />
        </blockquote>
      ) : null}
      <div class="cluster">
        <SegmentRing size="m" segments={segments} />
        <RingSteps segments={segments} />
      </div>
      <Section title={t(m.journey)}>
        <Journey one={one} history={history} places={places} near={near} carriedOut={carriedOut} />
      </Section>
      {place?.published ? <InText place={place} carriedOut={carriedOut} /> : null}
      {merged.total > 0 ? (
        <Section title={t(m.mergedHere, { count: merged.total })}>
          <ContributionRows list={merged.list} places={places} near={near} />
        </Section>
      ) : null}
      {mayWithdraw ? withdrawal.section({ one }) : null}
      {children}
    </>
  );
}

/** The passage in which it was retained, and what was promised there. */
function InText({ place, carriedOut }: { place: Placed; carriedOut: Pieces | null }) {
  const where = place.number ? `§ ${place.number}` : place.textTitle;
  return (
    <Section title={<a href={place.href}>{t(m.inText, { where })}</a>}>
      <p class="measure">
        <BlockContent content={place.content} commits />
      </p>
      {carriedOut?.below.length ? (
        <div class="stack measure">
          <h3>{t(m.commitments)}</h3>
          {carriedOut.below}
        </div>
      ) : null}
    </Section>
  );
}
