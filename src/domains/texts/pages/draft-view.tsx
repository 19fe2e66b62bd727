import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import type { Block } from "../block.ts";
import { sameWording } from "../comparison.ts";
import { plainText } from "../document.ts";
import type { Removal } from "../drafting.ts";
import { m } from "../messages.ts";
import { blockName } from "../naming.ts";
import { WordingDiff } from "./compare.tsx";
import { standing } from "./contents.tsx";
import { EditionView, type EditionViewProps } from "./edition-view.tsx";
import type { Drafting } from "./opening.ts";

type DraftProps = Omit<EditionViewProps, "objectiveHref"> & {
  drafting: Drafting;
  /** Blocks of the version on which the draft is based, by identity. */
  old: ReadonlyMap<string, Block>;
  removals: Removal[];
  wayBack: (gone: Removal) => ComponentChildren;
};

/** A draft from its title to its last word, each block with its tools, then what was taken out. */
export function DraftView({ drafting, old, removals, wayBack, ...edition }: DraftProps) {
  const { base, draft, text, mayEdit, mayPublish } = drafting;
  const { blocks } = edition;
  const changed = blocks.filter((block) => differs(old, block)).length + removals.length;
  const actions = (
    <>
      {mayPublish ? <ButtonLink href={`${base}/publication`} label={t(m.drafting.publish)} /> : null}
      {draft.basedOnId ? (
        <ButtonLink
          href={`${base}/comparer?a=${draft.number}`}
          look="plain"
          label={t(m.drafting.seeChanges)}
        />
      ) : null}
    </>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ href: base, label: text.title }]} />
      <PageHead eyebrow={standing(draft)} title={draft.title} lead={t(m.drafting.lead)} actions={actions} />
      <WhyRefused />
      {draft.basedOnId ? <p class="soft">{t(m.drafting.changedSoFar, { count: changed })}</p> : null}
      {mayEdit ? (
        <p>
          <ButtonLink
            href={`${base}/brouillon/nouveau`}
            look="quiet"
            size="small"
            icon="plus"
            label={t(m.drafting.insertFirst)}
          />
        </p>
      ) : null}
      {blocks.length === 0 ? <Empty title={t(m.emptyText)} /> : null}
      <EditionView {...edition} />
      {removals.length > 0 ? <Removals {...{ removals, wayBack }} /> : null}
    </>
  );
}

function differs(old: ReadonlyMap<string, Block>, block: Block): boolean {
  const before = old.get(block.blockId);
  return !before || !sameWording(before, block);
}

type ToolsProps = Pick<DraftProps, "drafting" | "old"> & { block: Block; children: ComponentChildren };

/** How far a block is from the version before, and what an editor can do with it: `children` moves it or takes it out. */
export function Tools({ drafting: { base, draft, mayEdit }, block, old, children }: ToolsProps) {
  const before = old.get(block.blockId);
  const name = blockName(block);
  return (
    <div class="text-tools">
      {draft.basedOnId && !before ? <Badge kind="good">{t(m.drafting.isNew)}</Badge> : null}
      {before && !sameWording(before, block) ? (
        <Disclosure summary={<Badge>{t(m.drafting.changed)}</Badge>}>
          <WordingDiff before={before} after={block} />
        </Disclosure>
      ) : null}
      {mayEdit ? (
        <div class="cluster small">
          <a href={`${base}/brouillon/blocs/${block.blockId}`} aria-label={t(m.drafting.editNamed, { name })}>
            {t(m.drafting.edit)}
          </a>
          <a
            href={`${base}/brouillon/nouveau?apres=${block.blockId}`}
            aria-label={t(m.drafting.insertAfterNamed, { name })}
          >
            {t(m.drafting.insertAfter)}
          </a>
          <details class="text-more">
            <summary>{t(m.drafting.moreTools)}</summary>
            <div class="cluster">{children}</div>
          </details>
        </div>
      ) : null}
    </div>
  );
}

/** Blocks that the draft takes out, each with its way back. */
function Removals({ removals, wayBack }: Pick<DraftProps, "removals" | "wayBack">) {
  return (
    <Section title={t(m.drafting.removals)} id="retraits" lead={t(m.drafting.removalsHelp)}>
      <List>
        {removals.map((gone) => (
          <Row
            key={gone.blockId}
            title={blockName(gone)}
            meta={[gone.content, ...gone.items].map(plainText).join(" ").slice(0, 300)}
            after={wayBack(gone)}
          />
        ))}
      </List>
    </Section>
  );
}
