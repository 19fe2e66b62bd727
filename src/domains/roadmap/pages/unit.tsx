import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Section } from "#ui/layout.tsx";
import { Ring } from "#ui/ring.tsx";
import { m } from "../messages.ts";
import { type Progress, progressOfAll } from "../progress.ts";
import { type Commitment, listCommitments } from "../reading.ts";
import { CommitmentRows } from "../saying.tsx";

export const unitRoutes = [get("/unites/:slug/engagements", anyone, show)];

async function show(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  const { list } = await listCommitments({ unitId: unit.id, perPage: 200 });
  const progress = progressOfAll(list.map((one) => one.standing));
  return unitPage(
    c,
    unit,
    { tab: "engagements", title: t(m.unitTitle) },
    <UnitCommitments {...{ list, progress }} />,
  );
}

/** What a unit and those under it answer for. */
function UnitCommitments({ list, progress }: { list: Commitment[]; progress: Progress }) {
  if (list.length === 0) {
    return (
      <Empty title={t(m.unitEmpty)}>
        <p>{t(m.unitEmptyHelp)}</p>
      </Empty>
    );
  }
  return (
    <Section title={t(m.unitTitle)}>
      <Figures>
        <Figure
          figure={<Ring value={progress.share} size="m" />}
          label={t(m.keptOf, { count: progress.kept, all: progress.total })}
        />
        {progress.late > 0 ? (
          <Figure figure={t.number(progress.late)} label={t(m.lateCount, { count: progress.late })} />
        ) : null}
        {progress.silent > 0 ? (
          <Figure figure={t.number(progress.silent)} label={t(m.silentCount, { count: progress.silent })} />
        ) : null}
      </Figures>
      <CommitmentRows list={list} withOwner={false} />
    </Section>
  );
}
