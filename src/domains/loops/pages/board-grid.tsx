import type { OpenCall } from "#domains/appointments/index.ts";
import { t } from "#platform/language/index.ts";
import type { Board, LoopStanding } from "../board.ts";
import { boardWords } from "../messages/board.ts";
import { roleWords } from "../messages/roles.ts";
import { isAnsweredFor, type RequiredRole } from "../role/states.ts";
import { StateLegend, StateSign, sayState } from "./state.tsx";

interface BoardGridProps {
  loops: LoopStanding[];
  roles: Board["roles"];
  calls: OpenCall[];
}

/**
 * Loops by roles. Where there is room it is a grid of signs under the names of the roles; on a phone each loop is a
 * card with its signs in a row and, in words, what is to be filled.
 */
export function BoardGrid({ loops, roles: columns, calls }: BoardGridProps) {
  return (
    <div class="stack" id="liste">
      <StateLegend />
      <table class="board">
        <caption class="visually-hidden">{t(boardWords.grid)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(boardWords.loop)}</th>
            {columns.map(({ kind, label }) => (
              <th key={kind} scope="col" class="board-role">
                <span>{label[t.language]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loops.map((loop) => (
            <tr key={loop.id}>
              <th scope="row">
                <a href={`/unites/${loop.slug}/charges`}>{loop.name}</a>
                <Missing {...{ loop }} calls={calls.filter(({ unitId }) => unitId === loop.id)} />
              </th>
              {columns.map(({ kind, label }) => (
                <td key={kind}>
                  <Cell label={label[t.language]} role={loop.roles.find((one) => one.kind === kind)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ label, role }: { label: string; role: RequiredRole | undefined }) {
  if (!role) return null;
  return <StateSign state={role.state} label={`${label} : ${sayState(role.state)}`} />;
}

/** What a loop has to fill, in words, with the calls that are open for it. */
function Missing({ loop, calls }: { loop: LoopStanding; calls: OpenCall[] }) {
  const open = loop.roles.filter(({ state }) => !isAnsweredFor(state));
  if (open.length === 0) return null;
  return (
    <span class="board-missing">
      {t(boardWords.missing, { count: open.length })}
      <span class="board-missing-names">
        {" : "}
        {open.map(({ label }) => label[t.language]).join(", ")}
      </span>
      {calls.length > 0 ? (
        <>
          {" · "}
          <a href={`/appels/${calls[0]!.id}`}>{t(roleWords.volunteer)}</a>
        </>
      ) : null}
    </span>
  );
}
