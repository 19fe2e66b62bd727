import { t } from "#platform/language/index.ts";
import { Notice } from "#ui/notice.tsx";
import type { Shortage } from "../assignment/shortage.ts";
import { m } from "../messages.ts";
import type { Today } from "../run/inputs.ts";
import type { Run } from "../run/proposing.ts";
import type { RunLine } from "../run/reading.ts";

/** More loops than these are a figure: naming some of them would say that it is about these. */
const namedAtMost = 12;

interface ShortagesProps {
  run: Run;
  lines: RunLine[];
  now: Today;
}

/** Why some loops have nobody, « 5 boucles pour 4 places », and what would give them somebody. */
export function Shortages({ run, lines, now }: ShortagesProps) {
  return (
    <Notice kind="warning" title={t(m.shortTitle)}>
      {run.shortages.map((shortage) => (
        <OneShortage key={shortage.loopIds.join()} {...{ run, lines, now, shortage }} />
      ))}
    </Notice>
  );
}

function OneShortage({ run, lines, now, shortage }: ShortagesProps & { shortage: Shortage }) {
  const { loopIds, places, mps } = shortage;
  const names = lines.filter(({ loopId }) => loopIds.includes(loopId)).map(({ loop }) => loop);
  const said = { count: loopIds.length, places: t(m.places, { count: places }) };
  const silent = run.rules.countSilent ? 0 : now.mps.filter(({ level }) => level === "silent").length;
  return (
    <>
      <p>
        {names.length > namedAtMost
          ? t(m.shortSaysMany, said)
          : t(m.shortSays, { ...said, names: names.join(", ") })}{" "}
        {mps === 0 ? t(m.shortNobody) : t(m.shortWhy, { count: mps })}
      </p>
      {run.state === "proposed" ? <Advice {...{ run, silent }} missing={loopIds.length - places} /> : null}
    </>
  );
}

interface AdviceProps {
  run: Run;
  /** MPs who said nothing of their time, where the rules leave them out. */
  silent: number;
  missing: number;
}

function Advice({ run, silent, missing }: AdviceProps) {
  const { farthest, most } = run.rules;
  return (
    <>
      <p>{t(m.shortMore, { count: missing })}</p>
      <ul>
        {silent > 0 ? (
          <li>
            <a href="/deputes?disponibilite=silent">{t(m.shortAsk, { count: silent })}</a>
          </li>
        ) : null}
        {farthest === null ? null : <li>{t(m.shortFarther, { km: farthest })}</li>}
        <li>{t(m.shortMost, { count: most })}</li>
      </ul>
    </>
  );
}
