import type { ComponentChildren } from "preact";
import { blocksById, type Placed, piecesAbove } from "#domains/texts/index.ts";
import { unitById } from "#domains/units/index.ts";
import { type Contribution, listContributions } from "#domains/voice/index.ts";
import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Committed } from "#ui/edition.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { area, choice, number, onlyIf, text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Ring } from "#ui/ring.tsx";
import { flat, groundOf } from "../commitment.ts";
import { commitmentsUnder } from "../companion.tsx";
import { m } from "../messages.ts";
import { namedOwners } from "../owners.ts";
import { type Commitment, commitmentById, wordsOn } from "../reading.ts";
import { StandingBadge, sayMeasure, sayOwner, sayStatus } from "../saying.tsx";
import { maxWordLength, mayReport, report, statuses } from "../word.ts";
import { News } from "./news.tsx";

/** Where the owner says how it stands. */
const word = partForm("/engagements/:id/nouvelles", show, {
  policy: signedIn,
  limit: { times: 60, seconds: 600 },
  words: m.word,
  load: async ({ c }) => ({ one: await load(c) }),
  values: ({ one }) => ({ indicator: one.indicator ?? "" }),
  fields: ({ one: { indicator, target, standing } }) => ({
    status: choice({
      choices: statuses.map((value) => ({ value, label: sayStatus(value) })),
      initial: standing.status,
      required: true,
    }),
    value: indicator !== null && number({ decimals: true, max: 1e12, initial: standing.value }),
    // What is kept is wholly done.
    progress: onlyIf(
      "status",
      statuses.filter((status) => status !== "kept"),
      number({
        max: 100,
        required: target === null,
        initial: target === null ? standing.progress : null,
        help: target === null ? undefined : t(m.word.fields.progress.help),
      }),
    ),
    body: area({ max: maxWordLength, required: true }),
    evidenceUrl: text({ type: "url", max: 500 }),
  }),
  draft: ({ one }) => `nouvelles-${one.id}`,
  run: async ({ actor, one, input, once }) => {
    await report(actor, one.id, { ...input, id: once });
    return `/engagements/${one.id}`;
  },
});

export const oneRoutes = [get("/engagements/:id", anyone, show), ...word.routes];

async function load(c: Ctx): Promise<Commitment> {
  const id = c.req.param("id");
  const one = isId(id) ? await commitmentById(id) : null;
  if (!one) throw refuse.notFound();
  return one;
}

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const one = await load(c);
  const [words, people, places, voices, owner, ground] = await Promise.all([
    wordsOn(one.id),
    namedOwners(one.id),
    blocksById([one.blockId]),
    listContributions({ blockIds: [one.blockId], state: "retained", perPage: 3 }),
    unitById(one.owner.id),
    groundOf(one.textId),
  ]);
  const place = places.get(one.blockId);
  // What the last review says of this paragraph: reviews stand higher.
  const said = await piecesAbove(c, commitmentsUnder, place);
  const groups = [...(said?.margin ?? []), ...(said?.below ?? [])];
  const reporting = !one.withdrawnAt && (await mayReport(actor, one.id, owner));
  const editing = !one.withdrawnAt && can(actor, "roadmap.edit", ground);
  const view = (
    <OneCommitment {...{ one, words, people, place, voices, groups, editing }}>
      {reporting ? (
        <Section title={t(m.report)} id="nouvelles" lead={t(m.reportHelp)}>
          {word.show({ one })}
        </Section>
      ) : null}
    </OneCommitment>
  );
  return page(c, { title: one.title, description: one.sentence, under: "/feuille-de-route" }, view);
}

type OneProps = {
  one: Commitment;
  words: Awaited<ReturnType<typeof wordsOn>>;
  people: Awaited<ReturnType<typeof namedOwners>>;
  place: Placed | undefined;
  voices: { list: Contribution[]; total: number };
  groups: ComponentChildren[];
  editing: boolean;
  children?: ComponentChildren;
};

/** One commitment: how far it is, the sentence that it is, who answers for it, what was done, who asked for it. */
function OneCommitment({ one, words, people, place, voices, groups, editing, children }: OneProps) {
  const edit = editing ? (
    <ButtonLink href={`/engagements/${one.id}/modifier`} look="plain" icon="edit" label={t(m.edit)} />
  ) : undefined;
  return (
    <>
      <PageHead eyebrow={`${t(m.oneEyebrow)} · ${sayOwner(one.owner)}`} title={one.title} actions={edit} />
      {one.withdrawnAt ? (
        <Notice kind="warning" title={t(m.withdrawnNotice, { day: t.day(one.withdrawnAt) })}>
          <p>{one.withdrawnBecause}</p>
        </Notice>
      ) : null}
      <HowFar one={one} people={people} />
      <InContext one={one} place={place} />
      <Section title={t(m.news)}>
        <News one={one} words={words} />
      </Section>
      {children}
      <Behind one={one} voices={voices} />
      {groups.length > 0 ? <Section title={t(m.groupsSaid)}>{groups}</Section> : null}
    </>
  );
}

/** How much is done and what is counted; then who answers for it, by which day and how it stands. */
function HowFar({ one, people }: Pick<OneProps, "one" | "people">) {
  const measure = [sayMeasure(one), one.indicator].filter(Boolean).join(" ");
  const chips = people.map(({ name, role }) => <PersonChip key={name} name={name} role={role[t.language]} />);
  const due = one.dueOn ? <time dateTime={one.dueOn}>{t.day(one.dueOn)}</time> : t(m.noDate);
  return (
    <>
      <Figures>
        <Figure figure={<Ring value={one.standing.progress / 100} size="m" />} label={measure} />
      </Figures>
      <div class="measure">
        <Definitions
          items={[
            {
              term: t(m.standing),
              value: one.withdrawnAt ? (
                <Badge>{t(m.withdrawn)}</Badge>
              ) : (
                <StandingBadge standing={one.standing} />
              ),
            },
            { term: t(m.due), value: due },
            { term: t(m.owner), value: <a href={`/unites/${one.owner.slug}`}>{sayOwner(one.owner)}</a> },
            { term: t(m.people), value: chips.length > 0 ? <div class="stack-tight">{chips}</div> : null },
          ]}
        />
      </div>
    </>
  );
}

/** The sentence inside its paragraph as it is in force; alone where the text has moved on. */
function InContext({ one, place }: { one: Commitment; place: Placed | undefined }) {
  const plain = place?.published ? place.plain : "";
  const [words, sentence] = plain.includes(one.sentence)
    ? [plain, one.sentence]
    : [flat(plain), flat(one.sentence)];
  const stands = words.includes(sentence);
  const [before, after] = stands ? splitAt(words, sentence) : ["", ""];
  return (
    <Section title={t(m.inText)}>
      <p class="measure">
        {before}
        <Committed>{sentence}</Committed>
        {after}
      </p>
      {place?.published ? (
        <p>
          <a href={place.href}>
            {t(m.readIt, { where: place.number ? `§ ${place.number}` : place.textTitle })}
          </a>
        </p>
      ) : null}
      {place?.published && !stands ? <Notice>{t(m.left)}</Notice> : null}
    </Section>
  );
}

function splitAt(words: string, sentence: string): [string, string] {
  const at = words.indexOf(sentence);
  return [words.slice(0, at), words.slice(at + sentence.length)];
}

function Behind({ one, voices }: Pick<OneProps, "one" | "voices">) {
  return (
    <Section title={t(m.behind)}>
      {voices.total === 0 ? <p class="soft">{t(m.noneBehind)}</p> : null}
      {voices.list.map((voice) => (
        <blockquote key={voice.id} class="measure">
          <p>{voice.body}</p>
        </blockquote>
      ))}
      {voices.total > 0 ? (
        <p>
          <a href={`/contributions?bloc=${one.blockId}&etat=retained`}>
            {t(m.readVoices, { count: voices.total })}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
