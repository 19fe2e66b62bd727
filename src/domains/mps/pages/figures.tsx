import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { requestFigures } from "../request/reading.ts";

/** What loops asked of MPs in a year and what came of it, in figures alone. */
export async function showFigures(c: Ctx): Promise<Response> {
  const { asked, answered, inTime, accepted, declined, done, silent, loops } = await requestFigures();
  return page(
    c,
    { title: t(m.figuresTitle), noIndex: true, under: "/nous" },
    <>
      <Breadcrumb crumbs={[{ href: "/deputes/affectation", label: t(m.assign.title) }]} />
      <PageHead title={t(m.figuresTitle)} lead={t(m.figuresLead)} />
      {asked === 0 ? (
        <Empty title={t(m.noFigures)} />
      ) : (
        <>
          <Figures>
            <Figure figure={t.number(asked)} label={t(m.figAsked)} />
            <Figure figure={t.percent(answered / asked)} label={t(m.figAnswered)} />
            <Figure figure={t.percent(inTime / asked)} label={t(m.figInTime)} />
            <Figure figure={t.number(silent)} label={t(m.figSilence)} />
          </Figures>
          <Figures look="list">
            <Figure figure={t.number(accepted)} label={t(m.figAccepted)} />
            <Figure figure={t.number(done)} label={t(m.figDone)} />
            <Figure figure={t.number(declined)} label={t(m.figDeclined)} />
            <Figure figure={t.number(loops)} label={t(m.figAskers)} />
          </Figures>
        </>
      )}
    </>,
  );
}
