import { t } from "#platform/language/index.ts";

type InstantProps = {
  at: Date;
  /** `ago` (il y a 3 jours), `day` (14 juin) or `full` (14 juin à 21 h 04). */
  look?: "ago" | "day" | "full";
};

/** An instant as people say it; the exact one on hover, and in the viewer's own zone where it differs. */
export function Instant({ at, look = "ago" }: InstantProps) {
  const said = look === "ago" ? t.ago(at) : look === "day" ? t.day(at) : t.dateTime(at);
  return (
    <local-time datetime={at.toISOString()} locale={t.language}>
      <time dateTime={at.toISOString()} title={t.dateTime(at)}>
        {said}
      </time>
    </local-time>
  );
}
