import { type Translator, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Section } from "#ui/layout.tsx";
import type { Heard } from "../consensus/heard.ts";
import { m } from "../messages.ts";
import { Words } from "./words.tsx";

/** Objections and reservations; of what was confided, only that it stands or was lifted. */
export function HeardSection({ heard }: { heard: Heard[] }) {
  return (
    <Section title={t(m.heard)} id="objections">
      {heard.length === 0 ? <p class="soft">{t(m.nothingHeard)}</p> : null}
      <HeardList heard={heard} />
    </Section>
  );
}

/** The same, one under another, without a heading. */
export function HeardList({ heard }: { heard: Heard[] }) {
  return (
    <>
      {heard.map((one) => (
        <article key={one.id} class="card stack">
          <p class="row-title">
            {titleOf(t, one)}{" "}
            {one.stance === "objection" ? (
              <Badge kind={one.outcome === "lifted" ? "neutral" : "late"}>
                {t(one.outcome === "lifted" ? m.objectionLifted : m.objectionStands)}
              </Badge>
            ) : null}
          </p>
          {one.confided ? <p>{sayConfided(t, one)}</p> : <Words text={one.reason} />}
        </article>
      ))}
    </>
  );
}

function titleOf(t: Translator, { stance, name, confided }: Heard): string {
  if (confided) return t(m.confidedObjection);
  if (stance === "objection") return name ? t(m.objectionOf, { name }) : t(m.anObjection);
  return name ? t(m.reservationOf, { name }) : t(m.aReservation);
}

function sayConfided(t: Translator, { outcome, outcomeWords: words }: Heard): string {
  if (!outcome) return t(m.confidedWaiting);
  return t(outcome === "lifted" ? m.confidedLifted : m.confidedStands, { words });
}
