import type { ComponentChildren } from "preact";

export type Moment = {
  /** When, as people say it; pass a `<Instant>` for the exact time on hover. */
  when: ComponentChildren;
  title: ComponentChildren;
  text?: ComponentChildren;
  state?: "done" | "current" | "ahead";
};

/** What happened and what will, in order: the life of a contribution, the updates of a commitment. */
export function Timeline({ moments, label }: { moments: Moment[]; label?: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {moments.map(({ when, title, text, state = "done" }, index) => (
        <li
          key={index}
          class={`moment moment-${state}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          <p class="moment-when">{when}</p>
          <p class="moment-title">{title}</p>
          {text ? <div class="moment-text">{text}</div> : null}
        </li>
      ))}
    </ol>
  );
}
