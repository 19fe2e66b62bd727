import { t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { roleWords } from "../messages/roles.ts";
import { type RoleState, roleStates } from "../role/states.ts";

const kinds: Record<RoleState, BadgeKind> = {
  vacant: "late",
  half: "soon",
  ending: "soon",
  untrained: "neutral",
  filled: "good",
};

/** « vacante », « binôme incomplet »… */
export function sayState(state: RoleState): string {
  return t(roleWords[state]);
}

/** A state in its word. */
export function StateBadge({ state }: { state: RoleState }) {
  return <Badge kind={kinds[state]}>{sayState(state)}</Badge>;
}

/**
 * A state as a ring: empty and dashed when vacant, half for half a pair, whole otherwise, with a hand like a clock's when
 * it ends and a point where a training is to follow. Its shape says it without its colour.
 */
export function StateSign({ state, label }: { state: RoleState; label?: string }) {
  return (
    <svg
      class={`role-sign role-${state}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <circle class="role-sign-track" cx="12" cy="12" r="9" />
      {state === "vacant" ? null : (
        <circle
          class="role-sign-arc"
          cx="12"
          cy="12"
          r="9"
          pathLength="100"
          stroke-dasharray={state === "half" ? "50 100" : undefined}
          transform="rotate(-90 12 12)"
        />
      )}
      {state === "ending" ? <path class="role-sign-mark" d="M12 7v5l3.5 2" /> : null}
      {state === "untrained" ? <circle class="role-sign-point" cx="12" cy="12" r="2.5" /> : null}
    </svg>
  );
}

/** Which sign says what; once on a page that shows many. */
export function StateLegend() {
  return (
    <ul class="legend" aria-label={t(roleWords.tab)}>
      {roleStates.map((state) => (
        <li key={state}>
          <StateSign state={state} />
          {sayState(state)}
        </li>
      ))}
    </ul>
  );
}
