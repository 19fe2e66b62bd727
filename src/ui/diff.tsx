import { diffWordsWithSpace } from "diff";
import { Fragment } from "preact";
import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

type DiffProps = { before: string; after: string };

/** What changed between two wordings, word by word; spoken as "removed" and "added", not by colour alone. */
export function Diff({ before, after }: DiffProps) {
  return (
    <span class="diff">
      {changes(before, after).map(({ kept, removed, added }, index) => (
        <Fragment key={index}>
          {removed ? (
            <del>
              <span class="visually-hidden">{t(m.removed)} </span>
              {removed}
            </del>
          ) : null}
          {added ? (
            <ins>
              <span class="visually-hidden">{t(m.added)} </span>
              {added}
            </ins>
          ) : null}
          {kept}
        </Fragment>
      ))}
    </span>
  );
}

/** Some words put in the place of others, then what stayed. */
type WordingChange = { removed: string; added: string; kept: string };

/**
 * The changes of a wording, in order. Changed words with only spaces between them are one change: a person reads
 * "these words became those", not a removal and an addition for each word.
 */
export function changes(before: string, after: string): WordingChange[] {
  const found: WordingChange[] = [];
  let now: WordingChange = { removed: "", added: "", kept: "" };
  for (const { value, removed, added } of diffWordsWithSpace(before, after)) {
    if (!removed && !added) {
      now.kept += value;
      continue;
    }
    if (now.kept.trim() || !(now.removed || now.added)) {
      found.push(now);
      now = { removed: "", added: "", kept: "" };
    }
    now = {
      removed: now.removed + now.kept + (removed ? value : ""),
      added: now.added + now.kept + (added ? value : ""),
      kept: "",
    };
  }
  return [...found, now];
}
