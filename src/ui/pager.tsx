import { t } from "#platform/language/index.ts";
import { Icon } from "./icons.tsx";
import { m } from "./messages.ts";

type PagerProps = {
  page: number;
  pages: number;
  /** The address of a page, which keeps the filters. */
  href: (page: number) => string;
};

/** The way from one page of a list to the next. Nothing where everything fits on one. */
export function Pager({ page, pages, href }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t(m.pages)}>
      {page > 1 ? (
        <a class="button button-plain" rel="prev" href={href(Math.min(page - 1, pages))}>
          <Icon name="back" />
          {t(m.previousPage)}
        </a>
      ) : null}
      {page < pages ? (
        <a class="button button-plain" rel="next" href={href(page + 1)}>
          {t(m.nextPage)}
          <Icon name="forward" />
        </a>
      ) : null}
      {page > pages ? null : <span class="soft number">{t(m.pageOf, { page, pages })}</span>}
    </nav>
  );
}
