import type { ComponentChildren } from "preact";
import { kindOf, panelGround, type Unit, unitPage } from "#domains/units/index.ts";
import { type Ctx, get, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { piecesOn } from "#platform/manifest/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Instant } from "#ui/instant.tsx";
import { Section } from "#ui/layout.tsx";
import { dependingOn, type MandateLine } from "../mandate.ts";
import { m } from "../messages.ts";
import { mandateSeen } from "./access.ts";
import { Lines, State } from "./board.tsx";

export const oneMandateRoutes = [get("/mandats/:id", signedIn, oneMandate)];

/** One mandate: from when to when, how it was given, what stands under it, and what may be done about it. */
async function oneMandate(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { line, unit, mine } = await mandateSeen(c);
  const { startsAt, endsAt, endReason } = line;
  const below = await dependingOn(line.id);
  if (!mine) await logAccess(actor, "/mandats/:id", ["mandate", line.id], 1 + below.length);
  const may = can(actor, "organisation.appoint", unit);
  const ground = panelGround(unit, await kindOf(unit));
  const pieces =
    may || mine ? await piecesOn(c.var.house, "mandate", { unit: ground, actor, mandate: line }) : [];
  return unitPage(
    c,
    unit,
    { tab: "mandates", title: line.label[t.language], noIndex: true },
    <>
      <h2>
        <bdi>{line.name}</bdi> · <bdi>{line.title ?? line.label[t.language]}</bdi>
      </h2>
      <p>
        <State line={line} />
      </p>
      <Definitions
        items={[
          { term: t(m.appointing.fields.kind.label), value: line.label[t.language] },
          { term: t(m.from), value: <Instant at={startsAt} look="full" /> },
          { term: t(m.until), value: endsAt ? <Instant at={endsAt} look="full" /> : t(m.openEnded) },
          { term: t(m.ending.fields.reason.label), value: endReason ? t(m.ended[endReason]) : null },
          { term: t(m.appointing.fields.means.label), value: t(m.means[line.means]) },
          {
            term: t(m.recordOf),
            value: line.appointmentId ? (
              <a href={`/nominations/${line.appointmentId}`}>{t(m.record)}</a>
            ) : null,
          },
          {
            term: t(m.replaces, { name: line.replaces ?? "" }),
            value: line.substituteForId ? (
              <a href={`/mandats/${line.substituteForId}`}>{t(m.details)}</a>
            ) : null,
          },
          {
            term: t(m.appointing.fields.underId.label),
            value: line.underId ? <a href={`/mandats/${line.underId}`}>{t(m.details)}</a> : null,
          },
        ]}
      />
      <Acts {...{ unit, line, may, mine, pieces }} />
      <Lines title={t(m.subs)} lines={below} />
      {below.length > 0 ? null : <Section title={t(m.subs)} lead={t(m.noSubs)} />}
    </>,
  );
}

type ActsProps = {
  unit: Unit;
  line: MandateLine;
  may: boolean;
  mine: boolean;
  /** What else can be done with it, as higher domains say. */
  pieces: ComponentChildren[];
};

function Acts({ unit, line, may, mine, pieces }: ActsProps) {
  const now = new Date();
  if (line.endsAt && line.endsAt <= now) return null;
  const begun = line.startsAt <= now;
  const appointing = `/unites/${unit.slug}/mandats/nouveau`;
  return (
    <p class="cluster">
      {may && begun ? (
        <>
          <ButtonLink href={`${appointing}?sous=${line.id}`} look="plain" label={t(m.addSub)} />
          {line.substituteForId ? null : (
            <ButtonLink href={`${appointing}?remplace=${line.id}`} look="plain" label={t(m.replace)} />
          )}
        </>
      ) : null}
      {may && !begun ? (
        <ButtonLink href={`/mandats/${line.id}/annulation`} look="quiet" label={t(m.cancelling.submit)} />
      ) : null}
      {begun ? pieces : null}
      {(may || mine) && begun ? (
        <ButtonLink
          href={`/mandats/${line.id}/fin`}
          look="quiet"
          label={t(mine ? m.resign : m.ending.submit)}
        />
      ) : null}
    </p>
  );
}
